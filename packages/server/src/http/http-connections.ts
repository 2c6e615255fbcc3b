import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Account } from "../cost/account.ts";

/** How many requests of one connection may wait for their answers. Browsers and proxies send the next one after the answer. */
const maxPipelined = 32;

/** What is under way on one connection. */
interface HttpConnection {
  readonly open: Set<ServerResponse>;
  last: ServerResponse;
}

export interface HttpConnections {
  /**
   * Makes an answer end with its connection. `false`: the request is not to be answered, because its connection is about to end. So it is if
   * too many requests wait on it.
   */
  take(req: IncomingMessage, res: ServerResponse): boolean;
}

/**
 * The connections on which HTTP requests come.
 *
 * @param addressOf the account of a request's address
 */
export function createHttpConnections(addressOf: (req: IncomingMessage) => Account): HttpConnections {
  const connections = new WeakMap<Socket, HttpConnection>();

  /** In Node 22, an answer that waits for the one before it does not hear that the connection is gone, and would stay for ever. */
  function onClose(this: Socket): void {
    for (const res of connections.get(this)?.open ?? []) {
      res.destroy();
      if (!res.closed) res.emit("close");
    }
  }

  return {
    take(req, res) {
      // HTTP/2 has a bound of its own, and its answers do not wait for each other
      if (req.httpVersionMajor !== 1) return true;
      const { socket } = req;
      if (socket.destroyed) {
        req.destroy(); // else Node makes an error for it
        return false;
      }
      let connection = connections.get(socket);
      if (!connection) {
        connection = { open: new Set(), last: res };
        connections.set(socket, connection);
        socket.once("close", onClose);
      }
      const { open, last } = connection;
      // the answer before was the last one of the connection
      if (last.headersSent && !last.shouldKeepAlive) return false;
      if (open.size >= maxPipelined) {
        // Node takes apart all that has arrived in one go, a thousand requests and more, before the connection ends
        addressOf(req).cutOff();
        socket.destroy();
        return false;
      }
      connection.last = res;
      open.add(res);
      res.once("close", () => open.delete(res));
      return true;
    },
  };
}
