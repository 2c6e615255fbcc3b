import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Identity, Transport } from "./identity.ts";

/** What an application may know of the connection that it makes a context for. */
export interface ConnectionInfo {
  /** Unique in this process. */
  readonly id: number;
  readonly transport: Transport;
  /** Of the client; behind trusted proxies as the outermost of them saw it. */
  readonly remoteAddress: string;
  /** Without cookies where the page that made the request may be anybody's. */
  readonly headers: IncomingHttpHeaders;
}

interface ConnectionOptions {
  readonly transport: Transport;
  readonly remoteAddress: string;
  /** Whether the cookies that came along may tell who it is. */
  readonly cookies: boolean;
}

let lastId = 0;

export function toConnectionInfo(
  req: IncomingMessage,
  { transport, remoteAddress, cookies }: ConnectionOptions,
): ConnectionInfo {
  lastId += 1;
  const { cookie, ...others } = req.headers;
  return { id: lastId, transport, remoteAddress, headers: cookie === undefined || cookies ? req.headers : others };
}

/** A connection that lives longer than a call: a WebSocket, or a subscription by SSE. */
export interface LiveConnection {
  readonly transport: Transport;
  /** `null` until it is known, and of somebody anonymous. */
  readonly identity: Identity | null;
  readonly bufferedBytes: number;
  /** Called a few times a second, by a clock that never goes back: everything that depends on the time is decided here. */
  tick(nowMs: number): void;
  /** Asks the client to connect anew, elsewhere, while this connection still serves it. */
  notifyReconnect(): void;
  /** Ends it in order. Its resources are released at once, though the peer may take its time. */
  close(code: number, reason: string): void;
  /** Ends it at once. */
  terminate(): void;
}
