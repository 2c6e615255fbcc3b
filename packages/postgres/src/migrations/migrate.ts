import { createHash, randomBytes } from "node:crypto";
import { type Client, escapeIdentifier } from "pg";
import { PostgresOpenError } from "../connection/errors.ts";
import { describeLayout, isFirstLayout } from "./layouts.ts";
import { migrations } from "./index.ts";
import { functions } from "../sql/functions.ts";

const oldestServer = 15;

/** 64 bits tell apart what people write. */
export const hashOf = (script: string): string => createHash("sha256").update(script).digest("hex").slice(0, 16);

const hashes: readonly string[] = migrations.map(hashOf);
const functionsHash = hashOf(functions);

/** The epoch of a schema that is of this version and in the database that it was made in, else `null`. */
export async function readEpoch(client: Client, schema: string, name: string): Promise<string | null> {
  const meta = await readMeta(client, schema);
  if (meta) await checkMeta(client, meta, schema, name);
  if (meta?.version !== migrations.length) return null;
  return meta.database === (await readIdentity(client, schema)) ? meta.epoch : null;
}

/** @throws {PostgresOpenError} if the schema is not there, or of an earlier version */
export async function requireVersion(client: Client, schema: string, name: string): Promise<void> {
  const { version = 0 } = (await readMeta(client, schema)) ?? {};
  if (version >= migrations.length) return; // a later one is refused in any case
  const found =
    version === 0 ? "is not there" : `is of version ${version}, and this program wants ${migrations.length}`;
  const advice = "bring it up to date first (tidings migrate, or a start of the server)";
  throw new PostgresOpenError("older", `The schema ${schema} of the database ${name} ${found}: ${advice}`);
}

/**
 * Brings a schema up to this version, or makes it, and resolves with its epoch: another one than before if the database is a
 * copy, was restored, or failed over. Nodes that start at once do it one after the other: the first one does the work.
 *
 * @throws {PostgresOpenError} if the schema was made by a later version, or by another one under the same number
 */
export async function migrate(client: Client, schema: string, name: string): Promise<string> {
  await client.query("BEGIN");
  try {
    await client.query(
      "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SET LOCAL synchronous_commit = on",
    );
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`tidings ${schema}`]);
    await runScripts(client, schema, name);
    const epoch = await settleEpoch(client, schema);
    await client.query("COMMIT");
    return epoch;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {}); // the first error says what is wrong
    throw error;
  }
}

/** @throws {PostgresOpenError} if the server is too old, or the database cannot hold every text */
export async function checkServer(client: Client, name: string): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    "SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding",
  );
  const { version = "", encoding = "" } = rows[0] ?? {};
  const major = Math.floor(Number(version) / 10_000);
  const problem =
    major < oldestServer
      ? `runs on PostgreSQL ${major}: use ${oldestServer} or newer`
      : encoding !== "UTF8"
        ? `has the encoding ${encoding}, which cannot hold every text: make one with createdb --encoding=UTF8 --template=template0`
        : null;
  if (problem !== null) throw new PostgresOpenError("unsupported", `The database ${name} ${problem}`);
}

/** The one row of the table. What version 1 did not have is missing there. */
interface Meta {
  readonly version: number;
  readonly epoch: string;
  /** Of the scripts that made the tables, and of the functions' as they are. */
  readonly hashes?: readonly string[];
  readonly functions?: string | null;
  /** What {@link readIdentity} gave when the epoch was made. */
  readonly database?: string | null;
}

async function readMeta(client: Client, schema: string): Promise<Meta | null> {
  const table = `${escapeIdentifier(schema)}.meta`;
  // Not to_regclass: it would remember that the table was not there when another node was about to make it.
  const found = "SELECT FROM pg_tables WHERE schemaname = $1 AND tablename = 'meta'";
  if ((await client.query(found, [schema])).rowCount === 0) return null;
  const { rows } = await client.query<{ meta: Meta }>(`SELECT to_jsonb(m) AS meta FROM ${table} m`);
  const [row] = rows;
  if (typeof row?.meta.version === "number") return row.meta;
  const problem = row
    ? "belongs to another program: give another schema"
    : "is empty: is it being restored, or does it belong to another program?";
  throw new PostgresOpenError("foreign", `The table ${table} ${problem}`);
}

/** Whatever made the tables must be what this version would have made them by. */
async function checkMeta(client: Client, meta: Meta, schema: string, name: string): Promise<void> {
  const where = `The schema ${schema} of the database ${name}`;
  const { version } = meta;
  if (version > migrations.length) {
    const problem = `was made by a newer Tidings (version ${version}, this one knows up to ${migrations.length})`;
    throw new PostgresOpenError("newer", `${where} ${problem}: upgrade Tidings`);
  }
  const advice = "open it with the checkout that made it, or give another schema";
  if (version === 1 && !(await isFirstLayout(client, schema))) {
    const problem = `is of version 1, but ${await describeLayout(client, schema)}`;
    throw new PostgresOpenError(
      "foreign",
      `${where} ${problem}, which this Tidings cannot bring up to date: ${advice}`,
    );
  }
  if (version < 2) return;
  const made = [...(meta.hashes ?? []), ...(version === migrations.length ? [meta.functions ?? "none"] : [])];
  const own = [...hashes.slice(0, version), ...(version === migrations.length ? [functionsHash] : [])];
  const changed = own.findIndex((hash, i) => made[i] !== hash);
  if (changed === -1) return;
  const script = changed < version ? `the tables of version ${changed + 1}` : "the functions";
  const problem = `is of version ${version}, but another Tidings made ${script} (${made[changed]}, this one ${own[changed]})`;
  throw new PostgresOpenError("foreign", `${where} ${problem}: ${advice}`);
}

async function runScripts(client: Client, schema: string, name: string): Promise<void> {
  const quoted = escapeIdentifier(schema);
  const before = await readMeta(client, schema);
  if (before) await checkMeta(client, before, schema, name);
  else {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${quoted}`);
    await client.query(`CREATE TABLE ${quoted}.meta (
      only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), version integer NOT NULL, epoch text NOT NULL
    )`);
    await client.query(`INSERT INTO ${quoted}.meta (version, epoch) VALUES (0, $1)`, [createEpoch()]);
  }
  const version = before?.version ?? 0;
  await client.query(`SET LOCAL search_path = ${quoted}, pg_temp`);
  if (version === migrations.length) return;
  for (const script of migrations.slice(version)) await client.query(script);
  await client.query(functions);
  await client.query(`UPDATE meta SET version = $1, hashes = $2, functions = $3`, [
    migrations.length,
    hashes,
    functionsHash,
  ]);
}

/** An epoch belongs to one database: a copy, or one that went back, gives numbers out anew. */
async function settleEpoch(client: Client, schema: string): Promise<string> {
  const meta = await readMeta(client, schema);
  if (meta && meta.database === (await readIdentity(client, schema))) return meta.epoch;
  await client.query("INSERT INTO birth DEFAULT VALUES ON CONFLICT DO NOTHING"); // restored from what did not have it, say
  const database = await readIdentity(client, schema);
  // A schema of version 1 did not say: it is taken for what it was made as.
  const epoch = meta && meta.database === null ? meta.epoch : createEpoch();
  await client.query("UPDATE meta SET epoch = $1, database = $2", [epoch, database]);
  return epoch;
}

async function readIdentity(client: Client, schema: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(`SELECT ${escapeIdentifier(schema)}.database_identity() AS id`);
  if (!rows[0]) throw new Error("the database does not say what it is");
  return rows[0].id;
}

const createEpoch = (): string => randomBytes(6).toString("hex");
