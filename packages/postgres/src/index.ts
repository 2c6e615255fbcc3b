export { databaseName, databaseUrlProblem } from "./connection/database-url.ts";
export { type OpenFailure, PostgresOpenError } from "./connection/errors.ts";
export { moveToPostgres, type MoveOptions } from "./move/move-to-postgres.ts";
export { openPostgresStore, type PostgresStore, type PostgresStoreOptions } from "./open-postgres-store.ts";
export {
  createTransactionalPush,
  type TransactionalPush,
  type TransactionalPushOptions,
  type TransactionalPushRequest,
  type TransactionalPushResult,
} from "./transaction/transactional-push.ts";
export type { TransactionClient } from "./transaction/transaction-client.ts";
