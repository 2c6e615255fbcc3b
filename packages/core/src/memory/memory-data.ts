import type { ConversationSettings } from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { Revocation } from "../ports/store.ts";
import type { KeyedPush } from "../ports/trace-store.ts";
import type { GroupRow, MemberRow, StoredExtras } from "../rules/ledger.ts";
import type { StoredEntry } from "../writes/chat-entry.ts";
import { Log } from "./log.ts";
import { createMemoryOutletStore, type MemoryOutletStore } from "./memory-outlet-store.ts";
import { steadyNowMs } from "../model/steady-clock.ts";
import { createMemoryReachStore, type MemoryReachStore } from "./memory-reach-store.ts";

/** A message, with its content as JSON text: nobody who has given it can change it. */
export interface MessageRecord {
  readonly seq: number;
  readonly from: UserId;
  readonly nonce: string;
  readonly sentAtMs: number;
  readonly content: string;
  readonly extras: StoredExtras;
}

/** An entry of a chat feed: it points to a message, or is one of another kind. */
export interface ChatRecord {
  readonly n: number;
  readonly atMs: number;
  readonly conversationId: ConversationId;
  readonly entry: StoredEntry | { readonly kind: "message"; readonly seq: number };
}

export interface PushRecord {
  readonly n: number;
  readonly type: string;
  /** JSON text. */
  data: string;
  readonly sentAtMs: number;
  readonly collapse: string | undefined;
  readAtMs: number | null;
}

export interface PushLogRecord {
  readonly n: number;
  readonly atMs: number;
  readonly unread: number;
  readonly replaces: number | null;
  /** The push, or which pushes were read, as JSON text. */
  readonly push: PushRecord | null;
  readonly read: string;
}

export interface UserData {
  readonly chat: Log<ChatRecord>;
  readonly push: Log<PushLogRecord>;
  /** The count after the last push entry that is gone. */
  unreadAtTrim: number;
  /** Pushes by number, but for those that were replaced, oldest first. */
  readonly inbox: Map<number, PushRecord>;
  /** Pushes whose entries are gone, and that were replaced after that: they go at the next trim, as in the databases. */
  replaced: PushRecord[];
  /** The unread ones that have a collapse value, by it. */
  readonly collapsed: Map<string, PushRecord>;
  unread: number;
  /** Direct conversations with the number of their newest message in the chat feed, in that order. */
  readonly directs: Map<ConversationId, number>;
  /** Every group that the user is in or was in. */
  readonly groups: Set<ConversationId>;
  /** Of those, how many they are in now. */
  groupCount: number;
  /** The same by who has made them. */
  readonly groupCountsBy: Map<UserId, number>;
  readonly settings: Map<ConversationId, ConversationSettings>;
  /** Messages sent, by nonce. */
  readonly sent: Map<
    string,
    { readonly conversationId: ConversationId; readonly seq: number; readonly sentAtMs: number }
  >;
  readonly groupKeys: Map<string, ConversationId>;
}

export interface GroupData {
  readonly row: GroupRow;
  readonly members: Map<UserId, MemberRow>;
  /** Those who were in it and are not remembered as members: they may still have pushes. */
  readonly forgotten: Set<UserId>;
  /** Those who are in it now, in the order of joining; `null` if that has to be made out. */
  order: readonly UserId[] | null;
  readonly log: Log<ChatRecord>;
  /** See `Ledger.owe`. */
  readonly owed: Map<"newest" | "toAll", { readonly seq: number; readonly untilMs: number }>;
  /** By seq: see `Ledger.oweRevision`. */
  readonly owedRevisions: Map<number, { readonly n: number; readonly untilMs: number }>;
  /** Messages that mention a user, or `all`, ascending. */
  readonly mentions: Map<UserId | typeof everyone, number[]>;
}

export interface GivenReaction {
  readonly userId: UserId;
  readonly reaction: string;
}

/** In place of a user id. */
export const everyone: unique symbol = Symbol("everyone");

export interface ChatData {
  readonly id: ConversationId;
  /** By seq, from 1. */
  readonly messages: MessageRecord[];
  readonly edits: Map<string, { readonly version: number; readonly editedAtMs: number }>;
  /** By seq: those to a message, in the order in which they were given. */
  readonly reactions: Map<number, Map<string, GivenReaction>>;
  /** Parties of a direct conversation, with their read marks and the count of what they have not read. */
  readonly parties: Map<UserId, { readSeq: number; unread: number }>;
  readonly group: GroupData | null;
}

export class MemoryData {
  /** Random, for every one. */
  readonly epoch: string = crypto.randomUUID().replaceAll("-", "");
  readonly users: Map<UserId, UserData> = new Map();
  readonly chats: Map<ConversationId, ChatData> = new Map();
  readonly keys: Map<string, KeyedPush> = new Map();
  readonly topics: Map<string, Set<UserId>> = new Map();
  readonly seen: Set<UserId> = new Set();
  readonly revocations: Map<string, Revocation> = new Map();
  readonly reach: MemoryReachStore;
  readonly outlets: MemoryOutletStore;
  believedAtMs: number | null = null;
  owner: string | null = null;

  constructor({ leaseClockMs = steadyNowMs }: { readonly leaseClockMs?: () => number } = {}) {
    this.reach = createMemoryReachStore({ leaseClockMs, revocations: this.revocations });
    this.outlets = createMemoryOutletStore(leaseClockMs);
  }

  /** Made if there is none: for writes. */
  user(userId: UserId): UserData {
    const known = this.users.get(userId);
    if (known) return known;
    const user = createUser();
    this.users.set(userId, user);
    return user;
  }

  /** Made if there is none: for writes. */
  chat(id: ConversationId, group: GroupRow | null = null): ChatData {
    const known = this.chats.get(id);
    if (known) return known;
    const chat = createChat(id, group);
    this.chats.set(id, chat);
    return chat;
  }
}

const createUser = (): UserData => ({
  chat: new Log(),
  push: new Log(),
  unreadAtTrim: 0,
  inbox: new Map(),
  replaced: [],
  collapsed: new Map(),
  unread: 0,
  directs: new Map(),
  groups: new Set(),
  groupCount: 0,
  groupCountsBy: new Map(),
  settings: new Map(),
  sent: new Map(),
  groupKeys: new Map(),
});

const createChat = (id: ConversationId, row: GroupRow | null): ChatData => ({
  id,
  messages: [],
  edits: new Map(),
  reactions: new Map(),
  parties: new Map(),
  group: row && {
    row,
    members: new Map(),
    forgotten: new Set(),
    order: null,
    log: new Log(),
    owed: new Map(),
    owedRevisions: new Map(),
    mentions: new Map(),
  },
});
