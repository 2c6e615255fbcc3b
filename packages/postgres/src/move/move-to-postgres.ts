import type { MovedStore, MovedTable } from "@tidings/core/store-adapter";
import { type Client, escapeIdentifier, type QueryResult } from "pg";
import { toClientConfig } from "../connection/connections.ts";
import { toDatabaseAddress } from "../connection/database-url.ts";
import { PostgresOpenError } from "../connection/errors.ts";
import { toSafeError } from "../connection/safe-error.ts";
import { prepareDatabase, withClient } from "../migrations/prepare-database.ts";
import type { PostgresStoreOptions } from "../open-postgres-store.ts";
import { storedRows } from "./stored-rows.ts";

/** Where a store is moved to. */
export interface MoveOptions extends Pick<PostgresStoreOptions, "url" | "schema" | "pooler" | "connectTimeoutMs"> {
  /** Called with each batch: how many rows of its table are there by now. */
  readonly onProgress?: (progress: { readonly table: string; readonly rows: number }) => void;
}

/** So many characters of rows travel at once. */
const batchLength = 500_000;
/** How long a statement before the move may take, and how long the move waits for a server that writes at this moment. */
const timeoutMs = 5_000;

/**
 * Fills a schema with all that another store has, in one transaction: whatever happens, it has everything or nothing. The schema is made
 * and brought up to date first. Its epoch is its own, so clients fetch their state again. Resolves with the number of rows by table.
 *
 * @throws {PostgresOpenError} `not-empty` if the schema has something already
 */
export async function moveToPostgres(
  source: MovedStore,
  { url, schema = "tidings", pooler = false, connectTimeoutMs = 5_000, onProgress = () => {} }: MoveOptions,
): Promise<Readonly<Record<string, number>>> {
  const address = toDatabaseAddress(url);
  const limits = { connectTimeoutMs, statementTimeoutMs: timeoutMs, poolSize: 1, maxWaiting: 0 };
  const options = { address, pooler, prepare: false, ...limits };
  await prepareDatabase(options, schema, true);
  const config = { ...toClientConfig(options), query_timeout: 0 };
  return withClient(config, address.name, (client) =>
    inTransaction(client, address.name, async (ask) => {
      await ask(`SET LOCAL search_path = ${escapeIdentifier(schema)}, pg_temp`);
      await lockEmpty(ask, `The schema ${schema} of the database ${address.name}`);
      await refuseOtherColumns(ask, source.tables);
      const counts: Record<string, number> = {};
      for (const table of source.tables) {
        counts[table.name] = await fill(ask, table, (rows) => onProgress({ table: table.name, rows }));
      }
      await complete(ask, source.owner);
      return counts;
    }),
  );
}

/** Asks for rows that have a name, or for none. */
type Ask = (text: string, values?: readonly unknown[]) => Promise<QueryResult<{ readonly name: string }>>;

