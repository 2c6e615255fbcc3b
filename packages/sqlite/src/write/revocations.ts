import type { Revocation } from "@tidings/core";
import type { DatabaseSync } from "node:sqlite";
import { command, query } from "../statement.ts";

/** Stores a revocation, within the transaction that is under way. One of the same token or user is widened to include it. */
export function createRevoke(db: DatabaseSync): (revocation: Revocation) => null {
  const insert = command<[kind: string, name: string, atMs: number, untilMs: number]>(
    db,
    `INSERT INTO revocation (kind, name, at_ms, until_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET at_ms = max(at_ms, excluded.at_ms), until_ms = max(until_ms, excluded.until_ms)`,
  );
  return (revocation) => {
    const [kind, name] = "jti" in revocation ? ["jti", revocation.jti] : ["user", revocation.userId];
    insert.run(kind, name, revocation.atMs, revocation.untilMs);
    return null;
  };
}

/** Those that have not ended. */
export function createRevocationReader(db: DatabaseSync): (nowMs: number) => readonly Revocation[] {
  const select = query<[number], [kind: string, name: string, atMs: number, untilMs: number]>(
    db,
    "SELECT kind, name, at_ms, until_ms FROM revocation WHERE until_ms > ?",
  );
  return (nowMs) =>
    select
      .all(nowMs)
      .map(([kind, name, atMs, untilMs]) =>
        kind === "jti" ? { jti: name, atMs, untilMs } : { userId: name, atMs, untilMs },
      );
}
