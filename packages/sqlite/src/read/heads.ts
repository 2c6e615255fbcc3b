import type { DatabaseSync } from "node:sqlite";
import { query } from "../statement.ts";

export interface ChatHead {
  /** The newest number in the feed, 0 if it is empty. */
  readonly n: number;
  readonly unreadMessages: number;
  readonly unreadConversations: number;
}

export interface PushHead {
  readonly n: number;
  readonly unread: number;
}

/** The newest entries of a user's feeds, and the counts that stand beside them. */
export interface Heads {
  chat(user: number): ChatHead;
  push(user: number): PushHead;
}

type ChatHeadRow = [n: number, unreadMessages: number, unreadConversations: number];

export function createHeads(db: DatabaseSync): Heads {
  const selectMessage = query<[number], ChatHeadRow>(
    db,
    `SELECT last_n, unread_messages, unread_conversations FROM member INDEXED BY member_recent
     WHERE user = ?1 AND block = (SELECT max(block) FROM member WHERE user = ?1) ORDER BY last_n DESC LIMIT 1`,
  );
  const selectEntry = query<[number], ChatHeadRow>(
    db,
    "SELECT n, unread_messages, unread_conversations FROM chat_entry WHERE user = ? ORDER BY n DESC LIMIT 1",
  );
  const selectPush = query<[number], [n: number, unread: number]>(
    db,
    "SELECT n, unread FROM push_feed WHERE user = ? ORDER BY n DESC LIMIT 1",
  );
  const none: ChatHeadRow = [0, 0, 0];
  return {
    chat(user) {
      const message = selectMessage.get(user) ?? none;
      const entry = selectEntry.get(user) ?? none;
      const [n, unreadMessages, unreadConversations] = entry[0] > message[0] ? entry : message;
      return { n, unreadMessages, unreadConversations };
    },
    push(user) {
      const [n, unread] = selectPush.get(user) ?? [0, 0];
      return { n, unread };
    },
  };
}
