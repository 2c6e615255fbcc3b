import type { OpenStore } from "@tidings/testing/contracts";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "../src/open-sqlite-store.ts";

/** A store on a file of its own, as the contracts of stores want it. */
export const openOnFile: OpenStore = async () => {
  const folder = await mkdtempDisposable(join(tmpdir(), "tidings-sqlite-"));
  const path = join(folder.path, "tidings.db");
  let store = await openSqliteStore({ path });
  return {
    get store() {
      return store;
    },
    async reopen() {
      await store.close();
      store = await openSqliteStore({ path });
      return store;
    },
    async [Symbol.asyncDispose]() {
      await store.close();
      await folder.remove();
    },
  };
};
