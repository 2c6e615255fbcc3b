import type { KeyedPush, Outbox, OutboxCounts, OutwardOutcome, TraceStore } from "@tidings/core";
import { type OutwardCursorRow, toOutwardCursor } from "@tidings/core/store-adapter";
import type { DatabaseSync } from "node:sqlite";
import { query } from "../statement.ts";

/** What is read for those who ask what happened to a push. */
export interface TraceReader {
  readonly outward: (userId: string) => Awaited<ReturnType<TraceStore["outward"]>>;
  readonly keyed: (key: string) => KeyedPush | null;
  readonly outbox: (options: Parameters<TraceStore["outbox"]>[0]) => Outbox;
}

type OutcomeRow = [
  userId: string,
  channel: string,
  category: string,
  n: number,
  upTo: number,
  what: OutwardOutcome["what"],
  atMs: number,
  attempts: number,
  addresses: string,
];

const toOutcome = ([
  userId,
  channel,
  category,
  n,
  upTo,
  what,
  atMs,
  attempts,
  addresses,
]: OutcomeRow): OutwardOutcome => ({
  userId,
  channel,
  category,
  n,
  upTo,
  what,
  atMs,
  attempts,
  addresses: JSON.parse(addresses) as OutwardOutcome["addresses"],
});

export function createTraceReader(db: DatabaseSync): TraceReader {
  const cursorColumns = `u.name, outward.channel, outward.category, outward.n, outward.since_ms, outward.due_at_ms,
    iif(outward.lease IS NULL, NULL, outward.lease_until_ms), outward.up_to, outward.attempts, outward.late`;
  const outcomeColumns = "u.name, r.channel, r.category, r.n, r.up_to, r.what, r.at_ms, r.attempts, r.addresses";
  const selectCursors = query<[string], OutwardCursorRow>(
    db,
    `SELECT ${cursorColumns} FROM user u JOIN outward ON outward.user = u.id WHERE u.name = ?`,
  );
  const selectOutcomes = query<[string], OutcomeRow>(
    db,
    `SELECT ${outcomeColumns} FROM user u JOIN reached r ON r.user = u.id WHERE u.name = ?
     ORDER BY r.channel, r.category, r.n`,
  );
  const selectKey = query<[string], [accepted: number, atMs: number, recipients: string | null]>(
    db,
    "SELECT accepted, at_ms, recipients FROM push_key WHERE key = ?",
  );
  const isBusy = "(lease IS NOT NULL OR due_at_ms IS NOT NULL)";
  type CountsRow = [channel: string, due: number, waiting: number, underWay: number, failing: number];
  const selectCounts = query<[nowMs: number], CountsRow>(
    db,
    `SELECT channel, sum(lease IS NULL AND due_at_ms <= ?1), sum(lease IS NULL AND due_at_ms > ?1), sum(lease IS NOT NULL),
       sum(attempts > 0 OR late <> '[]')
     FROM outward WHERE ${isBusy} GROUP BY channel`,
  );
  const selectFailing = query<[], [channel: string, addresses: number]>(
    db,
    "SELECT channel, count(*) FROM address WHERE failing_since_ms IS NOT NULL GROUP BY channel",
  );
  const selectBusy = query<[limit: number], OutwardCursorRow>(
    db,
    `SELECT ${cursorColumns} FROM outward JOIN user u ON u.id = outward.user WHERE ${isBusy}
     ORDER BY ifnull(due_at_ms, lease_until_ms) LIMIT ?`,
  );
  const selectOutcome = query<[string, string, string, number], OutcomeRow>(
    db,
    `SELECT ${outcomeColumns} FROM user u JOIN reached r ON r.user = u.id
     WHERE u.name = ? AND r.channel = ? AND r.category = ? AND r.n = ?`,
  );

  return {
    outward: (userId) => ({
      cursors: selectCursors.all(userId).map(toOutwardCursor),
      outcomes: selectOutcomes.all(userId).map(toOutcome),
    }),

    keyed(key) {
      const row = selectKey.get(key);
      if (!row) return null;
      const [accepted, atMs, recipients] = row;
      return { accepted, atMs, recipients: recipients === null ? null : JSON.parse(recipients) };
    },

    outbox({ nowMs, limit }) {
      const failing = new Map(selectFailing.all());
      const counts = new Map(selectCounts.all(nowMs).map(([channel, ...numbers]) => [channel, numbers]));
      const channels = [...new Set([...counts.keys(), ...failing.keys()])].toSorted();
      return {
        channels: channels.map((channel): OutboxCounts => {
          const [due = 0, waiting = 0, underWay = 0, tried = 0] = counts.get(channel) ?? [];
          const failingAddresses = failing.get(channel) ?? 0;
          return { channel, due, waiting, underWay, failing: tried, failingAddresses };
        }),
        next: selectBusy.all(limit).map((row) => {
          const [userId, channel, category, n] = row;
          const outcome = selectOutcome.get(userId, channel, category, n);
          return { cursor: toOutwardCursor(row), outcome: outcome ? toOutcome(outcome) : null };
        }),
      };
    },
  };
}
