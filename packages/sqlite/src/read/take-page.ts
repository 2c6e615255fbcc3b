/** How long a page may become: in rows, and in bytes of the JSON texts in them (`null`: as many as there are). */
export interface PageBounds {
  readonly limit: number;
  readonly maxBytes: number | null;
}

/** Rows within the bounds, but one at least, and whether there was another. No row after that one is read. */
export function takePage<Row>(
  rows: Iterable<Row>,
  { limit, maxBytes }: PageBounds,
  textOf: (row: Row) => string | null,
): { readonly rows: Row[]; readonly hasMore: boolean } {
  const taken: Row[] = [];
  let bytes = 0;
  for (const row of rows) {
    if (maxBytes !== null) bytes += Buffer.byteLength(textOf(row) ?? "");
    const isTooLong = maxBytes !== null && bytes > maxBytes && taken.length > 0;
    if (taken.length >= limit || isTooLong) return { rows: taken, hasMore: true };
    taken.push(row);
  }
  return { rows: taken, hasMore: false };
}
