import type { Conversation, GroupConversation } from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { ConversationStore } from "../ports/conversation-store.ts";
import {
  countedMentions,
  namedMembers,
  toGroupConversation,
  toGroupPosition,
  toMembership,
  toShownSettings,
  unreadInterval,
} from "../rules/group-views.ts";
import type { MemberRow } from "../rules/ledger.ts";
import { isIn, joinOrder, lastVisibleN, lastVisibleSeq, unreadOf, visibleEvent } from "../rules/membership.ts";
import { applyWrite } from "../writes/ruled-writes.ts";
import { type ChatData, everyone, type GroupData, type MemoryData } from "./memory-data.ts";
import { createMemoryLedger, membersOf } from "./memory-ledger.ts";
import { bytesOfEntry, messageAt, toEvent } from "./memory-messages.ts";
import { budgetOf, bytesOf, bytesOfMessage, takePage } from "./pages.ts";

/** A group with a user's place in it. */
interface Place {
  readonly chat: ChatData;
  readonly group: GroupData;
  readonly member: MemberRow;
}

/** Groups, and what changes messages, over maps. Every answer is what the rules say, in as few words as it can be said. */
export function createMemoryChats(data: MemoryData, requireOpen: () => void): ConversationStore {
  const ledger = createMemoryLedger(data);

  const placeOf = (userId: UserId, groupId: ConversationId): Place | null => {
    const chat = data.chats.get(groupId);
    const member = chat?.group?.members.get(userId);
    return chat?.group && member ? { chat, group: chat.group, member } : null;
  };
  const placesOf = (userId: UserId): readonly Place[] =>
    [...(data.users.get(userId)?.groups ?? [])].flatMap((groupId) => placeOf(userId, groupId) ?? []);

  const toGroup = (userId: UserId, { chat, group, member }: Place): GroupConversation => {
    const lastSeq = lastVisibleSeq(group.row, member);
    const [after, upTo] = unreadInterval(group.row, member);
    const mentioned = [group.mentions.get(userId) ?? [], group.mentions.get(everyone) ?? []].flat();
    return toGroupConversation(group.row, member, {
      epoch: data.epoch,
      settings: data.users.get(userId)?.settings.get(chat.id) ?? null,
      lastMessage: lastSeq > member.fromSeq ? messageAt(chat, lastSeq, member) : null,
      members: membersOf(group).slice(0, namedMembers),
      mentions: Math.min(new Set(mentioned.filter((seq) => seq > after && seq <= upTo)).size, countedMentions),
    });
  };

  return {
    async apply(writes) {
      requireOpen();
      return writes.map((write) => applyWrite(ledger, write)) as never;
    },

    async readGroups(userId, from, limit, maxBytes) {
      requireOpen();
      const budget = budgetOf(maxBytes);
      return from.map(({ groupId, after }) => {
        const place = placeOf(userId, groupId);
        if (!place) return null;
        const { group, member } = place;
        const head = lastVisibleN(group.row, member);
        const trimmed = Math.min(head, Math.max(group.log.trimmed, member.fromN));
        const records = after < trimmed ? [] : group.log.between(after, head);
        const { page } = takePage(records, limit, budget, (record) => bytesOfEntry(data, record));
        const entries = page.map((record) => ({
          n: record.n,
          event: visibleEvent(toEvent(data, record, member), member),
        }));
        return { entries, head, trimmed, fromSeq: member.fromSeq, isMember: isIn(member) };
      });
    },

    async positions(userId) {
      requireOpen();
      return placesOf(userId).map(({ group, member }) => toGroupPosition(group.row, member));
    },

    async groupHeads(groupIds) {
      requireOpen();
      return groupIds.map((id) => data.chats.get(id)?.group?.row.head ?? 0);
    },

    async owing(nowMs, limit) {
      requireOpen();
      return [...data.chats]
        .flatMap(([groupId, { group }]) =>
          Array.from(group?.owed ?? [], ([kind, owed]) => ({ groupId, mentionsAll: kind === "toAll", ...owed })),
        )
        .filter(({ untilMs }) => untilMs <= nowMs)
        .toSorted((a, b) => a.untilMs - b.untilMs)
        .slice(0, limit)
        .map(({ groupId, seq, mentionsAll }) => ({ groupId, seq, mentionsAll }));
    },

    async owingRevisions(nowMs, limit) {
      requireOpen();
      return [...data.chats]
        .flatMap(([groupId, { group }]) =>
          Array.from(group?.owedRevisions ?? [], ([seq, owed]) => ({ groupId, seq, ...owed })),
        )
        .filter(({ untilMs }) => untilMs <= nowMs)
        .toSorted((a, b) => a.untilMs - b.untilMs)
        .slice(0, limit)
        .map(({ groupId, seq, n }) => ({ groupId, seq, n }));
    },

    async groups(userId, { offset, limit, maxBytes }) {
      requireOpen();
      const places = placesOf(userId);
      const sorted = places
        .map((place) => ({ place, position: toGroupPosition(place.group.row, place.member) }))
        .toSorted(
          ({ position: a }, { position: b }) =>
            b.lastAtMs - a.lastAtMs || (a.conversationId < b.conversationId ? -1 : 1),
        );
      const { page, hasMore } = takePage(
        sorted.slice(offset),
        limit,
        budgetOf(maxBytes),
        ({ place: { chat, group, member } }) =>
          bytesOf(member.left?.data ?? group.row.data) +
          bytesOf(
            membersOf(group)
              .slice(0, namedMembers)
              .map((one) => one.userId),
          ) +
          bytesOfMessage(chat.messages[lastVisibleSeq(group.row, member) - 1]),
      );
      const unread = places.map(({ group, member }) => unreadOf(group.row, member));
      return {
        conversations: page.map(({ place, position: { lastAtMs } }) =>
          Object.assign(toGroup(userId, place), { lastAtMs }),
        ),
        hasMore,
        totals: {
          messages: unread.reduce((sum, one) => sum + one, 0),
          conversations: unread.filter((one) => one > 0).length,
        },
        count: places.length,
      };
    },

    async conversation(userId, conversationId) {
      requireOpen();
      const place = placeOf(userId, conversationId);
      return place ? toGroup(userId, place) : toDirect(data, userId, conversationId);
    },

    async membership(userId, groupId) {
      requireOpen();
      const place = placeOf(userId, groupId);
      return place && toMembership(place.group.row, place.member);
    },

    async members(groupId, { cursor, limit }) {
      requireOpen();
      const found = ledger.membersAfter(groupId, cursor ?? null, limit + 1);
      const members = found.slice(0, limit);
      const last = members.at(-1);
      return {
        members: members.map(({ userId, role, joinedAtMs, readSeq }) => ({ userId, role, joinedAtMs, readSeq })),
        cursor: found.length > limit && last ? joinOrder(last) : null,
      };
    },

    async forgetGroups(userId, groupIds) {
      requireOpen();
      for (const { chat, group, member } of groupIds.flatMap((groupId) => placeOf(userId, groupId) ?? [])) {
        if (isIn(member)) continue;
        group.members.delete(userId);
        group.forgotten.add(userId);
        const user = data.users.get(userId);
        user?.groups.delete(chat.id);
        user?.settings.delete(chat.id);
      }
    },

    async companions(userId, others, maxMembers) {
      requireOpen();
      const places = placesOf(userId);
      const small = places.filter(({ group, member }) => isIn(member) && group.row.memberCount <= maxMembers);
      const isCompanion = (other: UserId) => small.some(({ group }) => isIn(group.members.get(other) ?? null));
      const userIds = new Set(others.filter((other) => other !== userId && isCompanion(other)));
      return { userIds, looked: places.length };
    },

    async message(conversationId, seq) {
      requireOpen();
      return messageAt(data.chats.get(conversationId), seq);
    },
  };
}

/** A direct conversation as one of its parties has it; `null` without a message. */
export function toDirect(data: MemoryData, userId: UserId, conversationId: ConversationId): Conversation | null {
  const chat = data.chats.get(conversationId);
  const mine = chat?.parties.get(userId);
  const lastMessage = messageAt(chat, chat?.messages.length ?? 0);
  if (!chat || !mine || !lastMessage) return null;
  const peer = [...chat.parties].find(([party]) => party !== userId)?.[1];
  return {
    id: chat.id,
    kind: "direct",
    members: [...chat.parties.keys()],
    lastMessage,
    lastSeq: lastMessage.seq,
    readSeq: mine.readSeq,
    peerReadSeq: peer?.readSeq ?? 0,
    unread: mine.unread,
    ...toShownSettings(data.users.get(userId)?.settings.get(conversationId) ?? null),
  };
}
