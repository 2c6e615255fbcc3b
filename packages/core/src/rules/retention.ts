import type { Retention } from "../ports/store.ts";

type Kept = Pick<Retention, "olderThanMs" | "maxEntries">;

/**
 * The same in numbers that a database can keep: of for ever, and of however many, the greatest.
 *
 * @throws TypeError if one is none: everything is older than NaN, or nothing
 */
export function finiteRetention<R extends Kept>(retention: R): R {
  return {
    ...retention,
    olderThanMs: finite("olderThanMs", retention.olderThanMs),
    maxEntries: finite("maxEntries", retention.maxEntries),
  };
}

function finite(name: keyof Kept, value: number): number {
  if (Number.isNaN(value)) throw new TypeError(`A trim's ${name} is NaN: nothing was removed`);
  return Math.max(Number.MIN_SAFE_INTEGER, Math.min(Math.floor(value), Number.MAX_SAFE_INTEGER));
}

/**
 * Up to which number the entries of a feed go: those older than the instant, up to the first that is younger, and those beyond the
 * greatest number kept; never the newest, nor fewer than are gone already.
 */
export function trimmedUpTo(
  { trimmed, atMs }: { readonly trimmed: number; readonly atMs: readonly number[] },
  { olderThanMs, maxEntries }: Retention,
): number {
  const head = trimmed + atMs.length;
  const young = atMs.findIndex((ms) => ms >= olderThanMs);
  const byAge = young === -1 ? head : trimmed + young;
  return Math.max(trimmed, Math.min(Math.max(byAge, head - maxEntries), head - 1));
}
