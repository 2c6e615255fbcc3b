import { TRPCClientError } from "@trpc/client";
import type { AnyTRPCRouter, TRPC_ERROR_CODE_KEY, TRPCErrorShape } from "@trpc/server";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import { maxTimerMs } from "../connection/backoff.ts";
import { CloseNotice } from "../connection/close-notice.ts";

type OwnCode = "ABORTED" | "CLOSED" | "DISCONNECTED" | "OUTBOX_FULL" | "TOO_MANY_CALLS";

/** The server's codes, and those of the client itself. */
export type ClientErrorCode = TRPC_ERROR_CODE_KEY | OwnCode;

/**
 * Which errors may be retried with the same call. `stream`: only subscriptions, because trying them changes nothing; if a send met a bug
 * on the server, the user decides.
 */
const retry: { readonly [Code in ClientErrorCode]?: "always" | "stream" } = {
  INTERNAL_SERVER_ERROR: "stream",
  BAD_GATEWAY: "always",
  SERVICE_UNAVAILABLE: "always",
  GATEWAY_TIMEOUT: "always",
  TIMEOUT: "always",
  TOO_MANY_REQUESTS: "always",
  // the client's own
  DISCONNECTED: "always",
  TOO_MANY_CALLS: "always",
};

const isCode = (code: unknown): code is TRPC_ERROR_CODE_KEY =>
  typeof code === "string" && Object.hasOwn(TRPC_ERROR_CODES_BY_KEY, code);

interface ErrorDetails {
  readonly cause?: unknown;
  readonly shape?: TRPCErrorShape | null | undefined;
}

/**
 * Every rejection of the client, also of calls made through `tidings.trpc`. Branch on `code`:
 *
 * - a code of the server's (`BAD_REQUEST`, `FORBIDDEN`, `NOT_FOUND`, `TOO_MANY_REQUESTS` …),
 * - `TIMEOUT`: no answer within the time limit; whether a mutation happened is not known,
 * - `DISCONNECTED`: the connection was lost before the answer; whether a mutation happened is not known,
 * - `ABORTED`, `CLOSED`: the caller's signal was aborted, the client was closed,
 * - `TOO_MANY_CALLS`, `OUTBOX_FULL`: too much is waiting here already.
 */
export class TidingsClientError extends TRPCClientError<AnyTRPCRouter> {
  readonly code: ClientErrorCode;
  /** After how long the server says that the same call may succeed. */
  readonly retryAfterMs: number | null;

  constructor(code: ClientErrorCode, message: string, { cause, shape }: ErrorDetails = {}) {
    super(message, {
      ...(cause instanceof Error ? { cause } : {}),
      ...(shape ? { result: { error: shape } } : {}),
    });
    Object.setPrototypeOf(this, new.target.prototype); // tRPC's constructor has set its own
    this.name = "TidingsClientError";
    this.code = code;
    const retryAfterMs: unknown = (this.data as { retryAfterMs?: unknown } | undefined)?.retryAfterMs;
    this.retryAfterMs = typeof retryAfterMs === "number" ? Math.min(retryAfterMs, maxTimerMs) : null;
  }

  /** Whether the same call may succeed later, unchanged. */
  get retryable(): boolean {
    return retry[this.code] === "always";
  }

  /** Whether a subscription that ended with it is worth starting again. */
  get resumable(): boolean {
    return retry[this.code] !== undefined;
  }
}

/** The error in a frame from the server. An unknown code counts as an internal error of the server. */
export function fromShape(shape: TRPCErrorShape): TidingsClientError {
  const { code } = (shape.data ?? {}) as { code?: unknown };
  return new TidingsClientError(isCode(code) ? code : "INTERNAL_SERVER_ERROR", shape.message, { shape });
}

/** Why a connection ended, as an error. */
export function fromClose({ code, reason, refusal }: CloseNotice): TidingsClientError {
  if (refusal) return refusal;
  const why = reason ? `${code}: ${reason}` : `${code}`;
  if (code === 1009)
    return new TidingsClientError("PAYLOAD_TOO_LARGE", "The server does not accept a frame that large");
  return new TidingsClientError("DISCONNECTED", `The connection was lost (${why})`);
}

/** Turns whatever a call was rejected with into a client error. */
export function toClientError(error: unknown): TidingsClientError {
  if (error instanceof TidingsClientError) return error;
  if (error instanceof TRPCClientError) {
    const { shape, cause, message } = error as { shape?: TRPCErrorShape; cause?: unknown; message: string };
    if (shape) return fromShape(shape);
    if (cause instanceof CloseNotice) return fromClose(cause);
    return new TidingsClientError("DISCONNECTED", `There was no connection: ${message}`, { cause: error });
  }
  return new TidingsClientError("INTERNAL_SERVER_ERROR", error instanceof Error ? error.message : String(error), {
    cause: error,
  });
}

/** Where a failure happened that no caller is waiting for. */
export interface ErrorContext {
  /**
   * `token`: the application's token function failed. `connection`: the server refused the connection, or spoke nonsense.
   * `subscription`: one met an error and will be tried again. `listener`: a callback of the application threw. `storage`: a
   * message could not be kept, and does not outlast this client.
   */
  readonly stage: "connection" | "listener" | "storage" | "subscription" | "token";
  /** Path of the procedure concerned. */
  readonly path?: string;
}

/** Called for every failure that no caller is waiting for. */
export type OnError = (error: unknown, context: ErrorContext) => void;
