import type { StoredEntry } from "@tidings/core/store-adapter";
import type { DatabaseSync } from "node:sqlite";
import { command } from "../statement.ts";
import type { User } from "./identities.ts";

/** The entries of users' own chat feeds that are not messages. */
export interface ChatLog {
  /** The entry's number. `conversation`: its row. */
  append(user: User, conversation: number, entry: StoredEntry, atMs: number): number;
}

export function createChatLog(db: DatabaseSync): ChatLog {
  const insert = command<[number, number, number, number, string, number, string, number, number]>(
    db,
    `INSERT INTO chat_entry (user, n, at_ms, conversation, kind, seq, data, unread_messages, unread_conversations)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    append(user, conversation, { kind, seq, data }, atMs) {
      user.chatHead += 1;
      const { id, chatHead, unreadMessages, unreadConversations } = user;
      insert.run(id, chatHead, atMs, conversation, kind, seq, data, unreadMessages, unreadConversations);
      return chatHead;
    },
  };
}
