import type { Conversation, Message } from "@tidings/core";
import type { ConversationSummary, MessageItem } from "../src/store/index.ts";
import { firstSettings } from "./scripted-group.ts";

/** What there is of a message besides its place. */
export function detailsOf(message: MessageItem<unknown> | Message): unknown[] {
  const { content, version = 1, deletedAtMs, editedAtMs, replyTo, mentions, reactions = [], pinnedAtMs } = message;
  const counted = reactions.map(({ reaction, count }) => [reaction, count] as const);
  return [
    content,
    version,
    deletedAtMs ?? null,
    editedAtMs ?? null,
    replyTo ?? null,
    mentions ?? null,
    counted.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    pinnedAtMs ?? null,
  ];
}

/** A summary as the store has it, or the server's record in the same form. */
export function toComparable(one: ConversationSummary<unknown> | Conversation): unknown[] {
  const { id, kind, lastSeq, readSeq, peerReadSeq, unread, lastMessage } = one;
  const common = [id, kind, lastSeq, readSeq, peerReadSeq ?? 0, unread, lastMessage?.nonce, lastMessage?.content];
  const { notify, mutedUntilMs, pinned, archived } = {
    ...firstSettings,
    ...("settings" in one ? one.settings : one),
  };
  const settings = [notify, mutedUntilMs, pinned, archived];
  if (one.kind === "direct") return [...common, ...settings];
  const { title = null, memberCount, role = null, mentions, members } = one;
  // a user who has left is not told of those who come and go
  return [...common, ...settings, title, memberCount, role, mentions, role === null ? null : members.toSorted()];
}
