import type { TidingsClientError } from "../model/errors.ts";

/** The end of a socket. */
export class CloseNotice {
  readonly code: number;
  readonly reason: string;
  /** Why the server turned the connection away before it did anything on it; `null`: it may have done something. */
  readonly refusal: TidingsClientError | null;

  constructor(code: number, reason: string, refusal: TidingsClientError | null = null) {
    this.code = code;
    this.reason = reason;
    this.refusal = refusal;
  }
}
