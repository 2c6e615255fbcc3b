/**
 * Why a database could not be opened: `url` (the URL is not understood), `tls` (one side asks for TLS and the other has none,
 * or its certificate is not trusted), `unreachable` (no answer, or it is starting), `denied` (user, password, or rights),
 * `missing` (no such database), `unsupported` (PostgreSQL older than 15, or another encoding than UTF8), `newer` (its tables were made by a later
 * version), `foreign` (they were made by another one under the same number), `unavailable` (anything else: the message says).
 */
export type OpenFailure =
  | "url"
  | "tls"
  | "unreachable"
  | "denied"
  | "missing"
  | "unsupported"
  | "newer"
  | "foreign"
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
