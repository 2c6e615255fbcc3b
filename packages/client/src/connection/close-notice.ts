import type { TidingsClientError } from "../model/errors.ts";

/** How a socket ended. */
export class CloseNotice {
  readonly code: number;
  readonly reason: string;
  /** Why the server refused the connection before it did anything on it; `null` if it may have done something. */
  readonly refusal: TidingsClientError | null;

  constructor(code: number, reason: string, refusal: TidingsClientError | null = null) {
    this.code = code;
    this.reason = reason;
    this.refusal = refusal;
  }
}
