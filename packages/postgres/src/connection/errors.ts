/**
 * Why a database could not be opened:
 * - `url`: the URL is not understood
 * - `tls`: one side asks for TLS and the other has none, or the certificate is not trusted
 * - `unreachable`: there is no answer, or the server is starting
 * - `denied`: the user, the password or the rights
 * - `missing`: there is no such database
 * - `unsupported`: PostgreSQL is older than 15, or the encoding is not UTF8
 * - `newer`: a later version made the tables
 * - `older`: an earlier version made the tables, or there are none, and they are to stay as they are
 * - `foreign`: another version made the tables under the same number
 * - `not-empty`: it has something already, and was to be filled
 * - `unavailable`: anything else, which the message says
 */
export type OpenFailure =
  | "url"
  | "tls"
  | "unreachable"
  | "denied"
  | "missing"
  | "unsupported"
  | "newer"
  | "older"
  | "foreign"
  | "not-empty"
  | "unavailable";

/** The database could not be opened. The message names it (never the password), what is wrong, and what to do. */
export class PostgresOpenError extends Error {
  override readonly name: string = "PostgresOpenError";
  readonly reason: OpenFailure;

  constructor(reason: OpenFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
