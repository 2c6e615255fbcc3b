import { errorTable, TidingsError } from "@tidings/core";
import { getTRPCErrorFromUnknown, TRPCError } from "@trpc/server";

/** Why the host itself turned something away; `stats()` counts by these. */
export const refusalReasons = [
  "host",
  "origin",
  "unauthorized",
  "unavailable",
  "expired",
  "revoked",
  "disconnected",
  "first-frame",
  "malformed",
  "payload",
  "batch",
  "duplicate-id",
  "subscriptions",
  "in-flight",
  "rate",
  "held",
  "flood",
  "crowd",
  "connections",
  "user-connections",
  "backlog",
  "keep-alive",
  "draining",
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

interface RefusalOptions {
  readonly reason: RefusalReason;
  readonly code: TRPCError["code"];
  /** Says what to do. */
  readonly message: string;
  /** After how long the same call may succeed; told to the client as `data.retryAfterMs`. */
  readonly retryAfterMs?: number;
}

/** The host's own "no" to a call or a connection, as against an error of the application. */
export class Refusal extends TRPCError {
  readonly reason: RefusalReason;
  readonly retryAfterMs: number | null;

  constructor({ reason, code, message, retryAfterMs }: RefusalOptions) {
    super({ code, message });
    this.reason = reason;
    this.retryAfterMs = retryAfterMs ?? null;
  }
}

/** Anything thrown as a tRPC error; a `TidingsError` keeps its code, also from inside tRPC's own wrapping. */
export function toTRPCError(cause: unknown): TRPCError {
  const error = getTRPCErrorFromUnknown(cause);
  const inner = cause instanceof TidingsError ? cause : error.cause;
  if (error.code !== "INTERNAL_SERVER_ERROR" || !(inner instanceof TidingsError)) return error;
  return new TRPCError({ code: inner.code, message: inner.message, cause: inner });
}

/** What an error counts as that keeps a client from getting in; `null`: as nothing. */
export function reasonOf(error: TRPCError): RefusalReason | null {
  if (error instanceof Refusal) return error.reason;
  if (error.code === "UNAUTHORIZED") return "unauthorized";
  return error.code === "SERVICE_UNAVAILABLE" ? "unavailable" : null;
}

const isInTable = (code: string): code is keyof typeof errorTable => Object.hasOwn(errorTable, code);

/** With which code a WebSocket is closed because of an error; a frame that is not valid JSON counts as `BAD_REQUEST`. */
export function closeCodeOf(code: TRPCError["code"]): number {
  if (code === "PARSE_ERROR") return errorTable.BAD_REQUEST.closeCode;
  return isInTable(code) ? errorTable[code].closeCode : errorTable.INTERNAL_SERVER_ERROR.closeCode;
}
