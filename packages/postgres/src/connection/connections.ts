import { TidingsError } from "@tidings/core";
import {
  type ClientConfig,
  Pool,
  type PoolClient,
  type PoolConfig,
  type QueryArrayConfig,
  TypeOverrides,
  types,
} from "pg";
import type { DatabaseAddress } from "./database-url.ts";
import { keepsConnection, toStoreError } from "./problems.ts";
import type { Introduction, SameDatabase } from "./same-database.ts";

export interface ConnectionOptions {
  readonly address: DatabaseAddress;
  readonly poolSize: number;
  readonly connectTimeoutMs: number;
  readonly statementTimeoutMs: number;
  readonly maxWaiting: number;
  readonly prepare: boolean;
  readonly pooler: boolean;
}

/** A statement that is prepared once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Asks one statement of a transaction. */
export type Ask = <Row extends readonly unknown[]>(statement: Statement, values: readonly unknown[]) => Promise<Row[]>;

/**
 * A bounded number of connections. Commits have some of their own, so that no storm of readers who catch up delays them: one for each
 * kind that a hub has under way side by side (messages, broadcasts, groups, and pushes for large groups), if there are enough.
 * Everything rejects with `SERVICE_UNAVAILABLE` if the server does not answer in time; a connection on which something
 * failed is thrown away, unless it only waited too long for a lock or a value was at fault, and the next call makes a new one.
 */
export interface Connections {
  read<Row extends readonly unknown[]>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
  write<Row extends readonly unknown[]>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
  /**
   * Several statements of one transaction, on a connection for commits. If `run` rejects, none of them has happened. `limitMs`: how long
   * each of them may take; default: as long as any.
   */
  transaction<T>(run: (ask: Ask) => Promise<T>, limitMs?: number | null): Promise<T>;
  readonly closed: boolean;
  /** Waits for what is under way. Later calls reject. */
  close(): Promise<void>;
}

/** What a connection is asked before it is used, and every few seconds. */
export interface Introducing {
  readonly statement: Statement;
  readonly same: SameDatabase;
}

const mostForCommits = 4;

/** The server ends a statement first, and says so; this is for one that does not answer at all. */
const answerMarginMs = 1_000;

const introduceEveryMs = 5_000;

/** Our numbers stay below 2^53. */
const numbers = new TypeOverrides();
numbers.setTypeParser(types.builtins.INT8, Number);

/** Whatever the role or the database says: what a commit reads after its locks must be what is there then. */
const readCommitted = "-c default_transaction_isolation=read\\ committed";

/** How every connection of ours is made. */
export function toClientConfig(options: ConnectionOptions): ClientConfig {
  const { address, connectTimeoutMs, statementTimeoutMs } = options;
  return {
    application_name: "tidings",
    ...address.config,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: statementTimeoutMs + answerMarginMs,
    keepAlive: true,
    types: numbers,
    // A pooler refuses what it does not know in the start of a session, and would not keep it with the client.
    ...(!options.pooler && {
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: statementTimeoutMs,
      options: [address.config.options, readCommitted].filter(Boolean).join(" "),
    }),
  };
}

export function createConnections(options: ConnectionOptions, introducing: Introducing): Connections {
  const config = toClientConfig(options);
  const forCommits = Math.min(mostForCommits, Math.max(1, options.poolSize - 1));
  const readers = createPool({ ...config, max: Math.max(1, options.poolSize - forCommits) });
  const writer = createPool({ ...config, max: forCommits });
  /** When each connection was introduced last. */
  const introducedMs = new WeakMap<PoolClient, number>();
  const underWay = new Set<Promise<unknown>>();
  let closing: Promise<void> | null = null;

  const toQuery = ({ name, text }: Statement, values: readonly unknown[]): QueryArrayConfig => ({
    ...(options.prepare && { name }),
    text,
    values: [...values],
    rowMode: "array",
  });

  async function use<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
    if (closing) throw new TidingsError("SERVICE_UNAVAILABLE", "The store is closed: open it again");
    if (introducing.same.failure) throw introducing.same.failure;
    if (pool.waitingCount >= options.maxWaiting) {
      throw new TidingsError("SERVICE_UNAVAILABLE", "Too many calls are waiting for the database: retry in a moment");
    }
    const working = withClient(pool, work);
    underWay.add(working);
    try {
      return await working;
    } catch (error) {
      throw toStoreError(error);
    } finally {
      underWay.delete(working);
    }
  }

  /**
   * A new connection may lead to another database than the last one did: a standby that took over, say. So may an old one after
   * a while: a backup that was put back under it, or a pooler.
   */
  async function introduce(client: PoolClient): Promise<void> {
    if (performance.now() - (introducedMs.get(client) ?? -Infinity) < introduceEveryMs) return;
    await introducing.same.check(async () => {
      const { rows } = await client.query<Introduction>({ text: introducing.statement.text, rowMode: "array" });
      return rows[0];
    });
    introducedMs.set(client, performance.now());
  }

  /** As the pool's own, but a connection that failed at no fault of its own is kept, and with it what it has prepared. */
  async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken = false;
    try {
      await introduce(client);
      return await work(client);
    } catch (error) {
      broken = !keepsConnection(error);
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async function ask<Row extends readonly unknown[]>(
    pool: Pool,
    statement: Statement,
    values: readonly unknown[],
  ): Promise<Row[]> {
    return (await use(pool, (client) => client.query(toQuery(statement, values)))).rows as unknown[] as Row[];
  }

  /** A node that is lost must not leave its locks behind: behind a pooler, the session has no limit of ours. */
  const idleLimit = options.pooler
    ? `; SET LOCAL idle_in_transaction_session_timeout = ${options.statementTimeoutMs}`
    : "";

  /** Numbers become visible in order as what is read after a lock is what is there then, whatever the role says. */
  async function transact<T>(client: PoolClient, run: (ask: Ask) => Promise<T>, limitMs: number | null): Promise<T> {
    const limit = limitMs === null ? "" : `; SET LOCAL statement_timeout = ${limitMs}`;
    const answerLimit = limitMs !== null && { query_timeout: limitMs + answerMarginMs };
    await client.query(`BEGIN ISOLATION LEVEL READ COMMITTED${idleLimit}${limit}`);
    try {
      const result = await run(
        async <Row extends readonly unknown[]>(statement: Statement, values: readonly unknown[]) =>
          (await client.query({ ...toQuery(statement, values), ...answerLimit })).rows as unknown[] as Row[],
      );
      await client.query("COMMIT");
      return result;
    } catch (error) {
      // if the connection is not kept, the transaction goes with it
      if (keepsConnection(error)) await client.query("ROLLBACK");
      throw error;
    }
  }

  async function end(): Promise<void> {
    await Promise.allSettled(underWay);
    await Promise.all([readers.end(), writer.end()]);
  }

  return {
    read: (statement, values) => ask(readers, statement, values),
    write: (statement, values) => ask(writer, statement, values),
    transaction: (run, limitMs = null) => use(writer, (client) => transact(client, run, limitMs)),
    get closed() {
      return closing !== null;
    },
    close: () => (closing ??= end()),
  };
}

/** The loss of a connection ends no process, whenever it comes. */
function createPool(config: PoolConfig): Pool {
  const pool = new Pool({ ...config, idleTimeoutMillis: 60_000 });
  // One in use was lost: its query rejects with it. Listens from the start, as it may be lost before the caller has got it.
  pool.on("connect", (client) => client.on("error", () => {}));
  // An idle one was lost. Nobody waits for it, and the pool has dropped it: the next caller gets another.
  pool.on("error", () => {});
  return pool;
}
