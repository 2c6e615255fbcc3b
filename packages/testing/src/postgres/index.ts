export { startPostgres, type StartPostgresOptions, type TestPostgres } from "./start-postgres.ts";
