import type { ChatMessagePush, ReadChatWrite } from "@tidings/core";
import type { StoredOutcomes } from "@tidings/core/store-adapter";
import type { DatabaseSync } from "node:sqlite";
import type { Conversation, Identities, User } from "./identities.ts";
import type { WireSend } from "./protocol.ts";
import type { PushLog } from "./push-log.ts";
import { command, query } from "./statement.ts";

/** The writes of conversations, within the transaction that is under way. */
export interface ChatWrites {
  readonly send: (write: WireSend) => StoredOutcomes["send"];
  readonly readChat: (write: ReadChatWrite) => StoredOutcomes["readChat"];
  /** Stores the counts that the sends of this transaction came to. Call it before anything else reads, and before the commit. */
  readonly storeCounts: () => void;
  /** Drops them: the transaction was rolled back. */
  readonly dropCounts: () => void;
}

/** What the messages of one transaction change in a member's row: a batch writes it once, however many they are. */
interface Count {
  readonly user: number;
  readonly conversation: number;
  lastN: number;
  unread: number;
}

export interface ChatWritesOptions {
  readonly db: DatabaseSync;
  readonly identities: Identities;
  readonly pushLog: PushLog;
  /** The type of the pushes that messages cause. */
  readonly messagePushType: string;
}

export function createChatWrites({ db, identities, pushLog, messagePushType }: ChatWritesOptions): ChatWrites {
  const insertMessage = command<[number, number, number, string, number, string, number, number]>(
    db,
    `INSERT INTO message (conversation, seq, sender, nonce, sent_at_ms, content, sender_n, peer_n)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sender, nonce) DO NOTHING`,
  );
  const selectFirst = query<[number, string], [conversationId: string, seq: number, sentAtMs: number]>(
    db,
    `SELECT c.name, m.seq, m.sent_at_ms FROM message m JOIN conversation c ON c.id = m.conversation
     WHERE m.sender = ? AND m.nonce = ?`,
  );
  const insertRead = command<[number, number, number, number, number, number]>(
    db,
    "INSERT INTO chat_read (user, n, at_ms, conversation, seq, reader) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const countMessages = command<[number, number, number, number]>(
    db,
    `INSERT INTO member (user, conversation, last_n, read_seq, unread) VALUES (?, ?, ?, 0, ?)
     ON CONFLICT DO UPDATE SET last_n = excluded.last_n, unread = unread + excluded.unread`,
  );
  const selectMember = query<[number, number], [readSeq: number, unread: number]>(
    db,
    "SELECT read_seq, unread FROM member WHERE user = ? AND conversation = ?",
  );
  const countOthers = query<[number, number, number, number], [number]>(
    db,
    "SELECT count(*) FROM message WHERE conversation = ? AND seq > ? AND seq <= ? AND sender <> ?",
  );
  const moveReadMark = command<[number, number, number, number]>(
    db,
    "UPDATE member SET read_seq = ?, unread = ? WHERE user = ? AND conversation = ?",
  );

  /** By conversation, then user. */
  const counts = new Map<number, Map<number, Count>>();

  function addToCount(user: User, conversation: Conversation, n: number, unread: number): void {
    let members = counts.get(conversation.id);
    if (!members) counts.set(conversation.id, (members = new Map()));
    const known = members.get(user.id);
    if (known) {
      known.lastN = n;
      known.unread += unread;
    } else {
      members.set(user.id, { user: user.id, conversation: conversation.id, lastN: n, unread });
    }
  }

  function storeCounts(): void {
    for (const members of counts.values()) {
      for (const { user, conversation, lastN, unread } of members.values()) {
        countMessages.run(user, conversation, lastN, unread);
      }
    }
    counts.clear();
  }

  function firstSend(sender: User, nonce: string): StoredOutcomes["send"] | undefined {
    const row = selectFirst.get(sender.id, nonce);
    return row && { first: { conversationId: row[0], seq: row[1], sentAtMs: row[2] } };
  }

  function send(write: WireSend): StoredOutcomes["send"] {
    const [conversationId, from, peerName, content, nonce, atMs, notified] = write;
    const sender = identities.obtainUser(from);
    // A repetition that names another, still unknown conversation must not make it.
    const known = identities.conversation(conversationId);
    const repeated = known ? undefined : firstSend(sender, nonce);
    if (repeated) return repeated;
    const conversation = known ?? identities.obtainConversation(conversationId);
    const peer = identities.obtainUser(peerName);
    const seq = conversation.lastSeq + 1;
    const [senderN, peerN] = [sender.chatHead + 1, peer.chatHead + 1];
    const stored = insertMessage.run(conversation.id, seq, sender.id, nonce, atMs, content, senderN, peerN);
    if (stored.changes === 0) {
      const first = firstSend(sender, nonce);
      if (!first) throw new Error(`message ${seq} of conversation ${conversation.id} was not stored`);
      return first;
    }
    conversation.lastSeq = seq;
    sender.chatHead = senderN;
    peer.chatHead = peerN;
    addToCount(sender, conversation, senderN, 0);
    addToCount(peer, conversation, peerN, 1);
    const numbers = [seq, senderN, peerN];
    for (const userId of notified) numbers.push(...notify(identities.obtainUser(userId), write));
    return numbers;
  }

  function appendRead(
    user: User,
    { atMs }: ReadChatWrite,
    conversation: Conversation,
    seq: number,
    reader: User,
  ): number {
    user.chatHead += 1;
    insertRead.run(user.id, user.chatHead, atMs, conversation.id, seq, reader.id);
    return user.chatHead;
  }

  function notify(user: User, [conversationId, from, , , , atMs, , collapse, excerpt]: WireSend): number[] {
    const replaced = pushLog.collapsed(user, collapse);
    const count = (replaced?.[1] === messagePushType ? countOf(replaced[2]) : 0) + 1;
    const notification: ChatMessagePush = { conversationId, from, excerpt, count };
    const data = JSON.stringify(notification);
    const { n, unread, replaces } = pushLog.append(user, { atMs, type: messagePushType, data, collapse, replaced });
    return [n, unread, replaces, count];
  }

  function readChat(write: ReadChatWrite): StoredOutcomes["readChat"] {
    const conversation = identities.conversation(write.conversationId);
    const user = identities.user(write.userId);
    const mark = conversation && user && selectMember.get(user.id, conversation.id);
    if (!mark) return { seq: 0, ns: [], read: null };
    const [readSeq, unread] = mark;
    const seq = Math.min(write.seq, conversation.lastSeq);
    if (seq <= readSeq) return { seq: readSeq, ns: [], read: null };
    const isLast = seq === conversation.lastSeq;
    const nowRead = isLast ? unread : (countOthers.get(conversation.id, readSeq, seq, user.id)?.[0] ?? 0);
    const left = unread - nowRead;
    moveReadMark.run(seq, left, user.id, conversation.id);
    const ns = write.members.map((member) => appendRead(identities.obtainUser(member), write, conversation, seq, user));
    const noticed = left === 0 ? pushLog.collapsed(user, write.collapse) : undefined;
    const read = noticed ? { ...pushLog.readSeqs(user, [noticed[0]], write.atMs), unread: user.unread } : null;
    return { seq, ns, read };
  }

  return { send, readChat, storeCounts, dropCounts: () => counts.clear() };
}

/** How many messages a push stands for. */
function countOf(pushData: string): number {
  const data = JSON.parse(pushData) as ChatMessagePush;
  return data.count;
}
