import type { DatabaseSync } from "node:sqlite";

/** Runs what it is given as one transaction: on disk when it returns, as if it had never been when it throws. */
export type Transaction = <Result>(run: () => Result) => Result;

/** `onRollback` drops whatever in memory followed from the transaction. */
export function createTransaction(db: DatabaseSync, onRollback: () => void): Transaction {
  const begin = db.prepare("BEGIN IMMEDIATE");
  const commit = db.prepare("COMMIT");
  return (run) => {
    try {
      begin.run();
      const result = run();
      commit.run();
      return result;
    } catch (error) {
      onRollback();
      // On some errors (a full disk is one) SQLite has rolled back by itself.
      if (db.isTransaction) db.exec("ROLLBACK");
      throw error;
    }
  };
}
