export { type OpenFailure, PostgresOpenError } from "./errors.ts";
export { openPostgresStore, type PostgresStoreOptions } from "./open-postgres-store.ts";
