import type { DeadLetter, MessageChange, OutletStatus, OutletStore, SettledKey, TakenKey } from "@tidings/core";
import { finiteRetention } from "@tidings/core/store-adapter";
import type { Connections, Statement } from "../connection/connections.ts";
import { fromStorable, toStorable } from "./storable.ts";

const call = (name: string, text: string): Statement => ({ name: `tidings_${name}`, text });

type LetterRow = [
  outlet: string,
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

function toLetter([outlet, id, kind, key, n, atMs, deadAtMs, attempts, reason, text]: LetterRow): DeadLetter {
  const data = text === null ? null : (JSON.parse(text) as DeadLetter["data"]);
  return { id, outlet, kind, key, n, atMs, deadAtMs, attempts, reason: fromStorable(reason), data };
}

const toOutcome = ({ lease, n, left, changes, dead }: SettledKey): unknown => ({
  lease,
  n,
  changes,
  ...(left && { due_at_ms: left.dueAtMs, since_ms: left.sinceMs, attempts: left.attempts }),
  dead: dead.map(({ id, kind, key, n: of, atMs, deadAtMs, attempts, reason, data }) => ({
    id,
    kind,
    key,
    n: of,
    at_ms: atMs,
    dead_at_ms: deadAtMs,
    attempts,
    reason: toStorable(reason),
    data: data === null ? null : JSON.stringify(data),
  })),
});

/** What outlets have not had yet. `schema`: a quoted identifier. */
export function createOutlets({ read }: Pick<Connections, "read">, schema: string): OutletStore {
  const columns = "o.name, d.id, d.kind, d.key, d.n, d.at_ms, d.dead_at_ms, d.attempts, d.reason, d.data";
  const letters = `SELECT ${columns} FROM ${schema}.outlet o JOIN ${schema}.dead_letter d ON d.outlet = o.id`;
  const statements = {
    add: call("add_outlet", `SELECT ${schema}.add_outlet($1)`),
    remove: call("remove_outlet", `SELECT ${schema}.remove_outlet($1)`),
    take: call("take_outlet_keys", `SELECT * FROM ${schema}.take_outlet_keys($1, $2, $3, $4)`),
    settle: call("settle_outlet_key", `SELECT ${schema}.settle_outlet_key($1)`),
    changes: call(
      "outlet_changes",
      `SELECT h.id, h.seq, h.after_seq, h.version FROM ${schema}.outlet o, ${schema}.conversation c, ${schema}.outlet_change h
      WHERE o.name = $1 AND c.name = $2 AND h.outlet = o.id AND h.conversation = c.id AND h.id > $3 ORDER BY h.id LIMIT $4`,
    ),
    trim: call("trim_dead_letters", `SELECT * FROM ${schema}.trim_dead_letters($1, $2)`),
    status: call(
      "outlet_status",
      `SELECT o.name, (SELECT count(*) FROM ${schema}.outlet_key k WHERE k.outlet = o.id),
        (SELECT min(k.since_ms) FROM ${schema}.outlet_key k WHERE k.outlet = o.id),
        (SELECT count(*) FROM ${schema}.dead_letter d WHERE d.outlet = o.id)
      FROM ${schema}.outlet o ORDER BY o.name`,
    ),
    letters: call("dead_letters", `${letters} WHERE o.name = $1 AND d.id > $2 ORDER BY d.id LIMIT $3`),
    letter: call("dead_letter", `${letters} WHERE o.name = $1 AND d.id = $2`),
    drop: call(
      "remove_dead_letters",
      `DELETE FROM ${schema}.dead_letter d USING ${schema}.outlet o WHERE o.name = $1 AND d.outlet = o.id AND d.id = ANY ($2)`,
    ),
  };

  return {
    async add(outlet) {
      await read(statements.add, [outlet]);
    },

    async remove(outlet) {
      const [row] = await read<[boolean]>(statements.remove, [outlet]);
      return row?.[0] === true;
    },

    async take({ outlet, nowMs, leaseMs, limit }) {
      type Row = [TakenKey["kind"], key: string, n: number, sinceMs: number, attempts: number, lease: string];
      const rows = await read<Row>(statements.take, [outlet, nowMs, leaseMs, limit]);
      return rows.map(([kind, key, n, sinceMs, attempts, lease]) => ({ kind, key, n, sinceMs, attempts, lease }));
    },

    // each by itself: one that waits for a commit must hold nothing that the commit waits for
    async settle(outcomes) {
      await Promise.all(outcomes.map((one) => read(statements.settle, [JSON.stringify(toOutcome(one))])));
    },

    async changes({ outlet, key, after, limit }) {
      type Row = [id: number, seq: number, afterSeq: number, version: number | null];
      const rows = await read<Row>(statements.changes, [outlet, key, after, limit]);
      return rows.map(([id, seq, afterSeq, version]): MessageChange => ({ id, seq, afterSeq, version }));
    },

    async status() {
      type Row = [outlet: string, waiting: number, oldestAtMs: number | null, dead: number];
      const rows = await read<Row>(statements.status, []);
      return rows.map(([outlet, waiting, oldestAtMs, dead]): OutletStatus => ({ outlet, waiting, oldestAtMs, dead }));
    },

    async deadLetters({ outlet, after = "", limit }) {
      return (await read<LetterRow>(statements.letters, [outlet, after, limit])).map(toLetter);
    },

    async deadLetter(outlet, id) {
      const [row] = await read<LetterRow>(statements.letter, [outlet, id]);
      return row ? toLetter(row) : null;
    },

    async removeDeadLetters(outlet, ids) {
      await read(statements.drop, [outlet, ids]);
    },

    async trimDeadLetters(retention) {
      const { olderThanMs, maxEntries } = finiteRetention(retention);
      const rows = await read<[outlet: string, dropped: number]>(statements.trim, [olderThanMs, maxEntries]);
      return rows.map(([outlet, dropped]) => ({ outlet, dropped }));
    },
  };
}
