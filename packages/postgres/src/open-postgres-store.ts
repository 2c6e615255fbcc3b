import type { Committed, Retention, Store, Write } from "@tidings/core";
import { finiteRetention } from "@tidings/core/store-adapter";
import { type ClientConfig, escapeIdentifier } from "pg";
import { createApply } from "./chats/apply.ts";
import { createBatch } from "./fast/batch.ts";
import { createCommitUnlessHeld } from "./fast/commit-unless-held.ts";
import { type Connections, createConnections, type ConnectionOptions } from "./connection/connections.ts";
import { toDatabaseAddress } from "./connection/database-url.ts";
import { prepareDatabase } from "./migrations/prepare-database.ts";
import { type OutcomeRow, readSentBefore, type SentBefore } from "./fast/outcomes.ts";
import { tookTooLong, wasRefused, wasUndone } from "./connection/problems.ts";
import { createChatReader } from "./read/chats.ts";
import { createPeople } from "./read/people.ts";
import { createOutlets } from "./read/outlets.ts";
import { createOwnership } from "./read/ownership.ts";
import { createReach } from "./read/reach.ts";
import { createReader } from "./read/reader.ts";
import { createTrace } from "./read/trace.ts";
import { createSameDatabase, type Introduction, type SameDatabase } from "./connection/same-database.ts";
import { SeenNames } from "./fast/seen-names.ts";
import { createQueries } from "./sql/queries.ts";

/** Which database, and how it is used. */
export interface PostgresStoreOptions {
  /**
   * `postgres://user:password@host:port/database`. `sslmode` and its files work as in libpq; `?host=/run/postgresql` is
   * the folder of a Unix socket. Other parameters of libpq are refused, unless they change nothing. Or the options of a
   * `pg` client: with `pool.options` of your own pool, the store opens its own connections with the same settings.
   */
  readonly url: string | ClientConfig;
  /** The schema that has all tables and functions. It is created if it is missing. Default `tidings`. */
  readonly schema?: string;
  /** How many connections the store may open, four of them for commits (three of four). At least 4, default 10. */
  readonly poolSize?: number;
  /** How long to wait for a free connection, or for the server to accept one. Milliseconds, default 5,000. */
  readonly connectTimeoutMs?: number;
  /** How long a statement may take; a push to a topic, twelve times as long. Milliseconds, default 5,000. */
  readonly statementTimeoutMs?: number;
  /**
   * How long a commit may wait for users whom another transaction has locked. In a hub this applies to pushes to
   * topics; for everything else a hub has `batch.maxHeldMs`. Milliseconds, default 3,000.
   */
  readonly lockTimeoutMs?: number;
  /**
   * How many reads may wait for a connection. More are refused, and their callers told to try again later. Default
   * 10,000.
   */
  readonly maxWaiting?: number;
  /**
   * Whether the URL leads to a pooler in transaction mode, for example PgBouncer. Time limits of the session are then
   * left to the pooler and to the role. Everything else is the same. Default `false`.
   */
  readonly pooler?: boolean;
  /**
   * Whether to use prepared statements. Default: if there is no pooler. PgBouncer supports them since 1.21, with
   * `max_prepared_statements` above 0.
   */
  readonly prepare?: boolean;
  /**
   * Whether tables are made and brought up to date. If not, a schema that is not of this version is refused, and stays
   * as it is. Default `true`.
   */
  readonly migrate?: boolean;
  /**
   * Called with each commit that is tried again, because PostgreSQL undid it to end a deadlock or a conflict, or
   * because rows had disappeared. None are expected.
   */
  readonly onRetry?: (error: unknown) => void;
}

/** A store that tells where its tables are, which pushes within an application's transactions need to know. */
export interface PostgresStore extends Store {
  readonly schema: string;
}

