import { TidingsError } from "../model/errors.ts";
import type { Quote } from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { DraftMessage } from "../policies/policies.ts";
import type { HubContext } from "./hub-context.ts";
import type { Excerpt } from "./hub-messages.ts";
import { decide, requireParty, writeBase } from "./parties.ts";

/** The line that stands for a message. */
export const lineOf = (excerpt: string | Excerpt, content: unknown): string =>
  typeof excerpt === "string" ? excerpt : excerpt(content);

/** The content as the application wants it stored, and the line that stands for it. */
export async function reviewed(
  context: Pick<HubContext, "beforeSend" | "store" | "directory">,
  message: DraftMessage,
  excerpt: string | Excerpt,
): Promise<{ readonly content: unknown; readonly excerpt: string }> {
  const { beforeSend } = context;
  if (!beforeSend) return { content: message.content, excerpt: lineOf(excerpt, message.content) };
  await requireParty(context, message.from, message.conversationId);
  const content = await beforeSend(message);
  const isChanged = content !== message.content;
  return { content, excerpt: isChanged && typeof excerpt === "string" ? "" : lineOf(excerpt, content) };
}

/** The message that is quoted, with the line that stands for it from now on. */
export async function quoteOf(
  context: Pick<HubContext, "store" | "ruled" | "liveGroups" | "liveUsers" | "presence" | "groups" | "now">,
  userId: UserId,
  { conversationId, seq, excerpt }: { conversationId: ConversationId; seq: number; excerpt: string | Excerpt },
): Promise<Quote> {
  const quoted = await context.store.chats.message(conversationId, seq);
  const hasLine = quoted !== null && quoted.content !== null && typeof excerpt === "function";
  return decide(context, {
    kind: "quote",
    ...writeBase(context, userId, conversationId),
    seq,
    excerpt: hasLine ? excerpt(quoted.content) : "",
  });
}

export const mayNotMentionAll = (): TidingsError =>
  new TidingsError("FORBIDDEN", "You may not mention everyone here: the application's policy does not allow it");
