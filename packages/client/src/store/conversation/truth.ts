import type { ChatEvent, Conversation, ConversationSettings, Message, Role } from "@tidings/core";
import { epochOf, numberOf } from "../../feeds/event-id.ts";
import { changed, type ChangeEvent } from "../log/message-change.ts";

/** What belongs to a group. */
export interface GroupTruth {
  readonly title: string | null;
  readonly data: unknown;
  readonly members: readonly string[];
  readonly memberCount: number;
  /** `null`: this user has left. */
  readonly role: Role | null;
  /** The event of the group's feed up to which all this is; `null` before it is known. */
  readonly position: string | null;
}

/** A conversation as the server has it: its record from the list, updated by events. */
export interface Truth {
  readonly lastMessage: Message | null;
  readonly lastSeq: number;
  readonly readSeq: number;
  readonly peerReadSeq: number;
  readonly unread: number;
  readonly mentions: number;
  readonly settings: ConversationSettings;
  /** `null`: it is a direct conversation. */
  readonly group: GroupTruth | null;
}

const firstSettings: ConversationSettings = { notify: "all", mutedUntilMs: null, pinned: false, archived: false };

const unknownGroup: GroupTruth = {
  title: null,
  data: null,
  members: [],
  memberCount: 0,
  role: null,
  position: null,
};

/** The members that a record lists at most. */
const maxMembers = 100;

export const nothingKnown = (isGroup: boolean): Truth => ({
  lastMessage: null,
  lastSeq: 0,
  readSeq: 0,
  peerReadSeq: 0,
  unread: 0,
  mentions: 0,
  settings: firstSettings,
  group: isGroup ? unknownGroup : null,
});

/** Whether a message mentions a user. */
export const isMentioned = ({ from, mentions }: Message, userId: string): boolean =>
  from !== userId && (mentions === "all" || mentions?.includes(userId) === true);

/** Whether events have brought more than a record has, which was read before them. */
export const isBehind = (known: Truth, { lastSeq, readSeq }: Conversation): boolean =>
  lastSeq < known.lastSeq || readSeq < known.readSeq;

/** @param isExact no event of the user's own feed was missed, so the record is not newer where the two differ */
export function withRecord(known: Truth, record: Conversation, isExact: boolean): Truth {
  const { lastMessage, notify, mutedUntilMs, pinned, archived } = record;
  const lastSeq = Math.max(record.lastSeq, known.lastSeq);
  const readSeq = Math.max(record.readSeq, known.readSeq);
  const group = record.kind === "group" ? withGroupRecord(known.group, record, isExact) : null;
  const behind = isBehind(known, record);
  return {
    lastMessage: newerLast(known, lastMessage, record.lastSeq),
    lastSeq,
    readSeq,
    peerReadSeq: Math.max(record.peerReadSeq ?? 0, known.peerReadSeq),
    unread: behind ? (group ? lastSeq - readSeq : known.unread) : record.unread,
    mentions: record.kind === "group" && !behind ? record.mentions : known.mentions,
    settings: isExact
      ? known.settings
      : {
          notify: notify ?? firstSettings.notify,
          mutedUntilMs: mutedUntilMs ?? firstSettings.mutedUntilMs,
          pinned: pinned ?? firstSettings.pinned,
          archived: archived ?? firstSettings.archived,
        },
    group,
  };
}

function newerLast(known: Truth, lastMessage: Message | null, lastSeq: number): Message | null {
  if (lastSeq !== known.lastSeq || !known.lastMessage || !lastMessage) {
    return lastSeq >= known.lastSeq ? lastMessage : known.lastMessage;
  }
  if (lastMessage.nonce !== known.lastMessage.nonce || lastMessage.deletedAtMs !== undefined) return lastMessage;
  return (lastMessage.version ?? 1) > (known.lastMessage.version ?? 1) ? lastMessage : known.lastMessage;
}

function withGroupRecord(
  known: GroupTruth | null,
  record: Extract<Conversation, { readonly kind: "group" }>,
  isExact: boolean,
): GroupTruth {
  const { title = null, data = null, members, memberCount, role = null, position } = record;
  const told = isExact && known ? known.role : role;
  if (known && isExact && isFurther(known.position, position)) return { ...known, role: told };
  return { title, data, members, memberCount, role: told, position };
}

/** Whether an event id is of the same feed as another one, and behind it. */
export const isFurther = (id: string | null, than: string): boolean =>
  id !== null && epochOf(id) === epochOf(than) && numberOf(id) > numberOf(than);

/** @param isExact all messages up to this one have come, without a gap */
export function withMessage(known: Truth, message: Message, me: string, isExact: boolean): Truth {
  const { readSeq } = known;
  const isOwn = message.from === me;
  const next = { ...known, lastMessage: message, lastSeq: message.seq };
  if (!known.group) return { ...next, unread: isOwn || message.seq <= readSeq ? known.unread : known.unread + 1 };
  // posting counts as reading
  if (isOwn) return { ...next, readSeq: Math.max(readSeq, message.seq), unread: 0, mentions: 0 };
  const isNew = message.seq > readSeq;
  return {
    ...next,
    unread: isExact ? Math.max(0, message.seq - readSeq) : known.unread + 1,
    mentions: known.mentions + (isNew && isMentioned(message, me) ? 1 : 0),
  };
}

/** Applies a change to the last message. */
export function withChange(known: Truth, event: ChangeEvent): Truth {
  const { lastMessage } = known;
  if (!lastMessage) return known;
  const { message } = changed(lastMessage, event);
  return message === lastMessage ? known : { ...known, lastMessage: message };
}

/** Applies an entry of the group's feed. What the user's own feed brings too is left to that feed. */
export function withGroupEvent(known: GroupTruth, event: ChatEvent, id: string): GroupTruth {
  const next = { ...known, position: id };
  if (event.type === "group") {
    return {
      ...next,
      ...(event.title !== undefined && { title: event.title }),
      ...(event.data !== undefined && { data: event.data }),
    };
  }
  if (event.type !== "members") return next;
  const { added = [], removed = [] } = event;
  const memberCount = known.memberCount + added.length - removed.length;
  const isWhole = known.members.length === known.memberCount;
  const joined = isWhole ? added.map(({ userId }) => userId) : [];
  const members = [...known.members.filter((one) => !removed.includes(one)), ...joined].slice(0, maxMembers);
  return { ...next, members: added.length + removed.length > 0 ? members : known.members, memberCount };
}

/** Whether an entry of the group's feed is not part of what is known. */
export const isNewTo = ({ position }: GroupTruth, id: string): boolean =>
  position === null || epochOf(id) !== epochOf(position) || numberOf(id) > numberOf(position);