/** A commit that was undone in a deadlock is tried this often in all. */
const maxAttempts = 3;
/** A push to a topic may take so many times as long as any other statement: it may be for hundreds of thousands. */
const broadcastTimes = 12;
const trimMaxRows = 500;
const trimMaxOwners = 1_000;

/**
 * Opens the store in a PostgreSQL database, which several nodes can share. What is acknowledged is on the server's disk
 * (`synchronous_commit` is on, whatever the session says). Tables are created and brought up to date first.
 *
 * @throws {PostgresOpenError} The message says what is wrong, and what to do.
 */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<PostgresStore> {
  const { schema = "tidings", lockTimeoutMs = 3_000, onRetry = () => {} } = options;
  const connectionOptions: ConnectionOptions = {
    address: toDatabaseAddress(options.url),
    poolSize: options.poolSize ?? 10,
    connectTimeoutMs: options.connectTimeoutMs ?? 5_000,
    statementTimeoutMs: options.statementTimeoutMs ?? 5_000,
    maxWaiting: options.maxWaiting ?? 10_000,
    prepare: options.prepare ?? !options.pooler,
    pooler: options.pooler ?? false,
  };
  const epoch = await prepareDatabase(connectionOptions, schema, options.migrate ?? true);
  const quoted = escapeIdentifier(schema);
  const same = createSameDatabase(quoted, epoch);
  const introduction = { name: "tidings_introduction", text: `SELECT ${same.columns} FROM ${quoted}.meta` };
  const connections = createConnections(connectionOptions, { statement: introduction, same });
  const queries = createQueries(quoted);
  const writing = { refused: false };
  const broadcastLimitMs = broadcastTimes * connectionOptions.statementTimeoutMs;
  const commit = createCommit(connections, { schema: quoted, onRetry, writing, broadcastLimitMs });
  return {
    schema,
    epoch,
    commit: (writes) => commit(writes, lockTimeoutMs),
    ...createCommitUnlessHeld(connections, commit, { schema: quoted, lockTimeoutMs }),
    ...createReader(connections, queries),
    ...createPeople(connections, queries),
    ...createRetention(connections, quoted),
    chats: {
      ...createApply(connections, { schema: quoted, lockTimeoutMs, onRetry }),
      ...createChatReader(connections, { schema: quoted, epoch }),
    },
    reach: createReach(connections, quoted),
    trace: createTrace(connections, quoted),
    outlets: createOutlets(connections, quoted),
    ownership: createOwnership(connections, quoted),
    ping: createPing(connections, quoted, same, writing),
    failed: same.failed,
    close: () => connections.close(),
  };
}

/** What commits have come to of late. */
interface Writing {
  refused: boolean;
}

function createCommit(
  connections: Connections,
  options: { schema: string; onRetry: (error: unknown) => void; writing: Writing; broadcastLimitMs: number },
) {
  const { schema, onRetry, writing, broadcastLimitMs } = options;
  const text = `SELECT part, data::text FROM ${schema}.commit_feeds($1, $2)`;
  const statement = { name: "tidings_commit", text };

  const [users, conversations] = [new SeenNames(), new SeenNames()];

  const ask = (writes: readonly Write[], values: readonly unknown[]): Promise<OutcomeRow[]> =>
    writes.some((write) => write.kind === "push" && "topic" in write.to)
      ? connections.transaction((askOne) => askOne<OutcomeRow>(statement, values), broadcastLimitMs)
      : connections.write<OutcomeRow>(statement, values);

  return async <const Writes extends readonly Write[]>(writes: Writes, lockTimeoutMs: number) => {
    let sentBefore: SentBefore = new Map();
    let attempt = 1;
    for (;;) {
      const batch = createBatch(writes, { users, conversations, sentBefore });
      try {
        const rows = batch.parameter === null ? [] : await ask(writes, [batch.parameter, lockTimeoutMs]);
        writing.refused = false;
        users.add(batch.made.users);
        conversations.add(batch.made.conversations);
        const found = readSentBefore(rows);
        if (found.size === 0) return batch.toCommitted(rows) as { [I in keyof Writes]: Committed<Writes[I]["kind"]> };
        // Nothing was done. What is new is committed without them; each time there is less of it.
        sentBefore = new Map([...sentBefore, ...found]);
      } catch (error) {
        writing.refused = wasRefused(error);
        // Once more only if it is certain that nothing happened. If the answer was lost, the caller has the nonce or the key.
        if (attempt === maxAttempts || !wasUndone(error)) throw error;
        attempt += 1;
        users.forget();
        conversations.forget();
        onRetry(error.cause);
      }
    }
  };
}

