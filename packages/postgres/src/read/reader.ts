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
import type { Connections, Statement } from "../connection/connections.ts";
import type { Queries } from "../sql/queries.ts";

type Reader = Pick<Store, "readFeed" | "heads" | "history" | "conversations" | "pushes" | "topicMembers">;

/** No bound on the bytes of a page, or before the first number. */
const most = Number.MAX_SAFE_INTEGER;

/** A user's row without anything beside it. */
type Nothing = null[];

type ConversationColumns = [
  id: string,
  lastN: number,
  readSeq: number,
  unread: number,
  ...message: MessageRow,
  settings: string | null,
  members: (readonly [userId: string, readSeq: number])[],
];

const isThere = <Row extends readonly unknown[]>(columns: Row | Nothing): columns is Row => columns[0] !== null;

/** The reads of the store. */
export function createReader({ read }: Pick<Connections, "read">, queries: Queries): Reader {
  const statement = (query: keyof Queries): Statement => ({ name: `tidings_${query}`, text: queries[query] });

  const feedReaders: {
    [F in Feed]: (
      ...page: [userId: string, after: number, limit: number, maxBytes: number]
    ) => Promise<FeedPage<FeedEvents[F]>>;
  } = {
    async chat(...page) {
      type Row = [head: number, floor: number, ...(ChatRow | Nothing)];
      const rows = await read<Row>(statement("chatFeed"), page);
      const [head, trimmed] = rows[0] ?? [0, 0];
      const found = rows.map(([, , ...columns]) => columns).filter(isThere<ChatRow>);
      return { entries: found.map((row) => toChatEntry(row)), head, trimmed, unread: 0 };
    },
    async push(...page) {
      type Row = [head: number, floor: number, unread: number, ...(PushRow | Nothing)];
      const rows = await read<Row>(statement("pushFeed"), page);
      const [head, trimmed, unread] = rows[0] ?? [0, 0, 0];
      const found = rows.map(([, , , ...columns]) => columns).filter(isThere<PushRow>);
      return { entries: found.map(toPushEntry), head, trimmed, unread };
    },
  };

  return {
    readFeed: (feed, userId, after, limit, maxBytes = most) => feedReaders[feed](userId, after, limit, maxBytes),

    async heads(userIds) {
      if (userIds.length === 0) return [];
      const rows = await read<[chat: number, push: number]>(statement("heads"), [userIds]);
      return rows.map(([chat, push]) => ({ chat, push }));
    },

    async history(conversationId, { before = most, after, pinned = false, limit, maxBytes = most, untilN = null }) {
      type Row = [found: number, ...MessageRow];
      const order = after === undefined ? "newest" : "oldest";
      const which = pinned ? "Pinned" : "Messages";
      const rows = await read<Row>(statement(`${order}${which}`), [
        conversationId,
        after ?? 0,
        before,
        limit + 1,
        maxBytes,
      ]);
      const messages = rows.slice(0, limit).map(([, ...row]) => toMessage(conversationId, row, { untilN }));
      return {
        messages: after === undefined ? messages.toReversed() : messages,
        hasMore: (rows[0]?.[0] ?? 0) > messages.length,
      };
    },

    async conversations(userId, { cursor = most, limit, maxBytes = most }) {
      type Row = [
        head: number,
        messages: number,
        conversations: number,
        found: number,
        ...(ConversationColumns | Nothing),
      ];
      const rows = await read<Row>(statement("conversations"), [userId, cursor, limit + 1, maxBytes]);
      const [head, messages, conversations, found] = rows[0] ?? [0, 0, 0, 0];
      const there = rows.map(([, , , , ...columns]) => columns).filter(isThere<ConversationColumns>);
      const page = there.slice(0, limit).map(([id, lastN, readSeq, unread, ...rest]) => {
        const [seq, from, nonce, sentAtMs, content, extras, quotedFrom, quotedExtras, settings, members] = rest;
        return {
          id,
          lastN,
          readSeq,
          unread,
          lastMessage: [seq, from, nonce, sentAtMs, content, extras, quotedFrom, quotedExtras] as MessageRow,
          members,
          settings,
        };
      });
      return {
        conversations: page.map((row) => toConversation(userId, row)),
        cursor: found > page.length ? (page.at(-1)?.lastN ?? null) : null,
        totals: { messages, conversations },
        head,
      };
    },

    async pushes(userId, { before = most, limit, unreadOnly, maxBytes = most }) {
      type Row = [head: number, unread: number, found: number, ...(InboxRow | Nothing)];
      const query = unreadOnly ? "openPushes" : "pushes";
      const rows = await read<Row>(statement(query), [userId, before, limit + 1, maxBytes]);
      const [head, unread, found] = rows[0] ?? [0, 0, 0];
      const there = rows.map(([, , , ...columns]) => columns).filter(isThere<InboxRow>);
      const pushes = there.slice(0, limit).map(toPush);
      return { pushes, unread, hasMore: found > pushes.length, head };
    },

    async topicMembers(topic) {
      const rows = await read<[name: string]>(statement("subscribers"), [topic]);
      return rows.map(([name]) => name);
    },
  };
}
