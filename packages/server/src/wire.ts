import { getTRPCErrorFromUnknown, getTRPCErrorShape, type TRPCErrorShape, transformTRPCResponse } from "@trpc/server";
import {
  type JSONRPC2,
  TRPC_ERROR_CODES_BY_KEY,
  type TRPCReconnectNotification,
  type TRPCResponseMessage,
} from "@trpc/server/rpc";
import type { RouterConfig } from "./hosted-router.ts";
import type { OnError } from "./report.ts";

/** What an error was about. `id` is `null` where it concerns the whole connection. */
export interface CallInfo {
  readonly id: JSONRPC2.RequestId;
  readonly jsonrpc?: "2.0" | undefined;
  readonly type: "query" | "mutation" | "subscription" | "unknown";
  readonly path?: string;
  readonly input?: unknown;
}

export const noCall: CallInfo = { id: null, type: "unknown" };

/** Says nothing of an error that the router's own formatter or transformer failed on. */
const fallbackShape: TRPCErrorShape = {
  code: TRPC_ERROR_CODES_BY_KEY.INTERNAL_SERVER_ERROR,
  message: "Internal server error",
  data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500 },
};

const reconnectNotification: TRPCReconnectNotification = { id: null, method: "reconnect" };

/** The text frames that a tRPC client understands. */
export interface Wire {
  readonly reconnect: string;
  /** Throws what the router's transformer or `JSON.stringify` throws. */
  encode(message: TRPCResponseMessage): string;
  /** Never throws. */
  encodeError(cause: unknown, call: CallInfo, ctx: unknown): string;
}

export function createWire(config: RouterConfig, report: OnError): Wire {
  const encode = (message: TRPCResponseMessage): string => JSON.stringify(transformTRPCResponse(config, message));
  return {
    reconnect: JSON.stringify(reconnectNotification),
    encode,
    encodeError(cause, { id, jsonrpc, type, path, input }, ctx) {
      const head = jsonrpc ? { id, jsonrpc } : { id };
      try {
        const error = getTRPCErrorFromUnknown(cause);
        return encode({ ...head, error: getTRPCErrorShape({ config, error, type, path, input, ctx }) });
      } catch (failure) {
        report(failure, { stage: "errorFormatter", transport: "websocket", ...(path === undefined ? {} : { path }) });
        return JSON.stringify({ ...head, error: fallbackShape });
      }
    },
  };
}
