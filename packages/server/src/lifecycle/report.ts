import { callHandler, TidingsError } from "@tidings/core";
import { TRPCError } from "@trpc/server";
import type { Transport } from "../session/identity.ts";

/** Where an error happened that is the server's own fault, not a client's. */
export interface ErrorInfo {
  readonly stage:
    | "authenticate"
    | "createContext"
    | "onConnect"
    | "call"
    | "subscription"
    | "errorFormatter"
    | "onRequest"
    | "onRefused"
    /** The port can take no connection, for want of file handles, say. */
    | "listen"
    /** Somebody uses the server in a way that an operator should know of. */
    | "crowd";
  readonly transport: Transport;
  readonly path?: string;
  readonly userId?: string;
}

/** Called with every error that is the server's fault. Mistakes of clients are only answered and counted. */
export type OnError = (error: unknown, info: ErrorInfo) => void;

/** What the server needs is away: callers are told to retry, and the operator what it is. */
function isOutage(error: unknown): boolean {
  const reason = error instanceof TRPCError ? error.cause : error;
  return reason instanceof TidingsError && reason.code === "SERVICE_UNAVAILABLE" && reason.cause !== undefined;
}

/** Whether it is the server that is wrong, and not the caller. */
export const isOwnFault = (error: TRPCError): boolean => error.code === "INTERNAL_SERVER_ERROR" || isOutage(error);

/** In an outage every call fails in the same way: it is reported this often. Milliseconds. */
const outagePauseMs = 1_000;

const printError: OnError = (error, info) => {
  console.error("@tidings/server:", info, error);
};

/**
 * An `onError` that may be called anywhere: one that throws is printed beside what it was told. Of an outage it hears at most
 * once a second.
 */
export function createReport(onError: OnError = printError): OnError {
  let nextOutageMs = -Infinity;
  return (error, info) => {
    if (isOutage(error)) {
      const nowMs = performance.now();
      if (nowMs < nextOutageMs) return;
      nextOutageMs = nowMs + outagePauseMs;
    }
    callHandler(
      () => onError(error, info),
      (failure) => {
        printError(error, info);
        printError(failure, info);
      },
    );
  };
}
