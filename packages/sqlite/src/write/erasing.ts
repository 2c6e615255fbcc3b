import type { DatabaseSync } from "node:sqlite";

/**
 * Does what it is given so that what is overwritten leaves nothing behind in the pages of the database, where SQLite would
 * only mark its room as free. Too dear for everything: messages that change are few.
 */
export type Erasing = (run: () => void) => void;

export function createErasing(db: DatabaseSync): Erasing {
  return (run) => {
    db.exec("PRAGMA secure_delete = ON");
    try {
      run();
    } finally {
      db.exec("PRAGMA secure_delete = OFF");
    }
  };
}
