/** How often a problem of one kind is told. Milliseconds. */
const everyMs = 60_000;

/** Tells of problems that users can cause in any number. */
export interface SparseReports {
  /** Tells of it, unless one of the kind was told within the last minute: then the next one that is told says how many were not. */
  report(kind: string, message: string): void;
}

export function createSparseReports({
  now,
  onError,
}: {
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}): SparseReports {
  const kinds = new Map<string, { readonly toldAtMs: number; untold: number }>();
  return {
    report(kind, message) {
      const nowMs = now();
      const last = kinds.get(kind);
      // by the clock on the wall, which may have been set back since
      if (last && Math.abs(nowMs - last.toldAtMs) < everyMs) {
        last.untold += 1;
        return;
      }
      kinds.set(kind, { toldAtMs: nowMs, untold: 0 });
      const more = last && last.untold > 0 ? ` (and ${last.untold} more like it that were not told)` : "";
      onError(new Error(`${message}${more}`));
    },
  };
}
