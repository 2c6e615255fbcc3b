import {
  createMemoryFanout,
  createMemoryPresence,
  type Fanout,
  type OnError,
  type Presence,
  type Store,
} from "@tidings/core";
import { openPostgresStore } from "@tidings/postgres";
import { createRedisFanout, createRedisPresence } from "@tidings/redis";
import { openSqliteStore } from "@tidings/sqlite";
import type { Environment } from "./environment/environment.ts";
import type { DatabaseLocation } from "./environment/values.ts";

/** The ports as the environment wants them. The hub that is given them closes them. */
export interface Adapters {
  readonly store: Store;
  readonly fanout: Fanout;
  readonly presence: Presence;
  /** Whether Redis answers and knows what this node holds; `null` without Redis. */
  readonly redisIsReady: () => boolean | null;
}

export function openStore(database: DatabaseLocation, onError: OnError): Promise<Store> {
  if ("file" in database) return openSqliteStore({ path: database.file });
  // A commit that is tried again has succeeded as far as its callers know, but there should be none.
  const { postgresUrl: url, pooler } = database;
  return openPostgresStore({ url, pooler, onRetry: (error) => onError(error, { stage: "commit" }) });
}

export async function openAdapters(environment: Environment, onError: OnError): Promise<Adapters> {
  const { database, redisUrl: redis, redisPrefix: prefix } = environment;
  const store = await openStore(database, onError);
  if (redis === undefined) {
    return { store, fanout: createMemoryFanout(), presence: createMemoryPresence(), redisIsReady: () => null };
  }
  const options = { redis, onError, ...(prefix !== undefined && { prefix }) };
  const fanout = createRedisFanout(options);
  const presence = createRedisPresence(options);
  return { store, fanout, presence, redisIsReady: () => fanout.status().ready && presence.status().ready };
}
