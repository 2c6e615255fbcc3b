import type { KeyedPush, OutboxCounts, OutwardOutcome, TraceStore } from "@tidings/core";
import { type OutwardCursorRow, toOutwardCursor } from "@tidings/core/store-adapter";
import type { Connections } from "../connection/connections.ts";
import { toStorable } from "./storable.ts";

type CountsRow = [
  channel: string,
  due: number,
  waiting: number,
  underWay: number,
  failing: number,
  failingAddresses: number,
];

const toCounts = ([channel, due, waiting, underWay, failing, failingAddresses]: CountsRow): OutboxCounts => ({
  channel,
  due,
  waiting,
  underWay,
  failing,
  failingAddresses,
});

/** For people who ask what happened to a push. `schema`: a quoted identifier. */
export function createTrace({ read }: Pick<Connections, "read">, schema: string): TraceStore {
  const cursorOf = `json_build_array(u.name, o.channel, o.category, o.n, o.since_ms, o.due_at_ms,
    CASE WHEN o.lease IS NOT NULL THEN o.lease_until_ms END, o.up_to, o.attempts, o.late::text)`;
  const outcomeOf = `json_build_object('userId', u.name, 'channel', r.channel, 'category', r.category, 'n', r.n, 'upTo', r.up_to,
    'what', r.what, 'atMs', r.at_ms, 'attempts', r.attempts, 'addresses', r.addresses)`;
  const isBusy = "(o.lease IS NOT NULL OR o.due_at_ms IS NOT NULL)";
  const statements = {
    outward: {
      name: "tidings_trace_outward",
      text: `SELECT
        (SELECT json_agg(${cursorOf}) FROM ${schema}.outward o WHERE o.user_id = u.id),
        (SELECT json_agg(${outcomeOf} ORDER BY r.channel, r.category, r.n) FROM ${schema}.reached r WHERE r.user_id = u.id)
      FROM ${schema}.users u WHERE u.name = $1`,
    },
    keyed: {
      name: "tidings_trace_keyed",
      text: `SELECT accepted, at_ms, recipients FROM ${schema}.push_key WHERE key = $1`,
    },
    counts: {
      name: "tidings_outbox_counts",
      text: `SELECT channel, sum(due), sum(waiting), sum(leased), sum(failing), sum(dead) FROM (
        SELECT o.channel, (o.lease IS NULL AND o.due_at_ms <= $1)::integer AS due,
          (o.lease IS NULL AND o.due_at_ms > $1)::integer AS waiting, (o.lease IS NOT NULL)::integer AS leased,
          (o.attempts > 0 OR o.late <> '[]')::integer AS failing, 0 AS dead
        FROM ${schema}.outward o WHERE ${isBusy}
        UNION ALL
        SELECT a.channel, 0, 0, 0, 0, 1 FROM ${schema}.address a WHERE a.failing_since_ms IS NOT NULL
      ) counted GROUP BY channel ORDER BY channel`,
    },
    busy: {
      name: "tidings_outbox_cursors",
      text: `SELECT ${cursorOf}, CASE WHEN r.n IS NOT NULL THEN ${outcomeOf} END
      FROM (
        SELECT * FROM ${schema}.outward o WHERE ${isBusy} ORDER BY coalesce(o.due_at_ms, o.lease_until_ms) LIMIT $1
      ) o
      JOIN ${schema}.users u ON u.id = o.user_id
      LEFT JOIN ${schema}.reached r
        ON r.user_id = o.user_id AND r.channel = o.channel AND r.category = o.category AND r.n = o.n
      ORDER BY coalesce(o.due_at_ms, o.lease_until_ms)`,
    },
  };

  return {
    async outward(userId) {
      const [row] = await read<[OutwardCursorRow[] | null, OutwardOutcome[] | null]>(statements.outward, [userId]);
      return { cursors: (row?.[0] ?? []).map(toOutwardCursor), outcomes: row?.[1] ?? [] };
    },

    async keyed(key) {
      const [row] = await read<[accepted: number, atMs: number, recipients: string | null]>(statements.keyed, [
        toStorable(key),
      ]);
      if (!row) return null;
      const [accepted, atMs, text] = row;
      const pairs = text === null ? null : (JSON.parse(text) as readonly (readonly [string, number])[]);
      const recipients = pairs?.map(([userId, seq]) => ({ userId, seq })) ?? null;
      return { accepted, atMs, recipients } satisfies KeyedPush;
    },

    async outbox({ nowMs, limit }) {
      const [counts, busy] = await Promise.all([
        read<CountsRow>(statements.counts, [nowMs]),
        read<[OutwardCursorRow, OutwardOutcome | null]>(statements.busy, [limit]),
      ]);
      return {
        channels: counts.map(toCounts),
        next: busy.map(([cursor, outcome]) => ({ cursor: toOutwardCursor(cursor), outcome })),
      };
    },
  };
}
