import { DatabaseError } from "pg";

/** What an error of PostgreSQL may tell: not the fields that quote rows, parameters or statements. */
const told = ["severity", "code", "schema", "table", "column", "constraint", "file", "line", "routine"] as const;

/** SQLSTATE classes whose messages quote what they were given. */
const quoting = /^(22|P0)/;

/** The error without anything that a user may have written. */
export function toSafeError(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error;
  const message = quoting.test(error.code ?? "") ? error.message.replace(/: ".*"$/s, "") : error.message;
  const safe = new DatabaseError(message, error.length, error.name);
  for (const field of told) if (error[field] !== undefined) safe[field] = error[field];
  return safe;
}