async function inTransaction<T>(client: Client, name: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const fail = (error: unknown, problem: string, advice: string): never => {
    const cause = toSafeError(error);
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new PostgresOpenError("unavailable", `The database ${name} ${problem} (${detail}): ${advice}`, { cause });
  };
  const ask: Ask = (text, values = []) =>
    client.query(text, [...values]).catch((error: unknown) => fail(error, "has taken nothing", "try again"));
  await ask("BEGIN");
  try {
    await ask("SET LOCAL statement_timeout = 0");
    await ask("SET LOCAL idle_in_transaction_session_timeout = 0");
    await ask("SET LOCAL synchronous_commit = on");
    await ask(`SET LOCAL lock_timeout = ${timeoutMs}`);
    const result = await work(ask);
    const advice = "try again: if it is not empty then, everything is there";
    await client
      .query("COMMIT")
      .catch((error: unknown) => fail(error, "did not say whether it keeps all of it", advice));
    return result;
  } catch (error) {
    // The first error says what is wrong. If this one fails as well, the server rolls back when the connection ends, which is next.
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

/** Nobody writes until the end of the transaction. What a server has noted of the time goes: the other store has it as well. */
async function lockEmpty(ask: Ask, where: string): Promise<void> {
  const tables = Object.keys(storedRows);
  await ask(`LOCK TABLE ${tables.join(", ")} IN SHARE ROW EXCLUSIVE MODE`);
  await ask("DELETE FROM clock");
  const selects = tables.map((table) => `SELECT '${table}' AS name WHERE EXISTS (SELECT FROM ${table})`);
  const { rows } = await ask(selects.join(" UNION ALL "));
  if (rows.length === 0) return;
  const found = rows.map(({ name }) => name).join(", ");
  const advice = "give a database that no server has used, or drop the schema if nobody needs what is in it";
  throw new PostgresOpenError("not-empty", `${where} is not empty (it has rows in ${found}): ${advice}`);
}

/** What is missing on one side would be lost, or made up: a table or a column that a migration has added, say. */
async function refuseOtherColumns(ask: Ask, tables: readonly MovedTable[]): Promise<void> {
  const { rows } = await ask(
    `SELECT attrelid::regclass || '.' || attname AS name FROM pg_attribute
    WHERE attrelid = ANY ($1::regclass[]) AND attnum > 0 AND NOT attisdropped`,
    [Object.keys(storedRows)],
  );
  const stored = new Set(rows.map(({ name }) => name));
  const moved = new Set(tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column}`)));
  const others = [...[...stored].filter((one) => !moved.has(one)), ...[...moved].filter((one) => !stored.has(one))];
  if (others.length > 0) throw new Error(`what is moved is not what is stored: ${others.toSorted().join(", ")}`);
}

async function fill(ask: Ask, { name, columns, rows }: MovedTable, onRows: (rows: number) => void): Promise<number> {
  const names = columns.map(escapeIdentifier).join(", ");
  const insert = `INSERT INTO ${name} (${names}) OVERRIDING SYSTEM VALUE
    SELECT ${names} FROM json_populate_recordset(NULL::${name}, $1::json)`;
  let count = 0;
  for (const batch of toBatches(name, rows())) {
    count += (await ask(insert, [batch])).rowCount ?? 0;
    onRows(count);
  }
  return count;
}

/** JSON texts, each an array of rows. */
function* toBatches(table: string, rows: ReturnType<MovedTable["rows"]>): Generator<string> {
  const toStored = storedRows[table] ?? ((row) => row);
  let batch: string[] = [];
  let length = 0;
  for (const row of rows) {
    const text = JSON.stringify(toStored(row));
    batch.push(text);
    length += text.length;
    if (length < batchLength) continue;
    yield `[${batch.join(",")}]`;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield `[${batch.join(",")}]`;
}

/** What follows from the rows. */
async function complete(ask: Ask, owner: string | null): Promise<void> {
  const tables = Object.keys(storedRows);
  await ask(`ANALYZE ${tables.join(", ")}`);
  // The blocks that a user's floor has not passed. That of a conversation's last message is always there: no message in it adds it again.
  await ask(`INSERT INTO chat_block (user_id, block, conversation, seq)
    SELECT u.id, e.n >> 8, e.conversation, min(e.seq)
    FROM (
      SELECT m.conversation, m.seq, m.sender AS user_id, m.sender_n AS n FROM message m
      UNION ALL
      SELECT m.conversation, m.seq, CASE m.sender WHEN c.first_user THEN c.second_user ELSE c.first_user END, m.peer_n
      FROM message m JOIN conversation c ON c.id = m.conversation
      UNION ALL
      SELECT c.conversation, c.last_seq, c.user_id, c.last_n FROM member c
    ) e
    JOIN users u ON u.id = e.user_id
    WHERE e.n > 0 AND e.n >> 8 >= (u.chat_floor + 1) >> 8
    GROUP BY 1, 2, 3`);
  await ask("ANALYZE chat_block");
  const identities =
    "SELECT attrelid::regclass::text AS name FROM pg_attribute WHERE attidentity <> '' AND attrelid = ANY ($1::regclass[])";
  for (const { name } of (await ask(identities, [tables])).rows) {
    await ask(`SELECT setval(pg_get_serial_sequence('${name}', 'id'), max(id)) FROM ${name} HAVING max(id) > 0`);
  }
  await ask("UPDATE meta SET owner = $1", [owner]);
  await ask("SELECT add_outlet(o.name) FROM outlet o"); // it is there, and what marks keys for it is not yet
}
