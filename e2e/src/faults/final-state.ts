import type { AppRouter } from "@tidings/app-server/router";
import { createTidingsClient, type TidingsClient } from "@tidings/client";
import {
  type ChatEvent,
  type Conversation,
  type Feed,
  type FeedEntry,
  type Message,
  parseEventId,
  type Position,
  type Push,
  type PushEvent,
} from "@tidings/core";
import { impatience } from "./device.ts";
import { type FinalState, isExcusable } from "./journal.ts";
import type { Target } from "./target.ts";

/** A client that nothing stands between it and one node. */
export function connectDirectly(target: Target, node: number, userId: string): TidingsClient<AppRouter> {
  return createTidingsClient<AppRouter>({
    url: `ws://127.0.0.1:${target.ports[node % target.ports.length]}/trpc`,
    token: () => target.token(userId),
    ...impatience,
  });
}

/** On a busy machine a call may not come through: it is made once more. */
export function orNotYet(error: unknown): null {
  if (isExcusable(error)) return null;
  throw error;
}

/** How long a feed may take to be read from its beginning, in milliseconds. */
const readLimitMs = 60_000;

/** Everything that the API says of a user; the feeds from their beginning. For when nothing happens any more. */
export async function readFinalState(client: TidingsClient<AppRouter>, userId: string): Promise<FinalState> {
  const { conversations, position: chatHead } = await readConversations(client);
  const { inbox, unread, position: pushHead } = await readInbox(client, false);
  const { inbox: unreadInbox } = await readInbox(client, true);
  const messages: Record<string, Message[]> = {};
  for (const { id } of conversations) messages[id] = await readHistory(client, id);
  return {
    userId,
    epoch: chatHead.epoch,
    chat: await readFeed<ChatEvent>("chat", chatHead, (...given) => client.chat.onMessage(...given)),
    push: await readFeed<PushEvent>("push", pushHead, (...given) => client.notifications.onPush(...given)),
    conversations,
    messages,
    inbox,
    unreadInbox,
    unread,
  };
}

export function toPosition(eventId: string): Position {
  const position = parseEventId(eventId);
  if (!position) throw new TypeError(`${eventId} is not an event id`);
  return position;
}

type Subscribe<Event> = (
  input: { readonly lastEventId: string },
  callbacks: { readonly onEvent: (event: Event, id: string) => void; readonly onError: (error: Error) => void },
) => { readonly stop: () => void };

async function readFeed<Event extends ChatEvent | PushEvent>(
  feed: Feed,
  { epoch, n: head }: Position,
  subscribe: Subscribe<Event>,
): Promise<FeedEntry<Exclude<Event, { type: "ready" | "reset" }>>[]> {
  type Entry = Exclude<Event, { type: "ready" | "reset" }>;
  if (head === 0) return [];
  const entries: FeedEntry<Entry>[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const limit = setTimeout(() => reject(new Error(`the ${feed} feed was not read to ${head} in time`)), readLimitMs);
  const { stop } = subscribe(
    { lastEventId: `${epoch}-0` },
    {
      onEvent(event, id) {
        if (event.type === "ready") return;
        if (event.type === "reset") {
          reject(new Error(`the ${feed} feed was reset at ${id}`));
          return;
        }
        const { n } = toPosition(id);
        entries.push({ n, event: event as Entry });
        if (n >= head) resolve();
      },
      onError: reject,
    },
  );
  try {
    await promise;
  } finally {
    clearTimeout(limit);
    stop();
  }
  return entries;
}

async function readConversations(
  client: TidingsClient<AppRouter>,
): Promise<{ conversations: Conversation[]; position: Position }> {
  const conversations: Conversation[] = [];
  let page = await client.chat.conversations({ limit: 200 });
  const position = toPosition(page.position);
  for (;;) {
    conversations.push(...page.conversations);
    if (page.cursor === null) return { conversations, position };
    page = await client.chat.conversations({ limit: 200, cursor: page.cursor });
  }
}

async function readHistory(client: TidingsClient<AppRouter>, conversationId: string): Promise<Message[]> {
  const messages: Message[] = [];
  for (;;) {
    const page = await client.chat.history({ conversationId, after: messages.at(-1)?.seq ?? 0, limit: 200 });
    messages.push(...page.messages);
    if (!page.hasMore) return messages;
  }
}

async function readInbox(
  client: TidingsClient<AppRouter>,
  unreadOnly: boolean,
): Promise<{ inbox: Push[]; unread: number; position: Position }> {
  const inbox: Push[] = [];
  for (;;) {
    const before = inbox.at(-1)?.seq;
    const page = await client.notifications.list({ limit: 200, unreadOnly, ...(before != null && { before }) });
    inbox.push(...page.pushes);
    if (!page.hasMore) return { inbox, unread: page.unread, position: toPosition(page.position) };
  }
}
