import type { Retention } from "../ports/store.ts";

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
