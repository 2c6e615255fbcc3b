import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Accounts } from "../cost/accounts.ts";
import type { Newcomer, Strangers } from "../cost/strangers.ts";
import type { Limits } from "../cost/limits.ts";
import { type Handlers, isWebSocket } from "./mount.ts";
import type { Registry } from "../session/registry.ts";

interface OwnServerOptions {
  readonly limits: Limits;
  readonly registry: Registry;
  /** Counts connections of strangers by address; `null` behind a proxy, whose connections they are, and where there are none. */
  readonly guard: {
    /** Those that have asked for nothing yet. */
    readonly newcomers: Strangers;
    /** Those that wait for their next request. */
    readonly idle: Strangers;
    readonly accounts: Accounts;
    /** Those on which a token was accepted, which are not counted any more. */
    readonly proven: WeakSet<object>;
  } | null;
  /** Hears of every request; `null`: there is nothing to notice. */
  readonly noticeProxy: ((req: IncomingMessage) => void) | null;
  readonly handlers: Handlers;
  /** Answers what is not for the endpoint. */
  readonly onOther: (req: IncomingMessage, res: ServerResponse) => void;
}

/** A connection on which no token was accepted so far. */
interface Unproven {
  /** While it asks for nothing. */
  waiting: Newcomer | null;
  /** Requests that are not answered yet. */
  open: number;
}

/** The HTTP server of a host that has one to itself. It does not listen yet. */
export function createOwnServer({ limits, registry, guard, noticeProxy, handlers, onOther }: OwnServerOptions): Server {
  const server = createServer({
    shouldUpgradeCallback: isWebSocket,
    requireHostHeader: false, // what Node refuses itself costs nobody anything: `onOther` does
    highWaterMark: limits.highWaterMarkBytes,
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    connectionsCheckingInterval: Math.min(limits.headersTimeoutMs, limits.requestTimeoutMs) / 2,
  });
  const unproven = new Map<Socket, Unproven>();
  const forget = (socket: Socket): void => {
    unproven.get(socket)?.waiting?.leave();
    unproven.delete(socket);
  };
  function onClose(this: Socket): void {
    forget(this);
  }
  const wait = (strangers: Strangers, socket: Socket): Newcomer =>
    strangers.enter(socket.remoteAddress ?? "unknown", () => {
      if (strangers !== guard?.idle) registry.refused("crowd"); // to close one that asks for nothing refuses nobody
      socket.destroy();
    });
  if (guard) {
    const { newcomers, accounts } = guard;
    server.on("connection", (socket) => {
      const account = accounts.ofAddress(socket.remoteAddress ?? "unknown");
      if (account.isExhausted || account.isBarred) {
        registry.refused("rate");
        socket.destroy();
        return;
      }
      unproven.set(socket, { waiting: wait(newcomers, socket), open: 0 });
      socket.on("close", onClose); // the same for all: it stays as long as the connection does
    });
  }
  const onAnswered = (socket: Socket, connection: Unproven): void => {
    connection.open -= 1;
    if (!guard || connection.open > 0 || socket.destroyed) return;
    if (guard.proven.has(socket)) unproven.delete(socket);
    else connection.waiting = wait(guard.idle, socket);
  };
  const onAsked = ({ socket }: IncomingMessage, res: ServerResponse): void => {
    const connection = unproven.get(socket);
    if (!connection) return;
    connection.waiting?.leave();
    connection.waiting = null;
    connection.open += 1;
    res.once("close", () => onAnswered(socket, connection));
  };
  server.on("upgrade", (req, socket, head) => {
    forget(req.socket); // it is counted as a WebSocket
    noticeProxy?.(req);
    handlers.onUpgrade(req, socket, head);
  });
  const onRequest = (req: IncomingMessage, res: ServerResponse): void => {
    onAsked(req, res);
    noticeProxy?.(req);
    if (handlers.isOurs(req)) handlers.onRequest(req, res);
    else onOther(req, res);
  };
  server.on("request", onRequest);
  server.on("checkExpectation", onRequest); // an expectation that nobody knows may be passed over (RFC 9110, 10.1.1)
  return server;
}
