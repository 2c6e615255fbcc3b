import {
  createMemoryFanout,
  createMemoryPresence,
  type Fanout,
  type OnError,
  type Presence,
  type Store,
} from "@tidings/core";
import { openPostgresStore } from "@tidings/postgres";
import { createRedisFanout, createRedisPresence, type RedisLinkStatus } from "@tidings/redis";
import { openSqliteStore } from "@tidings/sqlite";
import type { Environment } from "./environment/environment.ts";
import type { DatabaseLocation } from "./environment/values.ts";

/** The ports as the environment wants them. The hub that is given them closes them. */
export interface Adapters {
  readonly store: Store;
  readonly fanout: Fanout;
  readonly presence: Presence;
  /** `null` without Redis. */
  readonly redis: (() => RedisState) | null;
}

/** `ready`: it answers and knows what this node holds. `reason`: why not, as far as that is known. */
export interface RedisState {
  readonly ready: boolean;
  readonly reason?: string;
}

function stateOf(...statuses: readonly RedisLinkStatus[]): RedisState {
  const away = statuses.find(({ ready }) => !ready);
  if (!away) return { ready: true };
  // Anyone may ask: addresses stay here, and so does what stands in the log.
  const error: NodeJS.ErrnoException | null = away.lastError;
  const reason = error?.code ?? /^[A-Z]{3,} [^:]*/.exec(error?.message ?? "")?.[0];
  return { ready: false, ...(reason !== undefined && { reason }) };
}

export function openStore(database: DatabaseLocation, onError: OnError): Promise<Store> {
  if ("file" in database) return openSqliteStore({ path: database.file });
  // A commit that is tried again has succeeded as far as its callers know, but there should be none.
  const { postgresUrl: url, pooler } = database;
  return openPostgresStore({ url, pooler, onRetry: (error) => onError(error, { stage: "commit" }) });
}

export async function openAdapters(environment: Environment, onError: OnError): Promise<Adapters> {
  const { database, redisUrl, redisPrefix: prefix } = environment;
  const store = await openStore(database, onError);
  if (redisUrl === undefined) {
    return { store, fanout: createMemoryFanout(), presence: createMemoryPresence(), redis: null };
  }
  const options = { redis: redisUrl, onError, ...(prefix !== undefined && { prefix }) };
  const fanout = createRedisFanout({ ...options, epoch: store.epoch });
  const presence = createRedisPresence(options);
  return { store, fanout, presence, redis: () => stateOf(fanout.status(), presence.status()) };
}

/** For a start that fails before there is a hub, which closes them otherwise. */
export const closeAdapters = ({ store, fanout, presence }: Adapters): Promise<unknown> =>
  Promise.all([presence.close(), fanout.close(), store.close()]);
