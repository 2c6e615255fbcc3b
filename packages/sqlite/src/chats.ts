import {
  type Conversation,
  type ConversationSettings,
  type ConversationStore,
  type GroupConversation,
  type GroupPage,
  type GroupPosition,
  isGroupId,
} from "@tidings/core";
import {
  joinOrder,
  parseJoinOrder,
  toChatEntry,
  toConversation,
  toGroupConversation,
  toMembership,
  toMessage,
  visibleEvent,
} from "@tidings/core/store-adapter";
import { toGroupRow, toMemberRow } from "./group-rows.ts";
import type { PositionRow, WireGroup, WireGroupPage } from "./threads/protocol.ts";
import type { StoreCalls } from "./threads/threads.ts";

/** Groups per query of heads: commits are let in between. */
const headsPerCall = 250;

/** Groups, and what changes messages, over whatever does the calls. */
export function createChats(call: StoreCalls["call"], epoch: string): ConversationStore {
  function toGroup({ group: columns, member, settings, lastMessage, members, mentions }: WireGroup): GroupConversation {
    const group = toGroupRow(columns);
    const place = toMemberRow(group.id, member);
    return toGroupConversation(group, place, {
      epoch,
      settings: settings === null ? null : (JSON.parse(settings) as ConversationSettings),
      lastMessage: lastMessage && toMessage(group.id, lastMessage, place),
      members: members.map(([userId, joinedN]) => ({ userId, joinedN })),
      mentions,
    });
  }

  return {
    apply: (writes) => call("apply", writes) as never,

    async readGroups(userId, from, limit, maxBytes) {
      const wanted = from.map(({ groupId, after }) => [groupId, after] as const);
      const pages = await call("readGroups", userId, wanted, { limit, maxBytes: maxBytes ?? null });
      return pages.map(
        (page) => page && Object.assign(page, { entries: page.entries.map((row) => toGroupEntry(row, page)) }),
      );
    },

    async positions(userId) {
      return (await call("positions", userId)).map(toPosition);
    },

    async groupHeads(groupIds) {
      const heads: number[] = [];
      for (let start = 0; start < groupIds.length; start += headsPerCall) {
        heads.push(...(await call("groupHeads", groupIds.slice(start, start + headsPerCall))));
      }
      return heads;
    },

    async owing(nowMs, limit) {
      return (await call("owing", nowMs, limit)).map(([groupId, seq, mentionsAll]) => ({
        groupId,
        seq,
        mentionsAll: mentionsAll === 1,
      }));
    },

    async owingRevisions(nowMs, limit) {
      return (await call("owingRevisions", nowMs, limit)).map(([groupId, seq, n]) => ({ groupId, seq, n }));
    },

    async groups(userId, { offset, limit, maxBytes = null }) {
      const { conversations, ...page } = await call("groups", userId, offset, { limit, maxBytes });
      const shown = conversations.map(([lastAtMs, group]) => Object.assign(toGroup(group), { lastAtMs }));
      return { conversations: shown, ...page };
    },

    async conversation(userId, conversationId): Promise<Conversation | null> {
      if (isGroupId(conversationId)) {
        const row = await call("group", userId, conversationId);
        return row && toGroup(row);
      }
      const row = await call("direct", userId, conversationId);
      return row && toConversation(userId, row);
    },

    async membership(userId, groupId) {
      const row = await call("membership", userId, groupId);
      if (!row) return null;
      const group = toGroupRow(row[0]);
      return toMembership(group, toMemberRow(group.id, row[1]));
    },

    async members(groupId, { cursor, limit }) {
      const { joinedN, userId } = parseJoinOrder(cursor ?? null);
      const rows = await call("groupMembers", groupId, joinedN, userId, limit + 1);
      const members = rows.slice(0, limit);
      const last = members.at(-1);
      return {
        members: members.map(([name, role, joinedAtMs, readSeq]) => ({ userId: name, role, joinedAtMs, readSeq })),
        cursor: rows.length > limit && last ? joinOrder({ userId: last[0], joinedN: last[4] }) : null,
      };
    },

    async forgetGroups(userId, groupIds) {
      await call("forgetGroups", userId, groupIds);
    },

    async companions(userId, others, maxMembers) {
      const { names, looked } = await call("companions", userId, others, maxMembers);
      return { userIds: new Set(names), looked };
    },

    async message(conversationId, seq) {
      const row = await call("message", conversationId, seq);
      return row && toMessage(conversationId, row);
    },
  };
}

function toGroupEntry(
  row: WireGroupPage["entries"][number],
  { head, fromSeq, isMember }: WireGroupPage,
): GroupPage["entries"][number] {
  if (typeof row === "number") return { n: row, event: null };
  const { n, event } = toChatEntry(row, { untilN: isMember ? null : head });
  return { n, event: visibleEvent(event, { fromSeq }) };
}

function toPosition(row: PositionRow): GroupPosition {
  const [conversationId, head, fromSeq, memberCount, isMember, joinedN, lastAtMs] = row;
  return { conversationId, head, fromSeq, joinedN, memberCount, isMember: isMember === 1, lastAtMs };
}
