import type { Message, Push } from "@tidings/core";
import { parseEventId } from "../../feeds/event-id.ts";
import { isGroupId } from "../../model/group-id.ts";
import type { GroupNote } from "../conversation/conversation-view.ts";
import type { ReadPushes } from "../wire/store-client.ts";
import { boolean, listOf, nullable, record, type Shape, string } from "../wire/shapes.ts";
import type { UnreadTotals } from "../list/totals.ts";
import type { Truth } from "../conversation/truth.ts";
import { message, push, readPushes, settings } from "../wire/wire-shapes.ts";

/** Rises with every change of {@link CachedStore}: what another version has saved is not read. */
const version = 6;

/** The newest messages of a conversation. */
export interface CachedLog {
  readonly messages: readonly Message[];
  readonly hasOlder: boolean;
  /** Messages that are loaded again, because an event did not tell everything that it changed. */
  readonly unsure: readonly number[];
}

export interface CachedConversation {
  readonly id: string;
  readonly truth: Truth;
  /** Its place in the list as long as it has no message. */
  readonly placedAtMs: number;
  /** The seq up to which it was read here; the server may not know it yet. */
  readonly marked: number;
  readonly isStale: boolean;
  /** The event up to which the group's feed was heard; `null` if it is no group, or there is none. */
  readonly position: string | null;
  /** The event of its feed after which no message of it has changed; `null` if that is not known. */
  readonly changedAt: string | null;
  /** The newest messages, without a gap up to `lastSeq`; `null` if they are not loaded. */
  readonly log: CachedLog | null;
  readonly notes: readonly GroupNote[];
}

export interface CachedChats {
  /** The last event that the conversations below include. */
  readonly position: string;
  readonly cursor: number | null | "unknown";
  /** `null` if the server does not count them. */
  readonly totals: UnreadTotals | null;
  readonly conversations: readonly CachedConversation[];
}

export interface CachedInbox {
  readonly position: string;
  readonly unread: number;
  /** Newest first. */
  readonly pushes: readonly Push[];
  readonly hasMore: boolean;
  /** What was marked as read here; the server may not know it yet. */
  readonly marking: readonly ReadPushes[];
}

/** What a store keeps across reloads. */
export interface CachedStore {
  readonly version: typeof version;
  readonly me: string;
  readonly chats: CachedChats | null;
  readonly inbox: CachedInbox | null;
}

export const toCachedStore = (parts: Pick<CachedStore, "me" | "chats" | "inbox">): CachedStore => ({
  version,
  ...parts,
});

const count: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const eventId: Shape = (value) => typeof value === "string" && parseEventId(value) !== null;

const groupTruth = record({
  title: nullable(string),
  members: listOf(string),
  memberCount: count,
  role: nullable(string),
  position: nullable(eventId),
});
const truth = record({
  lastMessage: nullable(message),
  lastSeq: count,
  readSeq: count,
  peerReadSeq: count,
  unread: count,
  mentions: count,
  settings,
  group: nullable(groupTruth),
});
const conversation = record({
  id: string,
  truth,
  placedAtMs: count,
  position: nullable(eventId),
  changedAt: nullable(eventId),
  notes: listOf(record({ id: string, afterSeq: count, event: record({ type: string }) })),
  marked: count,
  isStale: boolean,
  log: nullable(record({ messages: listOf(message), hasOlder: boolean, unsure: listOf(count) })),
});
const chats = record({
  position: eventId,
  totals: nullable(record({ messages: count, conversations: count })),
  cursor: (value) => value === "unknown" || nullable(count)(value),
  conversations: listOf(conversation),
});
const inbox = record({
  position: eventId,
  unread: count,
  pushes: listOf(push),
  hasMore: boolean,
  marking: listOf(readPushes),
});
const store = record({ chats: nullable(chats), inbox: nullable(inbox) });

/** Its messages are its own, and without a gap up to the last one. */
function isWhole({ id, truth: { lastMessage, lastSeq, group }, log }: CachedConversation): boolean {
  if (isGroupId(id) !== (group !== null)) return false;
  // a member does not see what was written before they were added
  if (group && !lastMessage) return log === null || log.messages.length === 0;
  const messages = log?.messages ?? (lastMessage ? [lastMessage] : []);
  const first = lastSeq - messages.length + 1;
  return (
    messages.every(({ conversationId, seq }, i) => conversationId === id && seq === first + i) &&
    first > 0 &&
    (lastMessage?.seq ?? 0) === lastSeq &&
    (lastMessage?.conversationId ?? id) === id &&
    (log?.messages.length !== 0 || lastSeq === 0)
  );
}

/**
 * The value of a cache, if this version of the store has saved it for this user; otherwise `null`. If any part of it is inconsistent,
 * none of it is used.
 */
export function fromCache(
  value: unknown,
  me: string,
  isOwn: (conversationId: string) => boolean,
): Pick<CachedStore, "chats" | "inbox"> | null {
  const stored = value as CachedStore;
  if (!store(value) || stored.version !== version || stored.me !== me) return null;
  return (stored.chats?.conversations ?? []).every((one) => isOwn(one.id) && isWhole(one)) ? stored : null;
}
