import type { DeadLetter, MessageChange, OutletStatus } from "@tidings/core";
import type { DatabaseSync } from "node:sqlite";
import { query } from "../statement.ts";

/** What is read of outlets. */
export interface OutletReader {
  readonly outletStatus: () => readonly OutletStatus[];
  readonly messageChanges: (
    outlet: string,
    conversationId: string,
    after: number,
    limit: number,
  ) => readonly MessageChange[];
  readonly deadLetters: (outlet: string, after: string, limit: number) => readonly DeadLetter[];
  readonly deadLetter: (outlet: string, id: string) => DeadLetter | null;
}

type LetterRow = [
  id: string,
  kind: DeadLetter["kind"],
  key: string,
  n: number,
  atMs: number,
  deadAtMs: number,
  attempts: number,
  reason: string,
  data: string | null,
];

export function createOutletReader(db: DatabaseSync): OutletReader {
  const selectStatus = query<[], [outlet: string, waiting: number, oldestAtMs: number | null, dead: number]>(
    db,
    `SELECT o.name, (SELECT count(*) FROM outlet_key WHERE outlet = o.id),
       (SELECT min(since_ms) FROM outlet_key WHERE outlet = o.id), (SELECT count(*) FROM dead_letter WHERE outlet = o.id)
     FROM outlet o ORDER BY o.name`,
  );
  const columns = "d.id, d.kind, d.key, d.n, d.at_ms, d.dead_at_ms, d.attempts, d.reason, d.data";
  const selectLetters = query<[string, string, number], LetterRow>(
    db,
    `SELECT ${columns} FROM outlet o JOIN dead_letter d ON d.outlet = o.id AND d.id > ?2 WHERE o.name = ?1 ORDER BY d.id LIMIT ?3`,
  );
  const selectLetter = query<[string, string], LetterRow>(
    db,
    `SELECT ${columns} FROM outlet o JOIN dead_letter d ON d.outlet = o.id AND d.id = ?2 WHERE o.name = ?1`,
  );

  const selectChanges = query<
    [string, string, number, number],
    [id: number, seq: number, afterSeq: number, version: number | null]
  >(
    db,
    `SELECT h.id, h.seq, h.after_seq, h.version FROM outlet o JOIN conversation c
     JOIN outlet_change h ON h.outlet = o.id AND h.conversation = c.id
     WHERE o.name = ? AND c.name = ? AND h.id > ? ORDER BY h.id LIMIT ?`,
  );

  const toLetter = (outlet: string, row: LetterRow): DeadLetter => {
    const [id, kind, key, n, atMs, deadAtMs, attempts, reason, text] = row;
    const data = text === null ? null : (JSON.parse(text) as DeadLetter["data"]);
    return { id, outlet, kind, key, n, atMs, deadAtMs, attempts, reason, data };
  };

  return {
    outletStatus: () =>
      selectStatus.all().map(([outlet, waiting, oldestAtMs, dead]) => ({ outlet, waiting, oldestAtMs, dead })),
    messageChanges: (outlet, conversationId, after, limit) =>
      selectChanges
        .all(outlet, conversationId, after, limit)
        .map(([id, seq, afterSeq, version]) => ({ id, seq, afterSeq, version })),
    deadLetters: (outlet, after, limit) => selectLetters.all(outlet, after, limit).map((row) => toLetter(outlet, row)),
    deadLetter(outlet, id) {
      const row = selectLetter.get(outlet, id);
      return row ? toLetter(outlet, row) : null;
    },
  };
}
