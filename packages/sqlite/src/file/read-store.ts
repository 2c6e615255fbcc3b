import type { Store } from "@tidings/core";
import { openCurrent } from "./read-current.ts";
import { createSnapshotReader } from "./snapshot-reader.ts";
import { createStore } from "../open-sqlite-store.ts";
import type { StoreMethods } from "../threads/protocol.ts";
import type { StoreCalls } from "../threads/threads.ts";

// An entry of its own: it has the statements and the schema at hand, which a store leaves to its threads.

/** What can be read while a server has the database. Methods that would change it reject. */
export type SqliteReader = Pick<Store, "pushes" | "readFeed" | "trace" | "reach" | "close">;

/**
 * Opens a database read-only, also while a server has it, for people who look into it. It reads in this thread.
 *
 * @throws {SqliteOpenError} also if an earlier version made the file: nothing is changed
 */
export function openSqliteReader({ path }: { readonly path: string }): SqliteReader {
  const db = openCurrent(path);
  const { methods, snapshot } = createSnapshotReader(db);
  const call: StoreCalls["call"] = (method, ...args) => {
    if (!(method in methods))
      return Promise.reject(new TypeError(`${method} changes the database, which is open for reading`));
    // The method is one of the reader's, with its own arguments: the compiler cannot follow it through the index.
    const read = methods[method as keyof typeof methods] as (
      ...given: unknown[]
    ) => ReturnType<StoreMethods[typeof method]>;
    snapshot.begin();
    try {
      return Promise.resolve(read(...args));
    } finally {
      snapshot.end();
    }
  };
  const close = async (): Promise<void> => db.close();
  return createStore({ call, failed: new Promise(() => {}), close }, "");
}
