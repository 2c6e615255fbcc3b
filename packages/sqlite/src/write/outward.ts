import type {
  AddressOutcome,
  LateAddress,
  OutwardOutcome,
  ReachStore,
  ReachTarget,
  SettledOutward,
  TakenOutward,
} from "@tidings/core";
import { longestRestMs, maxOutcomes, nothingWaitsMs, steadyNowMs } from "@tidings/core/store-adapter";
import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { command, query } from "../statement.ts";
import type { User } from "./identities.ts";

/** The cursors of channels out of the application, within the transaction that is under way. */
export interface Outward {
  /** A push with this number is being committed. Costs nothing for a user without an address. */
  readonly pushed: (user: User, n: number, atMs: number, targets: readonly ReachTarget[]) => void;
  /** Spares a transaction where there is nothing to take. */
  readonly isAnyDue: (options: Parameters<ReachStore["takeDue"]>[0]) => boolean;
  readonly takeDue: (options: Parameters<ReachStore["takeDue"]>[0]) => readonly TakenOutward[];
  /** Those whose lease still holds. */
  readonly begin: (ranges: Parameters<ReachStore["begin"]>[0]) => readonly string[];
  readonly settle: (outcomes: readonly SettledOutward[]) => null;
  readonly isAnyLeased: () => boolean;
  /** The workers that had leases are gone. */
  readonly endLeases: () => void;
}

type TakenRow = [
  user: number,
  name: string,
  channel: string,
  category: string,
  n: number,
  sinceMs: number,
  upTo: number | null,
  done: string,
  attempts: number,
  late: string,
];

