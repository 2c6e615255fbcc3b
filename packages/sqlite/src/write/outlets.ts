import type { OutletStore, SettledKey, TakenKey } from "@tidings/core";
import { longestWaitMs, steadyNowMs } from "@tidings/core/store-adapter";
import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { command, query } from "../statement.ts";

type TakeOptions = Parameters<OutletStore["take"]>[0];

/** What waits for outlets, within the transaction that is under way. */
export interface OutletWrites {
  readonly addOutlet: (outlet: string) => null;
  readonly removeOutlet: (outlet: string) => boolean;
  /** Spares a transaction where there is nothing to take. */
  readonly isAnyKeyDue: (options: TakeOptions) => boolean;
  readonly takeKeys: (options: TakeOptions) => readonly TakenKey[];
  readonly settleKeys: (outcomes: readonly SettledKey[]) => null;
  readonly removeDeadLetters: (outlet: string, ids: readonly string[]) => null;
  /** A step: none of an outlet means that nothing is left to drop. */
  readonly trimDeadLetters: (
    retention: Parameters<OutletStore["trimDeadLetters"]>[0],
  ) => Awaited<ReturnType<OutletStore["trimDeadLetters"]>>;
  readonly isAnyLeased: () => boolean;
  /** The workers that had leases are gone. */
  readonly endLeases: () => void;
}

/** What a message has besides. */
const extraOf = (row: "NEW" | "OLD", field: string): string => `(${row}.extra ->> '$.${field}')`;
const isOther = (field: string): string => `${extraOf("NEW", field)} IS NOT ${extraOf("OLD", field)}`;
const newest = "(SELECT max(seq) FROM message WHERE conversation = NEW.conversation)";

type Kind = TakenKey["kind"];
type KeyRow = [kind: Kind, owner: number, n: number, sinceMs: number, attempts: number];

/** Dead letters that one step drops: commits wait behind it. */
const lettersPerStep = 500;

/**
 * Whatever inserts a message or a push, or edits or deletes a message, marks its key. They are there only while there is an outlet:
 * without one, commits do not even ask. A key that waits stays as it is, and one that a worker has is told that there is more.
 */
const triggers = {
  message: mark("message", { table: "message", owner: "conversation", n: "seq", atMs: "sent_at_ms", when: "" }),
  push: mark("push", { table: "push_feed", owner: "user", n: "n", atMs: "at_ms", when: "WHEN NEW.type IS NOT NULL" }),
  changed: `CREATE TRIGGER IF NOT EXISTS outlet_changed AFTER UPDATE OF extra ON message
    WHEN ${isOther("version")} OR ${isOther("deletedAtMs")} BEGIN
    INSERT INTO outlet_change (outlet, conversation, seq, after_seq, version)
    SELECT id, NEW.conversation, NEW.seq, ${newest}, iif(${extraOf("NEW", "deletedAtMs")} IS NULL, ${extraOf("NEW", "version")}, NULL)
    FROM outlet;
    ${markKey("message", "NEW.conversation", newest, `ifnull(${extraOf("NEW", "deletedAtMs")}, ${extraOf("NEW", "editedAtMs")})`)}
  END`,
} as const;

function mark(
  kind: Kind,
  { table, owner, n, atMs, when }: Readonly<Record<"table" | "owner" | "n" | "atMs" | "when", string>>,
): string {
  return `CREATE TRIGGER IF NOT EXISTS outlet_${kind} AFTER INSERT ON ${table} ${when} BEGIN
    ${markKey(kind, `NEW.${owner}`, `NEW.${n} - 1`, `NEW.${atMs}`)}
  END`;
}

/** `n`: everything up to it was handed over before, if nothing waits. */
function markKey(kind: Kind, owner: string, n: string, atMs: string): string {
  return `INSERT INTO outlet_key (outlet, kind, owner, n, since_ms, due_at_ms)
    SELECT id, '${kind}', ${owner}, ${n}, ${atMs}, ${atMs} FROM outlet WHERE true
    ON CONFLICT DO UPDATE SET again_at_ms = ${atMs} WHERE lease IS NOT NULL AND again_at_ms IS NULL;`;
}

