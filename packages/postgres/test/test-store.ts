import type { Store } from "@tidings/core";
import { randomBytes } from "node:crypto";
import { Client, escapeIdentifier } from "pg";
import { expect, inject } from "vitest";
import { openPostgresStore, type PostgresStoreOptions } from "../src/open-postgres-store.ts";
import "@tidings/testing/postgres/global-setup";

/** Nothing is given up where this process, or PostgreSQL, stands still, unless a test is about one of them. */
const patience = { connectTimeoutMs: 60_000, statementTimeoutMs: 60_000, lockTimeoutMs: 60_000 };

/** Several stores in one fresh schema of the run's server, which goes at the end. */
export interface TestStores extends AsyncDisposable {
  readonly url: string;
  readonly schema: string;
  /** Another node. */
  open(options?: Partial<PostgresStoreOptions>): Promise<Store>;
  /** One statement on a connection of its own, with the tables in its search path. */
  query(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Takes everything out of the tables, as if nobody had written yet. Stores that are open do not know of it: close them before. */
  empty(): Promise<void>;
}

export function createTestStores(url: string = inject("postgresUrl")): TestStores {
  const schema = `test_${randomBytes(6).toString("hex")}`;
  const stores: Store[] = [];
  const query = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => {
    const client = new Client({ connectionString: url, options: `-c search_path=${schema}` });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text, values)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    url,
    schema,
    query,
    async open(options = {}) {
      const store = await openPostgresStore({ url, schema, poolSize: 4, ...patience, ...options });
      stores.push(store);
      return store;
    },
    async empty() {
      const tables =
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 AND tablename NOT IN ('meta', 'birth')";
      const names = (await query(tables, [schema])).map(({ name }) => escapeIdentifier(name as string));
      await query(`TRUNCATE ${names.join(", ")} RESTART IDENTITY`);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(stores.map((store) => store.close()));
      await query(`DROP SCHEMA IF EXISTS ${escapeIdentifier(schema)} CASCADE`);
    },
  };
}

/** Another transaction that holds a lock until it is released. */
export async function hold({ url, schema }: TestStores, statement: string): Promise<{ release: () => Promise<void> }> {
  const client = new Client({ connectionString: url, options: `-c search_path=${schema}` });
  await client.connect();
  await client.query(`BEGIN; ${statement}`);
  return {
    async release() {
      await client.query("ROLLBACK");
      await client.end();
    },
  };
}

/** Resolves once so many statements of the schema wait for locks. */
export async function untilWaiting(stores: TestStores, count: number): Promise<void> {
  const waiting = "SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE $1";
  await expect.poll(() => stores.query(waiting, [`%${stores.schema}%`])).toEqual([{ n: count }]);
}
