export { runPostgresProgram } from "./binaries.ts";
export { startPostgres, type StartPostgresOptions, type TestPostgres } from "./start-postgres.ts";
export { startPgBouncer, type TestPgBouncer } from "./start-pgbouncer.ts";
