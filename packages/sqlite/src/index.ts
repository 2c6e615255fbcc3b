export { type OpenFailure, SqliteOpenError } from "./errors.ts";
export { fileOfUrl, type FileOfUrl } from "./file-url.ts";
export { openSqliteStore, type SqliteStoreOptions } from "./open-sqlite-store.ts";
