import {
  type ChatRow,
  type ConversationRow,
  type InboxRow,
  type MessageRow,
  type PushRow,
  toChatEntry,
  toPushEntry,
} from "@tidings/core/store-adapter";
import type { DatabaseSync } from "node:sqlite";
import { blockOf } from "./blocks.ts";
import { createChatFeed } from "./chat-feed.ts";
import { lengthOf, pushText, type TextRow, toTexts } from "./event-text.ts";
import { createHeads } from "./heads.ts";
import type { ReadMethods } from "../threads/protocol.ts";
import { createRevocationReader } from "../write/revocations.ts";
import { bounded, query } from "../statement.ts";
import { createOutletReader } from "./outlet-reader.ts";
import { createReachReader } from "./reach-reader.ts";
import { createTraceReader } from "./trace-reader.ts";
import { createGroupReader } from "./group-reader.ts";
import { bytesOfMessage, messageColumns, messageJoins } from "./message-columns.ts";
import { bytesOf, takePage } from "./take-page.ts";

const emptyFeed = { ns: [], texts: [], head: 0, trimmed: 0, unread: 0 } as const;
const chatEventOf = (columns: string): unknown => toChatEntry(JSON.parse(columns) as ChatRow).event;
const pushEventOf = (columns: string): unknown => toPushEntry(JSON.parse(columns) as PushRow).event;
const nothingUnread = { messages: 0, conversations: 0 } as const;

/**
 * The reads of the store. They keep nothing in memory, which a commit on another thread would make wrong; several statements
 * of one are for the caller to put into a transaction.
 */
