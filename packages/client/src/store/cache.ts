import type { Conversation, Message, Push } from "@tidings/core";
import type { ReadPushes } from "./store-client.ts";
import type { UnreadTotals } from "./totals.ts";

/** Rises with every change of {@link CachedStore}: what an older or newer version saved is not read. */
const version = 3;

export interface CachedConversation extends Pick<
  Conversation,
  "id" | "lastMessage" | "lastSeq" | "readSeq" | "peerReadSeq" | "unread"
> {
  /** What was read here; the server may not know it yet. */
  readonly marked: number;
  readonly isStale: boolean;
  /** The newest messages, without a gap up to `lastSeq`; `null` if they are not loaded. */
  readonly log: { readonly messages: readonly Message[]; readonly hasOlder: boolean } | null;
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

const isConversation = isRecordOf({
  id: isText,
  lastMessage: orNull(isMessage),
  lastSeq: isCount,
  readSeq: isCount,
  peerReadSeq: isCount,
  unread: isCount,
  marked: isCount,
  isStale: isFlag,
  log: orNull(isRecordOf({ messages: isListOf(isMessage), hasOlder: isFlag })),
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
function isWhole({ id, lastMessage, lastSeq, log }: CachedConversation): boolean {
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
