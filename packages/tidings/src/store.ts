import { createMemoryStore, type OnError, type Store, TidingsError } from "@tidings/core";
import type { PostgresStoreOptions } from "@tidings/postgres";

/** Opens a store. Failures that no caller waits for go to `onError`. */
export type OpenStore = (onError: OnError) => Promise<Store>;

/**
 * Where everything is kept: a path or `file:` URL of a SQLite file, a `postgres://` URL, {@link postgres} with options, or a
 * store of your own. Default: in memory, gone with the process; with `NODE_ENV=production` a warning says so.
 */
export type StoreOption = string | OpenStore | Store;

/** What is used of a pool of `pg`: how it connects. */
interface PoolLike {
  readonly options: Exclude<PostgresStoreOptions["url"], string>;
}

/**
 * PostgreSQL, which several nodes may share.
 *
 * @param target a URL, or your own pool of `pg`, whose settings are used; commits and reads get connections of their own
 */
export function postgres(
  target: string | PoolLike,
  options: Omit<PostgresStoreOptions, "url" | "onRetry"> = {},
): OpenStore {
  const url: unknown = typeof target === "string" ? target : Object(target).options;
  if (typeof url !== "string" && typeof url !== "object") {
    throw new TypeError("postgres needs a postgres:// URL, or a pool of pg of your own");
  }
  return async (onError) => {
    const { openPostgresStore } = await import("@tidings/postgres");
    const given = url as PostgresStoreOptions["url"];
    return openPostgresStore({ ...options, url: given, onRetry: (error) => onError(error, { stage: "commit" }) });
  };
}

/** Opens a file of SQLite, or a database of PostgreSQL. */
async function openStoreAt(where: string, onError: OnError): Promise<Store> {
  if (/^postgres(?:ql)?:/i.test(where)) return postgres(where)(onError);
  const { fileOfUrl, openSqliteStore } = await import("@tidings/sqlite");
  const [scheme] = /^[a-z][\w+.-]+:/i.exec(where) ?? []; // one letter is a drive of Windows
  if (scheme === undefined) return openSqliteStore({ path: where });
  if (scheme.toLowerCase() !== "file:") {
    throw new TypeError(
      `A store that begins with ${scheme} is not known: give data/tidings.db, say, or postgres://user:password@host/database`,
    );
  }
  const found = fileOfUrl(where);
  if ("problem" in found) throw new TypeError(`The store ${JSON.stringify(where)} ${found.problem}`);
  return openSqliteStore({ path: found.file });
}

const inMemory =
  "tidings: no `store` was given, so everything is kept in memory and is lost with this process. Give a path such as data/tidings.db, or a postgres:// URL";

export async function openStore(option: StoreOption | undefined, onError: OnError): Promise<Store> {
  if (option === undefined) {
    if (process.env["NODE_ENV"] === "production") console.warn(inMemory);
    return createMemoryStore();
  }
  if (typeof option === "string") return openStoreAt(option, onError);
  if (typeof option === "object") return option;
  const store: unknown = await option(onError);
  if (typeof Object(store).commit === "function") return store as Store;
  throw new TypeError(
    "The option store of createTidings opened what is not a store: give postgres(url), say, or a path",
  );
}

/**
 * Where a store of PostgreSQL has its tables.
 *
 * @throws {TidingsError} `BAD_REQUEST` if it is another store
 */
export function schemaOf(store: Store): string {
  if ("schema" in store && typeof store.schema === "string") return store.schema;
  throw new TidingsError(
    "BAD_REQUEST",
    "A push can be part of your transaction only if the store is in the same PostgreSQL database: give its URL, or postgres(pool), as `store`",
  );
}
