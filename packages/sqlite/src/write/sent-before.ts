import type { DatabaseSync } from "node:sqlite";
import { query } from "../statement.ts";
import type { UserRow } from "./identities.ts";

/** What a nonce of a sender's was used for. */
export interface SentBefore {
  readonly conversationId: string;
  readonly seq: number;
  readonly sentAtMs: number;
}

/** Looks a nonce up. `null` if it is new. */
export function createSentBefore(db: DatabaseSync): (sender: UserRow, nonce: string) => SentBefore | null {
  const select = query<[number, string], [conversationId: string, seq: number, sentAtMs: number]>(
    db,
    `SELECT c.name, m.seq, m.sent_at_ms FROM message m JOIN conversation c ON c.id = m.conversation
     WHERE m.sender = ? AND m.nonce = ?`,
  );
  return ({ id }, nonce) => {
    const row = select.get(id, nonce);
    return row ? { conversationId: row[0], seq: row[1], sentAtMs: row[2] } : null;
  };
}
