import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPostgresStore } from "@tidings/postgres";
import { runPostgresProgram } from "@tidings/testing/postgres";
import type { TcpProxy } from "@tidings/testing/proxy";
import { Client } from "pg";
import type { OnRolledBack } from "./node-file.ts";
import type { Fault } from "./plan.ts";

const schema = "tidings";

/**
 * Dumps the database while it is in use, waits, and puts the dump in its place: into the same database, or into a new one of the
 * same name. Nobody stops the nodes before: they are cut off meanwhile, and find out by themselves.
 */
export async function putDumpBack(
  { databaseUrl, links }: { readonly databaseUrl: string; readonly links: readonly TcpProxy[] },
  { delayMs }: Pick<Fault, "delayMs">,
  wait: () => Promise<void>,
  onRolledBack: OnRolledBack,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "tidings-dump-"));
  const dump = join(folder, "dump");
  try {
    const epoch = await epochOf(databaseUrl);
    await runPostgresProgram("pg_dump", ["-Fc", "-n", schema, "-f", dump, databaseUrl]);
    await wait();
    await Promise.all(links.map((link) => link.refuse(true)));
    for (const link of links) link.cut();
    if (delayMs % 2 === 0) await dropSchema(databaseUrl);
    else await recreateDatabase(databaseUrl);
    await runPostgresProgram("pg_restore", ["--exit-on-error", "-d", databaseUrl, dump]);
    const store = await openPostgresStore({ url: databaseUrl });
    try {
      await onRolledBack(epoch, store);
    } finally {
      await store.close();
    }
  } finally {
    await Promise.all(links.map((link) => link.heal()));
    await rm(folder, { recursive: true });
  }
}

async function query(databaseUrl: string, ...statements: readonly string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) ({ rows } = await client.query<object>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

async function epochOf(databaseUrl: string): Promise<string> {
  const [row] = (await query(databaseUrl, `SELECT epoch FROM ${schema}.meta`)) as { readonly epoch: string }[];
  if (!row) throw new Error("the table meta is empty");
  return row.epoch;
}

/** What the nodes had under way when they were cut off ends first. */
const endOthers =
  "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

const dropSchema = (databaseUrl: string): Promise<unknown> =>
  query(databaseUrl, endOthers, `DROP SCHEMA ${schema} CASCADE`);

async function recreateDatabase(databaseUrl: string): Promise<void> {
  const url = new URL(databaseUrl);
  const name = url.pathname.slice(1);
  const other = Object.assign(new URL(url), { pathname: "/postgres" }).href;
  await query(other, `DROP DATABASE "${name}" WITH (FORCE)`, `CREATE DATABASE "${name}"`);
}
