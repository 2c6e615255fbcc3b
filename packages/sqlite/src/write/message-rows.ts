import type { ReactionSummary } from "@tidings/core";
import { type StoredExtras, type StoredMessage, toStoredMessage } from "@tidings/core/store-adapter";
import type { DatabaseSync } from "node:sqlite";
import { command, query } from "../statement.ts";
import type { Erasing } from "./erasing.ts";
import type { Identities } from "./identities.ts";
import { createSentBefore, type SentBefore } from "./sent-before.ts";

/** Messages by conversation (its row) and seq, for the rules: as they are now, with their edits, reactions and mentions. */
export interface MessageRows {
  get(conversation: number, conversationId: string, seq: number): StoredMessage | null;
  /** Inserts a message of a group, which has no number in the feeds of users. */
  insert(conversation: number, message: StoredMessage): void;
  save(conversation: number, message: StoredMessage): void;
  /** By sender and nonce. */
  readonly sent: (from: string, nonce: string) => SentBefore | null;
  edited(conversation: number, seq: number, nonce: string): { version: number; editedAtMs: number } | null;
  saveEdit(
    conversation: number,
    seq: number,
    edit: { readonly nonce: string; readonly version: number; readonly editedAtMs: number },
  ): void;
  /** `false` if it was so already. */
  setReaction(
    conversation: number,
    seq: number,
    given: { readonly userId: string; readonly reaction: string; readonly on: boolean },
  ): boolean;
  /** In the order of the oldest of each that is still there. */
  reactions(conversation: number, seq: number): readonly ReactionSummary[];
  mention(conversation: number, seq: number, userIds: readonly string[] | "all"): void;
  /** Forgets reactions and mentions. */
  clear(conversation: number, seq: number): void;
}

/** In `mention`: everybody in the group. No user has this number. */
export const everybody = 0;

/** How many of those who gave a reaction are named. */
const namedReactors = 10;

export function createMessageRows(db: DatabaseSync, identities: Identities, erasing: Erasing): MessageRows {
  const select = query<
    [number, number],
    [from: string, nonce: string, sentAtMs: number, content: string, extra: string | null]
  >(
    db,
    `SELECT s.name, m.nonce, m.sent_at_ms, m.content, m.extra FROM message m JOIN user s ON s.id = m.sender
     WHERE m.conversation = ? AND m.seq = ?`,
  );
  const insert = command<[number, number, number, string, number, string, string | null]>(
    db,
    `INSERT INTO message (conversation, seq, sender, nonce, sent_at_ms, content, extra, sender_n, peer_n)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)`,
  );
  const update = command<[content: string, extra: string | null, conversation: number, seq: number]>(
    db,
    "UPDATE message SET content = ?, extra = ? WHERE conversation = ? AND seq = ?",
  );
  const sentBefore = createSentBefore(db);
  const selectEdit = query<[number, number, string], [version: number, editedAtMs: number]>(
    db,
    "SELECT version, edited_at_ms FROM message_edit WHERE conversation = ? AND seq = ? AND nonce = ?",
  );
  const insertEdit = command<[number, number, string, number, number]>(
    db,
    "INSERT INTO message_edit (conversation, seq, nonce, version, edited_at_ms) VALUES (?, ?, ?, ?, ?)",
  );
  const giveReaction = command<[number, number, string, number]>(
    db,
    "INSERT INTO reaction (conversation, seq, reaction, user) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const takeReaction = command<[number, number, string, number]>(
    db,
    "DELETE FROM reaction WHERE conversation = ? AND seq = ? AND reaction = ? AND user = ?",
  );
  const countUp = command<[number, number, string]>(
    db,
    `INSERT INTO reaction_count (conversation, seq, reaction, count) VALUES (?, ?, ?, 1)
     ON CONFLICT DO UPDATE SET count = count + 1`,
  );
  const countDown = command<[number, number, string]>(
    db,
    "UPDATE reaction_count SET count = count - 1 WHERE conversation = ? AND seq = ? AND reaction = ?",
  );
  const dropCount = command<[number, number, string]>(
    db,
    "DELETE FROM reaction_count WHERE conversation = ? AND seq = ? AND reaction = ? AND count = 0",
  );
  const selectCounts = query<[number, number], [reaction: string, count: number]>(
    db,
    "SELECT reaction, count FROM reaction_count WHERE conversation = ? AND seq = ?",
  );
  const selectReactors = query<[number, number, string], [id: number, userId: string]>(
    db,
    `SELECT r.id, u.name FROM reaction r INDEXED BY reaction_given JOIN user u ON u.id = r.user
     WHERE r.conversation = ? AND r.seq = ? AND r.reaction = ? ORDER BY r.id LIMIT ${namedReactors}`,
  );
  const insertMention = command<[number, number, number]>(
    db,
    "INSERT INTO mention (conversation, user, seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const clearMessage = ["reaction", "reaction_count", "mention"].map((table) =>
    command<[number, number]>(db, `DELETE FROM ${table} WHERE conversation = ? AND seq = ?`),
  );

  return {
    get(conversation, conversationId, seq) {
      const row = select.get(conversation, seq);
      return row ? toStoredMessage(conversationId, [seq, ...row, null, null]) : null;
    },
    insert(conversation, { seq, from, nonce, sentAtMs, content, extras }) {
      const sender = identities.obtainUserRow(from);
      insert.run(conversation, seq, sender.id, nonce, sentAtMs, toJson(content), toExtra(extras));
      if (!sender.seen) identities.see(sender);
    },
    save(conversation, { seq, content, extras }) {
      erasing(() => update.run(toJson(content), toExtra(extras), conversation, seq));
    },
    sent(from, nonce) {
      const sender = identities.userRow(from);
      return sender ? sentBefore(sender, nonce) : null;
    },
    edited(conversation, seq, nonce) {
      const row = selectEdit.get(conversation, seq, nonce);
      return row ? { version: row[0], editedAtMs: row[1] } : null;
    },
    saveEdit(conversation, seq, { nonce, version, editedAtMs }) {
      insertEdit.run(conversation, seq, nonce, version, editedAtMs);
    },
    setReaction(conversation, seq, { userId, reaction, on }) {
      const change = on ? giveReaction : takeReaction;
      if (change.run(conversation, seq, reaction, identities.obtainUser(userId).id).changes === 0) return false;
      (on ? countUp : countDown).run(conversation, seq, reaction);
      if (!on) dropCount.run(conversation, seq, reaction);
      return true;
    },
    reactions(conversation, seq) {
      const found = selectCounts.all(conversation, seq).map(([reaction, count]) => {
        const reactors = selectReactors.all(conversation, seq, reaction);
        const summary = { reaction, count, userIds: reactors.map(([, userId]) => userId) };
        return { oldest: reactors[0]?.[0] ?? 0, summary };
      });
      return found.toSorted((a, b) => a.oldest - b.oldest).map(({ summary }) => summary);
    },
    mention(conversation, seq, userIds) {
      const users = userIds === "all" ? [everybody] : userIds.map((userId) => identities.obtainUser(userId).id);
      for (const user of users) insertMention.run(conversation, user, seq);
    },
    clear(conversation, seq) {
      for (const statement of clearMessage) statement.run(conversation, seq);
    },
  };
}

/** A JSON value that is not there is stored as null. */
const toJson = (value: unknown): string => JSON.stringify(value ?? null);

/** A plain message has nothing besides. */
const toExtra = (extras: StoredExtras): string | null => {
  const text = JSON.stringify(extras);
  return text === "{}" ? null : text;
};
