import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** How many requests of one connection may wait for their answers. Browsers and proxies send the next one after the answer. */
export const maxPipelined = 32;

export interface HttpConnections {
  /** Makes an answer end with its connection. `false`: the connection is cut off, and the request is not to be answered. */
  take(req: IncomingMessage, res: ServerResponse): boolean;
}

/**
 * The connections on which HTTP requests come.
 *
 * @param onTooMany hears of the request with which too many wait on a connection
 */
export function createHttpConnections(onTooMany: (req: IncomingMessage) => void): HttpConnections {
  const openAnswers = new WeakMap<Socket, Set<ServerResponse>>();

  /** In Node 22, an answer that waits for the one before it does not hear that the connection is gone, and would stay for ever. */
  function onClose(this: Socket): void {
    for (const res of openAnswers.get(this) ?? []) {
      res.destroy();
      process.nextTick(() => {
        if (!res.closed) res.emit("close");
      });
    }
  }

  return {
    take(req, res) {
      // the answers of HTTP/2 do not wait for each other
      if (req.httpVersionMajor !== 1) return true;
      const { socket } = req;
      if (socket.destroyed) {
        req.destroy(); // cheaper than to leave it to Node, which has an error for it
        return false;
      }
      let open = openAnswers.get(socket);
      if (!open) {
        open = new Set();
        openAnswers.set(socket, open);
        socket.once("close", onClose);
      }
      if (open.size >= maxPipelined) {
        // Node takes apart all that has arrived in one go, a thousand requests and more: that must not come often
        onTooMany(req);
        socket.destroy();
        return false;
      }
      open.add(res);
      res.once("close", () => open.delete(res));
      return true;
    },
  };
}
