import { TidingsError } from "@tidings/core";
import { type Ruled, type RuledWrite, subjectOf } from "@tidings/core/store-adapter";
import { waitedTooLong } from "../connection/problems.ts";
import type { CommitTime } from "../fast/commit-time.ts";

/** Other nodes write to the same groups, each in its turn: as long as that goes on, it is waited for. */
const momentAtMostMs = 500;
/** One that is known to be held is tried for so long, unless commits take longer. */
const shortMomentMs = 10;
/** So long a call is at those that were held before: the others must go on. */
const triesMs = 100;
/** What was held is tried by itself until it is free, or nobody has offered it for so long. */
const apartForMs = 500;

/**
 * Applies the writes that need not wait for long, see the ConversationStore. As a rule that is one transaction. Only if that has
 * waited in vain, each conversation has one of its own: who of its members is held is known once its rows are locked.
 */
export function createApplyUnlessHeld(
  apply: (writes: readonly RuledWrite[], lockTimeoutMs: number) => Promise<readonly Ruled[]>,
  { time, lockTimeoutMs }: { readonly time: CommitTime; readonly lockTimeoutMs: number },
): (writes: readonly RuledWrite[]) => Promise<readonly (Ruled | null)[]> {
  /** When conversations, or other subjects, were last found held. Which was tried longest ago comes first. */
  const held = new Map<string, number>();

  return async (writes) => {
    const results: (Ruled | null)[] = writes.map(() => null);
    const bySubject = Map.groupBy(writes.entries(), ([, write]) => subjectOf(write));

    /** Whether they were free. */
    const applyAll = async (subjects: readonly string[], momentMs: number): Promise<boolean> => {
      const offered = subjects.flatMap((subject) => bySubject.get(subject) ?? []).toSorted(([a], [b]) => a - b);
      const writesOf = offered.map(([, write]) => write);
      try {
        const applied = await apply(writesOf, Math.min(Math.ceil(momentMs), lockTimeoutMs));
        for (const [i, [place]] of offered.entries()) results[place] = applied[i] ?? null;
        for (const subject of subjects) held.delete(subject);
        return true;
      } catch (error) {
        if (error instanceof TidingsError && waitedTooLong(error.cause)) return false;
        // what has failed is tried with the first of the next call
        for (const subject of subjects) held.delete(subject);
        throw error;
      }
    };

    const applyAlone = async (subject: string): Promise<void> => {
      if (await applyAll([subject], Math.max(shortMomentMs, time.usualMs))) return;
      held.delete(subject);
      held.set(subject, performance.now());
    };

    const startedAtMs = performance.now();
    for (const [subject, atMs] of held) if (startedAtMs - atMs >= apartForMs) held.delete(subject);
    const lately = [...held.keys()].filter((subject) => bySubject.has(subject));
    const others = [...bySubject.keys()].filter((subject) => !held.has(subject));
    try {
      if (others.length > 0 && !(await applyAll(others, time.momentMs(momentAtMostMs)))) {
        for (const subject of others) await applyAlone(subject);
      }
      const untilMs = performance.now() + triesMs;
      for (const subject of lately) {
        if (performance.now() < untilMs) await applyAlone(subject);
        else held.set(subject, performance.now());
      }
    } catch (error) {
      // What has been applied is not to be offered again. The rest is: at worst it has been applied as well, and only the answer was lost.
      if (results.every((result) => result === null)) throw error;
    }
    return results;
  };
}
