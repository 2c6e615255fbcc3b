import { moveToPostgres, openPostgresStore } from "@tidings/postgres";
import { openSqliteStore } from "@tidings/sqlite";
import { openSqliteForMove } from "@tidings/sqlite/move";
import { moveContract, type MovableFixture } from "@tidings/testing/contracts";
import { startPostgres, type TestPostgres } from "@tidings/testing/postgres";
import { randomBytes } from "node:crypto";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres({ settings: { fsync: "off" } }); // no test has the machine itself lose power
});
afterAll(() => postgres.stop());

/** A store in a file, until it is moved into a schema of its own. */
async function openMovable(): Promise<MovableFixture> {
  const folder = await mkdtempDisposable(join(tmpdir(), "tidings-move-"));
  const path = join(folder.path, "tidings.db");
  const to = { url: postgres.url, schema: `moved_${randomBytes(6).toString("hex")}` };
  let open = () => openSqliteStore({ path });
  let store = await open();
  const reopen = async () => {
    await store.close();
    store = await open();
    return store;
  };
  return {
    get store() {
      return store;
    },
    reopen,
    async move() {
      await store.close();
      const source = openSqliteForMove({ path });
      const counts = await moveToPostgres(source, to);
      source.close();
      open = () => openPostgresStore({ ...to, poolSize: 4, statementTimeoutMs: 60_000, lockTimeoutMs: 60_000 });
      store = await open();
      return counts;
    },
    async [Symbol.asyncDispose]() {
      await store.close();
      await folder.remove();
    },
  };
}

moveContract("PostgreSQL in the place of SQLite", openMovable, {
  histories: Number(process.env["MOVED_HISTORIES"] ?? 3),
});
