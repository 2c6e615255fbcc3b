import { type IncomingMessage, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { toConnectionInfo } from "../session/connection.ts";
import { prices } from "../cost/prices.ts";
import type { Gate } from "../http/gate.ts";
import type { Host } from "../lifecycle/host.ts";
import { notOurName } from "../http/hosts.ts";
import type { RefusalReason } from "../trpc/refusal.ts";
import { targetOf } from "../http/request-target.ts";
import { SocketConnection } from "./socket-connection.ts";
import { createWire } from "../trpc/wire.ts";

interface UpgradeOptions {
  readonly host: Host;
  readonly gate: Gate;
  /** Whether a path is the one that tRPC is served at. */
  readonly isEndpoint: (pathname: string) => boolean;
}

/** Answers an upgrade request with a plain HTTP response; the client never sees a WebSocket. */
function refuseUpgrade(socket: Duplex, status: number, message: string): void {
  // half-open sockets are allowed here: without this, a client that never closes would keep it
  socket.once("finish", () => socket.destroy());
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      "Connection: close",
      "Content-Type: text/plain; charset=utf-8",
      `Content-Length: ${Buffer.byteLength(message)}`,
      ...(status === 503 || status === 429 ? ["Retry-After: 1"] : []),
      "",
      message,
    ].join("\r\n"),
  );
}

/** Turns HTTP upgrade requests into connections. */
export function createUpgradeHandler({
  host,
  gate,
  isEndpoint,
}: UpgradeOptions): (req: IncomingMessage, socket: Duplex, head: Buffer) => void {
  const { registry, limits, config, report } = host;
  const wire = createWire(config, report);
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.maxPayloadBytes,
    // one that is empty costs its sender next to nothing
    maxFragments: 128,
  });

  return (req, socket, head) => {
    const onEarlyError = (): void => {
      socket.destroy();
    };
    socket.on("error", onEarlyError); // the peer may be gone before there is a WebSocket that listens

    const { address } = gate.readRoute(req);
    const account = host.accounts.ofAddress(address);
    const refuse = (status: number, message: string, reason?: RefusalReason): void => {
      if (reason) {
        registry.refused(reason);
        host.tellRefused(reason, message, { transport: "websocket", remoteAddress: address, headers: req.headers });
      }
      account.charge(prices.request);
      refuseUpgrade(socket, status, message);
    };

    const url = targetOf(req);
    if (!gate.isOwnHost(req)) return refuse(421, notOurName, "host");
    if (!url || !isEndpoint(url.pathname)) return refuse(404, "There is no WebSocket at this path");
    const trust = gate.judgePage(req);
    if (trust === "foreign") return refuse(403, "Pages of this origin may not connect", "origin");
    if (host.isDraining()) return refuse(503, "The server is shutting down: retry", "draining");
    if (!account.isSolvent)
      return refuse(429, "Too many requests from this address were refused: retry in a moment", "rate");
    if (registry.isFull) return refuse(503, "The server has as many connections as it can serve: retry", "connections");

    sockets.handleUpgrade(req, socket, head, (ws) => {
      socket.off("error", onEarlyError);
      const info = toConnectionInfo(req, {
        transport: "websocket",
        remoteAddress: address,
        cookies: trust === "trusted",
      });
      const connection = new SocketConnection({ host, wire, ws, socket, info });
      registry.add(connection);
      if (url.searchParams.get("connectionParams") !== "1") void connection.open();
    });
  };
}