export function createOutletWrites(db: DatabaseSync): OutletWrites {
  const insertOutlet = command<[string]>(db, "INSERT INTO outlet (name) VALUES (?) ON CONFLICT DO NOTHING");
  const deleteOutlet = command<[number]>(db, "DELETE FROM outlet WHERE id = ?");
  const selectOutlet = query<[string], [number]>(db, "SELECT id FROM outlet WHERE name = ?");
  const selectAny = query<[], [number]>(db, "SELECT id FROM outlet LIMIT 1");
  const deleteKeys = command<[number]>(db, "DELETE FROM outlet_key WHERE outlet = ?");
  const deleteLetters = command<[number]>(db, "DELETE FROM dead_letter WHERE outlet = ?");
  const columns = "kind, owner, n, since_ms, attempts";
  const selectWaiting = (which: string) =>
    query<[outlet: number, ms: number, limit: number], KeyRow>(
      db,
      `SELECT ${columns} FROM outlet_key WHERE outlet = ? AND lease IS NULL AND due_at_ms ${which} ? ORDER BY due_at_ms LIMIT ?`,
    );
  const selectDue = selectWaiting("<=");
  const selectMistaken = selectWaiting(">");
  const selectAbandoned = query<[number, number, number], KeyRow>(
    db,
    `SELECT ${columns} FROM outlet_key WHERE outlet = ? AND lease IS NOT NULL AND lease_until_ms <= ?
     ORDER BY lease_until_ms LIMIT ?`,
  );
  const nameOf: Readonly<Record<Kind, { get(owner: number): [string] | undefined }>> = {
    message: query<[number], [string]>(db, "SELECT name FROM conversation WHERE id = ?"),
    push: query<[number], [string]>(db, "SELECT name FROM user WHERE id = ?"),
  };
  const lease = command<[string, number, number, string, number]>(
    db,
    `UPDATE outlet_key SET lease = ?, lease_until_ms = ?, again_at_ms = NULL WHERE outlet = ? AND kind = ? AND owner = ?`,
  );
  const selectLease = query<[string], [outlet: number, owner: number, againAtMs: number | null]>(
    db,
    "SELECT outlet, owner, again_at_ms FROM outlet_key WHERE lease = ?",
  );
  const giveBack = command<[n: number, dueAtMs: number, sinceMs: number, attempts: number, lease: string]>(
    db,
    "UPDATE outlet_key SET n = ?, due_at_ms = ?, since_ms = ?, attempts = ?, lease = NULL WHERE lease = ?",
  );
  const finish = command<[string]>(db, "DELETE FROM outlet_key WHERE lease = ?");
  const keepLetter = command<[number, string, string, string, number, number, number, number, string, string | null]>(
    db,
    `INSERT OR REPLACE INTO dead_letter (outlet, id, kind, key, n, at_ms, dead_at_ms, attempts, reason, data)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const removeChange = command<[outlet: number, conversation: number, id: number]>(
    db,
    "DELETE FROM outlet_change WHERE outlet = ? AND conversation = ? AND id = ?",
  );
  const deleteChanges = command<[number]>(db, "DELETE FROM outlet_change WHERE outlet = ?");
  const selectLeased = query<[], [number]>(db, "SELECT 1 FROM outlet_key WHERE lease IS NOT NULL LIMIT 1");
  const endLeases = command<[]>(db, "UPDATE outlet_key SET lease_until_ms = 0 WHERE lease IS NOT NULL");
  const selectOutlets = query<[], [id: number, name: string]>(db, "SELECT id, name FROM outlet");
  const dropOld = command<[outlet: number, olderThanMs: number, limit: number]>(
    db,
    `DELETE FROM dead_letter WHERE (outlet, id) IN
       (SELECT outlet, id FROM dead_letter WHERE outlet = ? AND dead_at_ms < ? ORDER BY dead_at_ms LIMIT ?)`,
  );
  const dropSurplus = command<[outlet: number, maxEntries: number, limit: number]>(
    db,
    `DELETE FROM dead_letter WHERE (outlet, id) IN
       (SELECT outlet, id FROM dead_letter WHERE outlet = ?1 ORDER BY dead_at_ms
        LIMIT min(?3, max(0, (SELECT count(*) FROM dead_letter WHERE outlet = ?1) - ?2)))`,
  );
  const removeLetter = command<[number, string]>(db, "DELETE FROM dead_letter WHERE outlet = ? AND id = ?");

  const idOf = (outlet: string): number => selectOutlet.get(outlet)?.[0] ?? 0;

  function settleOne({ lease: id, n, left, changes, dead }: SettledKey): void {
    const leased = selectLease.get(id);
    if (!leased) return;
    const [outlet, owner, againAtMs] = leased;
    for (const change of changes) removeChange.run(outlet, owner, change);
    for (const { kind, key, n: of, atMs, deadAtMs, attempts, reason, data, ...letter } of dead) {
      const text = data === null ? null : JSON.stringify(data);
      keepLetter.run(outlet, letter.id, kind, key, of, atMs, deadAtMs, attempts, reason, text);
    }
    if (left) giveBack.run(n, left.dueAtMs, left.sinceMs, left.attempts, id);
    else if (againAtMs !== null) giveBack.run(n, againAtMs, againAtMs, 0, id);
    else finish.run(id);
  }

  return {
    addOutlet(outlet) {
      insertOutlet.run(outlet);
      for (const trigger of Object.values(triggers)) db.exec(trigger);
      return null;
    },

    removeOutlet(outlet) {
      const id = idOf(outlet);
      if (id === 0) return false;
      deleteOutlet.run(id);
      deleteKeys.run(id);
      deleteChanges.run(id);
      deleteLetters.run(id);
      if (!selectAny.get()) for (const kind of Object.keys(triggers)) db.exec(`DROP TRIGGER IF EXISTS outlet_${kind}`);
      return true;
    },

    isAnyKeyDue({ outlet, nowMs }) {
      const id = idOf(outlet);
      return (
        selectDue.get(id, nowMs, 1) !== undefined ||
        selectAbandoned.get(id, steadyNowMs(), 1) !== undefined ||
        selectMistaken.get(id, nowMs + longestWaitMs, 1) !== undefined
      );
    },

    takeKeys({ outlet, nowMs, leaseMs, limit }) {
      const id = idOf(outlet);
      const steadyMs = steadyNowMs();
      const rows = selectAbandoned.all(id, steadyMs, limit);
      rows.push(...selectDue.all(id, nowMs, limit - rows.length));
      rows.push(...selectMistaken.all(id, nowMs + longestWaitMs, limit - rows.length));
      return rows.map(([kind, owner, n, sinceMs, attempts]): TakenKey => {
        const own = randomUUID();
        lease.run(own, steadyMs + leaseMs, id, kind, owner);
        const [key] = nameOf[kind].get(owner) ?? [];
        if (key === undefined) throw new Error(`the owner ${owner} of what an outlet is to get is not there`);
        return { kind, key, n, sinceMs, attempts, lease: own };
      });
    },

    settleKeys(outcomes) {
      for (const outcome of outcomes) settleOne(outcome);
      return null;
    },

    removeDeadLetters(outlet, ids) {
      const id = idOf(outlet);
      for (const letter of ids) removeLetter.run(id, letter);
      return null;
    },

    trimDeadLetters: ({ olderThanMs, maxEntries }) =>
      selectOutlets.all().flatMap(([id, outlet]) => {
        const old = Number(dropOld.run(id, olderThanMs, lettersPerStep).changes);
        const dropped = old + Number(dropSurplus.run(id, maxEntries, lettersPerStep - old).changes);
        return dropped > 0 ? [{ outlet, dropped }] : [];
      }),

    isAnyLeased: () => selectLeased.get() !== undefined,
    endLeases: () => void endLeases.run(),
  };
}