/** Writes a row. A commit that was refused may have needed what a row does not, more room: that is tried as well then. */
function createPing(connections: Connections, schema: string, same: SameDatabase, writing: Writing): Store["ping"] {
  const beat = {
    name: "tidings_ping",
    text: `UPDATE ${schema}.meta SET heartbeat_at = clock_timestamp() RETURNING ${same.columns}`,
  };
  const probe = { name: "tidings_probe", text: `SELECT ${schema}.probe()` };
  return async () => {
    await same.check(async () => (await connections.read<Introduction>(beat, []))[0]);
    if (!writing.refused) return;
    await connections.read(probe, []);
    writing.refused = false;
  };
}

function createRetention(connections: Connections, schema: string): Pick<Store, "trim" | "believedAtMs"> {
  const believed = { name: "tidings_believed", text: `SELECT believed_at_ms FROM ${schema}.clock` };
  const believe = {
    name: "tidings_believe",
    text: `INSERT INTO ${schema}.clock (believed_at_ms) VALUES ($1)
      ON CONFLICT (only_row) DO UPDATE SET believed_at_ms = excluded.believed_at_ms`,
  };
  const keysStep = { name: "tidings_trim_keys", text: `SELECT ${schema}.trim_keys($1, $2)` };
  const feedsStep = {
    name: "tidings_trim_feeds",
    text: `SELECT next_id, removed FROM ${schema}.trim_feeds($1, $2, $3, $4, $5)`,
  };
  const groupsStep = {
    name: "tidings_trim_groups",
    text: `SELECT next_id, removed FROM ${schema}.trim_groups($1, $2, $3, $4, $5)`,
  };
  type FeedsStep = [nextId: number | null, removed: number];

  async function trimKeys(olderThanMs: number): Promise<void> {
    let removed: number;
    do {
      const [step] = await connections.read<[removed: number]>(keysStep, [olderThanMs, trimMaxRows]);
      removed = step?.[0] ?? 0;
    } while (removed === trimMaxRows && !connections.closed);
  }

  async function trim(retention: Retention): Promise<number> {
    const { olderThanMs, maxEntries, believedAtMs } = finiteRetention(retention);
    if (believedAtMs !== undefined) await connections.read(believe, [believedAtMs]);
    await trimKeys(olderThanMs);
    let removed = 0;
    /** Of a whole step: half as much after one that took too long, which has held its users for as long. */
    let share = 1;
    for (const statement of [feedsStep, groupsStep]) {
      let after: number | null = 0;
      while (after !== null && !connections.closed) {
        const most = [trimMaxOwners, trimMaxRows].map((whole) => Math.ceil(whole * share));
        try {
          const values: unknown[] = [after, olderThanMs, maxEntries, ...most];
          const [step]: FeedsStep[] = await connections.read<FeedsStep>(statement, values);
          removed += step?.[1] ?? 0;
          after = step?.[0] ?? null;
        } catch (error) {
          if (!tookTooLong(error) || share * trimMaxOwners <= 1) throw error;
          share /= 2;
        }
      }
    }
    return removed;
  }

  return {
    trim,
    async believedAtMs() {
      const [row] = await connections.read<[believedAtMs: number]>(believed, []);
      return row?.[0] ?? null;
    },
  };
}
