import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** How many requests of one connection may wait for their answers. Browsers and proxies send the next one after the answer. */
const maxPipelined = 100;

/** The answers of each connection that have not ended. */
const openAnswers = new WeakMap<Socket, Set<ServerResponse>>();

function onSocketClose(this: Socket): void {
  for (const res of openAnswers.get(this) ?? []) {
    res.destroy();
    if (!res.closed) res.emit("close");
  }
}

/**
 * Makes an answer end with its connection. In Node 22, an answer that waits for the one before it does not hear that the connection is gone,
 * and whatever belongs to it would stay for ever.
 *
 * @returns `false` if too many requests wait on the connection: it is cut off, and this one is not to be answered
 */
export function endsWithConnection({ socket, httpVersionMajor }: IncomingMessage, res: ServerResponse): boolean {
  if (socket.destroyed) return false;
  let open = openAnswers.get(socket);
  if (!open) {
    open = new Set();
    openAnswers.set(socket, open);
    socket.once("close", onSocketClose);
  }
  if (httpVersionMajor === 1 && open.size >= maxPipelined) {
    socket.destroy();
    return false;
  }
  open.add(res);
  res.once("close", () => open.delete(res));
  return true;
}
