import type { ReadChatWrite } from "@tidings/core";
import { type StoredExtras, type StoredOutcomes, wantsNotice } from "@tidings/core/store-adapter";
import type { DatabaseSync } from "node:sqlite";
import { blockOf } from "../read/blocks.ts";
import { type Conversation, type Identities, type Member, memberOf, obtainMember, type User } from "./identities.ts";
import type { ChatLog } from "./chat-log.ts";
import type { Notices } from "./notices.ts";
import type { PushLog } from "./push-log.ts";
import { createSentBefore } from "./sent-before.ts";
import type { Settings } from "./settings.ts";
import type { WireSend, WireTargets } from "../threads/protocol.ts";
import { command, query } from "../statement.ts";

/** The writes of conversations, within the transaction that is under way. */
export interface ChatWrites {
  readonly send: (write: WireSend, targets: WireTargets | null) => StoredOutcomes["send"];
  readonly readChat: (write: ReadChatWrite) => StoredOutcomes["readChat"];
  /** Stores the counts that the sends of this transaction came to. Call it before anything else reads, and before the commit. */
  readonly storeCounts: () => void;
  /** Drops them: the transaction was rolled back. */
  readonly dropCounts: () => void;
}

export interface ChatWritesOptions {
  readonly db: DatabaseSync;
  readonly identities: Identities;
  readonly pushLog: PushLog;
  readonly chatLog: ChatLog;
  readonly notices: Notices;
  readonly settings: Settings;
}

