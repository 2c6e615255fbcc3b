import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

/** What answers the requests of the endpoint. */
export interface Handlers {
  readonly isOurs: (req: IncomingMessage) => boolean;
  readonly onRequest: (req: IncomingMessage, res: ServerResponse) => void;
  readonly onUpgrade: (req: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/** The listeners by which mounts make a server give upgrades to them, and which answer none of the application's. */
const mountListeners = new WeakSet<object>();

/** Node asks this of a server whether a request with an `Upgrade` header is one. Older versions ask nothing. */
interface Upgrades {
  shouldUpgradeCallback?: ((req: IncomingMessage) => boolean) | undefined;
}

/** Any other upgrade is an offer that may be passed over (RFC 9110, 7.8): Java's client makes one with every first request. */
export const isWebSocket = ({ headers }: IncomingMessage): boolean => headers.upgrade?.toLowerCase() === "websocket";

const isWantedByOthers = (server: Server): boolean =>
  server.listeners("upgrade").some((listener) => !mountListeners.has(listener));

/** A framework's application is often given in the place of its server, and some look like one. */
function requireServer(server: unknown): void {
  if (typeof server === "object" && server !== null && "emit" in server) return;
  throw new TypeError(
    "attach needs the HTTP server itself, not the application on it: give createServer(app) of node:http, or what app.listen() returned",
  );
}

/**
 * Answers what is for the endpoint on an HTTP server that an application has, and leaves everything else to the listeners
 * that the server has or gets, in whatever order: a framework that registers its own later sees nothing of ours. Several may
 * be on one server, and come off it in any order.
 *
 * @returns takes it off again
 * @throws TypeError if it is not a server
 */
export function mountOn(server: Server, { isOurs, onRequest, onUpgrade }: Handlers): () => void {
  requireServer(server);
  // eslint-disable-next-line typescript/unbound-method -- called with the server as `this`
  const { emit } = server;
  let isMounted = true;
  const emitUnlessOurs = function (this: Server, event: string, ...args: unknown[]): boolean {
    const isRequest = event === "request";
    if (isMounted && (isRequest || event === "upgrade")) {
      const [req, second, head] = args as [IncomingMessage, ServerResponse | Duplex, Buffer];
      if (isOurs(req)) {
        if (isRequest) onRequest(req, second as ServerResponse);
        else onUpgrade(req, second as Duplex, head);
        return true;
      }
    }
    return Reflect.apply(emit, this, [event, ...args]) as boolean;
  } as Server["emit"];
  server.emit = emitUnlessOurs;

  /** Node gives upgrades only to a server that listens to them. One that nobody wants must not stay open. */
  const onOtherUpgrade = (_: IncomingMessage, socket: Duplex): void => {
    const isFirst = server.listeners("upgrade")[0] === onOtherUpgrade;
    if (isFirst && !isWantedByOthers(server)) socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
  };
  mountListeners.add(onOtherUpgrade);
  server.on("upgrade", onOtherUpgrade);
  // offers are passed over by the application's routes, unless it listens for upgrades itself (Node 24.9 and later)
  const upgrades = server as Upgrades;
  const { shouldUpgradeCallback } = upgrades;
  const passOverOffers = (req: IncomingMessage): boolean =>
    isWebSocket(req) || (isWantedByOthers(server) && shouldUpgradeCallback?.call(server, req) === true);
  if (shouldUpgradeCallback) upgrades.shouldUpgradeCallback = passOverOffers;
  return () => {
    isMounted = false;
    if (server.emit === emitUnlessOurs) server.emit = emit; // another one that came later still leads through this
    server.off("upgrade", onOtherUpgrade);
    if (upgrades.shouldUpgradeCallback === passOverOffers) upgrades.shouldUpgradeCallback = shouldUpgradeCallback;
  };
}
