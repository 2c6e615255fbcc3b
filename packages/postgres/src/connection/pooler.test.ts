import { storeContract } from "@tidings/testing/contracts";
import { startPgBouncer, type TestPgBouncer } from "@tidings/testing/postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openPostgresStore } from "../open-postgres-store.ts";
import { contractFixtures } from "../../test/contract-fixtures.ts";

let pooler: TestPgBouncer;
beforeAll(async () => {
  pooler = await startPgBouncer({ target: inject("postgresUrl") });
});
afterAll(() => pooler.stop());

test("who does not say that there is a pooler is told to", async () => {
  await expect(openPostgresStore({ url: pooler.url })).rejects.toThrow("open with `pooler: true`");
});

storeContract(
  "PostgreSQL behind a pooler in transaction mode",
  contractFixtures((stores) => stores.open({ url: pooler.url, pooler: true })),
  { histories: 4 }, // the statements are those that are tested without it
);
