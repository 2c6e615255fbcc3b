import type { DatabaseSync } from "node:sqlite";
import { createHeads } from "../read/heads.ts";
import { command, query } from "../statement.ts";
import { inserted } from "./inserted.ts";
import { createRecentMap } from "./recent-map.ts";

/** A user's row. */
export interface UserRow {
  readonly id: number;
  readonly name: string;
  seen: boolean;
}

/** The same, and what follows from the newest entries of their feeds. */
export interface User extends UserRow {
  /** Has a confirmed address on some channel out of the application. */
  reachable: boolean;
  chatHead: number;
  unreadMessages: number;
  unreadConversations: number;
  pushHead: number;
  unread: number;
  readonly chatFloor: number;
  readonly pushFloor: number;
  readonly pushFloorUnread: number;
}

/** A party of a conversation, as `member` has it. */
export interface Member {
  readonly user: number;
  readonly conversation: number;
  lastN: number;
  /** Of `lastN`, as its row has it; -1 without a row. */
  storedBlock: number;
  readSeq: number;
  unread: number;
}

export interface Conversation {
  readonly id: number;
  readonly name: string;
  lastSeq: number;
  /** Those who have a message in it. */
  readonly members: Member[];
}

/**
 * Users, conversations and topics by name, for writes. The busiest are kept in memory with their counters, which spares most
 * reads of a commit; code that appends an entry counts it here too. `forget` after a rollback: the counters ran ahead then.
 */
export interface Identities {
  user(name: string): User | undefined;
  obtainUser(name: string): User;
  /**
   * For writes that do not append to the user's feeds: in a large group the next to write is somebody who has not written for long,
   * and the heads of their feeds are three reads of pages that nobody else needs.
   */
  userRow(name: string): UserRow | undefined;
  obtainUserRow(name: string): UserRow;
  /** Remembers that a user is there. */
  see(user: UserRow): void;
  conversation(name: string): Conversation | undefined;
  obtainConversation(name: string): Conversation;
  topic(name: string): number | undefined;
  obtainTopic(name: string): number;
  forgetUser(name: string): void;
  forget(): void;
}

const maxCached = 100_000;

export function createIdentities(db: DatabaseSync): Identities {
  const users = createRecentMap<User>(maxCached);
  /** The rows of those who are not in `users`. */
  const userRows = createRecentMap<UserRow>(maxCached);
  const conversations = createRecentMap<Conversation>(maxCached);
  const heads = createHeads(db);

  const selectUser = query<
    [string],
    [id: number, seen: number, reachable: number, chatFloor: number, pushFloor: number, pushFloorUnread: number]
  >(db, "SELECT id, seen, reachable, chat_floor, push_floor, push_floor_unread FROM user WHERE name = ?");
  const insertUser = query<[string], [number]>(db, "INSERT INTO user (name) VALUES (?) RETURNING id");
  const markSeen = command<[number]>(db, "UPDATE user SET seen = 1 WHERE id = ?");
  const selectConversation = query<[string], [id: number, lastSeq: number]>(
    db,
    "SELECT id, ifnull((SELECT max(seq) FROM message WHERE conversation = id), 0) FROM conversation WHERE name = ?",
  );
  const selectMembers = query<[number], [user: number, lastN: number, block: number, readSeq: number, unread: number]>(
    db,
    "SELECT user, last_n, block, read_seq, unread FROM member WHERE conversation = ?",
  );
  const insertConversation = query<[string], [number]>(db, "INSERT INTO conversation (name) VALUES (?) RETURNING id");
  const selectTopic = query<[string], [number]>(db, "SELECT id FROM topic WHERE name = ?");
  const insertTopic = query<[string], [number]>(db, "INSERT INTO topic (name) VALUES (?) RETURNING id");

  function user(name: string): User | undefined {
    const cached = users.get(name);
    if (cached) return cached;
    const row = selectUser.get(name);
    if (!row) return undefined;
    const [id, seen, reachable, chatFloor, pushFloor, pushFloorUnread] = row;
    const { n: chatHead, unreadMessages, unreadConversations } = heads.chat(id);
    const { n: pushHead, unread } = heads.push(id);
    const counts = { chatHead, unreadMessages, unreadConversations, pushHead, unread };
    const loaded = {
      id,
      name,
      seen: seen === 1,
      reachable: reachable === 1,
      ...counts,
      chatFloor,
      pushFloor,
      pushFloorUnread,
    };
    users.set(name, loaded);
    userRows.delete(name);
    return loaded;
  }

  function userRow(name: string): UserRow | undefined {
    const cached = users.get(name) ?? userRows.get(name);
    if (cached) return cached;
    const row = selectUser.get(name);
    if (!row) return undefined;
    const loaded = { id: row[0], name, seen: row[1] === 1 };
    userRows.set(name, loaded);
    return loaded;
  }

  function newUser(name: string): User {
    const id = inserted(insertUser.get(name));
    const created = {
      id,
      name,
      seen: false,
      reachable: false,
      chatHead: 0,
      unreadMessages: 0,
      unreadConversations: 0,
      pushHead: 0,
      unread: 0,
      chatFloor: 0,
      pushFloor: 0,
      pushFloorUnread: 0,
    };
    users.set(name, created);
    return created;
  }

  function conversation(name: string): Conversation | undefined {
    const cached = conversations.get(name);
    if (cached) return cached;
    const row = selectConversation.get(name);
    if (!row) return undefined;
    const [id, lastSeq] = row;
    const members = selectMembers.all(id).map(([userId, lastN, storedBlock, readSeq, unread]): Member => ({
      user: userId,
      conversation: id,
      lastN,
      storedBlock,
      readSeq,
      unread,
    }));
    const loaded = { id, name, lastSeq, members };
    conversations.set(name, loaded);
    return loaded;
  }

  function newConversation(name: string): Conversation {
    const created = { id: inserted(insertConversation.get(name)), name, lastSeq: 0, members: [] };
    conversations.set(name, created);
    return created;
  }

  const topic = (name: string): number | undefined => selectTopic.get(name)?.[0];

  return {
    user,
    obtainUser: (name) => user(name) ?? newUser(name),
    userRow,
    obtainUserRow: (name) => userRow(name) ?? newUser(name),
    see(one) {
      markSeen.run(one.id);
      one.seen = true;
    },
    conversation,
    obtainConversation: (name) => conversation(name) ?? newConversation(name),
    topic,
    obtainTopic: (name) => topic(name) ?? inserted(insertTopic.get(name)),
    forgetUser(name) {
      users.delete(name);
      userRows.delete(name);
    },
    forget() {
      users.clear();
      userRows.clear();
      conversations.clear();
    },
  };
}

/** A conversation's member, once a message of it is on its way to them. */
export function obtainMember({ id, members }: Conversation, user: number): Member {
  const known = memberOf(members, user);
  if (known) return known;
  const created = { user, conversation: id, lastN: 0, storedBlock: -1, readSeq: 0, unread: 0 };
  members.push(created);
  return created;
}

export function memberOf(members: readonly Member[], user: number): Member | undefined {
  for (const member of members) if (member.user === user) return member;
  return undefined;
}
