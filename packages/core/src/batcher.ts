import { TidingsError } from "./errors.ts";
import type { Committed, Write } from "./store.ts";

export interface BatcherOptions {
  readonly commit: (writes: readonly Write[]) => Promise<readonly Committed[]>;
  /** Writes that share one commit at most. */
  readonly maxBatch: number;
  /** Writes that may wait, beyond which callers are told to come back later. */
  readonly maxWaiting: number;
}

interface Waiting {
  readonly write: Write;
  readonly resolve: (committed: Committed) => void;
  readonly reject: (error: unknown) => void;
}

/** The way to the disk: while a commit is under way, the next batch collects. */
export interface Batcher {
  /** Resolves once committed. Rejects with `SERVICE_UNAVAILABLE` if too many writes wait already. */
  add<W extends Write>(write: W): Promise<Committed<W["kind"]>>;
  /** Resolves when nothing waits any more. Later writes are refused. */
  close(): Promise<void>;
}

export function createBatcher({ commit, maxBatch, maxWaiting }: BatcherOptions): Batcher {
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;
  let closed = false;

  async function commitAll(): Promise<void> {
    await Promise.resolve(); // what arrives in the same tick shares the first commit
    while (waiting.length > 0) {
      const batch = waiting.slice(0, maxBatch);
      waiting = waiting.slice(maxBatch);
      await commitBatch(batch);
    }
    running = null;
  }

  /** A write that the store cannot take fails alone: the others of its batch are committed without it. */
  async function commitBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await commit(batch.map(({ write }) => write));
      for (const [i, { resolve }] of batch.entries()) resolve(results[i] as Committed);
    } catch (error) {
      const isAway = error instanceof TidingsError && error.retry;
      if (isAway || batch.length === 1) for (const { reject } of batch) reject(error);
      else for (const waitingWrite of batch) await commitBatch([waitingWrite]);
    }
  }

  return {
    add<W extends Write>(write: W) {
      if (closed) {
        return Promise.reject(
          new TidingsError("SERVICE_UNAVAILABLE", "The server is shutting down: reconnect and retry"),
        );
      }
      if (waiting.length >= maxWaiting) {
        return Promise.reject(new TidingsError("SERVICE_UNAVAILABLE", "The server is overloaded: retry in a moment"));
      }
      return new Promise<Committed<W["kind"]>>((resolve, reject) => {
        waiting.push({ write, resolve, reject });
        running ??= commitAll();
      });
    },

    async close() {
      closed = true;
      await running;
    },
  };
}
