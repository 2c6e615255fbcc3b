import type { TidingsClientError } from "./errors.ts";

/** The end of a socket, as tRPC's client hears of it: the calls that were in flight fail with it as their cause. */
export class CloseNotice extends Event {
  readonly code: number;
  readonly reason: string;
  /** Why the server turned the connection away before it did anything on it; `null`: it may have done something. */
  readonly refusal: TidingsClientError | null;

  constructor(code: number, reason: string, refusal: TidingsClientError | null = null) {
    super("close");
    this.code = code;
    this.reason = reason;
    this.refusal = refusal;
  }
}
