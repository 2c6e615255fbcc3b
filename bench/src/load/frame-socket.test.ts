import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { openFrameSocket } from "./frame-socket.ts";

const portOf = (server: { address(): unknown }): number => (server.address() as { port: number }).port;

/** Reads the texts until the one that says so. */
function readUntil(url: string, last: string): Promise<string[]> {
  const texts: string[] = [];
  return new Promise((resolve, reject) => {
    const socket = openFrameSocket(url, {
      onText(buffer, start, end) {
        const text = buffer.toString("latin1", start, end);
        if (text === last) {
          socket.close();
          resolve(texts);
        } else texts.push(text);
      },
      onClose: (reason) => reject(new Error(reason)),
    });
  });
}

test("what a ws server echoes is what was sent, for every form of length", async () => {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  server.on("connection", (socket) => {
    socket.on("message", (data, isBinary) => socket.send(data, { binary: isBinary }));
    socket.ping();
  });
  await once(server, "listening");
  const sent = [0, 1, 125, 126, 127, 4_000, 65_535].map((length) => "x".repeat(length));
  const received: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const socket = openFrameSocket(`ws://127.0.0.1:${portOf(server)}/`, {
      onOpen: () => sent.forEach((text) => socket.send(text)),
      onText(buffer, start, end) {
        received.push(buffer.toString("latin1", start, end));
        if (received.length === sent.length) resolve();
      },
      onClose: (reason) => reject(new Error(reason)),
    });
  });
  server.close();
  for (const client of server.clients) client.terminate();
  expect(received).toEqual(sent);
});

function serverFrame(text: string): Buffer {
  const payload = Buffer.from(text, "latin1");
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.from([0x81, length]), payload]);
  if (length < 65_536) return Buffer.concat([Buffer.from([0x81, 126, length >> 8, length & 0xff]), payload]);
  const header = Buffer.alloc(10);
  header[0] = 0x81;
  header[1] = 127;
  header.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([header, payload]);
}

async function writeInPieces(socket: Socket, bytes: Buffer, cuts: readonly number[]): Promise<void> {
  let at = 0;
  for (const cut of [...new Set(cuts.map((share) => Math.floor(share * bytes.length)))].toSorted((a, b) => a - b)) {
    await new Promise((resolve) => socket.write(bytes.subarray(at, cut), resolve));
    await new Promise((resolve) => setImmediate(resolve));
    at = cut;
  }
  socket.write(bytes.subarray(at));
}

const accept = (key: string): string =>
  createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");

test("frames are read whole and in order, wherever the stream is cut", async () => {
  const scenario = fc.tuple(
    fc.array(fc.nat(70_000), { maxLength: 6 }),
    fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 8 }),
  );
  await fc.assert(
    fc.asyncProperty(scenario, async ([lengths, cuts]) => {
      const texts = lengths.map((length, i) => `${i}:${"y".repeat(length)}`);
      const server = createServer((socket) => {
        socket.setNoDelay(true).on("error", () => socket.destroy());
        socket.once("data", (request: Buffer) => {
          const key = /Sec-WebSocket-Key: (.*)\r\n/.exec(request.toString())?.[1] ?? "";
          const head = `HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Accept: ${accept(key)}\r\n\r\n`;
          void writeInPieces(socket, Buffer.concat([Buffer.from(head), ...[...texts, "end"].map(serverFrame)]), cuts);
        });
      }).listen(0, "127.0.0.1");
      await once(server, "listening");
      const received = await readUntil(`ws://127.0.0.1:${portOf(server)}/`, "end");
      server.close();
      expect(received).toEqual(texts);
    }),
    { numRuns: 50 },
  );
});

test("a refused handshake is told as the server put it", async () => {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1", verifyClient: () => false });
  await once(server, "listening");
  await expect(readUntil(`ws://127.0.0.1:${portOf(server)}/`, "never")).rejects.toThrow("refused: HTTP/1.1 401");
  server.close();
});
