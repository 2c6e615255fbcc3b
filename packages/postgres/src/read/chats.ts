import {
  type ConversationSettings,
  type ConversationStore,
  type GroupConversation,
  isGroupId,
  type UserId,
} from "@tidings/core";
import {
  type ChatRow,
  type GroupRow,
  joinOrder,
  type MemberRow,
  type MessageRow,
  countedMentions,
  namedMembers,
  parseJoinOrder,
  toChatEntry,
  toConversation,
  toGroupConversation,
  toMembership,
  toMessage,
  visibleEvent,
} from "@tidings/core/store-adapter";
import type { GroupColumns, MemberColumns } from "../chats/answer.ts";
import { toGroup, toMember, toSettings } from "../chats/rows.ts";
import type { Connections, Statement } from "../connection/connections.ts";
import { type ChatQueries, createChatQueries } from "../sql/chat-queries.ts";

type ChatReader = Omit<ConversationStore, "apply">;

type PlaceColumns = [...GroupColumns, ...MemberColumns];

type NamedMember = readonly [userId: UserId, joinedN: number];

type ShownColumns = [
  movedAtMs: number,
  ...PlaceColumns,
  ...(MessageRow | null[]),
  members: NamedMember[] | null,
  mentions: number,
];

const groupWidth = 9;
const placeWidth = 21;
const messageWidth = 8;

const most = Number.MAX_SAFE_INTEGER;

interface Place {
  readonly group: GroupRow;
  readonly member: MemberRow;
  readonly settings: ConversationSettings | null;
}

const toPlace = (columns: PlaceColumns): Place => ({
  group: toGroup(columns.slice(0, groupWidth) as unknown as GroupColumns),
  member: toMember(columns.slice(groupWidth) as unknown as MemberColumns),
  settings: toSettings(columns[placeWidth - 1] as string | null),
});

