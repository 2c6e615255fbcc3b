import { type Committed, type Store, TidingsError, type UserId, type Write } from "@tidings/core";
import { usersOf } from "@tidings/core/store-adapter";
import type { Connections, Statement } from "../connection/connections.ts";
import { waitedTooLong } from "../connection/problems.ts";
import { CommitTime } from "./commit-time.ts";

/** A commit waits for a user whom another one holds for so long at most. */
const momentAtMostMs = 150;
/** How long it waits once it is known that a user is held and that others may be soon: a broadcast takes one after the other. */
const shortMomentMs = 10;
/** How long after a commit had to wait for more than a moment the next ones look first who is held. */
const lookForMs = 500;

type Offered = readonly [place: number, write: Write];

/** Users whose rows cannot be locked at once. */
interface NotFree {
  readonly held: ReadonlySet<UserId>;
  /** Not there, or not yet: another transaction may be about to make them. */
  readonly unknown: ReadonlySet<UserId>;
}

/**
 * Commits the writes that need not wait for long, see the Store. As a rule that is one statement, which waits for a moment at
 * most. Only if that was not enough does it ask who is held, and commit the rest; for a while it asks before it commits.
 *
 * Asking takes locks and gives them back at once; it waits for nobody, so it can be part of no deadlock.
 */
export function createCommitUnlessHeld(
  connections: Connections,
  commit: (writes: readonly Write[], lockTimeoutMs: number) => Promise<readonly Committed[]>,
  { schema, lockTimeoutMs }: { readonly schema: string; readonly lockTimeoutMs: number },
): Pick<Required<Store>, "commitUnlessHeld" | "commitDelayMs"> {
  const users = `SELECT FROM ${schema}.users u WHERE u.name = t.name`;
  const notFree: Statement = {
    name: "tidings_not_free",
    text: `SELECT t.name, EXISTS (${users}) FROM unnest($1::text[]) AS t (name)
      WHERE NOT EXISTS (${users} FOR NO KEY UPDATE SKIP LOCKED)`,
  };
  let lookUntilMs = 0;
  const time = new CommitTime();

  async function look(offered: readonly Offered[]): Promise<NotFree> {
    const names = new Set(offered.flatMap(([, write]) => usersOf(write)));
    const rows = await connections.write<[name: UserId, exists: boolean]>(notFree, [[...names]]);
    const held = new Set(rows.flatMap(([name, exists]) => (exists ? name : [])));
    if (held.size === 0) lookUntilMs = 0;
    return { held, unknown: new Set(rows.flatMap(([name, exists]) => (exists ? [] : name))) };
  }

  /** After waiting in vain: without those who are held. If nobody is, what is held is a name or a key that is being made. */
  async function fewer(offered: readonly Offered[]): Promise<readonly Offered[]> {
    lookUntilMs = performance.now() + lookForMs;
    const { held, unknown } = await look(offered);
    const free = without(offered, held);
    if (free.length < offered.length) return free;
    const withKey = offered.filter(([, write]) => "key" in write);
    const known = without(offered, new Set([...unknown, ...withKey.flatMap(([, write]) => usersOf(write))]));
    const left = known.filter(([, write]) => !("key" in write));
    return left.length < offered.length ? left : [];
  }

  const commitUnlessHeld = async (writes: readonly Write[]): Promise<readonly (Committed | null)[]> => {
    const results: (Committed | null)[] = writes.map(() => null);
    let offered: readonly Offered[] = [...writes.entries()];
    if (performance.now() < lookUntilMs) offered = without(offered, (await look(offered)).held);
    while (offered.length > 0) {
      const startedAtMs = performance.now();
      const moment = startedAtMs < lookUntilMs ? shortMomentMs : time.momentMs(momentAtMostMs);
      try {
        const committed = await commit(
          offered.map(([, write]) => write),
          Math.min(Math.ceil(moment), lockTimeoutMs),
        );
        time.add(performance.now() - startedAtMs);
        for (const [i, [place]] of offered.entries()) results[place] = committed[i] ?? null;
        return results;
      } catch (error) {
        if (!(error instanceof TidingsError && waitedTooLong(error.cause))) throw error;
        offered = await fewer(offered);
      }
    }
    return results;
  };

  return { commitUnlessHeld, commitDelayMs: () => time.delayMs };
}

const without = (offered: readonly Offered[], users: ReadonlySet<UserId>): readonly Offered[] =>
  offered.filter(([, write]) => !usersOf(write).some((userId) => users.has(userId)));
