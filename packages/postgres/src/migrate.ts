import { randomBytes } from "node:crypto";
import { type Client, escapeIdentifier } from "pg";
import { PostgresOpenError } from "./errors.ts";
import { migrations } from "./migrations.ts";

const oldestServer = 15;

/** The epoch of a schema that is of this version, else `null`. */
export async function readEpoch(client: Client, schema: string): Promise<string | null> {
  const meta = await readMeta(client, schema);
  return meta?.version === migrations.length ? meta.epoch : null;
}

/**
 * Brings a schema up to this version, or makes it, and resolves with its epoch. Nodes that start at once do it one after the
 * other: the first one does the work.
 *
 * @throws {PostgresOpenError} if the schema was made by a later version
 */
export async function migrate(client: Client, schema: string, name: string): Promise<string> {
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0");
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`tidings ${schema}`]);
    const epoch = await runScripts(client, schema, name);
    await client.query("COMMIT");
    return epoch;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {}); // the first error says what is wrong
    throw error;
  }
}

/** @throws {PostgresOpenError} if the server is too old */
export async function checkServer(client: Client, name: string): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>("SHOW server_version_num");
  const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (version >= oldestServer) return;
  const problem = `runs on PostgreSQL ${version}: use ${oldestServer} or newer`;
  throw new PostgresOpenError("unsupported", `The database ${name} ${problem}`);
}

interface Meta {
  readonly version: number;
  readonly epoch: string;
}

async function readMeta(client: Client, schema: string): Promise<Meta | null> {
  const table = `${escapeIdentifier(schema)}.meta`;
  // Not to_regclass: it would remember that the table was not there when another node was about to make it.
  const found = "SELECT FROM pg_tables WHERE schemaname = $1 AND tablename = 'meta'";
  if ((await client.query(found, [schema])).rowCount === 0) return null;
  const meta = (await client.query<Meta>(`SELECT version, epoch FROM ${table}`)).rows[0];
  if (!meta) throw new Error(`the table ${table} is empty`);
  return meta;
}

async function runScripts(client: Client, schema: string, name: string): Promise<string> {
  const quoted = escapeIdentifier(schema);
  const before = await readMeta(client, schema);
  const { version, epoch } = before ?? { version: 0, epoch: randomBytes(6).toString("hex") };
  if (version > migrations.length) {
    const problem = `was made by a newer Tidings (version ${version}, this one knows up to ${migrations.length})`;
    throw new PostgresOpenError("newer", `The schema ${schema} of the database ${name} ${problem}: upgrade Tidings`);
  }
  if (!before) {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${quoted}`);
    await client.query(`CREATE TABLE ${quoted}.meta (
      only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), version integer NOT NULL, epoch text NOT NULL
    )`);
    await client.query(`INSERT INTO ${quoted}.meta (version, epoch) VALUES (0, $1)`, [epoch]);
  }
  await client.query(`SET LOCAL search_path = ${quoted}, pg_temp`);
  for (const script of migrations.slice(version)) await client.query(script);
  await client.query(`UPDATE ${quoted}.meta SET version = $1`, [migrations.length]);
  return epoch;
}
