import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Accounts } from "../cost/accounts.ts";
import type { Newcomer, Strangers } from "../cost/strangers.ts";
import type { Limits } from "../cost/limits.ts";
import type { Handlers } from "./mount.ts";
import type { Registry } from "../session/registry.ts";

interface OwnServerOptions {
  readonly limits: Limits;
  readonly registry: Registry;
  /** Count sockets that have asked for nothing yet, by address; `null` behind a proxy, which waits for those itself. */
  readonly newcomers: {
    readonly strangers: Strangers;
    readonly accounts: Accounts;
    /** Hears of every request. */
    readonly noticeProxy: (req: IncomingMessage) => void;
  } | null;
  readonly handlers: Handlers;
  /** Answers what is not for the endpoint. */
  readonly onOther: (req: IncomingMessage, res: ServerResponse) => void;
}

/** The HTTP server of a host that has one to itself. It does not listen yet. */
export function createOwnServer({ limits, registry, newcomers, handlers, onOther }: OwnServerOptions): Server {
  const server = createServer({
    // any other upgrade is an offer that may be passed over (RFC 9110, 7.8): Java's client makes one with every first request
    shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === "websocket",
    requireHostHeader: false, // what Node refuses itself costs nobody anything: `onOther` does
    highWaterMark: limits.highWaterMarkBytes,
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    connectionsCheckingInterval: Math.min(limits.headersTimeoutMs, limits.requestTimeoutMs) / 2,
  });
  /** Of sockets that have asked for nothing yet. */
  const newcomerOf = new Map<Socket, Newcomer>();
  const settle = (socket: Socket): void => {
    newcomerOf.get(socket)?.leave();
    newcomerOf.delete(socket);
  };
  function onClose(this: Socket): void {
    settle(this);
  }
  if (newcomers) {
    const { strangers, accounts } = newcomers;
    server.on("connection", (socket) => {
      const account = accounts.ofAddress(socket.remoteAddress ?? "unknown");
      if (account.isExhausted || account.isBarred) {
        registry.refused("rate");
        socket.destroy();
        return;
      }
      const cutOff = (): void => {
        registry.refused("crowd");
        socket.destroy();
      };
      newcomerOf.set(socket, strangers.enter(socket.remoteAddress ?? "unknown", cutOff));
      socket.on("close", onClose); // the same for all: it stays as long as the connection does
    });
  }
  server.on("upgrade", (req, socket, head) => {
    settle(req.socket);
    newcomers?.noticeProxy(req);
    handlers.onUpgrade(req, socket, head);
  });
  const onRequest = (req: IncomingMessage, res: ServerResponse): void => {
    settle(req.socket);
    newcomers?.noticeProxy(req);
    if (handlers.isOurs(req)) handlers.onRequest(req, res);
    else onOther(req, res);
  };
  server.on("request", onRequest);
  server.on("checkExpectation", onRequest); // an expectation that nobody knows may be passed over (RFC 9110, 10.1.1)
  return server;
}
