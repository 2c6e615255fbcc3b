import type { Conversation, Message, Push } from "@tidings/core";

/** Rises with every change of {@link CachedStore}: what an older or newer version saved is not read. */
const version = 1;

export interface CachedConversation extends Pick<
  Conversation,
  "id" | "lastMessage" | "lastSeq" | "readSeq" | "peerReadSeq" | "unread"
> {
  readonly isStale: boolean;
  /** The newest messages, without a gap up to `lastSeq`; `null` if they are not loaded. */
  readonly log: { readonly messages: readonly Message[]; readonly hasOlder: boolean } | null;
}

export interface CachedChats {
  /** No event after it is missing from nor doubled by what is beside it, as both are numbered. */
  readonly position: string;
  readonly cursor: number | null | "unknown";
  readonly conversations: readonly CachedConversation[];
}

export interface CachedInbox {
  readonly position: string;
  readonly unread: number;
  /** Newest first. */
  readonly pushes: readonly Push[];
  readonly hasMore: boolean;
}

/** What a store keeps across reloads. Always written as a whole: of several tabs, the last one's counts. */
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

type Unknown<T> = { readonly [Key in keyof T]?: unknown };

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isText = (value: unknown): value is string => typeof value === "string";
const isEventId = (value: unknown): boolean => isText(value) && /^[0-9a-zA-Z]{1,64}-\d{1,15}$/.test(value);

function isMessage(value: unknown, conversationId: unknown): value is Message {
  if (!isObject(value)) return false;
  const message: Unknown<Message> = value;
  return (
    message.conversationId === conversationId &&
    isCount(message.seq) &&
    message.seq > 0 &&
    isText(message.from) &&
    isText(message.nonce) &&
    isCount(message.sentAtMs) &&
    "content" in message
  );
}

function isLog(value: unknown, { id, lastSeq }: Unknown<CachedConversation>): boolean {
  if (value === null) return true;
  if (!isObject(value)) return false;
  const { messages, hasOlder }: Unknown<NonNullable<CachedConversation["log"]>> = value;
  if (!Array.isArray(messages) || typeof hasOlder !== "boolean" || !isCount(lastSeq)) return false;
  const first = lastSeq - messages.length + 1;
  return (
    messages.every((message: unknown, i) => isMessage(message, id) && message.seq === first + i) &&
    (messages.length > 0 || lastSeq === 0)
  );
}

function isConversation(value: unknown): boolean {
  if (!isObject(value)) return false;
  const conversation: Unknown<CachedConversation> = value;
  const { id, lastMessage, lastSeq, readSeq, peerReadSeq, unread, isStale, log } = conversation;
  return (
    isText(id) &&
    [lastSeq, readSeq, peerReadSeq, unread].every(isCount) &&
    typeof isStale === "boolean" &&
    (lastMessage === null ? lastSeq === 0 : isMessage(lastMessage, id) && lastMessage.seq === lastSeq) &&
    isLog(log, conversation)
  );
}

function isChats(value: unknown, isOwn: (conversationId: string) => boolean): boolean {
  if (!isObject(value)) return false;
  const { position, cursor, conversations }: Unknown<CachedChats> = value;
  return (
    isEventId(position) &&
    (cursor === null || cursor === "unknown" || isCount(cursor)) &&
    Array.isArray(conversations) &&
    conversations.every((one: unknown) => isConversation(one) && isOwn((one as CachedConversation).id))
  );
}

function isPush(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { seq, type, sentAtMs, readAtMs }: Unknown<Push> = value;
  return isCount(seq) && isText(type) && isCount(sentAtMs) && (readAtMs === null || isCount(readAtMs));
}

function isInbox(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { position, unread, pushes, hasMore }: Unknown<CachedInbox> = value;
  return (
    isEventId(position) &&
    isCount(unread) &&
    Array.isArray(pushes) &&
    pushes.every(isPush) &&
    typeof hasMore === "boolean"
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
  if (!isObject(value)) return null;
  const stored: Unknown<CachedStore> = value;
  if (stored.version !== version || stored.me !== me) return null;
  if (stored.chats !== null && !isChats(stored.chats, isOwn)) return null;
  if (stored.inbox !== null && !isInbox(stored.inbox)) return null;
  return value as CachedStore;
}
