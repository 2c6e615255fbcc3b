import { DatabaseError } from "pg";

/** What an error of PostgreSQL may tell: not the fields that quote rows, parameters or statements. */
const told = ["severity", "code", "schema", "table", "column", "constraint", "file", "line", "routine"] as const;

/** Messages of these SQLSTATE classes quote what they were given; those of triggers say what they want. */
const quoting = /^22/;
const ofTriggers = /^P0/;

/** The error without anything that a user may have written. */
export function toSafeError(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error;
  const { code = "" } = error;
  const unquoted = quoting.test(code) ? error.message.replace(/: ".*"$/s, "") : error.message;
  const message = ofTriggers.test(code) ? "a trigger or function refused it" : unquoted;
  const safe = new DatabaseError(message, error.length, error.name);
  for (const field of told) if (error[field] !== undefined) safe[field] = error[field];
  return safe;
}
