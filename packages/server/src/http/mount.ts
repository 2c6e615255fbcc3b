import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

/** What answers the requests of the endpoint. */
export interface Handlers {
  readonly isOurs: (req: IncomingMessage) => boolean;
  readonly onRequest: (req: IncomingMessage, res: ServerResponse) => void;
  readonly onUpgrade: (req: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/**
 * Answers what is for the endpoint on an HTTP server that an application has, and leaves everything else to the listeners
 * that the server has or gets, in whatever order: a framework that registers its own later sees nothing of ours.
 *
 * @returns takes it off again
 */
export function mountOn(server: Server, { isOurs, onRequest, onUpgrade }: Handlers): () => void {
  // eslint-disable-next-line typescript/unbound-method -- called with the server as `this`
  const { emit } = server;
  server.emit = function emitUnlessOurs(this: Server, event: string, ...args: unknown[]): boolean {
    const isRequest = event === "request";
    if (isRequest || event === "upgrade") {
      const [req, second, head] = args as [IncomingMessage, ServerResponse | Duplex, Buffer];
      if (isOurs(req)) {
        if (isRequest) onRequest(req, second as ServerResponse);
        else onUpgrade(req, second as Duplex, head);
        return true;
      }
    }
    return Reflect.apply(emit, this, [event, ...args]) as boolean;
  } as Server["emit"];

  /** Node gives upgrades only to a server that listens to them. One that nobody wants must not stay open. */
  const onOtherUpgrade = (_: IncomingMessage, socket: Duplex): void => {
    if (server.listenerCount("upgrade") === 1) socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
  };
  server.on("upgrade", onOtherUpgrade);
  return () => {
    server.emit = emit;
    server.off("upgrade", onOtherUpgrade);
  };
}
