import { isGroupId } from "@tidings/core/ids";
import {
  type Appended,
  chatMessagePushType,
  type Ledger,
  parseJoinOrder,
  toPushEvent,
  toStoredEntry,
} from "@tidings/core/store-adapter";
import type { DatabaseSync } from "node:sqlite";
import { command } from "../statement.ts";
import type { ChatLog } from "./chat-log.ts";
import type { Erasing } from "./erasing.ts";
import { createGroupMembers } from "./group-members.ts";
import { createGroups } from "./groups.ts";
import type { Identities } from "./identities.ts";
import { createMessageRows } from "./message-rows.ts";
import type { Notices } from "./notices.ts";
import type { PushLog } from "./push-log.ts";
import type { Settings } from "./settings.ts";

export interface LedgerOptions {
  readonly db: DatabaseSync;
  readonly identities: Identities;
  readonly pushLog: PushLog;
  readonly chatLog: ChatLog;
  readonly notices: Notices;
  readonly settings: Settings;
  readonly erasing: Erasing;
}

/** What the rules of conversations read and change, within the transaction that is under way. `forget` after a rollback. */
export function createLedger(options: LedgerOptions): Ledger & {
  readonly forget: () => void;
  readonly forgetGroups: (userId: string, groupIds: readonly string[]) => null;
} {
  const { db, identities, pushLog, chatLog, notices, settings, erasing } = options;
  const groups = createGroups(db, identities);
  const members = createGroupMembers(db, identities, groups);
  const messages = createMessageRows(db, identities, erasing);
  const insertEntry = command<[number, number, number, string, number, string | null]>(
    db,
    "INSERT INTO group_entry (conversation, n, at_ms, kind, seq, data) VALUES (?, ?, ?, ?, ?, ?)",
  );

  /** `undefined` for a conversation that is not stored. */
  const knownRowOf = (conversationId: string): number | undefined => {
    if (isGroupId(conversationId)) return groups.get(conversationId) ? groups.rowOf(conversationId) : undefined;
    return identities.conversation(conversationId)?.id;
  };
  function rowOf(conversationId: string): number {
    const row = knownRowOf(conversationId);
    if (row === undefined) throw new Error(`the conversation ${conversationId} is not stored`);
    return row;
  }

  return {
    directLastSeq: (conversationId) => identities.conversation(conversationId)?.lastSeq ?? 0,

    group: groups.get,
    groupByKey: groups.byKey,
    saveGroup: groups.save,
    owe: groups.owe,
    forgetGroups(userId, groupIds) {
      for (const groupId of groupIds) {
        if (members.removeFormer(groupId, userId)) settings.remove(userId, groupId);
      }
      return null;
    },
    settle: groups.settle,
    oweRevision: groups.oweRevision,
    settleRevision: groups.settleRevision,

    member: members.get,
    members: members.all,
    seniorMember: members.senior,
    membersAfter: (groupId, after, limit) => members.after(groupId, parseJoinOrder(after), limit),
    saveMember: members.save,
    groupCount: members.countOf,
    groupCountBy: members.countBy,

    settings: settings.of,
    saveSettings: settings.save,

    message(conversationId, seq) {
      const row = knownRowOf(conversationId);
      return row === undefined ? null : messages.get(row, conversationId, seq);
    },
    insertMessage: (message) => messages.insert(rowOf(message.conversationId), message),
    saveMessage: (message) => messages.save(rowOf(message.conversationId), message),
    sent: messages.sent,
    edited: (conversationId, seq, nonce) => messages.edited(rowOf(conversationId), seq, nonce),
    saveEdit: (conversationId, seq, edit) => messages.saveEdit(rowOf(conversationId), seq, edit),
    setReaction: (conversationId, seq, given) => messages.setReaction(rowOf(conversationId), seq, given),
    reactions: (conversationId, seq) => messages.reactions(rowOf(conversationId), seq),
    mention: (conversationId, seq, userIds) => messages.mention(rowOf(conversationId), seq, userIds),
    clearMessage: (conversationId, seq) => messages.clear(rowOf(conversationId), seq),

    appendToGroup({ id, head, lastSeq, lastAtMs }, event) {
      const isMessage = event.type === "message";
      const { kind, seq, data } = isMessage ? { kind: event.type, seq: lastSeq, data: null } : toStoredEntry(event);
      insertEntry.run(rowOf(id), head, lastAtMs, kind, seq, data);
    },
    appendToUser(userId, event, atMs) {
      if (event.type === "message") throw new Error("a direct message is committed by itself");
      const { conversationId } = event;
      const row = knownRowOf(conversationId) ?? identities.obtainConversation(conversationId).id;
      return chatLog.append(identities.obtainUser(userId), row, toStoredEntry(event), atMs);
    },

    notify(userId, notice) {
      const { n, unread, replaces, data } = notices.notify(identities.obtainUser(userId), notice);
      const push = { seq: n, type: chatMessagePushType, data, sentAtMs: notice.atMs, readAtMs: null };
      return { feed: "push", userId, n, event: toPushEvent(push, unread, replaces) };
    },
    hasNotice(userId, collapse) {
      const user = identities.userRow(userId);
      return user !== undefined && pushLog.collapsed(user, collapse) !== undefined;
    },
    readNotice(userId, collapse, atMs): Extract<Appended, { feed: "push" }> | null {
      const row = identities.userRow(userId);
      const noticed = row && pushLog.collapsed(row, collapse);
      if (!noticed) return null;
      const user = identities.obtainUser(userId);
      const { n, seqs } = pushLog.readSeqs(user, [noticed[0]], atMs);
      return { feed: "push", userId, n, event: { type: "read", seqs, unread: user.unread } };
    },
    reviseNotices: notices.revise,
    reviseNoticesAfter: notices.reviseAfter,

    forget() {
      groups.forget();
      members.forget();
    },
  };
}
