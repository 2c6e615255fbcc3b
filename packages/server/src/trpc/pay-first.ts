import type { DirectSubscription } from "@tidings/core";
import { setTimeout as pause } from "node:timers/promises";
import { roughBytesOf } from "../cost/prices.ts";

/** Hears how a subscription begins. */
export interface Beginning {
  /** It handed out something that it had to read first. Returns for how long it may read nothing more. Milliseconds. */
  onReplayed(bytes: number): number;
  /** From now on it only waits for what is new, or it has ended. May be called again. */
  onUpToDate(): void;
}

/** Other sources than Tidings' own have nothing to read first. */
type Pacing = Partial<Pick<DirectSubscription<unknown>, "isBehind" | "paceBy">>;

/** A subscription that is iterated over. Until it is up to date, its reader pays for what it reads, and reads no more while they owe for it. */
export function payFirst(source: AsyncIterable<unknown>, beginning: Beginning): AsyncIterableIterator<unknown> {
  const iterator = source[Symbol.asyncIterator]();
  let isStarting = true;
  const pacing = source as Pacing;
  const onUpToDate = (): void => {
    isStarting = false;
    beginning.onUpToDate();
  };
  const pay = (bytes: number): number => (isStarting ? beginning.onReplayed(bytes) : 0);
  // if nothing of what it has still to read is for its reader, it is up to date while `next` waits
  pacing.paceBy?.(pay, onUpToDate);
  return {
    async next() {
      if (isStarting && pacing.isBehind !== true) onUpToDate();
      if (!isStarting) return iterator.next();
      const result = await iterator.next();
      const pauseMs = result.done ? 0 : pay(roughBytesOf(result.value));
      if (pauseMs > 0) await pause(pauseMs, undefined, { ref: false });
      return result;
    },
    async return() {
      beginning.onUpToDate();
      return (await iterator.return?.()) ?? { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
