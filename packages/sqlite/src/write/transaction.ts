import type { DatabaseSync } from "node:sqlite";

/** Runs what it is given as one transaction: on disk when it returns, as if it had never been when it throws. */
export type Transaction = <Result>(run: () => Result) => Result;

export interface TransactionHooks {
  /** First in every transaction. */
  readonly onBegin: () => void;
  /** Last in every transaction. */
  readonly onCommit: () => void;
  /** Once it is on disk. If this throws, the transaction has happened all the same. */
  readonly onCommitted: () => void;
  /** Drops whatever in memory followed from the transaction. */
  readonly onRollback: () => void;
}

export function createTransaction(db: DatabaseSync, hooks: TransactionHooks): Transaction {
  const begin = db.prepare("BEGIN IMMEDIATE");
  const commit = db.prepare("COMMIT");
  return (run) => {
    try {
      begin.run();
      hooks.onBegin();
      const result = run();
      hooks.onCommit();
      commit.run();
      hooks.onCommitted();
      return result;
    } catch (error) {
      hooks.onRollback();
      // On some errors (a full disk is one) SQLite has rolled back by itself.
      if (db.isTransaction) db.exec("ROLLBACK");
      throw error;
    }
  };
}
