/** How long a page may become: in rows, and in bytes of the JSON texts in them (`null`: as many as there are). */
export interface PageBounds {
  readonly limit: number;
  readonly maxBytes: number | null;
}

/** What is left of a number of bytes that several pages share. The first row of all is free. */
export interface Budget {
  take(bytes: number): boolean;
}

/** How many bytes texts take. */
export function bytesOf(...texts: readonly (string | null | undefined)[]): number {
  let bytes = 0;
  for (const text of texts) if (text) bytes += Buffer.byteLength(text);
  return bytes;
}

export function budgetOf(maxBytes: number | null): Budget {
  if (maxBytes === null) return { take: () => true };
  let taken = 0;
  let isFirst = true;
  return {
    take(bytes) {
      taken += bytes;
      const isTaken = taken <= maxBytes || isFirst;
      isFirst = false;
      return isTaken;
    },
  };
}

/**
 * Rows within the bounds, but one at least, and whether there was another. No row after that one is read. `lengthOf`: how many bytes the
 * texts of a row take, all of those that make it long.
 */
export function takePage<Row>(
  rows: Iterable<Row>,
  { limit, maxBytes }: PageBounds,
  lengthOf: (row: Row) => number,
  budget: Budget = budgetOf(maxBytes),
): { readonly rows: Row[]; readonly hasMore: boolean } {
  const taken: Row[] = [];
  for (const row of rows) {
    if (taken.length >= limit || !budget.take(lengthOf(row))) return { rows: taken, hasMore: true };
    taken.push(row);
  }
  return { rows: taken, hasMore: false };
}
