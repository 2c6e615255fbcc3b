export { databaseName, databaseUrlProblem } from "./database-url.ts";
export { type OpenFailure, PostgresOpenError } from "./errors.ts";
export { openPostgresStore, type PostgresStoreOptions } from "./open-postgres-store.ts";
export {
  createTransactionalPush,
  type TransactionalPush,
  type TransactionalPushOptions,
  type TransactionalPushRequest,
  type TransactionalPushResult,
} from "./transactional-push.ts";
export type { TransactionClient } from "./transaction-client.ts";
