import type { Transport } from "./identity.ts";

/** Where an error happened that is the server's own fault. */
export interface ErrorInfo {
  readonly stage:
    | "authenticate"
    | "createContext"
    | "onConnect"
    | "call"
    | "subscription"
    | "errorFormatter"
    | "onRequest"
    /** Somebody uses the server in a way that an operator should know of. */
    | "crowd";
  readonly transport: Transport;
  readonly path?: string;
  readonly userId?: string;
}

/** Hears of every error that is the server's fault; a client's own mistakes are answered and counted only. */
export type OnError = (error: unknown, info: ErrorInfo) => void;

const printError: OnError = (error, info) => {
  console.error("@tidings/server:", info, error);
};

/** An `onError` that may be called anywhere: one that throws is printed beside what it was told. */
export function createReport(onError: OnError = printError): OnError {
  return (error, info) => {
    try {
      onError(error, info);
    } catch (failure) {
      printError(error, info);
      printError(failure, info);
    }
  };
}
