import { directConversationMembers } from "@tidings/core/ids";
import { byCodeUnit, type MovedRow, type MovedStore } from "@tidings/core/store-adapter";
import type { DatabaseSync } from "node:sqlite";
import { refuseInterruptedRestore } from "../file/interrupted-restore.ts";
import { lockForOwner } from "../file/owner-lock.ts";
import { toOpenError } from "../file/problems.ts";
import { openCurrent } from "../file/read-current.ts";
import { realPath } from "../file/real-path.ts";
import { query } from "../statement.ts";
import { movedOwner, movedTables } from "./moved-tables.ts";

// An entry of its own, as that of the reader: it has the statements and the schema at hand.

/**
 * Opens a database to move what it has into another store. It is not changed, and no server can open it until this is closed: what a
 * server would acknowledge meanwhile would stay behind.
 *
 * @throws {SqliteOpenError} `in-use` if a server has it; also if an earlier version made the file
 */
export function openSqliteForMove({ path }: { readonly path: string }): MovedStore {
  const db = openCurrent(path); // before anything is put beside a file that is not ours
  try {
    const file = realPath(path);
    refuseInterruptedRestore(file);
    const unlock = lockForOwner(file, 0);
    const close = (): void => {
      db.close();
      unlock();
    };
    return { ...read(db, path), close };
  } catch (error) {
    db.close();
    throw toOpenError(error, path);
  }
}

function read(db: DatabaseSync, path: string): Omit<MovedStore, "close"> {
  db.function("party", { deterministic: true }, (id, place) => {
    const members = directConversationMembers(String(id))?.toSorted(byCodeUnit);
    return members?.[Number(place)] ?? null;
  });
  db.exec("BEGIN");
  const [owner = null] = query<[], [string | null]>(db, movedOwner).get() ?? [];
  const tables = Object.entries(movedTables).map(([name, sql]) => {
    const statement = db.prepare(sql);
    const columns = statement.columns().map((column) => column.name);
    const rows = function* (): Generator<MovedRow> {
      try {
        yield* statement.iterate() as Iterable<MovedRow>;
      } catch (error) {
        throw toOpenError(error, path);
      }
    };
    return { name, columns, rows };
  });
  return { owner, tables };
}
