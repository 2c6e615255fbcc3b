import { setTimeout as pause } from "node:timers/promises";
import type { Account } from "../cost/account.ts";
import { priceOfReplayed, roughBytesOf } from "../cost/prices.ts";

/** As a `DirectSubscription` tells it; other sources have nothing to read first. */
const isBehind = (source: AsyncIterable<unknown>): boolean =>
  (source as { readonly isBehind?: boolean }).isBehind === true;

/**
 * A subscription as it goes into an event stream. Until it is up to date its reader pays for what it reads, as on a WebSocket, and
 * while they owe for that it reads no more.
 */
export function payFirst(
  source: AsyncIterable<unknown>,
  account: Account,
  onUpToDate: () => void,
): AsyncIterableIterator<unknown> {
  const iterator = source[Symbol.asyncIterator]();
  let isStarting = true;
  return {
    async next() {
      isStarting &&= isBehind(source);
      if (!isStarting) {
        onUpToDate();
        return iterator.next();
      }
      const result = await iterator.next();
      if (!result.done) account.charge(priceOfReplayed(roughBytesOf(result.value)));
      if (account.debtMs > 0) await pause(account.debtMs, undefined, { ref: false });
      return result;
    },
    async return() {
      onUpToDate();
      return (await iterator.return?.()) ?? { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
