import { setTimeout as sleep } from "node:timers/promises";
import type { ConversationId } from "../model/ids.ts";

/** Work in groups that is done bit by bit: in each group one pass at a time, and one more for all that comes meanwhile. */
export interface GroupPasses<Work> {
  /** Whether a pass begins with this. If not, it is in the next one. */
  begin(groupId: ConversationId, work: Work): boolean;
  has(groupId: ConversationId): boolean;
  /** Ends what is under way. */
  close(): Promise<void>;
}

/**
 * Takes one step after the other: each tells where to go on, `null` at the end. As long as a step has taken, others have the store to
 * themselves. Closing ends it earlier.
 */
export type Steps = (step: (after: string | null) => Promise<string | null>) => Promise<void>;

export function createGroupPasses<Work>({
  goThrough,
  join,
  pauseMs,
  onError,
}: {
  readonly goThrough: (groupId: ConversationId, work: Work, steps: Steps) => Promise<void>;
  /** What came, and what comes in addition. */
  readonly join: (before: Work, work: Work) => Work;
  /** A pass begins so long after the one before it in the same group, at the earliest. */
  readonly pauseMs: number;
  readonly onError: (error: unknown) => void;
}): GroupPasses<Work> {
  /** Groups that are gone through, each with what comes next. */
  const passes = new Map<ConversationId, { readonly work: Work } | null>();
  const running = new Set<Promise<void>>();
  const closing = new AbortController();

  const pause = async (ms: number): Promise<void> => {
    await sleep(ms, undefined, { signal: closing.signal, ref: false }).catch(() => {}); // it ends early when it is closed
  };

  const steps: Steps = async (step) => {
    for (let after: string | null = null; !closing.signal.aborted;) {
      const beganAtMs = performance.now();
      after = await step(after);
      if (after === null) return;
      await pause(performance.now() - beganAtMs);
    }
  };

  const run = async (groupId: ConversationId, first: { readonly work: Work }): Promise<void> => {
    for (
      let next: typeof first | null | undefined = first;
      next && !closing.signal.aborted;
      next = passes.get(groupId)
    ) {
      passes.set(groupId, null);
      const beganAtMs = performance.now();
      try {
        await goThrough(groupId, next.work, steps);
      } catch (error) {
        onError(error);
      }
      if (passes.get(groupId)) await pause(pauseMs - (performance.now() - beganAtMs));
    }
    passes.delete(groupId);
  };

  return {
    begin(groupId, work) {
      if (closing.signal.aborted) return false;
      const waiting = passes.get(groupId);
      if (waiting !== undefined) {
        passes.set(groupId, { work: waiting ? join(waiting.work, work) : work });
        return false;
      }
      passes.set(groupId, null);
      const done = run(groupId, { work }).finally(() => running.delete(done));
      running.add(done);
      return true;
    },
    has: (groupId) => passes.has(groupId),
    async close() {
      closing.abort();
      await Promise.all(running);
    },
  };
}
