import type { MessageRecord } from "./memory-data.ts";

/** How many bytes of JSON texts an answer may still take. The first row of all is taken, however long it is. */
export interface Budget {
  left: number;
  isUntouched: boolean;
}

export const budgetOf = (maxBytes: number = Number.POSITIVE_INFINITY): Budget => ({
  left: maxBytes,
  isUntouched: true,
});

/** How many bytes JSON text takes, or what becomes of a value as such. */
export const bytesOf = (value: unknown): number =>
  Buffer.byteLength(typeof value === "string" ? value : JSON.stringify(value));

/** What makes a message long: its content, and what it has besides. */
export function bytesOfMessage(record: MessageRecord | undefined): number {
  if (!record) return 0;
  const { content, extras } = record;
  return bytesOf(content) + (Object.keys(extras).length > 0 ? bytesOf(extras) : 0);
}

/** The first rows: at most `limit`, and as many as the budget allows. `hasMore`: it ends before the rows do. */
export function takePage<Row>(
  rows: Iterable<Row>,
  limit: number,
  budget: Budget,
  lengthOf: (row: Row) => number,
): { readonly page: readonly Row[]; readonly hasMore: boolean } {
  const page: Row[] = [];
  for (const row of rows) {
    if (page.length >= limit) return { page, hasMore: true };
    if (budget.left !== Number.POSITIVE_INFINITY) {
      budget.left -= lengthOf(row);
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
