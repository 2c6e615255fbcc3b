import type { Feed, FeedEvents, FeedPage, Store } from "@tidings/core";
import {
  type ChatRow,
  type InboxRow,
  type MessageRow,
  type PushRow,
  toChatEntry,
  toConversation,
  toMessage,
  toPush,
  toPushEntry,
} from "@tidings/core/store-adapter";
import type { Connections, Statement } from "./connections.ts";
import { createQueries } from "./sql/queries.ts";

type Reader = Pick<Store, "readFeed" | "heads" | "history" | "conversations" | "pushes" | "topicMembers">;

/** A user's row without anything beside it. */
type Nothing = null[];

type ConversationColumns = [
  id: string,
  lastN: number,
  readSeq: number,
  unread: number,
  ...message: MessageRow,
  members: (readonly [userId: string, readSeq: number])[],
];

const isThere = <Row extends readonly unknown[]>(columns: Row | Nothing): columns is Row => columns[0] !== null;

/** The reads of the store. `schema` is a quoted identifier. */
export function createReader({ read }: Pick<Connections, "read">, schema: string): Reader {
  const queries = createQueries(schema);
  const statement = (query: keyof typeof queries): Statement => ({ name: `tidings_${query}`, text: queries[query] });
  const newest = Number.MAX_SAFE_INTEGER;

  const feedReaders: {
    [F in Feed]: (userId: string, after: number, limit: number) => Promise<FeedPage<FeedEvents[F]>>;
  } = {
    async chat(userId, after, limit) {
      type Row = [head: number, floor: number, ...(ChatRow | Nothing)];
      const rows = await read<Row>(statement("chatFeed"), [userId, after, limit]);
      const [head, trimmed] = rows[0] ?? [0, 0];
      const found = rows.map(([, , ...columns]) => columns).filter(isThere<ChatRow>);
      return { entries: found.map(toChatEntry), head, trimmed, unread: 0 };
    },
    async push(userId, after, limit) {
      type Row = [head: number, floor: number, unread: number, ...(PushRow | Nothing)];
      const rows = await read<Row>(statement("pushFeed"), [userId, after, limit]);
      const [head, trimmed, unread] = rows[0] ?? [0, 0, 0];
      const found = rows.map(([, , , ...columns]) => columns).filter(isThere<PushRow>);
      return { entries: found.map(toPushEntry), head, trimmed, unread };
    },
  };

  return {
    readFeed: (feed, userId, after, limit) => feedReaders[feed](userId, after, limit),

    async heads(userIds) {
      if (userIds.length === 0) return [];
      const rows = await read<[chat: number, push: number]>(statement("heads"), [userIds]);
      return rows.map(([chat, push]) => ({ chat, push }));
    },

    async history(conversationId, { before = newest, after, limit }) {
      const order = after === undefined ? "newestMessages" : "oldestMessages";
      const rows = await read<MessageRow>(statement(order), [conversationId, after ?? 0, before, limit + 1]);
      const messages = rows.slice(0, limit).map((row) => toMessage(conversationId, row));
      return { messages: after === undefined ? messages.toReversed() : messages, hasMore: rows.length > limit };
    },

    async conversations(userId, { cursor = newest, limit }) {
      type Row = [head: number, ...(ConversationColumns | Nothing)];
      const rows = await read<Row>(statement("conversations"), [userId, cursor, limit + 1]);
      const found = rows.map(([, ...columns]) => columns).filter(isThere<ConversationColumns>);
      const page = found.slice(0, limit).map(([id, lastN, readSeq, unread, ...rest]) => {
        const [seq, from, nonce, sentAtMs, content, members] = rest;
        return {
          id,
          lastN,
          readSeq,
          unread,
          lastMessage: [seq, from, nonce, sentAtMs, content] as MessageRow,
          members,
        };
      });
      return {
        conversations: page.map((row) => toConversation(userId, row)),
        cursor: found.length > limit ? (page.at(-1)?.lastN ?? null) : null,
        head: rows[0]?.[0] ?? 0,
      };
    },

    async pushes(userId, { before = newest, limit, unreadOnly }) {
      type Row = [head: number, unread: number, ...(InboxRow | Nothing)];
      const rows = await read<Row>(statement(unreadOnly ? "openPushes" : "pushes"), [userId, before, limit + 1]);
      const [head, unread] = rows[0] ?? [0, 0];
      const found = rows.map(([, , ...columns]) => columns).filter(isThere<InboxRow>);
      return { pushes: found.slice(0, limit).map(toPush), unread, hasMore: found.length > limit, head };
    },

    async topicMembers(topic) {
      const rows = await read<[name: string]>(statement("subscribers"), [topic]);
      return rows.map(([name]) => name);
    },
  };
}