export function createChatWrites(options: ChatWritesOptions): ChatWrites {
  const { db, identities, pushLog, chatLog, notices, settings } = options;
  const insertMessage = command<[number, number, number, string, number, string, number, number]>(
    db,
    `INSERT INTO message (conversation, seq, sender, nonce, sent_at_ms, content, sender_n, peer_n)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sender, nonce) DO NOTHING`,
  );
  const insertWithExtra = command<[number, number, number, string, number, string, number, number, string]>(
    db,
    `INSERT INTO message (conversation, seq, sender, nonce, sent_at_ms, content, sender_n, peer_n, extra)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sender, nonce) DO NOTHING`,
  );
  const sentBefore = createSentBefore(db);
  const insertBlock = command<[number, number, number, number]>(
    db,
    "INSERT INTO chat_block (user, block, conversation, seq) VALUES (?, ?, ?, ?)",
  );
  const insertMember = command<[number, number, number, number, number, number, number, number]>(
    db,
    `INSERT INTO member (last_n, unread, unread_messages, unread_conversations, read_seq, block, user, conversation)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const countMessages = command<[number, number, number, number, number, number]>(
    db,
    `UPDATE member SET last_n = ?, unread = ?, unread_messages = ?, unread_conversations = ?
     WHERE user = ? AND conversation = ?`,
  );
  /** By itself, and seldom: the index of blocks is touched only here. */
  const countInNewBlock = command<[number, number, number, number, number, number, number]>(
    db,
    `UPDATE member SET last_n = ?, unread = ?, unread_messages = ?, unread_conversations = ?, block = ?
     WHERE user = ? AND conversation = ?`,
  );
  const countOthers = query<[number, number, number, number], [number]>(
    db,
    "SELECT count(*) FROM message WHERE conversation = ? AND seq > ? AND seq <= ? AND sender <> ?",
  );
  const moveReadMark = command<[number, number, number, number]>(
    db,
    "UPDATE member SET read_seq = ?, unread = ? WHERE user = ? AND conversation = ?",
  );

  /** Members who got messages in this transaction: a batch writes the row of each once, however many they are. */
  const changed = new Map<Member, User>();

  function append(conversation: Conversation, seq: number, user: User, n: number, unread: 0 | 1): void {
    const member = obtainMember(conversation, user.id);
    const block = blockOf(n);
    if (member.lastN === 0 || blockOf(member.lastN) !== block) insertBlock.run(user.id, block, conversation.id, seq);
    user.chatHead = n;
    member.lastN = n;
    if (unread === 1) {
      if (member.unread === 0) user.unreadConversations += 1;
      user.unreadMessages += 1;
      member.unread += 1;
    }
    changed.set(member, user);
  }

  function storeCounts(): void {
    for (const [member, { unreadMessages, unreadConversations }] of changed) {
      const { user, conversation, lastN, unread, readSeq, storedBlock } = member;
      const block = blockOf(lastN);
      if (storedBlock < 0) {
        insertMember.run(lastN, unread, unreadMessages, unreadConversations, readSeq, block, user, conversation);
      } else if (storedBlock !== block) {
        countInNewBlock.run(lastN, unread, unreadMessages, unreadConversations, block, user, conversation);
      } else {
        countMessages.run(lastN, unread, unreadMessages, unreadConversations, user, conversation);
      }
      member.storedBlock = block;
    }
    changed.clear();
  }

  function send(write: WireSend, targets: WireTargets | null): StoredOutcomes["send"] {
    // by index: what an iteration of so many costs is felt here
    const { 0: conversationId, 1: from, 2: peerName, 3: content, 4: nonce, 5: atMs, 6: notified, 9: extra } = write;
    const sender = identities.obtainUser(from);
    // A repetition that names another, still unknown conversation must not make it.
    const known = identities.conversation(conversationId);
    const repeated = known ? null : sentBefore(sender, nonce);
    if (repeated) return { first: repeated };
    const conversation = known ?? identities.obtainConversation(conversationId);
    const peer = identities.obtainUser(peerName);
    const seq = conversation.lastSeq + 1;
    const [senderN, peerN] = [sender.chatHead + 1, peer.chatHead + 1];
    const stored =
      extra === undefined || extra === null
        ? insertMessage.run(conversation.id, seq, sender.id, nonce, atMs, content, senderN, peerN)
        : insertWithExtra.run(conversation.id, seq, sender.id, nonce, atMs, content, senderN, peerN, extra);
    if (stored.changes === 0) {
      const first = sentBefore(sender, nonce);
      if (!first) throw new Error(`message ${seq} of conversation ${conversation.id} was not stored`);
      return { first };
    }
    conversation.lastSeq = seq;
    append(conversation, seq, sender, senderN, 0);
    append(conversation, seq, peer, peerN, 1);
    if (!sender.seen) identities.see(sender);
    const numbers = [seq, senderN, peerN];
    for (const userId of notified) numbers.push(...notify(userId, write, targets));
    return numbers;
  }

  function notify(
    userId: string,
    [conversationId, from, , , , atMs, , collapse, excerpt, extra, place]: WireSend,
    targets: WireTargets | null,
  ): number[] {
    const wanted = settings.of(userId, conversationId);
    if (wanted && !wantsNotice(wanted, isMentioned(userId, extra ?? undefined), atMs)) return [0, 0, 0, 0];
    const reach = place === undefined ? undefined : targets?.[place];
    const notice = { conversationId, from, excerpt, collapse, atMs, reach };
    const { n, unread, replaces, data } = notices.notify(identities.obtainUser(userId), notice);
    return [n, unread, replaces, data.count];
  }

  /** How many are unread if they are read up to `seq`: counted on the shorter side of it. */
  function unreadAfter({ id, lastSeq }: Conversation, { user, readSeq, unread }: Member, seq: number): number {
    const count = (after: number, upTo: number): number => countOthers.get(id, after, upTo, user)?.[0] ?? 0;
    return lastSeq - seq < seq - readSeq ? count(seq, lastSeq) : unread - count(readSeq, seq);
  }

  function readChat(write: ReadChatWrite): StoredOutcomes["readChat"] {
    const conversation = identities.conversation(write.conversationId);
    const user = identities.user(write.userId);
    const member = conversation && user && memberOf(conversation.members, user.id);
    if (!member) return { seq: 0, ns: [], read: null };
    const seq = Math.min(write.seq, conversation.lastSeq);
    if (seq <= member.readSeq) return { seq: member.readSeq, ns: [], read: null };
    const left = unreadAfter(conversation, member, seq);
    const nowRead = member.unread - left;
    if (left === 0 && nowRead > 0) user.unreadConversations -= 1;
    user.unreadMessages -= nowRead;
    member.readSeq = seq;
    member.unread = left;
    moveReadMark.run(seq, left, user.id, conversation.id);
    const mark = { kind: "read", seq, data: user.name } as const;
    const ns = write.members.map((name) =>
      chatLog.append(identities.obtainUser(name), conversation.id, mark, write.atMs),
    );
    const noticed = left === 0 ? pushLog.collapsed(user, write.collapse) : undefined;
    const read = noticed ? { ...pushLog.readSeqs(user, [noticed[0]], write.atMs), unread: user.unread } : null;
    return { seq, ns, read };
  }

  return { send, readChat, storeCounts, dropCounts: () => changed.clear() };
}

function isMentioned(userId: string, extra: string | undefined): boolean {
  const { mentions = [] } = extra === undefined ? {} : (JSON.parse(extra) as StoredExtras);
  return mentions === "all" || mentions.includes(userId);
}