export function createOutward(db: DatabaseSync): Outward {
  const selectAddress = query<[number, string], [number]>(
    db,
    "SELECT 1 FROM address WHERE user = ? AND channel = ? AND confirmed = 1 LIMIT 1",
  );
  const selectPreference = query<[number, string, string], [mode: string, delayMs: number]>(
    db,
    "SELECT mode, delay_ms FROM preference WHERE user = ? AND category = ? AND channel = ?",
  );
  // a range that waits for another try is finished first; its time stays
  const makeDue = command<[number, string, string, number, number, number]>(
    db,
    `INSERT INTO outward (user, channel, category, n, since_ms, due_at_ms) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET
       since_ms = iif(due_at_ms IS NULL OR since_ms = ${nothingWaitsMs}, excluded.since_ms, since_ms),
       due_at_ms = min(ifnull(due_at_ms, ${Number.MAX_SAFE_INTEGER}),
         max(excluded.due_at_ms, iif(rest_until_ms <= excluded.since_ms + ${longestRestMs}, rest_until_ms, 0)))
     WHERE up_to IS NULL OR lease IS NOT NULL`,
  );
  const columns = "o.user, u.name, o.channel, o.category, o.n, o.since_ms, o.up_to, o.done, o.attempts, o.late";
  const selectDue = query<[string, number, number], TakenRow>(
    db,
    `SELECT ${columns} FROM outward o JOIN user u ON u.id = o.user
     WHERE o.channel = ? AND o.lease IS NULL AND o.due_at_ms IS NOT NULL AND o.due_at_ms <= ? ORDER BY o.due_at_ms LIMIT ?`,
  );
  const selectAbandoned = query<[string, number, number], TakenRow>(
    db,
    `SELECT ${columns} FROM outward o JOIN user u ON u.id = o.user
     WHERE o.channel = ? AND o.lease IS NOT NULL AND o.lease_until_ms <= ? ORDER BY o.lease_until_ms LIMIT ?`,
  );
  const lease = command<[string, number, number, string, string]>(
    db,
    `UPDATE outward SET lease = ?, lease_until_ms = ?, due_at_ms = NULL
     WHERE user = ? AND channel = ? AND category = ?`,
  );
  const selectLeased = query<[], [number]>(db, "SELECT 1 FROM outward WHERE lease IS NOT NULL LIMIT 1");
  const endLeases = command<[]>(db, "UPDATE outward SET lease_until_ms = 0 WHERE lease IS NOT NULL");
  const setRange = command<[number, string]>(db, "UPDATE outward SET up_to = ? WHERE lease = ?");
  const settleDone = command<
    [number, number | null, number, restUntilMs: number | null, late: string | null, lease: string]
  >(
    db,
    `UPDATE outward SET since_ms = iif((?2 IS NULL OR ?1 = ${nothingWaitsMs}) AND due_at_ms IS NOT NULL, since_ms, ?1),
       due_at_ms = max(min(ifnull(due_at_ms, ?2), ifnull(?2, due_at_ms)), ifnull(?4, rest_until_ms)),
       rest_until_ms = ifnull(?4, rest_until_ms),
       n = ?3, lease = NULL, up_to = NULL, done = '[]', attempts = 0, late = ifnull(?5, late) WHERE lease = ?6`,
  );
  const settleOpen = command<
    [number, number | null, number, number | null, number, string, number, late: string | null, lease: string]
  >(
    db,
    `UPDATE outward SET since_ms = ?, due_at_ms = ?, n = ?, rest_until_ms = ifnull(?, rest_until_ms), lease = NULL,
       up_to = ?, done = ?, attempts = ?, late = ifnull(?, late)
     WHERE lease = ?`,
  );

  const selectUser = query<[string], [number]>(db, "SELECT id FROM user WHERE name = ?");
  const selectLease = query<[number, string, string], [lease: string | null]>(
    db,
    "SELECT lease FROM outward WHERE user = ? AND channel = ? AND category = ?",
  );
  const selectReached = query<[number, string, string, number], [addresses: string]>(
    db,
    "SELECT addresses FROM reached WHERE user = ? AND channel = ? AND category = ? AND n = ?",
  );
  const replaceReached = command<[number, string, string, number, number, string, number, number, string]>(
    db,
    `INSERT OR REPLACE INTO reached (user, channel, category, n, up_to, what, at_ms, attempts, addresses)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const dropReached = command<[number, string, string, number]>(
    db,
    `DELETE FROM reached WHERE user = ?1 AND channel = ?2 AND category = ?3 AND n <= (
       SELECT n FROM reached WHERE user = ?1 AND channel = ?2 AND category = ?3 ORDER BY n DESC LIMIT 1 OFFSET ?4)`,
  );

  function keep(id: string, { userId, channel, category, n, upTo, what, ...rest }: OutwardOutcome): void {
    const user = selectUser.get(userId)?.[0];
    if (user === undefined) return;
    const cursor = selectLease.get(user, channel, category);
    if (cursor && cursor[0] !== id) return;
    const before = selectReached.get(user, channel, category, n)?.[0] ?? "{}";
    const addresses = { ...(JSON.parse(before) as Record<string, AddressOutcome>), ...rest.addresses };
    replaceReached.run(user, channel, category, n, upTo, what, rest.atMs, rest.attempts, JSON.stringify(addresses));
    dropReached.run(user, channel, category, maxOutcomes);
  }

  /** After how long a target is looked at; `null` if the user does not want it. */
  function delayOf(user: number, { channel, category, delayMs, mandatory }: ReachTarget): number | null {
    const wanted = mandatory ? undefined : selectPreference.get(user, category, channel);
    if (!wanted) return delayMs;
    const [mode, ownDelayMs] = wanted;
    if (mode === "off") return null;
    return mode === "after" ? ownDelayMs : 0;
  }

  return {
    pushed({ id, reachable }, n, atMs, targets) {
      if (!reachable) return;
      for (const target of targets) {
        const { channel, category } = target;
        if (!selectAddress.get(id, channel)) continue;
        const delayMs = delayOf(id, target);
        if (delayMs !== null) makeDue.run(id, channel, category, n - 1, atMs, atMs + delayMs);
      }
    },

    isAnyDue: ({ nowMs, limits }) =>
      Object.keys(limits).some(
        (channel) =>
          selectDue.get(channel, nowMs, 1) !== undefined ||
          selectAbandoned.get(channel, steadyNowMs(), 1) !== undefined,
      ),

    takeDue({ nowMs, leaseMs, limits }) {
      const taken: TakenOutward[] = [];
      const steadyMs = steadyNowMs();
      for (const [channel, limit] of Object.entries(limits)) {
        const abandoned = selectAbandoned.all(channel, steadyMs, limit);
        const rows = [...abandoned, ...selectDue.all(channel, nowMs, limit - abandoned.length)];
        for (const [user, userId, , category, n, sinceMs, upTo, done, attempts, lateText] of rows) {
          const id = randomUUID();
          lease.run(id, steadyMs + leaseMs, user, channel, category);
          const had = JSON.parse(done) as readonly string[];
          const late = JSON.parse(lateText) as readonly LateAddress[];
          taken.push({ userId, channel, category, n, sinceMs, upTo, done: had, attempts, late, lease: id });
        }
      }
      return taken;
    },

    begin: (ranges) =>
      ranges.filter((range) => Number(setRange.run(range.upTo, range.lease).changes) === 1).map((range) => range.lease),

    settle(outcomes) {
      for (const { lease: id, n, dueAtMs, sinceMs, restUntilMs = null, open, late, outcome } of outcomes) {
        if (outcome) keep(id, outcome);
        const behind = late ? JSON.stringify(late) : null;
        if (!open) settleDone.run(sinceMs, dueAtMs, n, restUntilMs, behind, id);
        else {
          const done = JSON.stringify(open.done);
          settleOpen.run(sinceMs, dueAtMs, n, restUntilMs, open.upTo, done, open.attempts, behind, id);
        }
      }
      return null;
    },

    isAnyLeased: () => selectLeased.get() !== undefined,
    endLeases: () => void endLeases.run(),
  };
}
