import { setTimeout as sleep } from "node:timers/promises";

/** Rejects if it takes longer. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const enough = new AbortController();
  const late = async (): Promise<never> => {
    await sleep(ms, undefined, { signal: enough.signal });
    throw new Error(`It takes longer than ${ms} ms`);
  };
  try {
    return await Promise.race([promise, late()]);
  } finally {
    enough.abort();
  }
}
