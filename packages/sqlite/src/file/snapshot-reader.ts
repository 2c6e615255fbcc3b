import type { DatabaseSync } from "node:sqlite";
import { createReader } from "../read/reader.ts";
import type { Opened } from "../threads/serve-calls.ts";
import type { ReadMethods, StoreMethods } from "../threads/protocol.ts";

export interface SnapshotReader extends Required<Pick<Opened, "snapshot">> {
  readonly methods: ReadMethods & Pick<StoreMethods, "close">;
}

/** The reads on a connection of their own. */
export function createSnapshotReader(db: DatabaseSync): SnapshotReader {
  const begin = db.prepare("BEGIN");
  // there is nothing to commit, and of a damaged file a COMMIT fails
  const end = db.prepare("ROLLBACK");
  return {
    methods: {
      ...createReader(db),
      close() {
        db.close();
        return null;
      },
    },
    snapshot: {
      // after some errors there is none any more
      begin() {
        if (!db.isTransaction) begin.run();
      },
      end() {
        if (db.isOpen && db.isTransaction) end.run();
      },
    },
  };
}
