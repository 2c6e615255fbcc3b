import { byCodeUnit } from "../model/by-code-unit.ts";
import type { ReactionSummary } from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import { causedBy } from "../rules/caused-pushes.ts";
import type { Ledger, MemberRow, RevisedMessage } from "../rules/ledger.ts";
import { byJoinOrder, isIn, parseJoinOrder, seesChanges } from "../rules/membership.ts";
import { toStoredEntry } from "../writes/chat-entry.ts";
import {
  everyone,
  type ChatData,
  type ChatRecord,
  type GivenReaction,
  type GroupData,
  type MemoryData,
} from "./memory-data.ts";
import { toRecord, toStored } from "./memory-messages.ts";
import { deliverNotice, findNotices, type FoundNotice, readNotice } from "./memory-pushes.ts";
import type { ChatFeedEvent } from "../model/events.ts";

const roles = ["owner", "admin", "member"] as const;

/** How many of those who reacted a summary names. */
const namedReactors = 10;

type UsersNotice = FoundNotice & { readonly userId: UserId };

/** What the rules of conversations read and change, over maps: what the ledgers of the databases are like. */
export function createMemoryLedger(data: MemoryData): Ledger {
  const groupOf = (id: ConversationId): GroupData | null => data.chats.get(id)?.group ?? null;

  const requireChat = (id: ConversationId): ChatData => {
    const chat = data.chats.get(id);
    if (!chat) throw new Error(`there is no conversation ${id}`);
    return chat;
  };
  const requireGroup = (id: ConversationId): GroupData => {
    const group = groupOf(id);
    if (!group) throw new Error(`there is no group ${id}`);
    return group;
  };

  /** Those of the message's moment, by user and number. */
  const noticesOf = (message: RevisedMessage): readonly UsersNotice[] => {
    const { parties, group } = requireChat(message.conversationId);
    const concerned = group ? new Set([...group.members.keys(), ...group.forgotten]) : parties.keys();
    return [...concerned].toSorted(byCodeUnit).flatMap((userId) => {
      const user = data.users.get(userId);
      return user ? findNotices(user, message).map(({ push, notice }) => ({ userId, push, notice })) : [];
    });
  };
  /** How many there were to revise. */
  const revise = (message: RevisedMessage, notices: readonly UsersNotice[], excerpt: string): number => {
    const caused = [...Map.groupBy(notices, ({ userId }) => userId).values()].flatMap((own) => causedBy(message, own));
    for (const { userId, push, notice } of caused) {
      const group = groupOf(message.conversationId);
      const member = group?.members.get(userId);
      const sees = member ? seesChanges(member, message.seq) : !group;
      push.data = JSON.stringify({ ...notice, excerpt: sees ? excerpt : "" });
    }
    return caused.length;
  };

  return {
    directLastSeq: (conversationId) => data.chats.get(conversationId)?.messages.length ?? 0,

    group: (id) => groupOf(id)?.row ?? null,
    groupByKey: (createdBy, key) => data.users.get(createdBy)?.groupKeys.get(key) ?? null,
    saveGroup(group, key) {
      Object.assign(data.chat(group.id, group).group?.row ?? {}, group);
      if (key !== undefined) data.user(group.createdBy).groupKeys.set(key, group.id);
    },

    member: (groupId, userId) => groupOf(groupId)?.members.get(userId) ?? null,
    members: (groupId) => orderOf(groupOf(groupId)),
    seniorMember(groupId, except) {
      const others = membersOf(groupOf(groupId)).filter(({ userId }) => userId !== except);
      return roles.map((role) => others.find((one) => one.role === role)).find((one) => one !== undefined) ?? null;
    },
    membersAfter(groupId, after, limit) {
      const members = membersOf(groupOf(groupId));
      const place = parseJoinOrder(after);
      const start = members.findIndex((member) => byJoinOrder(member, place) > 0);
      return start === -1 ? [] : members.slice(start, start + limit);
    },
    saveMember(member) {
      const group = requireGroup(member.groupId);
      const user = data.user(member.userId);
      const before = group.members.get(member.userId) ?? null;
      if (isIn(before) !== isIn(member)) {
        const change = isIn(member) ? 1 : -1;
        user.groupCount += change;
        const { createdBy } = group.row;
        user.groupCountsBy.set(createdBy, (user.groupCountsBy.get(createdBy) ?? 0) + change);
        group.order = null;
      }
      user.groups.add(member.groupId);
      group.members.set(member.userId, member);
    },
    groupCount: (userId) => data.users.get(userId)?.groupCount ?? 0,
    groupCountBy: (userId, madeBy) => data.users.get(userId)?.groupCountsBy.get(madeBy) ?? 0,

    settings: (userId, conversationId) => data.users.get(userId)?.settings.get(conversationId) ?? null,
    saveSettings(userId, conversationId, settings) {
      data.user(userId).settings.set(conversationId, settings);
    },

    message(conversationId, seq) {
      const chat = data.chats.get(conversationId);
      const record = chat?.messages[seq - 1];
      return chat && record ? toStored(chat, record) : null;
    },
    insertMessage(message) {
      const { conversationId, seq, from, nonce, sentAtMs } = message;
      requireChat(conversationId).messages.push(toRecord(message));
      data.user(from).sent.set(nonce, { conversationId, seq, sentAtMs });
      data.seen.add(from);
      data.outlets.stored("message", conversationId, seq, sentAtMs);
    },
    saveMessage(message) {
      const { conversationId, seq, extras } = message;
      const { messages } = requireChat(conversationId);
      const before = messages[seq - 1]?.extras;
      messages[seq - 1] = toRecord(message);
      const { version = null, editedAtMs = 0, deletedAtMs } = extras;
      if (version === (before?.version ?? null) && deletedAtMs === before?.deletedAtMs) return;
      const change = { seq, afterSeq: messages.length, version: deletedAtMs === undefined ? version : null };
      data.outlets.changed(conversationId, change, deletedAtMs ?? editedAtMs);
    },
    sent: (from, nonce) => data.users.get(from)?.sent.get(nonce) ?? null,
    edited: (conversationId, seq, nonce) => data.chats.get(conversationId)?.edits.get(`${seq} ${nonce}`) ?? null,
    saveEdit(conversationId, seq, { nonce, version, editedAtMs }) {
      requireChat(conversationId).edits.set(`${seq} ${nonce}`, { version, editedAtMs });
    },

    owe(groupId, { seq, untilMs, mentionsAll }) {
      const { owed } = requireGroup(groupId);
      for (const kind of kindsOf(mentionsAll)) {
        owed.set(kind, { seq: Math.max(seq, owed.get(kind)?.seq ?? 0), untilMs });
      }
    },
    settle(groupId, { seq, mentionsAll }) {
      const { owed } = requireGroup(groupId);
      for (const kind of kindsOf(mentionsAll)) if ((owed.get(kind)?.seq ?? 0) <= seq) owed.delete(kind);
    },
    oweRevision(groupId, { seq, n, untilMs }) {
      const { owedRevisions } = requireGroup(groupId);
      owedRevisions.set(seq, { n: Math.max(n, owedRevisions.get(seq)?.n ?? 0), untilMs });
    },
    settleRevision(groupId, { seq, n }) {
      const { owedRevisions } = requireGroup(groupId);
      if ((owedRevisions.get(seq)?.n ?? 0) <= n) owedRevisions.delete(seq);
    },

    setReaction(conversationId, seq, { userId, reaction, on }) {
      const { reactions } = requireChat(conversationId);
      const given = reactions.get(seq) ?? new Map<string, GivenReaction>();
      const key = JSON.stringify([userId, reaction]);
      if (given.has(key) === on) return false;
      if (on) given.set(key, { userId, reaction });
      else given.delete(key);
      reactions.set(seq, given);
      return true;
    },
    reactions(conversationId, seq) {
      const given = data.chats.get(conversationId)?.reactions.get(seq)?.values() ?? [];
      const byReaction = Map.groupBy(given, ({ reaction }) => reaction);
      return Array.from(byReaction, ([reaction, those]): ReactionSummary => ({
        reaction,
        count: those.length,
        userIds: those.slice(0, namedReactors).map(({ userId }) => userId),
      }));
    },

    mention(conversationId, seq, userIds) {
      const { mentions } = requireGroup(conversationId);
      for (const userId of userIds === "all" ? ([everyone] as const) : userIds) {
        const seqs = mentions.get(userId);
        if (seqs) seqs.push(seq);
        else mentions.set(userId, [seq]);
      }
    },
    clearMessage(conversationId, seq) {
      const { reactions, group } = requireChat(conversationId);
      reactions.delete(seq);
      if (!group) return;
      for (const [userId, seqs] of group.mentions) {
        if (seqs.includes(seq))
          group.mentions.set(
            userId,
            seqs.filter((one) => one !== seq),
          );
      }
    },

    appendToGroup({ id, head, lastAtMs }, event) {
      requireGroup(id).log.append({ n: head, atMs: lastAtMs, conversationId: id, entry: toLogEntry(event) });
    },
    appendToUser(userId, event, atMs) {
      const { chat } = data.user(userId);
      const n = chat.head + 1;
      chat.append({ n, atMs, conversationId: conversationIdOf(event), entry: toLogEntry(event) });
      return n;
    },

    notify: (userId, notice) => deliverNotice(data, userId, notice),
    hasNotice: (userId, collapse) => data.users.get(userId)?.collapsed.has(collapse) ?? false,
    readNotice: (userId, collapse, atMs) => readNotice(data, userId, collapse, atMs),
    reviseNotices(message, excerpt, upTo) {
      const found = noticesOf(message);
      return found.length > upTo ? null : revise(message, found, excerpt);
    },
    reviseNoticesAfter(message, excerpt, { after, limit }) {
      const left = noticesOf(message).filter(({ userId }) => after === null || userId > after);
      const last = left[limit - 1]?.userId;
      revise(message, last === undefined ? left : left.filter(({ userId }) => userId <= last), excerpt);
      return last ?? null;
    },
  };
}

const kindsOf = (mentionsAll: boolean) => (mentionsAll ? (["newest", "toAll"] as const) : (["newest"] as const));

const conversationIdOf = (event: ChatFeedEvent): ConversationId =>
  event.type === "message" ? event.message.conversationId : event.conversationId;

const toLogEntry = (event: ChatFeedEvent): ChatRecord["entry"] =>
  event.type === "message" ? { kind: "message", seq: event.message.seq } : toStoredEntry(event);

/** Those who are in a group now, in the order of joining. */
export const membersOf = (group: GroupData | null): readonly MemberRow[] =>
  orderOf(group).flatMap((userId) => group?.members.get(userId) ?? []);

function orderOf(group: GroupData | null): readonly UserId[] {
  if (!group) return [];
  group.order ??= [...group.members.values()]
    .filter((member) => isIn(member))
    .toSorted(byJoinOrder)
    .map(({ userId }) => userId);
  return group.order;
}
