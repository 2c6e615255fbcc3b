import type { RevocableSession, Revocation } from "@tidings/core";
import type { DatabaseSync } from "node:sqlite";
import { command, query } from "../statement.ts";

/** Revocations, within the transaction that is under way. */
export interface RevocationWrites {
  /** One of the same token or user is widened to include it. */
  readonly store: (revocation: Revocation) => void;
  readonly isRevoked: (session: RevocableSession) => boolean;
}

export function createRevocations(db: DatabaseSync): RevocationWrites {
  const insert = command<[kind: string, name: string, atMs: number, untilMs: number]>(
    db,
    `INSERT INTO revocation (kind, name, at_ms, until_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET at_ms = max(at_ms, excluded.at_ms), until_ms = max(until_ms, excluded.until_ms)`,
  );
  const select = query<[jti: string | null, userId: string, issuedAtMs: number], [number]>(
    db,
    `SELECT 1 FROM revocation WHERE kind = 'jti' AND name = ?
     UNION ALL SELECT 1 FROM revocation WHERE kind = 'user' AND name = ? AND at_ms >= ?`,
  );
  return {
    store(revocation) {
      insert.run(...keyOf(revocation), revocation.atMs, revocation.untilMs);
    },
    isRevoked: ({ jti, userId, issuedAtMs }) => select.get(jti ?? null, userId, issuedAtMs ?? 0) !== undefined,
  };
}

/** As many as one answer of the thread has. */
export const revocationsPerPage = 10_000;

/** Those that have not ended, a page of them, after the one that is given. */
export function createRevocationReader(
  db: DatabaseSync,
): (nowMs: number, after: Revocation | null) => readonly Revocation[] {
  const select = query<
    [kind: string, name: string, nowMs: number],
    [kind: string, name: string, atMs: number, untilMs: number]
  >(
    db,
    `SELECT kind, name, at_ms, until_ms FROM revocation WHERE (kind, name) > (?, ?) AND until_ms > ?
     ORDER BY kind, name LIMIT ${revocationsPerPage}`,
  );
  return (nowMs, after) =>
    select
      .all(...(after ? keyOf(after) : (["", ""] as const)), nowMs)
      .map(([kind, name, atMs, untilMs]) =>
        kind === "jti" ? { jti: name, atMs, untilMs } : { userId: name, atMs, untilMs },
      );
}

const keyOf = (revocation: Revocation): readonly [kind: string, name: string] =>
  "jti" in revocation ? ["jti", revocation.jti] : ["user", revocation.userId];
