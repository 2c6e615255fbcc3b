import type { PushWrite, Store } from "@tidings/core";
import { runPostgresProgram, startPostgres } from "@tidings/testing/postgres";
import { createTcpProxy } from "@tidings/testing/proxy";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { expect, test } from "vitest";
import { openPostgresStore } from "../open-postgres-store.ts";
import { createTestStores, type TestStores } from "../../test/test-store.ts";

const away = { code: "SERVICE_UNAVAILABLE" };

const push = (key: string): PushWrite => ({
  kind: "push",
  to: { userIds: ["ann"] },
  type: "test",
  data: null,
  atMs: 1,
  key,
});

/** Its next call finds out that the database is not what it was, and so do all others. */
async function expectFailed(store: Store): Promise<void> {
  await expect
    .poll(() => store.ping().catch((error: unknown) => String(error)))
    .toMatch(/restored, copied or failed over/);
  await expect(store.failed).resolves.toBeInstanceOf(Error);
  await expect(store.commit([push("late")])).rejects.toMatchObject(away);
  await expect(store.heads(["ann"])).rejects.toMatchObject(away);
}

test("a dump that is restored into another database has another epoch there, and both go on", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  await store.commit([push("1"), push("2")]);
  const [folder, name] = [await mkdtemp(join(tmpdir(), "tidings-dump-")), `restored_${stores.schema}`];
  try {
    const file = join(folder, "dump");
    await runPostgresProgram("pg_dump", ["-Fc", "-n", stores.schema, "-f", file, stores.url]);
    await stores.query(`CREATE DATABASE ${name}`);
    const url = stores.url.replace(/\/postgres$/, `/${name}`);
    await runPostgresProgram("pg_restore", ["-d", url, file]);
    const copy = await openPostgresStore({ url, schema: stores.schema });
    expect(copy.epoch).not.toBe(store.epoch);
    expect(await copy.heads(["ann"])).toEqual([{ chat: 0, push: 2 }]);
    await copy.commit([push("3")]);
    await copy.close();
    const again = await openPostgresStore({ url, schema: stores.schema });
    expect(again.epoch).toBe(copy.epoch);
    await again.close();
    await store.ping();
    expect((await stores.open()).epoch).toBe(store.epoch);
  } finally {
    await rm(folder, { recursive: true });
    await stores.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
});

/** Dumps the schema, and puts the dump back into the same database after something else has happened there. */
async function dumpAndRestore(
  { schema, url }: TestStores,
  { option, meanwhile }: { readonly option: "--clean" | "--data-only"; readonly meanwhile: () => Promise<unknown> },
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "tidings-dump-"));
  try {
    const file = join(folder, "dump");
    await runPostgresProgram("pg_dump", ["-Fc", "-n", schema, "-f", file, url]);
    await meanwhile();
    await runPostgresProgram("pg_restore", [option, "-d", url, file]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("a dump that is restored into the same database has another epoch, and a store that is open stops", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  await store.commit([push("1")]);
  await dumpAndRestore(stores, {
    option: "--clean",
    meanwhile: () => store.commit([push("2"), push("3")]),
  });
  await expectFailed(store);
  const restored = await stores.open();
  expect(restored.epoch).not.toBe(store.epoch);
  expect(await restored.heads(["ann"])).toEqual([{ chat: 0, push: 1 }]);
});

test("data alone that is restored into the tables it came from has another epoch, and a store that is open stops", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  await store.commit([push("1")]);
  await store.ownership?.setOwner("somebody", null);
  await dumpAndRestore(stores, {
    option: "--data-only",
    async meanwhile() {
      await store.commit([push("2"), push("3")]);
      const tables = await stores.query("SELECT tablename FROM pg_tables WHERE schemaname = current_schema");
      await stores.query(`TRUNCATE ${tables.map(({ tablename }) => String(tablename)).join()}`);
    },
  });
  await expectFailed(store);
  const restored = await stores.open();
  expect(restored.epoch).not.toBe(store.epoch);
  expect(await restored.heads(["ann"])).toEqual([{ chat: 0, push: 1 }]);
  expect(await restored.ownership?.owner()).toBe("somebody");
  await restored.close();
  expect((await stores.open()).epoch).toBe(restored.epoch);
});

test("a standby takes nobody; promoted it has another epoch, and a store that is led to it stops", async () => {
  await using primary = await startPostgres();
  await using stores = createTestStores(primary.url);
  await using proxy = await createTcpProxy({ target: { port: primary.port } });
  const url = `postgres://postgres@127.0.0.1:${proxy.port}/postgres`;
  const { schema } = stores;
  const store = await openPostgresStore({ url, schema });
  await store.commit([push("1")]);
  await using standby = await startPostgres({ standbyOf: primary });
  const standbyUrl = `postgres://postgres@127.0.0.1:${standby.port}/postgres`;
  await expect(openPostgresStore({ url: standbyUrl, schema })).rejects.toThrow(
    "give the address of the primary server",
  );
  await primary.kill();
  await expect(store.ping()).rejects.toMatchObject(away);
  proxy.retarget({ port: standby.port });
  await expect(store.ping()).rejects.toThrow("is a standby");
  await expect(store.commit([push("2")])).rejects.toThrow("is a standby");
  const client = new Client({ connectionString: standbyUrl });
  await client.connect();
  await client.query("SELECT pg_promote()");
  await client.end();
  await expectFailed(store);
  const next = await openPostgresStore({ url, schema });
  expect(next.epoch).not.toBe(store.epoch);
  expect(await next.heads(["ann"])).toEqual([{ chat: 0, push: 1 }]);
  await Promise.all([store.close(), next.close()]);
  await primary.restart();
});

test("files of the server that are put back stop a store that is open, and `renew_epoch` gives them another epoch", async () => {
  await using postgres = await startPostgres();
  await using stores = createTestStores(postgres.url);
  const store = await stores.open();
  await store.commit([push("1")]);
  const [data, saved] = [join(postgres.folder, "data"), join(postgres.folder, "saved")];
  await postgres.kill();
  await promisify(execFile)("cp", ["-a", data, saved]);
  await postgres.restart();
  await expect.poll(() => store.ping().then(() => "alive", String)).toBe("alive"); // a crash alone stops nobody
  await store.commit([push("2"), push("3")]);
  await store.ping();
  await postgres.kill();
  await rm(data, { recursive: true });
  await promisify(execFile)("mv", [saved, data]);
  await postgres.restart();
  await expectFailed(store);
  await stores.query("SELECT renew_epoch()");
  const restored = await stores.open();
  expect(restored.epoch).not.toBe(store.epoch);
  expect(restored.epoch).toMatch(/^[0-9a-z]+$/);
});
