import type { EncodedEvent } from "@tidings/core";
import { getTRPCErrorFromUnknown, getTRPCErrorShape, type TRPCErrorShape } from "@trpc/server";
import { type JSONRPC2, TRPC_ERROR_CODES_BY_KEY, type TRPCReconnectNotification } from "@trpc/server/rpc";
import { hasNoTransformer, type RouterConfig } from "./hosted-router.ts";
import type { OnError } from "../lifecycle/report.ts";

/** What an error was about. `id` is `null` where it concerns the whole connection. */
export interface CallInfo {
  readonly id: JSONRPC2.RequestId;
  readonly jsonrpc?: "2.0" | undefined;
  readonly type: "query" | "mutation" | "subscription" | "unknown";
  readonly path?: string;
  readonly input?: unknown;
  /** What is held of its caller's account while it is there. Bytes. */
  readonly held?: number;
  /** What it cost before it was made. Units. */
  readonly price?: number;
}

export const noCall: CallInfo = { id: null, type: "unknown" };

/** Says nothing of an error that the router's own formatter or transformer failed on. */
const fallbackShape: TRPCErrorShape = {
  code: TRPC_ERROR_CODES_BY_KEY.INTERNAL_SERVER_ERROR,
  message: "Internal server error",
  data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500 },
};

const reconnectNotification: TRPCReconnectNotification = { id: null, method: "reconnect" };

/** What an answer repeats of the request. */
export type ResponseHead = Pick<CallInfo, "id" | "jsonrpc">;

/** The text frames that a tRPC client understands. */
export interface Wire {
  readonly reconnect: string;
  /** Whether values go out as the JSON that they are: no transformer is in between. */
  readonly isPlainJson: boolean;
  /** A subscription has begun, or ended. */
  encodeState(head: ResponseHead, type: "started" | "stopped"): string;
  /** A value, with its event id if it has one. Throws what the router's transformer or `JSON.stringify` throws. */
  encodeData(head: ResponseHead, data: unknown, eventId?: string): string;
  /** An event whose JSON is there already. */
  encodeEvent(head: ResponseHead, event: EncodedEvent): string;
  /** Never throws. */
  encodeError(cause: unknown, call: CallInfo, ctx: unknown): string;
}

/** The start of every answer, up to where its result or error follows. */
const opening = ({ id, jsonrpc }: ResponseHead): string =>
  `{"id":${typeof id === "number" ? id : JSON.stringify(id)},${jsonrpc ? `"jsonrpc":"${jsonrpc}",` : ""}`;

export function createWire(config: RouterConfig, report: OnError): Wire {
  const serialize = (value: unknown): unknown => config.transformer.output.serialize(value);
  return {
    reconnect: JSON.stringify(reconnectNotification),
    isPlainJson: hasNoTransformer(config),

    encodeState: (head, type) => `${opening(head)}"result":{"type":"${type}"}}`,

    encodeData(head, data, eventId) {
      const json = JSON.stringify(serialize(data)) as string | undefined;
      const value = json === undefined ? "" : `,"data":${json}`;
      const id = eventId === undefined ? "" : `,"id":${JSON.stringify(eventId)}`;
      return `${opening(head)}"result":{"type":"data"${value}${id}}}`;
    },

    encodeEvent: (head, { id, json }) =>
      `${opening(head)}"result":{"type":"data","data":{"id":"${id}","data":${json}},"id":"${id}"}}`,

    encodeError(cause, { id, jsonrpc, type, path, input }, ctx) {
      const head = opening({ id, jsonrpc });
      try {
        const error = getTRPCErrorFromUnknown(cause);
        const shape = serialize(getTRPCErrorShape({ config, error, type, path, input, ctx }));
        return `${head}"error":${JSON.stringify(shape)}}`;
      } catch (failure) {
        report(failure, { stage: "errorFormatter", transport: "websocket", ...(path === undefined ? {} : { path }) });
        return `${head}"error":${JSON.stringify(fallbackShape)}}`;
      }
    },
  };
}
