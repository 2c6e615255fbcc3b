/** What kind of error it is: see {@link errorTable}. The names are tRPC's own. */
export type ErrorCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "TIMEOUT"
  | "PAYLOAD_TOO_LARGE"
  | "TOO_MANY_REQUESTS"
  | "INTERNAL_SERVER_ERROR"
  | "SERVICE_UNAVAILABLE";

export interface ErrorTraits {
  readonly httpStatus: number;
  readonly closeCode: number;
  readonly retry: boolean;
}

/**
 * Every error that a caller can get. `httpStatus` is the status of an HTTP response. `closeCode` is the code that a
 * WebSocket is closed with if the error concerns the whole connection. `retry` says whether the same call may succeed
 * later, unchanged.
 */
export const errorTable: Readonly<Record<ErrorCode, ErrorTraits>> = {
  BAD_REQUEST: { httpStatus: 400, closeCode: 4400, retry: false },
  UNAUTHORIZED: { httpStatus: 401, closeCode: 4401, retry: false },
  FORBIDDEN: { httpStatus: 403, closeCode: 4403, retry: false },
  NOT_FOUND: { httpStatus: 404, closeCode: 4404, retry: false },
  TIMEOUT: { httpStatus: 408, closeCode: 4408, retry: true },
  PAYLOAD_TOO_LARGE: { httpStatus: 413, closeCode: 1009, retry: false },
  TOO_MANY_REQUESTS: { httpStatus: 429, closeCode: 4429, retry: true },
  INTERNAL_SERVER_ERROR: { httpStatus: 500, closeCode: 1011, retry: false },
  SERVICE_UNAVAILABLE: { httpStatus: 503, closeCode: 1013, retry: true },
};

/** By this, errors of another copy of this package are known: an application's policies may come with one of their own. */
const mark = Symbol.for("tidings.error");

/** An error meant for the caller. `code` is stable, so that programs can decide by it. The message says what to do. */
export class TidingsError extends Error {
  override readonly name: string = "TidingsError";
  readonly code: ErrorCode;
  /** How long to wait before the same call may succeed; `null` if that is not known. Milliseconds. */
  readonly retryAfterMs: number | null;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions & { readonly retryAfterMs?: number }) {
    super(message, options);
    this.code = code;
    this.retryAfterMs = options?.retryAfterMs ?? null;
    Object.defineProperty(this, mark, { value: true });
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    if (this !== TidingsError) return Function.prototype[Symbol.hasInstance].call(this, value); // a class made of it
    if (!(value instanceof Error) || !(mark in value) || !("code" in value)) return false;
    return typeof value.code === "string" && Object.hasOwn(errorTable, value.code);
  }

  /** Whether the same call may succeed later, unchanged. */
  get retry(): boolean {
    return errorTable[this.code].retry;
  }
}

/** Where a failure happened that no caller is waiting for. */
export type BackgroundStage =
  | "commit"
  | "fanout"
  | "presence"
  | "head-check"
  | "replay"
  | "store"
  | "retention"
  | "reach"
  | "outlets"
  | "revocations";

/** Called with each failure that no caller is waiting for. */
export type OnError = (error: unknown, context: { readonly stage: BackgroundStage }) => void;