/** The reads of groups and of single conversations. `schema` is a quoted identifier. */
export function createChatReader(
  { read }: Pick<Connections, "read">,
  { schema, epoch }: { readonly schema: string; readonly epoch: string },
): ChatReader {
  const queries = createChatQueries(schema, { named: namedMembers, mentions: countedMentions });
  const statement = (query: keyof ChatQueries): Statement => ({ name: `tidings_${query}`, text: queries[query] });

  const toShown = ([movedAtMs, ...columns]: ShownColumns): GroupConversation & { readonly lastAtMs: number } => {
    const { group, member, settings } = toPlace(columns.slice(0, placeWidth) as PlaceColumns);
    const last = columns.slice(placeWidth, placeWidth + messageWidth) as MessageRow | null[];
    const [members, mentions] = columns.slice(placeWidth + messageWidth) as [NamedMember[] | null, number];
    const conversation = toGroupConversation(group, member, {
      epoch,
      settings,
      lastMessage: last[0] === null ? null : toMessage(group.id, last as MessageRow, member),
      members: (members ?? []).map(([userId, joinedN]) => ({ userId, joinedN })),
      mentions,
    });
    return { ...conversation, lastAtMs: movedAtMs };
  };

  async function readPlace(userId: UserId, groupId: string): Promise<Place | null> {
    const [row] = await read<PlaceColumns>(statement("place"), [userId, groupId]);
    return row ? toPlace(row) : null;
  }

  return {
    async readGroups(userId, from, limit, maxBytes = most) {
      if (from.length === 0) return [];
      type Row = [
        place: number,
        head: number,
        trimmed: number,
        fromSeq: number,
        isMember: boolean,
        ...(ChatRow | null[]),
      ];
      const columns = [from.map(({ groupId }) => groupId), from.map(({ after }) => after)];
      const rows = await read<Row>(statement("readGroups"), [userId, ...columns, limit, maxBytes]);
      const byPlace = Map.groupBy(rows, ([place]) => place);
      return from.map((_, i) => {
        const found = byPlace.get(i + 1);
        const [first] = found ?? [];
        if (!found || !first) return null;
        const [, head, trimmed, fromSeq, isMember] = first;
        const reader = { untilN: isMember ? null : head };
        const entries = found.flatMap(([, , , , , ...row]) => {
          if (row[0] === null) return [];
          const [n, , seq] = row as ChatRow;
          return seq > 0 && seq <= fromSeq
            ? { n, event: null }
            : { n, event: visibleEvent(toChatEntry(row as ChatRow, reader).event, { fromSeq }) };
        });
        return { entries, head, trimmed, fromSeq, isMember };
      });
    },

    async positions(userId) {
      type Row = [
        conversationId: string,
        head: number,
        fromSeq: number,
        memberCount: number,
        isMember: boolean,
        joinedN: number,
        lastAtMs: number,
      ];
      const rows = await read<Row>(statement("positions"), [userId]);
      return rows.map(([conversationId, head, fromSeq, memberCount, isMember, joinedN, lastAtMs]) => ({
        conversationId,
        head,
        fromSeq,
        memberCount,
        isMember,
        joinedN,
        lastAtMs,
      }));
    },

    async groupHeads(groupIds) {
      if (groupIds.length === 0) return [];
      const rows = await read<[head: number]>(statement("groupHeads"), [groupIds]);
      return rows.map(([head]) => head);
    },

    async owing(nowMs, limit) {
      const rows = await read<[groupId: string, seq: number, mentionsAll: boolean]>(statement("owing"), [nowMs, limit]);
      return rows.map(([groupId, seq, mentionsAll]) => ({ groupId, seq, mentionsAll }));
    },

    async owingRevisions(nowMs, limit) {
      const rows = await read<[groupId: string, seq: number, n: number]>(statement("owingRevisions"), [nowMs, limit]);
      return rows.map(([groupId, seq, n]) => ({ groupId, seq, n }));
    },

    async groups(userId, { offset, limit, maxBytes = most }) {
      type Row = [messages: number, conversations: number, all: number, found: number | null, ...ShownColumns];
      const rows = await read<Row>(statement("groups"), [userId, offset, limit + 1, maxBytes]);
      const [messages, conversations, count, found] = rows[0] ?? [0, 0, 0, 0];
      const there = rows.flatMap(([, , , one, ...columns]) => (one === null ? [] : [columns]));
      const page = there.slice(0, limit).map(toShown);
      return {
        conversations: page,
        hasMore: (found ?? 0) > page.length,
        totals: { messages, conversations },
        count,
      };
    },

    async conversation(userId, conversationId) {
      if (isGroupId(conversationId)) {
        const [row] = await read<ShownColumns>(statement("groupConversation"), [userId, conversationId]);
        if (!row) return null;
        const { lastAtMs: _, ...conversation } = toShown(row);
        return conversation;
      }
      type Row = [
        id: string,
        lastN: number,
        readSeq: number,
        unread: number,
        ...MessageRow,
        settings: string | null,
        members: (readonly [userId: UserId, readSeq: number])[],
      ];
      const [row] = await read<Row>(statement("directConversation"), [userId, conversationId]);
      if (!row) return null;
      const [id, lastN, readSeq, unread, seq, from, nonce, sentAtMs, content, extras, by, quoted, settings, members] =
        row;
      const lastMessage: MessageRow = [seq, from, nonce, sentAtMs, content, extras, by, quoted];
      return toConversation(userId, { id, lastN, readSeq, unread, lastMessage, settings, members });
    },

    async membership(userId, groupId) {
      const place = await readPlace(userId, groupId);
      return place && toMembership(place.group, place.member);
    },

    async members(groupId, { cursor, limit }) {
      type Row = [
        userId: UserId,
        role: "owner" | "admin" | "member",
        joinedAtMs: number,
        joinedN: number,
        readSeq: number,
      ];
      const { joinedN, userId } = parseJoinOrder(cursor ?? null);
      const rows = await read<Row>(statement("members"), [groupId, joinedN, userId, limit + 1]);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        members: page.map(([one, role, joinedAtMs, , readSeq]) => ({ userId: one, role, joinedAtMs, readSeq })),
        cursor: rows.length > limit && last ? joinOrder({ userId: last[0], joinedN: last[3] }) : null,
      };
    },

    async forgetGroups(userId, groupIds) {
      await read(statement("forgetGroups"), [userId, groupIds]);
    },

    async companions(userId, others, maxMembers) {
      const candidates = others.filter((other) => other !== userId);
      if (candidates.length === 0) return { userIds: new Set(), looked: 0 };
      const rows = await read<[name: UserId | null, looked: string]>(statement("companions"), [
        userId,
        candidates,
        maxMembers,
      ]);
      const looked = Number(rows.find(([name]) => name === null)?.[1]);
      return { userIds: new Set(rows.flatMap(([name]) => name ?? [])), looked };
    },

    async message(conversationId, seq) {
      const [row] = await read<MessageRow>(statement("message"), [conversationId, seq]);
      return row ? toMessage(conversationId, row) : null;
    },
  };
}
