/**
 * Everything that a store has, as of one moment, on its way into another one. It is read once and table by table, so that neither side
 * holds more than a few rows. Tables and columns have the names of those that they go to. Users, conversations and outlets keep
 * their ids, so that rows need not be joined anew; a text is as it was given, and JSON is JSON text.
 */
export interface MovedStore {
  /** Whose the database is: see `OwnershipStore`. */
  readonly owner: string | null;
  readonly tables: readonly MovedTable[];
  close(): void;
}

export interface MovedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Reads them from the start. */
  readonly rows: () => Iterable<MovedRow>;
}

/** By column. Whether something is so is 1 or 0. */
export type MovedRow = Readonly<Record<string, string | number | null>>;
