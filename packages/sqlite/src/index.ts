export { type BackupOptions, backupSqliteDatabase, type RestoreOptions, restoreSqliteDatabase } from "./backup.ts";
export { type OpenFailure, SqliteOpenError } from "./errors.ts";
export { fileOfUrl, type FileOfUrl } from "./file-url.ts";
export { openSqliteStore } from "./open-sqlite-store.ts";
export type { SqliteStoreOptions } from "./threads.ts";
