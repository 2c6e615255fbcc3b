/** How many bytes of JSON texts an answer may still take. The first row of all is taken, however long it is. */
export interface Budget {
  left: number;
  isUntouched: boolean;
}

export const budgetOf = (maxBytes: number = Number.POSITIVE_INFINITY): Budget => ({
  left: maxBytes,
  isUntouched: true,
});

/** The first rows: at most `limit`, and as many as the budget allows. `hasMore`: it ends before the rows do. */
export function takePage<Row>(
  rows: Iterable<Row>,
  limit: number,
  budget: Budget,
  textOf: (row: Row) => string | null,
): { readonly page: readonly Row[]; readonly hasMore: boolean } {
  const page: Row[] = [];
  for (const row of rows) {
    if (page.length >= limit) return { page, hasMore: true };
    if (budget.left !== Number.POSITIVE_INFINITY) {
      budget.left -= Buffer.byteLength(textOf(row) ?? "");
      if (budget.left < 0 && !budget.isUntouched) return { page, hasMore: true };
    }
    budget.isUntouched = false;
    page.push(row);
  }
  return { page, hasMore: false };
}

/** The first so many rows, the last of them first. */
export function* backwards<Row>(rows: readonly Row[], count: number): Generator<Row> {
  for (let i = Math.min(count, rows.length) - 1; i >= 0; i -= 1) yield* rows.slice(i, i + 1);
}
