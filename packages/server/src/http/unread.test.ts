import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { until } from "../../test/test-harness.ts";
import { Unread, unreadBytes } from "./unread.ts";

/** More than any operating system takes of what is not read. */
const bytes = 64 * 1_024 * 1_024;

/** An answer in one write, and the client that it is for, which reads nothing yet. */
async function answerInOneWrite() {
  const server = createServer((_, res) => void res.end(Buffer.alloc(bytes)));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const requested = once(server, "request");
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  onTestFinished(() => {
    client.destroy();
    server.close();
  });
  client.pause();
  client.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
  const [, res] = (await requested) as [unknown, ServerResponse];
  await until(() => unreadBytes(res) > 0);
  return { client, res };
}

async function read(client: ReturnType<typeof connect>, enough: () => boolean): Promise<void> {
  client.resume();
  await until(enough);
  client.pause();
}

test("what a slow client has read of a large answer counts, though the rest of it still waits", async () => {
  const { client, res } = await answerInOneWrite();
  const unread = new Unread(res);
  unread.check(0);
  const before = unreadBytes(res);
  await read(client, () => unreadBytes(res) < before);
  expect(unread.check(10_000)).toBe(0);
});

test("a client that reads nothing is noticed", async () => {
  const { res } = await answerInOneWrite();
  const unread = new Unread(res);
  let nowMs = 0;
  await until(() => unread.check((nowMs += 1_000)) >= 5_000); // the operating system may take some more at first
  expect(res.writableLength).toBeGreaterThan(bytes / 2);
});
