import { once } from "node:events";
import { connect } from "node:net";
import { initTRPC } from "@trpc/server";
import { expect, test } from "vitest";
import type { Identity } from "../session/identity.ts";
import {
  connectRaw,
  heldAuthentication,
  skipStandstills,
  startTestServer,
  until,
  upgradeStatus,
} from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create();
const router = t.router({ whoami: t.procedure.query(({ ctx }) => ctx.identity?.userId ?? null) });

/** An address has ten times as much. */
const limits = { calls: { perSecond: 0.001, burst: 2 } };

const endings: readonly (readonly [string, (url: string) => Promise<void>])[] = [
  ["leaves before it says who it is", async (url) => (await connectRaw(`${url}?connectionParams=1`)).ws.terminate()],
  [
    "says something else",
    async (url) => {
      const client = await connectRaw(`${url}?connectionParams=1`);
      client.send("nonsense");
      await client.closed;
    },
  ],
  [
    "calls itself by a name that is too long",
    async (url) => {
      const client = await connectRaw(`${url}?connectionParams=1`);
      client.send({ method: "connectionParams", data: { connection: "x".repeat(65) } });
      await client.closed;
    },
  ],
];

test.each(endings)("a WebSocket that %s costs its address, which gets no other in the end", async (_, attempt) => {
  await using server = await startTestServer({ router, limits });
  const statusOfNext = (): Promise<number> => upgradeStatus(server.ws).catch(() => 429); // cut off already
  for (let n = 0; n < 10; n += 1) await attempt(server.ws).catch(() => {});
  await until(() => server.server.stats().connections === 0);
  expect(await statusOfNext()).toBe(429);
});

test("a WebSocket that is not let in in time, and has said nothing, costs its address", async () => {
  await using server = await startTestServer({ router, limits: { ...limits, firstFrameTimeoutMs: 50 } });
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, () => connectRaw(`${server.ws}?connectionParams=1`)),
  );
  const silent = tries.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  for (const client of silent) expect((await client.closed).code).toBe(4408);
  // those that came first may have cost the others their place
  const refused = tries.flatMap((one) => (one.status === "rejected" ? [String(one.reason)] : []));
  expect(refused.filter((reason) => !reason.includes("429"))).toEqual([]);
  expect(await upgradeStatus(server.ws).catch(() => 429)).toBe(429);
});

test("an office that comes back at once pays nothing, however long its tokens take to check", async () => {
  const { authenticate, release } = heldAuthentication();
  await using server = await startTestServer({ router, authenticate, limits });
  const clients = await Promise.all(Array.from({ length: 60 }, (_, user) => server.connect(`user${user}`)));
  release();
  for (const client of clients) client.send({ id: 1, method: "query", params: { path: "whoami" } });
  const answers = await Promise.all(clients.map((client) => Promise.race([client.answer(1), client.closed])));
  expect(answers.filter((answer) => !("result" in answer))).toEqual([]);
  for (const client of clients) client.ws.terminate();
  await until(() => server.server.stats().connections === 0);
  expect(await upgradeStatus(`${server.ws}?connectionParams=1`)).toBe(101);
});

test("who leaves while a good token is being checked pays for the connection", async () => {
  skipStandstills(); // patience comes back with time
  const { authenticate, release } = heldAuthentication();
  await using server = await startTestServer({ router, authenticate, limits: { firstFrameTimeoutMs: 500 } });
  for (let n = 0; n < 250; n += 1) {
    const client = await server.connect("alice");
    await until(() => client.ws.bufferedAmount === 0);
    client.ws.terminate();
  }
  await until(() => server.server.stats().connections === 0);
  release();
  const again = await server.connect("alice");
  expect(await again.answer(null)).toMatchObject({ error: { data: { code: "TOO_MANY_REQUESTS" } } });
  const other = await server.connect("bob");
  other.send({ id: 1, method: "query", params: { path: "whoami" } });
  expect(await other.answer(1)).toMatchObject({ result: { data: "bob" } });
});

/** The beginning of a masked text frame of 200 KiB. */
const frameHeader = Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0, 3, 0x20, 0, 0, 0, 0, 0]);

test("a first frame that is longer than any token is cut off before it has come to its end", async () => {
  await using server = await startTestServer({ router, limits: { firstFrameTimeoutMs: 600_000 } });
  const socket = connect(server.port, "127.0.0.1").on("error", () => {});
  socket.write(
    [
      "GET /trpc?connectionParams=1 HTTP/1.1",
      "Host: localhost",
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      `Sec-WebSocket-Key: ${Buffer.alloc(16).toString("base64")}`,
      "\r\n",
    ].join("\r\n"),
  );
  await once(socket, "data");
  const closed = once(socket, "close");
  socket.write(Buffer.concat([frameHeader, Buffer.alloc(100_000, 32)]));
  await closed;
  expect(server.server.stats().refusals.payload).toBe(1);
});

test("a first frame that is longer than any token is refused", async () => {
  await using server = await startTestServer({ router });
  const client = await connectRaw(`${server.ws}?connectionParams=1`);
  client.send({ method: "connectionParams", data: { token: "x".repeat(40_000) } });
  await client.closed;
  expect(server.server.stats().refusals).toMatchObject({ payload: 1, unauthorized: 0 });
  const other = await connectRaw(`${server.ws}?connectionParams=1`);
  other.send({
    method: "connectionParams",
    data: { token: `bob@${Date.now() + 60_000}`, padding: "x".repeat(20_000) },
  });
  other.send({ id: 1, method: "query", params: { path: "whoami", input: "x".repeat(60_000) } });
  expect(await other.answer(1)).toMatchObject({ result: { data: "bob" } });
});
