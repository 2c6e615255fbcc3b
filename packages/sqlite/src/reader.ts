import type { ConversationRow, InboxRow, MessageRow, PushRow } from "@tidings/core/store-adapter";
import type { DatabaseSync } from "node:sqlite";
import type { ChatFeed } from "./chat-feed.ts";
import type { Identities } from "./identities.ts";
import type { StoreMethods } from "./protocol.ts";
import { query } from "./statement.ts";

type ReadMethods = Pick<
  StoreMethods,
  "chatFeed" | "pushFeed" | "heads" | "history" | "conversations" | "pushes" | "topicMembers"
>;

const emptyFeed = { rows: [], head: 0, trimmed: 0, unread: 0 } as const;

/**
 * The reads of the store. No transaction is needed around several statements: nobody else has the file, and the thread does
 * one call after the other.
 */
export function createReader(db: DatabaseSync, identities: Identities, chatFeed: ChatFeed): ReadMethods {
  const selectPushFeed = query<[number, number, number], PushRow>(
    db,
    "SELECT n, at_ms, unread, replaces, type, data FROM push_feed WHERE user = ? AND n > ? ORDER BY n LIMIT ?",
  );
  const selectUnreadAt = query<[number, number], [number]>(db, "SELECT unread FROM push_feed WHERE user = ? AND n = ?");
  const messageColumns = "m.seq, s.name, m.nonce, m.sent_at_ms, m.content";
  const selectMessages = (order: "ASC" | "DESC") =>
    query<[number, number, number, number], MessageRow>(
      db,
      `SELECT ${messageColumns} FROM message m JOIN user s ON s.id = m.sender
       WHERE m.conversation = ? AND m.seq > ? AND m.seq < ? ORDER BY m.seq ${order} LIMIT ?`,
    );
  const selectOldest = selectMessages("ASC");
  const selectNewest = selectMessages("DESC");
  const selectConversations = query<
    [number, number, number],
    [conversation: number, id: string, lastN: number, readSeq: number, unread: number, ...message: MessageRow]
  >(
    db,
    `SELECT c.id, c.name, p.last_n, p.read_seq, p.unread, ${messageColumns}
     FROM (SELECT * FROM member WHERE user = ? AND last_n < ? ORDER BY last_n DESC LIMIT ?) p
     JOIN conversation c ON c.id = p.conversation
     JOIN message m ON m.conversation = c.id AND m.seq = (SELECT max(seq) FROM message WHERE conversation = c.id)
     JOIN user s ON s.id = m.sender
     ORDER BY p.last_n DESC`,
  );
  const selectMembers = query<[number], [userId: string, readSeq: number]>(
    db,
    "SELECT u.name, p.read_seq FROM member p JOIN user u ON u.id = p.user WHERE p.conversation = ? ORDER BY u.id",
  );
  const selectInbox = (condition: string) =>
    query<[number, number, number], InboxRow>(
      db,
      `SELECT i.n, f.type, f.data, f.at_ms, i.read_at_ms
       FROM inbox i JOIN push_feed f ON f.user = i.user AND f.n = i.n
       WHERE i.user = ? AND i.n < ? ${condition} ORDER BY i.n DESC LIMIT ?`,
    );
  const selectAllPushes = selectInbox("");
  const selectUnreadPushes = selectInbox("AND i.read_at_ms IS NULL");
  const selectSubscribers = query<[string], [string]>(
    db,
    `SELECT u.name FROM topic t JOIN subscriber s ON s.topic = t.id JOIN user u ON u.id = s.user
     WHERE t.name = ? ORDER BY u.id`,
  );

  return {
    chatFeed(userId, after, limit) {
      const user = identities.user(userId);
      if (!user) return emptyFeed;
      const rows = after < user.chatFloor ? [] : chatFeed.page(user.id, after, limit);
      return { rows, head: user.chatHead, trimmed: user.chatFloor, unread: 0 };
    },

    pushFeed(userId, after, limit) {
      const user = identities.user(userId);
      if (!user) return emptyFeed;
      const { id, pushHead: head, pushFloor: trimmed } = user;
      if (after < trimmed) return { rows: [], head, trimmed, unread: user.unread };
      const atFloor = after === trimmed ? user.pushFloorUnread : undefined;
      const unread = atFloor ?? selectUnreadAt.get(id, after)?.[0] ?? user.unread;
      return { rows: selectPushFeed.all(id, after, limit), head, trimmed, unread };
    },

    heads: (userIds) =>
      userIds.flatMap((userId) => {
        const user = identities.user(userId);
        return [user?.chatHead ?? 0, user?.pushHead ?? 0];
      }),

    history(conversationId, { before, after, limit }) {
      const conversation = identities.conversation(conversationId);
      if (!conversation) return [];
      const bounds = [conversation.id, after ?? 0, before ?? Number.MAX_SAFE_INTEGER, limit] as const;
      return after === null ? selectNewest.all(...bounds).toReversed() : selectOldest.all(...bounds);
    },

    conversations(userId, cursor, limit) {
      const user = identities.user(userId);
      if (!user) return { conversations: [], head: 0 };
      const rows = selectConversations.all(user.id, cursor ?? Number.MAX_SAFE_INTEGER, limit);
      const conversations = rows.map(([conversation, id, lastN, readSeq, unread, ...lastMessage]): ConversationRow => ({
        id,
        lastN,
        readSeq,
        unread,
        lastMessage,
        members: selectMembers.all(conversation),
      }));
      return { conversations, head: user.chatHead };
    },

    pushes(userId, before, limit, unreadOnly) {
      const user = identities.user(userId);
      if (!user) return { rows: [], unread: 0, head: 0 };
      const select = unreadOnly ? selectUnreadPushes : selectAllPushes;
      const rows = select.all(user.id, before ?? Number.MAX_SAFE_INTEGER, limit);
      return { rows, unread: user.unread, head: user.pushHead };
    },

    topicMembers: (topic) => selectSubscribers.all(topic).map(([name]) => name),
  };
}
