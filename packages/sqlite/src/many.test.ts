import { chatsContract, type OpenStore, reachContract, storeContract } from "@tidings/testing/contracts";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "./open-sqlite-store.ts";

const open: OpenStore = async () => {
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

storeContract("SQLite", open);
chatsContract("SQLite", open, { histories: 60 });
reachContract("SQLite", open);
