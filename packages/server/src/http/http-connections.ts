import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** How many requests of one connection may wait for their answers. Browsers and proxies send the next one after the answer. */
export const maxPipelined = 32;

/** A body without a length comes in pieces: so many, and one more for each of so many bytes. A tiny piece costs its sender next to nothing. */
export const maxPieces = 128;
export const bytesPerPiece = 256;

export interface HttpConnections {
  /** Makes an answer end with its connection. `false`: the connection is cut off, and the request is not to be answered. */
  take(req: IncomingMessage, res: ServerResponse): boolean;
}

/**
 * The connections on which HTTP requests come.
 *
 * @param onCutOff hears of the request because of which a connection is cut off: too many wait on it, or its body has too many pieces
 */
export function createHttpConnections(onCutOff: (req: IncomingMessage) => void): HttpConnections {
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

  // Node takes apart all that has arrived in one go, a thousand requests or pieces and more: that must not come often
  function cutOff(req: IncomingMessage): void {
    onCutOff(req);
    req.socket.destroy();
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
        cutOff(req);
        return false;
      }
      open.add(res);
      res.once("close", () => open.delete(res));
      if (req.headers["transfer-encoding"] !== undefined) {
        boundPieces(req, cutOff);
        // Node would read the rest of the body, and throw it away
        res.once("finish", () => {
          if (!req.complete) socket.end(() => socket.destroy());
        });
      }
      return true;
    },
  };
}

/** Counts the pieces where Node's parser hands them over, before anybody reads them. */
function boundPieces(req: IncomingMessage, onTooMany: (req: IncomingMessage) => void): void {
  const push = req.push.bind(req);
  let pieces = 0;
  let bytes = 0;
  let isCutOff = false;
  req.push = (piece: Buffer | null, encoding) => {
    // nor its end: what has come until now is not the whole
    if (isCutOff) return false;
    if (piece !== null) {
      pieces += 1;
      bytes += piece.length;
      isCutOff = pieces > maxPieces + bytes / bytesPerPiece;
    }
    if (!isCutOff) return push(piece, encoding);
    onTooMany(req);
    return false;
  };
}
