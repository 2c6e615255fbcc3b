import type { ChatEvent, Message, ReactionSummary } from "@tidings/core";
import type { OutboxChange } from "../../outbox/outbox-entry.ts";

/** An event that changes a message which is stored already. */
export type ChangeEvent = Extract<ChatEvent, { readonly type: "edited" | "deleted" | "reaction" | "pinned" }>;

/** The users that a summary names at most. */
const maxNamed = 10;

/** A message after a change. `isSure`: whether enough was known about it to compute the change. */
export interface Changed {
  readonly message: Message;
  readonly isSure: boolean;
}

/**
 * Applies a change to a message. A change may come twice, or be older than the loaded message: of two versions the higher one stays, and a
 * deletion is final. A change of another message matters if this one quotes it.
 */
export function changed(message: Message, event: ChangeEvent): Changed {
  if (event.seq !== message.seq) return quoting(message, event);
  if (message.deletedAtMs !== undefined) {
    // a deletion may arrive before an earlier edit
    const isNewer = event.type === "edited" && event.version > (message.version ?? 1);
    return sure(isNewer ? { ...message, version: event.version, editedAtMs: event.editedAtMs } : message);
  }
  switch (event.type) {
    case "edited": {
      const { version, content, editedAtMs } = event;
      return sure((message.version ?? 1) > version ? message : { ...message, version, content, editedAtMs });
    }
    case "deleted":
      return sure(emptied(message, event.deletedAtMs));
    case "reaction":
      return reacted(message, event);
    case "pinned": {
      const { pinnedAtMs: _, ...others } = message;
      return sure(event.on ? { ...message, pinnedAtMs: event.atMs } : others);
    }
    default:
      return event satisfies never;
  }
}

const sure = (message: Message): Changed => ({ message, isSure: true });

function emptied(message: Message, deletedAtMs: number): Message {
  const { conversationId, seq, from, nonce, sentAtMs, version, editedAtMs } = message;
  const edits = { ...(version !== undefined && { version }), ...(editedAtMs !== undefined && { editedAtMs }) };
  return { conversationId, seq, from, nonce, sentAtMs, ...edits, content: null, deletedAtMs };
}

/** Only the server knows how the new content looks in a quote. */
function quoting(message: Message, event: ChangeEvent): Changed {
  const { replyTo } = message;
  if (replyTo?.seq !== event.seq || (event.type !== "edited" && event.type !== "deleted")) return sure(message);
  if (event.type === "edited") return { message, isSure: false };
  return sure(replyTo.excerpt === "" ? message : { ...message, replyTo: { ...replyTo, excerpt: "" } });
}

/** A summary names only some of the users that it counts, so it is not known whether it counts a user whom it does not name. */
function reacted(message: Message, event: Extract<ChangeEvent, { readonly type: "reaction" }>): Changed {
  const { userId, reaction, on } = event;
  const { reactions: all = [], ...others } = message;
  const before = all.find((one) => one.reaction === reaction) ?? { reaction, count: 0, userIds: [] };
  const isNamed = before.userIds.includes(userId);
  const namesAll = before.userIds.length >= before.count;
  if (isNamed === on && (on || namesAll)) return sure(message);
  const count = before.count + (on ? 1 : -1);
  const named = on ? [...before.userIds, userId].slice(0, maxNamed) : before.userIds.filter((one) => one !== userId);
  const after: ReactionSummary = { reaction, count, userIds: named };
  const reactions = on && before.count === 0 ? [...all, after] : all.map((one) => (one === before ? after : one));
  const left = reactions.filter((one) => one.count > 0);
  return {
    message: left.length > 0 ? { ...others, reactions: left } : others,
    // otherwise it is not known who is named next
    isSure: namesAll,
  };
}

/** The server's answer to a change of this user's, as an event; `null` if the answer is malformed. */
export function toChangeEvent(change: OutboxChange, result: unknown, me: string): ChangeEvent | null {
  const { conversationId, seq } = change;
  const { version, editedAtMs, deletedAtMs } = (result ?? {}) as Readonly<Record<string, unknown>>;
  if (change.kind === "react") {
    return { type: "reaction", conversationId, seq, userId: me, reaction: change.reaction, on: change.on };
  }
  if (change.kind === "delete") {
    return typeof deletedAtMs === "number" ? { type: "deleted", conversationId, seq, deletedAtMs, by: me } : null;
  }
  const { content } = change;
  const isWhole = typeof version === "number" && typeof editedAtMs === "number";
  return isWhole ? { type: "edited", conversationId, seq, version, content, editedAtMs } : null;
}
