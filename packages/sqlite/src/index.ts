export { type OpenFailure, SqliteOpenError } from "./errors.ts";
export { openSqliteStore, type SqliteStoreOptions } from "./open-sqlite-store.ts";
