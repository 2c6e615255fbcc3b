import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import { chatHeadOf } from "./chat-feed.ts";
import { query } from "./statement.ts";

/** A user's row, and what follows from the newest entries of his feeds. */
export interface User {
  readonly id: number;
  readonly name: string;
  chatHead: number;
  pushHead: number;
  unread: number;
  readonly chatFloor: number;
  readonly pushFloor: number;
  readonly pushFloorUnread: number;
}

export interface Conversation {
  readonly id: number;
  readonly name: string;
  lastSeq: number;
}

/**
 * Users, conversations and topics by name. The busiest are kept in memory with their counters, which spares most reads of
 * a commit; whoever appends an entry counts it here as well. `forget` after a rollback: the counters ran ahead then.
 */
export interface Identities {
  user(name: string): User | undefined;
  obtainUser(name: string): User;
  conversation(name: string): Conversation | undefined;
  obtainConversation(name: string): Conversation;
  topic(name: string): number | undefined;
  obtainTopic(name: string): number;
  forgetUser(name: string): void;
  forget(): void;
}

const maxCached = 100_000;

export function createIdentities(db: DatabaseSync): Identities {
  const users = new LRUCache<string, User>({ max: maxCached });
  const conversations = new LRUCache<string, Conversation>({ max: maxCached });

  const selectUser = query<
    [string],
    [id: number, chatFloor: number, pushFloor: number, pushFloorUnread: number, chatHead: number]
  >(db, `SELECT id, chat_floor, push_floor, push_floor_unread, ${chatHeadOf("id")} FROM user WHERE name = ?`);
  const selectPushHead = query<[number], [n: number, unread: number]>(
    db,
    "SELECT n, unread FROM push_feed WHERE user = ? ORDER BY n DESC LIMIT 1",
  );
  const insertUser = query<[string], [number]>(db, "INSERT INTO user (name) VALUES (?) RETURNING id");
  const selectConversation = query<[string], [id: number, lastSeq: number]>(
    db,
    "SELECT id, ifnull((SELECT max(seq) FROM message WHERE conversation = id), 0) FROM conversation WHERE name = ?",
  );
  const insertConversation = query<[string], [number]>(db, "INSERT INTO conversation (name) VALUES (?) RETURNING id");
  const selectTopic = query<[string], [number]>(db, "SELECT id FROM topic WHERE name = ?");
  const insertTopic = query<[string], [number]>(db, "INSERT INTO topic (name) VALUES (?) RETURNING id");

  function user(name: string): User | undefined {
    const cached = users.get(name);
    if (cached) return cached;
    const row = selectUser.get(name);
    if (!row) return undefined;
    const [id, chatFloor, pushFloor, pushFloorUnread, chatHead] = row;
    const [pushHead, unread] = selectPushHead.get(id) ?? [0, 0];
    const loaded = { id, name, chatHead, pushHead, unread, chatFloor, pushFloor, pushFloorUnread };
    users.set(name, loaded);
    return loaded;
  }

  function newUser(name: string): User {
    const id = inserted(insertUser.get(name));
    const created = {
      id,
      name,
      chatHead: 0,
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
    const loaded = { id: row[0], name, lastSeq: row[1] };
    conversations.set(name, loaded);
    return loaded;
  }

  function newConversation(name: string): Conversation {
    const created = { id: inserted(insertConversation.get(name)), name, lastSeq: 0 };
    conversations.set(name, created);
    return created;
  }

  const topic = (name: string): number | undefined => selectTopic.get(name)?.[0];

  return {
    user,
    obtainUser: (name) => user(name) ?? newUser(name),
    conversation,
    obtainConversation: (name) => conversation(name) ?? newConversation(name),
    topic,
    obtainTopic: (name) => topic(name) ?? inserted(insertTopic.get(name)),
    forgetUser: (name) => void users.delete(name),
    forget() {
      users.clear();
      conversations.clear();
    },
  };
}

function inserted(row: readonly [number] | undefined): number {
  if (!row) throw new Error("an inserted row has no id");
  return row[0];
}
