import { createMemoryStore, type OnError, type Store } from "@tidings/core";
import type { PostgresStoreOptions } from "@tidings/postgres";

/** Opens a store. Failures that no caller waits for go to `onError`. */
export type OpenStore = (onError: OnError) => Promise<Store>;

/**
 * Where everything is kept: a path or `file:` URL of a SQLite file, a `postgres://` URL, {@link postgres} with options, or a
 * store of your own. Default: in memory, gone with the process.
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
  const url = typeof target === "string" ? target : target.options;
  return async (onError) => {
    const { openPostgresStore } = await import("@tidings/postgres");
    return openPostgresStore({ ...options, url, onRetry: (error) => onError(error, { stage: "commit" }) });
  };
}

const isPostgresUrl = (text: string): boolean => /^postgres(ql)?:\/\//.test(text);

export async function openStore(option: StoreOption | undefined, onError: OnError): Promise<Store> {
  if (typeof option === "object") return option;
  if (typeof option === "function") return option(onError);
  if (option === undefined) return createMemoryStore();
  if (isPostgresUrl(option)) return postgres(option)(onError);
  const { fileOfUrl, openSqliteStore } = await import("@tidings/sqlite");
  if (!option.startsWith("file:")) return openSqliteStore({ path: option });
  const found = fileOfUrl(option);
  if ("problem" in found) throw new TypeError(`The store ${JSON.stringify(option)} ${found.problem}`);
  return openSqliteStore({ path: found.file });
}
