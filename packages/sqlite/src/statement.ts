import type { DatabaseSync, SQLInputValue, SQLOutputValue } from "node:sqlite";

/** A prepared SELECT whose rows are tuples. */
export interface Query<Params extends SQLInputValue[], Row extends readonly SQLOutputValue[]> {
  get(...params: Params): Row | undefined;
  all(...params: Params): Row[];
  /** Rows as they are found: breaking off spares the rest. */
  iterate(...params: Params): Iterable<Row>;
}

/** A prepared statement that changes rows, and says how many. */
export interface Command<Params extends SQLInputValue[]> {
  run(...params: Params): { readonly changes: number | bigint };
}

/** A `LIMIT` that is a parameter. Of a bare one SQLite looks at the value, and plans the whole statement anew each time. */
export const bounded = "(? + 0)";

/** node:sqlite types every row alike: what a statement takes and gives is declared here, once, beside its SQL. */
export function query<Params extends SQLInputValue[], Row extends readonly SQLOutputValue[]>(
  db: DatabaseSync,
  sql: string,
): Query<Params, Row> {
  const statement = db.prepare(sql);
  statement.setReturnArrays(true); // the option of `prepare` is ignored by the first versions of Node.js 24
  return statement as unknown as Query<Params, Row>;
}

export function command<Params extends SQLInputValue[]>(db: DatabaseSync, sql: string): Command<Params> {
  return db.prepare(sql);
}
