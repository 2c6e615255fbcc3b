import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { localAddress, openSocket } from "./socket.ts";
import type { Target } from "./target.ts";
import { again, type Attack, flood, pick } from "./ways.ts";

/** A connection on which HTTP is written by hand. What comes back is thrown away. */
async function openRaw(target: Target, signal: AbortSignal): Promise<Socket> {
  const { port } = new URL(pick(target.urls));
  const socket = connect({
    host: "127.0.0.1",
    port: Number(port),
    ...(localAddress !== undefined && { localAddress }),
  });
  signal.addEventListener("abort", () => socket.destroy(), { once: true });
  await once(socket, "connect", { signal });
  socket.on("error", () => {}); // it is ended, as it should be
  socket.resume();
  return socket;
}

const headOf = (method: string, path: string, headers: readonly string[] = []): string =>
  [`${method} /trpc/${path} HTTP/1.1`, "Host: localhost", ...headers, "\r\n"].join("\r\n");

/** Writes the same request as fast as it goes. */
const pour =
  (request: (target: Target) => string): Attack["run"] =>
  (target, signal) =>
    again(signal, 4, async () => {
      const socket = await openRaw(target, signal);
      const chunk = request(target).repeat(50);
      while (!signal.aborted && !socket.destroyed) {
        if (!socket.write(chunk)) await Promise.race([once(socket, "drain"), once(socket, "close")]);
        await pause(0);
      }
      await pause(20);
    });

const writing = ({ token }: Target): readonly string[] => [
  `Authorization: Bearer ${token}`,
  "Content-Type: application/json",
  "Content-Length: 100",
];

const upgrade = headOf("GET", "?connectionParams=1", [
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Version: 13",
  `Sec-WebSocket-Key: ${Buffer.alloc(16).toString("base64")}`,
]);

/** A masked text frame of 200 KiB, the end of which never comes. */
const unfinishedFrame = Buffer.concat([
  Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0, 3, 0x20, 0, 0, 0, 0, 0]),
  Buffer.alloc(200_000, 32),
]);

const longBatch = JSON.stringify(Array.from({ length: 28_000 }, () => ({ id: 1 })));

/** Keeps so many connections open, each of which has sent this and nothing more. */
const keep =
  (count: number, sent: string | Buffer): Attack["run"] =>
  (target, signal) =>
    again(signal, count, async () => {
      const socket = await openRaw(target, signal);
      socket.write(sent);
      await once(socket, "close", { signal });
      await pause(500, undefined, { signal }); // or it would be busy with itself
    });

/** Requests and frames that no client library would send. */
export const rawAttacks: Readonly<Record<string, Attack>> = {
  preflights: { what: "OPTIONS, one after the other on four connections", run: pour(() => headOf("OPTIONS", "x")) },
  heads: { what: "HEAD, one after the other on four connections", run: pour(() => headOf("HEAD", "x")) },
  "malformed-http": {
    what: "requests whose parameters are no JSON",
    run: pour(({ token }) => headOf("GET", "x?connectionParams={", [`Authorization: Bearer ${token}`])),
  },
  pipelines: {
    what: "1,500 requests that wait behind one, on connections that are reset",
    run: (target, signal) =>
      again(signal, 4, async () => {
        const socket = await openRaw(target, signal);
        const stream = [`Authorization: Bearer ${target.token}`, "Accept: text/event-stream"];
        socket.write(headOf("GET", "chat.onMessage", stream) + headOf("HEAD", "x").repeat(1_500));
        await pause(50, undefined, { signal });
        socket.resetAndDestroy();
      }),
  },
  "unfinished-bodies": {
    what: "messages by HTTP whose bodies never come, 300 at a time",
    run: (target, signal) =>
      again(signal, 300, async () => {
        const socket = await openRaw(target, signal);
        socket.write(`${headOf("POST", "chat.send", writing(target))}{`);
        await once(socket, "close", { signal });
      }),
  },
  "body-pieces": {
    what: "messages by HTTP whose bodies come in pieces of one byte",
    run: pour(({ token }) => {
      const headers = [
        `Authorization: Bearer ${token}`,
        "Content-Type: application/json",
        "Transfer-Encoding: chunked",
      ];
      return headOf("POST", "chat.send", headers) + "1\r\n \r\n".repeat(4_000);
    }),
  },
  "broken-off-bodies": {
    what: "messages by HTTP that are broken off in their bodies",
    run: (target, signal) =>
      again(signal, 16, async () => {
        const socket = await openRaw(target, signal);
        socket.write(`${headOf("POST", "chat.send", writing(target))}{`);
        await pause(20, undefined, { signal });
        socket.destroy();
      }),
  },
  "idle-connections": {
    what: "2,000 connections that are kept after one OPTIONS",
    run: keep(2_000, headOf("OPTIONS", "x")),
  },
  "nameless-cycles": {
    what: "WebSockets that are reset before their token",
    run: (target, signal) =>
      again(signal, 32, async () => {
        const socket = await openRaw(target, signal);
        socket.write(upgrade);
        await Promise.race([once(socket, "data", { signal }), once(socket, "close", { signal })]);
        socket.resetAndDestroy();
      }),
  },
  "unfinished-frames": {
    what: "1,000 WebSockets whose first frame is long, and never ends",
    run: keep(1_000, Buffer.concat([Buffer.from(upgrade), unfinishedFrame])),
  },
  "long-batches": {
    what: "frames of 28,000 calls that are none",
    run: flood((socket) => socket.bufferedAmount < 1e6 && socket.send(longBatch)),
  },
  "long-batches-refused": {
    what: "the same, with a token that is not accepted",
    run: (target, signal) =>
      again(signal, 16, async () => {
        const socket = await openSocket(pick(target.urls), `${target.token}x`);
        socket.send(longBatch);
        await once(socket, "close", { signal });
      }),
  },
};
