import { TidingsError } from "@tidings/core";
import { DatabaseError } from "pg";
import { type OpenFailure, PostgresOpenError } from "./errors.ts";
import { toSafeError } from "./safe-error.ts";

/** SQLSTATE classes and codes under which nothing is wrong with the statement: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const unavailable: readonly (readonly [code: string, problem: string])[] = [
  ["08", "the connection to it broke"],
  ["57P", "it is shutting down or starting"],
  ["57014", "it took longer than `statementTimeoutMs` allows"],
  ["55P03", "another transaction held the same users for longer than `lockTimeoutMs` allows"],
  ["40", "transactions waited for each other"],
  ["53100", "its disk is full: free space there"],
  ["53300", "it has no connection left: raise max_connections or lower `poolSize`"],
  ["53", "it is out of resources"],
  ["25006", "it does not accept writes: it is read-only, or a standby"],
  ["25P03", "a transaction stood still for too long"],
  ["25P04", "a transaction took too long"],
  ["28", "it does not let this user in: was the password changed?"],
  ["3D", "the database is not there: is it being made anew?"],
  ["42501", "this user lacks a right to what is in it: is it being restored?"],
  ["58", "its machine reports an error"],
  ["42P01", "its tables are not there: is it being restored, or was a newer Tidings started on it?"],
  ["42883", "its functions are not there: is it being restored, or was a newer Tidings started on it?"],
  ["3F000", "its schema is not there: is it being restored?"],
  ["XX", "it reports an internal error"],
];

/** It gives out no transaction ids any more, lest they wrap around. That has the code of a value that is too large. */
const wantsVacuum = ({ code, routine }: DatabaseError): boolean =>
  code === "54000" && /^GetNew(TransactionId|MultiXactId)$/.test(routine ?? "");

/** A deadlock, a conflict, and what our own functions raise when a row is missing that had been there. */
const undone: ReadonlySet<string | undefined> = new Set(["40P01", "40001", "40T01"]);

/** The transaction was undone: nothing of it happened, and it can be done again. */
export const wasUndone = (error: unknown): error is TidingsError =>
  error instanceof TidingsError && error.cause instanceof DatabaseError && undone.has(error.cause.code);

/** The locks were not to be had in time: nothing of the statement happened, and the connection is as good as before. */
export const waitedTooLong = (error: unknown): boolean => error instanceof DatabaseError && error.code === "55P03";

/** What was given is wrong, not there, there already or too large: classes of SQLSTATE. */
const faultsOfValues = ["22", "23", "54"];

/** The connection is as good as before, once its transaction is undone. */
export const keepsConnection = (error: unknown): boolean =>
  waitedTooLong(error) ||
  (error instanceof DatabaseError && faultsOfValues.some((code) => error.code?.startsWith(code)));

/** The server ended the statement, as its time was over. */
export const tookTooLong = (error: unknown): boolean =>
  error instanceof TidingsError && error.cause instanceof DatabaseError && error.cause.code === "57014";

/** There is no room, or no right to write: nor will there be for the next one. */
const refused = ["53100", "25006", "58"];
export const wasRefused = (error: unknown): boolean =>
  error instanceof TidingsError &&
  error.cause instanceof DatabaseError &&
  refused.some((code) => (error.cause as DatabaseError).code?.startsWith(code));

/** What the driver says when a connection cannot be had or is lost is no `DatabaseError`. */
const isMistake = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;

/**
 * A failure of the backend as an error to retry; a mistake of our own as it is. Neither quotes what a user wrote. Clients get the
 * message, so it names no address and no table: those are in the cause.
 */
export function toStoreError(thrown: unknown): unknown {
  const error = toSafeError(thrown);
  if (!(error instanceof Error) || error instanceof TidingsError || isMistake(error)) return error;
  if (!(error instanceof DatabaseError)) return unavailableError("it cannot be reached", error);
  const problem = wantsVacuum(error)
    ? "it takes no writes until it is vacuumed: see its log"
    : unavailable.find(([code]) => error.code?.startsWith(code))?.[1];
  return problem === undefined ? error : unavailableError(problem, error);
}

const unavailableError = (problem: string, cause: Error): TidingsError =>
  new TidingsError("SERVICE_UNAVAILABLE", `The database does not answer as it should, ${problem}: retry in a moment`, {
    cause,
  });

const openProblems: readonly (readonly [code: string, reason: OpenFailure, advice: string])[] = [
  ["28", "denied", "check the user and the password in the URL"],
  [
    "42501",
    "denied",
    "give the user the right to create a schema in this database, or create the schema for that user",
  ],
  ["3D", "missing", "make it with createdb, or check the name in the URL"],
  [
    "08P01",
    "unavailable",
    "if a pooler stands before the server, open with `pooler: true` (TIDINGS_DATABASE_POOLER=on)",
  ],
  ["57P03", "unreachable", "it is starting: try again in a moment"],
  ["25006", "unavailable", "it does not accept writes: give the address of the primary server"],
];

/** The other side's certificate, or what it says when it is asked for TLS. */
const tlsCode = /^(DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|CERT_|CRL_|HOSTNAME_MISMATCH|ERR_TLS_|ERR_SSL_|EPROTO)/;

/** What servers say to a connection without TLS. */
const wantsTls = /no encryption|SSL off|SSL connection is required|insecure/i;

function tlsAdvice(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (tlsCode.test((error as NodeJS.ErrnoException).code ?? "")) {
    return (
      "its TLS certificate is not trusted: name the CA with sslrootcert=/path/to/ca.pem in the URL or in NODE_EXTRA_CA_CERTS, " +
      "or give sslmode=require, which encrypts without asking who the other side is"
    );
  }
  if (/does not support SSL/.test(error.message)) return "it has no TLS: switch it on there, or give sslmode=disable";
  const isRefused = error instanceof DatabaseError && error.code?.startsWith("28") && wantsTls.test(error.message);
  return isRefused ? "it may demand TLS: add sslmode=verify-full to the URL, or sslmode=require" : null;
}

/** What went wrong while opening, in terms of the database. `name` must not hold a secret. */
export function toOpenError(thrown: unknown, name: string): PostgresOpenError {
  if (thrown instanceof PostgresOpenError) return thrown;
  const error = toSafeError(thrown);
  const detail = error instanceof Error ? error.message || ("code" in error ? String(error.code) : "") : String(error);
  const [reason, advice] = whyNotOpen(error);
  const message = `The database ${name} cannot be opened (${detail}): ${advice}`;
  return new PostgresOpenError(reason, message, { cause: error });
}

function whyNotOpen(error: unknown): readonly [reason: OpenFailure, advice: string] {
  const tls = tlsAdvice(error);
  if (tls !== null) return ["tls", tls];
  if (!(error instanceof DatabaseError)) {
    return ["unreachable", "check that it runs and that the host and port of the URL are right"];
  }
  const found = openProblems.find(([prefix]) => error.code?.startsWith(prefix));
  return found ? [found[1], found[2]] : ["unavailable", "see the server's log"];
}
