export { type BackupOptions, backupSqliteDatabase, type RestoreOptions, restoreSqliteDatabase } from "./file/backup.ts";
export { type OpenFailure, SqliteOpenError } from "./file/errors.ts";
export { fileOfUrl, type FileOfUrl } from "./file/file-url.ts";
export { openSqliteStore } from "./open-sqlite-store.ts";
export type { SqliteStoreOptions } from "./threads/threads.ts";
