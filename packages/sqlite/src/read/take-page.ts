/** How long a page may become: in rows, and in bytes of the JSON texts in them (`null`: as many as there are). */
export interface PageBounds {
  readonly limit: number;
  readonly maxBytes: number | null;
}

/** What is left of a number of bytes that several pages share. The first row of all is free. */
export interface Budget {
  take(text: string | null): boolean;
}

export function budgetOf(maxBytes: number | null): Budget {
  if (maxBytes === null) return { take: () => true };
  let bytes = 0;
  let isFirst = true;
  return {
    take(text) {
      bytes += Buffer.byteLength(text ?? "");
      const isTaken = bytes <= maxBytes || isFirst;
      isFirst = false;
      return isTaken;
    },
  };
}

/** Rows within the bounds, but one at least, and whether there was another. No row after that one is read. */
export function takePage<Row>(
  rows: Iterable<Row>,
  { limit, maxBytes }: PageBounds,
  textOf: (row: Row) => string | null,
  budget: Budget = budgetOf(maxBytes),
): { readonly rows: Row[]; readonly hasMore: boolean } {
  const taken: Row[] = [];
  for (const row of rows) {
    if (taken.length >= limit || !budget.take(textOf(row))) return { rows: taken, hasMore: true };
    taken.push(row);
  }
  return { rows: taken, hasMore: false };
}