export function createReader(db: DatabaseSync): ReadMethods {
  const heads = createHeads(db);
  const chatFeed = createChatFeed(db);
  const selectUser = query<[string], [id: number, chatFloor: number, pushFloor: number, pushFloorUnread: number]>(
    db,
    "SELECT id, chat_floor, push_floor, push_floor_unread FROM user WHERE name = ?",
  );
  const selectUserId = query<[string], [number]>(db, "SELECT id FROM user WHERE name = ?");
  const selectSeen = query<[string], [number]>(db, "SELECT 1 FROM user WHERE name = ? AND seen = 1");
  const selectConversation = query<[string], [number]>(db, "SELECT id FROM conversation WHERE name = ?");
  const selectPushFeed = query<[number, number, number], TextRow>(
    db,
    `SELECT n, ${pushText("n, at_ms, unread, replaces, type, data")}
     FROM push_feed WHERE user = ? AND n > ? ORDER BY n LIMIT ${bounded}`,
  );
  const selectUnreadAt = query<[number, number], [number]>(db, "SELECT unread FROM push_feed WHERE user = ? AND n = ?");
  const selectMessages = (from: string, which: string) => {
    const select = (order: "ASC" | "DESC") =>
      query<[number, number, number], MessageRow>(
        db,
        `SELECT ${messageColumns} FROM ${from} ${messageJoins}
         WHERE m.conversation = ? AND m.seq > ? AND m.seq < ? ${which} ORDER BY m.seq ${order}`,
      );
    return { oldest: select("ASC"), newest: select("DESC") };
  };
  const selectAll = selectMessages("message m", "");
  const selectPinned = selectMessages(
    "message m INDEXED BY message_pinned",
    "AND m.extra ->> '$.pinnedAtMs' IS NOT NULL",
  );
  type Recent = [block: number, lastN: number, conversation: number, readSeq: number, unread: number];
  const selectRecent = query<[number, number, number], Recent>(
    db,
    `SELECT block, last_n, conversation, read_seq, unread FROM member INDEXED BY member_recent
     WHERE user = ? AND block <= ? AND last_n < ? ORDER BY block DESC`,
  );
  const selectLast = query<[number], [id: string, ...MessageRow]>(
    db,
    `SELECT c.name, ${messageColumns} FROM conversation c
     JOIN message m ON m.conversation = c.id AND m.seq = (SELECT max(seq) FROM message WHERE conversation = c.id)
     ${messageJoins} WHERE c.id = ?`,
  );
  const selectMembers = query<[number], [userId: string, readSeq: number]>(
    db,
    "SELECT u.name, p.read_seq FROM member p JOIN user u ON u.id = p.user WHERE p.conversation = ? ORDER BY u.id",
  );
  type Place = [lastN: number, readSeq: number, unread: number];
  const selectMember = query<[user: number, conversation: number], Place>(
    db,
    "SELECT last_n, read_seq, unread FROM member WHERE user = ? AND conversation = ?",
  );
  const selectSettings = query<[user: number, conversation: number], [string]>(
    db,
    "SELECT settings FROM chat_settings WHERE user = ? AND conversation = ?",
  );
  const selectInbox = (condition: string) =>
    query<[number, number], InboxRow>(
      db,
      `SELECT i.n, f.type, f.data, f.at_ms, i.read_at_ms
       FROM inbox i JOIN push_feed f ON f.user = i.user AND f.n = i.n
       WHERE i.user = ? AND i.n < ? ${condition} ORDER BY i.n DESC`,
    );
  const selectAllPushes = selectInbox("");
  const selectUnreadPushes = selectInbox("AND i.read_at_ms IS NULL");
  const selectOwner = query<[], [string | null]>(db, "SELECT owner FROM meta");
  const selectUsers = query<[number], [string]>(db, `SELECT name FROM user LIMIT ${bounded}`);
  const selectBelieved = query<[], [number | null]>(db, "SELECT believed_at_ms FROM meta");
  const selectSubscribers = query<[string], [string]>(
    db,
    `SELECT u.name FROM topic t JOIN subscriber s ON s.topic = t.id JOIN user u ON u.id = s.user
     WHERE t.name = ? ORDER BY u.id`,
  );

  /** A user's conversations whose newest number is below `before`, the newest first: `count` of them, and a few more. */
  function recentConversations(user: number, before: number, count: number): Recent[] {
    const found: Recent[] = [];
    for (const row of selectRecent.iterate(user, blockOf(before - 1), before)) {
      // within a block they are in any order
      if (found.length >= count && row[0] !== found.at(-1)?.[0]) break;
      found.push(row);
    }
    return found.toSorted(([, a], [, b]) => b - a);
  }

  function* conversationsOf(user: number, before: number, count: number): Iterable<ConversationRow> {
    for (const [, lastN, conversation, ...counts] of recentConversations(user, before, count)) {
      yield show(user, conversation, [lastN, ...counts]);
    }
  }

  function show(user: number, conversation: number, [lastN, readSeq, unread]: Place): ConversationRow {
    const last = selectLast.get(conversation);
    if (!last) throw new Error(`the conversation ${conversation} has a member and no message`);
    const [id, ...lastMessage] = last;
    const settings = selectSettings.get(user, conversation)?.[0] ?? null;
    return { id, lastN, readSeq, unread, lastMessage, members: selectMembers.all(conversation), settings };
  }

  return {
    ...createGroupReader(db),
    ...createReachReader(db),
    ...createTraceReader(db),
    ...createOutletReader(db),

    chatFeed(userId, after, bounds) {
      const user = selectUser.get(userId);
      if (!user) return emptyFeed;
      const [id, trimmed] = user;
      const found = after < trimmed ? [] : chatFeed.page(id, after, bounds.limit);
      const { rows } = takePage(found, bounds, lengthOf);
      return { ...toTexts(rows, chatEventOf), head: heads.chat(id).n, trimmed, unread: 0 };
    },

    pushFeed(userId, after, bounds) {
      const user = selectUser.get(userId);
      if (!user) return emptyFeed;
      const [id, , trimmed, unreadAtFloor] = user;
      const { n: head, unread: unreadAtHead } = heads.push(id);
      if (after < trimmed) return { ...emptyFeed, head, trimmed, unread: unreadAtHead };
      const atFloor = after === trimmed ? unreadAtFloor : undefined;
      const unread = atFloor ?? selectUnreadAt.get(id, after)?.[0] ?? unreadAtHead;
      const { rows } = takePage(selectPushFeed.iterate(id, after, bounds.limit), bounds, lengthOf);
      return { ...toTexts(rows, pushEventOf), head, trimmed, unread };
    },

    history(conversationId, { before, after, pinned, ...bounds }) {
      const conversation = selectConversation.get(conversationId)?.[0];
      if (conversation === undefined) return { rows: [], hasMore: false };
      const { oldest, newest } = pinned ? selectPinned : selectAll;
      const select = after === null ? newest : oldest;
      const found = select.iterate(conversation, after ?? 0, before ?? Number.MAX_SAFE_INTEGER);
      const { rows, hasMore } = takePage(found, bounds, bytesOfMessage);
      return { rows: after === null ? rows.toReversed() : rows, hasMore };
    },

    conversations(userId, cursor, bounds) {
      const user = selectUserId.get(userId)?.[0];
      if (user === undefined) return { conversations: [], hasMore: false, totals: nothingUnread, head: 0 };
      const found = conversationsOf(user, cursor ?? Number.MAX_SAFE_INTEGER, bounds.limit + 1);
      const { rows, hasMore } = takePage(found, bounds, ({ lastMessage }) => bytesOfMessage(lastMessage));
      const { n: head, unreadMessages, unreadConversations } = heads.chat(user);
      const totals = { messages: unreadMessages, conversations: unreadConversations };
      return { conversations: rows, hasMore, totals, head };
    },

    direct(userId, conversationId) {
      const [user, conversation] = [selectUserId.get(userId)?.[0], selectConversation.get(conversationId)?.[0]];
      if (user === undefined || conversation === undefined) return null;
      const place = selectMember.get(user, conversation);
      return place ? show(user, conversation, place) : null;
    },

    pushes(userId, before, unreadOnly, bounds) {
      const user = selectUserId.get(userId)?.[0];
      if (user === undefined) return { rows: [], hasMore: false, unread: 0, head: 0 };
      const select = unreadOnly ? selectUnreadPushes : selectAllPushes;
      const found = select.iterate(user, before ?? Number.MAX_SAFE_INTEGER);
      const { n: head, unread } = heads.push(user);
      return { ...takePage(found, bounds, (row) => bytesOf(row[2])), unread, head };
    },

    memberships(userId, conversationIds) {
      const user = selectUserId.get(userId)?.[0];
      if (user === undefined) return [];
      return conversationIds.filter((name) => {
        const conversation = selectConversation.get(name)?.[0];
        return conversation !== undefined && selectMember.get(user, conversation) !== undefined;
      });
    },

    seen: (userIds) => userIds.filter((userId) => selectSeen.get(userId) !== undefined),
    revocations: createRevocationReader(db),
    owner: () => selectOwner.get()?.[0] ?? null,
    someUsers: (limit) => selectUsers.all(limit).map(([name]) => name),
    believedAtMs: () => selectBelieved.get()?.[0] ?? null,
    topicMembers: (topic) => selectSubscribers.all(topic).map(([name]) => name),
  };
}
