import { DatabaseError } from "pg";
import { expect, test } from "vitest";
import { createTestStores } from "../../test/test-store.ts";
import { toStoreError } from "./problems.ts";

const away = { code: "SERVICE_UNAVAILABLE", retry: true };

test("while the user may not log in, lacks a right, or the database is away, callers are told to come back", async () => {
  await using stores = createTestStores();
  const name = `away_${stores.schema}`;
  await stores.query(`CREATE ROLE ${name} LOGIN PASSWORD 'x'`);
  await stores.query(`CREATE DATABASE ${name} OWNER ${name}`);
  const url = Object.assign(new URL(stores.url), { username: name, password: "x", pathname: name }).href;
  const store = await stores.open({ url });
  const cutOff = () =>
    stores.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name]);
  const heads = () => store.heads(["ann"]);
  try {
    expect(await heads()).toEqual([{ chat: 0, push: 0 }]);
    const inside = Object.assign(new URL(stores.url), { pathname: name }).href;
    {
      await using owner = createTestStores(inside);
      await owner.query(`REVOKE USAGE ON SCHEMA ${stores.schema} FROM ${name}`);
      await expect(heads()).rejects.toMatchObject({ ...away, cause: { code: "42501" } });
      await owner.query(`GRANT USAGE ON SCHEMA ${stores.schema} TO ${name}`);
      await expect.poll(heads).toEqual([{ chat: 0, push: 0 }]);
    }

    await stores.query(`ALTER ROLE ${name} NOLOGIN`);
    await cutOff();
    await expect
      .poll(() => heads().catch((error: unknown) => error))
      .toMatchObject({ ...away, cause: { code: "28000" } });
    await stores.query(`ALTER ROLE ${name} LOGIN`);
    await expect.poll(() => heads().catch(() => null)).toEqual([{ chat: 0, push: 0 }]);

    await stores.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await expect
      .poll(() => heads().catch((error: unknown) => error))
      .toMatchObject({ ...away, cause: { code: "3D000" } });
  } finally {
    await store.close();
    await stores.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await stores.query(`DROP ROLE ${name}`);
  }
});

test.each(["25P03", "25P04"])("what the server ends as it took too long (%s) can be tried again", (code) => {
  const error = Object.assign(new DatabaseError("ended", 5, "error"), { code });
  expect(toStoreError(error)).toMatchObject(away);
});

test("a server that wants to be vacuumed first can be asked again later; a value that is too large cannot", () => {
  const error = Object.assign(new DatabaseError("no", 5, "error"), { code: "54000", routine: "GetNewTransactionId" });
  expect(toStoreError(error)).toMatchObject(away);
  expect(toStoreError(Object.assign(error, { routine: "_bt_check_third_page" }))).toMatchObject({ code: "54000" });
});
