import { drizzle } from "drizzle-orm/node-postgres";
import { drizzle as drizzleOverPostgresJs } from "drizzle-orm/postgres-js";
import knex from "knex";
import { Kysely, PostgresDialect } from "kysely";
import { Pool } from "pg";
import postgres from "postgres";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { createTestStores } from "../../test/test-store.ts";
import type { TransactionClient } from "./transaction-client.ts";
import { createTransactionalPush } from "./transactional-push.ts";

const definition = { pushes: { "order.shipped": z.object({ note: z.string() }) } };

/** How a driver is used: something in a transaction of its own, which is rolled back if it throws. */
interface Driver {
  transaction(use: (tx: TransactionClient) => Promise<unknown>): Promise<unknown>;
  /** What has no transaction open. */
  readonly outside: TransactionClient;
  end(): Promise<unknown>;
}

const drivers: Readonly<Record<string, (url: string) => Driver>> = {
  "a client of pg"(url) {
    const pool = new Pool({ connectionString: url });
    return {
      async transaction(use) {
        const client = await pool.connect();
        try {
          await client.query("BEGIN");
          await use(client);
          await client.query("COMMIT");
        } catch (error) {
          await client.query("ROLLBACK");
          throw error;
        } finally {
          client.release();
        }
      },
      outside: pool,
      end: () => pool.end(),
    };
  },
  "postgres.js"(url) {
    const sql = postgres(url, { onnotice: () => {} });
    return { transaction: (use) => sql.begin(use), outside: sql, end: () => sql.end() };
  },
  "Drizzle over pg"(url) {
    const pool = new Pool({ connectionString: url });
    const db = drizzle(pool);
    return { transaction: (use) => db.transaction(use), outside: db, end: () => pool.end() };
  },
  "Drizzle over postgres.js"(url) {
    const sql = postgres(url, { onnotice: () => {} });
    const db = drizzleOverPostgresJs(sql);
    return { transaction: (use) => db.transaction(use), outside: db, end: () => sql.end() };
  },
  Kysely(url) {
    const db = new Kysely<object>({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: url }) }) });
    return { transaction: (use) => db.transaction().execute(use), outside: db, end: () => db.destroy() };
  },
  Knex(url) {
    const db = knex({ client: "pg", connection: url });
    return { transaction: (use) => db.transaction(use), outside: db, end: () => db.destroy() };
  },
};

/** Quotes, question marks, dollars and braces have a meaning to one driver or another. */
const note = `it's ? $1 $tidings$ "quoted" \\n {:x} :y ?? 好 😀 \u0000 \${z}`;

describe.each(Object.entries(drivers))("%s", (_, connect) => {
  test("a push exists exactly if the transaction commits", async () => {
    await using stores = createTestStores();
    const store = await stores.open();
    const push = createTransactionalPush(definition, { schema: stores.schema });
    const driver = connect(stores.url);
    try {
      const shipped = { to: ["ann", "ben"], type: "order.shipped", data: { note } } as const;
      const undone = driver.transaction(async (tx) => {
        expect(await push(tx, { ...shipped, key: "k" })).toMatchObject({ accepted: 2, duplicate: false });
        throw new Error("rolled back");
      });
      await expect(undone).rejects.toThrow("rolled back");
      expect(await store.heads(["ann", "ben"])).toEqual([
        { chat: 0, push: 0 },
        { chat: 0, push: 0 },
      ]);

      const results: unknown[] = [];
      await driver.transaction(async (tx) => results.push(await push(tx, { ...shipped, key: "k" })));
      await driver.transaction(async (tx) => results.push(await push(tx, { ...shipped, key: "k" })));
      const delivered = { feed: "push", n: 1, event: { type: "push", push: { data: { note } }, unread: 1 } };
      expect(results).toMatchObject([
        {
          accepted: 2,
          duplicate: false,
          deliveries: [
            { userId: "ann", ...delivered },
            { userId: "ben", ...delivered },
          ],
        },
        { accepted: 2, duplicate: true, deliveries: [] },
      ]);
      const { pushes } = await store.pushes("ann", { limit: 9, unreadOnly: true });
      expect(pushes).toMatchObject([{ seq: 1, data: { note } }]);
    } finally {
      await driver.end();
    }
  });

  test("without a transaction it is refused, and nothing is done", async () => {
    await using stores = createTestStores();
    const store = await stores.open();
    const push = createTransactionalPush(definition, { schema: stores.schema });
    const driver = connect(stores.url);
    try {
      const pushed = push(driver.outside, { to: "ann", type: "order.shipped", data: { note } });
      await expect(pushed).rejects.toMatchObject({
        code: "BAD_REQUEST",
        message: expect.stringContaining("No transaction is open there"),
      });
      expect(await store.heads(["ann"])).toEqual([{ chat: 0, push: 0 }]);
    } finally {
      await driver.end();
    }
  });
});

test("what does no SQL is refused", async () => {
  const push = createTransactionalPush(definition);
  for (const client of [{}, null, "postgres://localhost", { query: {} }]) {
    const pushed = push(client as unknown as TransactionClient, { to: "ann", type: "order.shipped", data: { note } });
    await expect(pushed).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining("a client of pg"),
    });
  }
});

test("a client that answers in another form is refused in the transaction, which its error undoes", async () => {
  const push = createTransactionalPush(definition);
  for (const answer of [undefined, null, { rowCount: 1 }, 1]) {
    const client = { query: () => Promise.resolve(answer) };
    const pushed = push(client, { to: "ann", type: "order.shipped", data: { note } });
    await expect(pushed).rejects.toThrow("The client answered without rows");
  }
});
