import type { Message, Push } from "@tidings/core";
import { parseEventId } from "../feeds/event-id.ts";
import { isGroupId } from "../model/group-id.ts";
import type { GroupNote } from "./conversation-view.ts";
import type { ReadPushes } from "./store-client.ts";
import type { UnreadTotals } from "./totals.ts";
import type { Truth } from "./truth.ts";

/** Rises with every change of {@link CachedStore}: what an older or newer version saved is not read. */
const version = 5;

/** The newest messages of a conversation. */
export interface CachedLog {
  readonly messages: readonly Message[];
  readonly hasOlder: boolean;
  /** Those that are loaded again, because an event does not tell all that it changed of them. */
  readonly unsure: readonly number[];
}

export interface CachedConversation {
  readonly id: string;
  readonly truth: Truth;
  /** Where the list has it as long as it has no message. */
  readonly placedAtMs: number;
  /** What was read here; the server may not know it yet. */
  readonly marked: number;
  readonly isStale: boolean;
  /** The event of its feed after which no message of it has changed; `null` if that is not known. */
  readonly changedAt: string | null;
  /** The newest messages, without a gap up to `lastSeq`; `null` if they are not loaded. */
  readonly log: CachedLog | null;
  readonly notes: readonly GroupNote[];
}

export interface CachedChats {
  /** No event after it is missing from nor doubled by what is beside it, as both are numbered. */
  readonly position: string;
  readonly cursor: number | null | "unknown";
  /** `null`: the server does not count them. */
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

type Check = (value: unknown) => boolean;

const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isText: Check = (value) => typeof value === "string";
const isFlag: Check = (value) => typeof value === "boolean";
const isEventId: Check = (value) => isText(value) && /^[0-9a-zA-Z]{1,64}-\d{1,15}$/.test(String(value));
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isRecordOf =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(checks).every(([key, check]) => check((value as Record<string, unknown>)[key]));

const isMessage = isRecordOf({
  conversationId: isText,
  seq: isCount,
  from: isText,
  nonce: isText,
  sentAtMs: isCount,
  content: (value) => value !== undefined,
});

const isGroup = isRecordOf({
  title: orNull(isText),
  members: isListOf(isText),
  memberCount: isCount,
  role: orNull(isText),
  position: orNull((value) => isText(value) && parseEventId(String(value)) !== null),
});

const isTruth = isRecordOf({
  lastMessage: orNull(isMessage),
  lastSeq: isCount,
  readSeq: isCount,
  peerReadSeq: isCount,
  unread: isCount,
  mentions: isCount,
  settings: isRecordOf({ notify: isText, mutedUntilMs: orNull(isCount), pinned: isFlag, archived: isFlag }),
  group: orNull(isGroup),
});

const isConversation = isRecordOf({
  id: isText,
  truth: isTruth,
  placedAtMs: isCount,
  changedAt: orNull((value) => isText(value) && parseEventId(String(value)) !== null),
  notes: isListOf(isRecordOf({ id: isText, afterSeq: isCount, event: isRecordOf({ type: isText }) })),
  marked: isCount,
  isStale: isFlag,
  log: orNull(isRecordOf({ messages: isListOf(isMessage), hasOlder: isFlag, unsure: isListOf(isCount) })),
});

const isTotals = isRecordOf({ messages: isCount, conversations: isCount });

const isChats = isRecordOf({
  position: isEventId,
  totals: orNull(isTotals),
  cursor: (value) => value === null || value === "unknown" || isCount(value),
  conversations: isListOf(isConversation),
});

const isInbox = isRecordOf({
  position: isEventId,
  unread: isCount,
  pushes: isListOf(isRecordOf({ seq: isCount, type: isText, sentAtMs: isCount, readAtMs: orNull(isCount) })),
  hasMore: isFlag,
  marking: isListOf((value) => isRecordOf({ seqs: isListOf(isCount) })(value) || isRecordOf({ upTo: isCount })(value)),
});

const isStore = isRecordOf({ chats: orNull(isChats), inbox: orNull(isInbox) });

/** Its messages are its own, and without a gap up to the last one. */
function isWhole({ id, truth: { lastMessage, lastSeq, group }, log }: CachedConversation): boolean {
  if (isGroupId(id) !== (group !== null)) return false;
  // what was written before one was added to a group is not theirs to see
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
 * What a cache gave, if this version of the store has written it for this user; else `null`. What is wrong in itself is not
 * trusted in part either.
 */
export function fromCache(
  value: unknown,
  me: string,
  isOwn: (conversationId: string) => boolean,
): Pick<CachedStore, "chats" | "inbox"> | null {
  const stored = value as CachedStore;
  if (!isStore(value) || stored.version !== version || stored.me !== me) return null;
  return (stored.chats?.conversations ?? []).every((one) => isOwn(one.id) && isWhole(one)) ? stored : null;
}
