import { createServer } from "node:net";
import { initTRPC } from "@trpc/server";
import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import type { Identity } from "../session/identity.ts";
import {
  authenticateByName,
  connectRaw,
  heldAuthentication,
  stall,
  startTestServer,
  until,
  upgradeStatus,
} from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create();
const router = t.router({
  whoami: t.procedure.query(({ ctx }) => ctx.identity?.userId ?? null),
  echo: t.procedure.input(z.unknown()).query(({ input }) => input),
  silence: t.procedure.subscription(async function* ({ signal }) {
    await new Promise((resolve) => signal?.addEventListener("abort", resolve));
    yield* [];
  }),
});

const whoami = (id: number) => ({ id, method: "query", params: { path: "whoami" } });

test.concurrent.each([
  ["no token", {}],
  ["a token that is not accepted", { token: "bad" }],
  ["a token that has expired", { token: "alice@1700000000000" }],
])("%s: every call gets UNAUTHORIZED, the connection an error of its own, then 4401", async (_, data) => {
  await using server = await startTestServer({ router });
  const client = await connectRaw(`${server.ws}?connectionParams=1`);
  client.send({ method: "connectionParams", data });
  client.send([whoami(1), whoami(2)]);
  client.send({ id: "s", method: "subscription", params: { path: "silence" } });
  expect(await client.closed).toMatchObject({ code: 4401, reason: "UNAUTHORIZED" });
  const error = { data: { code: "UNAUTHORIZED", httpStatus: 401 } };
  expect(client.frames).toMatchObject([null, 1, 2, "s"].map((id) => ({ id, error })));
  expect(server.server.stats(), "no procedure has run").toMatchObject({ calls: { query: 0, subscription: 0 } });
});

test("a refused connection stays for a moment, for the calls that are on their way", async () => {
  // a short deadline makes the server look often
  await using server = await startTestServer({ router, limits: { backlogTimeoutMs: 40 } });
  const beforeMs = performance.now();
  const client = await server.connect("bad");
  await client.answer(null);
  await client.closed;
  expect(performance.now() - beforeMs).toBeGreaterThanOrEqual(200);
});

test("what the server slept through does not shorten that moment", async () => {
  await using server = await startTestServer({ router });
  const client = await server.connect("bad");
  client.ws.once("message", () => {
    client.send(whoami(1));
    stall(800);
  });
  await client.closed;
  expect(client.frames).toMatchObject([null, 1].map((id) => ({ id, error: { data: { code: "UNAUTHORIZED" } } })));
});

test("calls that come while the token is being checked wait for it", async () => {
  const { authenticate, release } = heldAuthentication();
  await using server = await startTestServer({ router, authenticate });
  const client = await server.connect("alice");
  client.send(whoami(1));
  client.send({ id: 2, method: "subscription", params: { path: "silence" } });
  client.send({ id: 2, method: "subscription.stop" });
  expect(client.frames).toEqual([]);
  release();
  expect(await client.answer(1)).toMatchObject({ result: { data: "alice" } });
  await client.answer(2, "stopped");
});

test("null from authenticate lets a client in as anonymous", async () => {
  await using server = await startTestServer({ router });
  const client = await server.connect("anonymous");
  client.send(whoami(1));
  expect(await client.answer(1)).toMatchObject({ result: { data: null } });
});

test("the context is made once per connection, with what is known of it", async () => {
  const seen: unknown[] = [];
  const counting = initTRPC.context<{ n: number }>().create();
  await using server = await startTestServer({
    router: counting.router({ n: counting.procedure.query(({ ctx }) => ctx.n) }),
    createContext({ identity, connection: { transport, remoteAddress } }) {
      seen.push({ userId: identity?.userId, transport, remoteAddress });
      return { n: seen.length };
    },
  });
  const client = await server.connect();
  for (const id of [1, 2]) client.send({ id, method: "query", params: { path: "n" } });
  await client.answer(2);
  expect(client.frames.map(({ result }) => result?.data)).toEqual([1, 1]);
  expect(seen).toEqual([{ userId: "alice", transport: "websocket", remoteAddress: "127.0.0.1" }]);
});

test.concurrent.each([
  ["no JSON", "{"],
  ["a call", { id: 1, method: "query", params: { path: "whoami" } }],
  ["null", null],
  ["no object as data", { method: "connectionParams", data: "alice" }],
  ["a token that is not a string", { method: "connectionParams", data: { token: 1 } }],
])("a first frame that is %s is refused with 4400", async (_, frame) => {
  await using server = await startTestServer({ router });
  const client = await connectRaw(`${server.ws}?connectionParams=1`);
  client.send(frame);
  expect(await client.answer(null)).toMatchObject({ error: { data: { code: "PARSE_ERROR" } } });
  expect(await client.closed).toMatchObject({ code: 4400 });
});

test("without the first frame in time the connection is closed with 4408", async () => {
  await using server = await startTestServer({ router, limits: { firstFrameTimeoutMs: 50 } });
  const client = await connectRaw(`${server.ws}?connectionParams=1`);
  expect(await client.closed).toMatchObject({ code: 4408 });
  expect(client.frames).toMatchObject([{ id: null, error: { data: { code: "TIMEOUT" } } }]);
  expect(server.server.stats().refusals["first-frame"]).toBe(1);
});

test("a token check that takes too long counts against the first frame's deadline", async () => {
  await using server = await startTestServer({
    router,
    limits: { firstFrameTimeoutMs: 50 },
    authenticate: () => new Promise(() => {}),
  });
  const client = await server.connect();
  expect(await client.closed).toMatchObject({ code: 4408 });
});

test("shortly before its token expires a client is asked to reconnect; one that stays is refused, and closed with 4401", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const expiresAtMs = Date.now() + 60_000;
  await using server = await startTestServer({ router, expiry: { noticeMs: 10_000, graceMs: 10_000 } });
  const client = await server.connect(`alice@${expiresAtMs}`);
  client.send(whoami(1));
  expect(await client.answer(1)).toMatchObject({ result: { data: "alice" } });
  vi.setSystemTime(expiresAtMs - 10_000);
  await until(() => client.frames.length > 1);
  expect(client.frames[1]).toEqual({ id: null, method: "reconnect" });
  client.send(whoami(2));
  expect(await client.answer(2), "until then it is served").toMatchObject({ result: { data: "alice" } });
  vi.setSystemTime(expiresAtMs + 9_999);
  client.send([whoami(3), { id: 4, method: "subscription", params: { path: "silence" } }]);
  expect(await client.answer(3)).toMatchObject({ error: { data: { code: "UNAUTHORIZED" } } });
  expect(await client.answer(4)).toMatchObject({ error: { data: { code: "UNAUTHORIZED" } } });
  expect(client.ws.readyState).toBe(client.ws.OPEN);
  vi.setSystemTime(expiresAtMs + 10_000);
  expect(await client.closed).toMatchObject({ code: 4401 });
});

test("PING is answered with PONG", async () => {
  await using server = await startTestServer({ router });
  const client = await server.connect();
  client.send("PING");
  await until(() => client.texts.length > 0);
  expect(client.texts).toEqual(["PONG"]);
});

test("a silent peer is pinged, kept while it answers with anything, and cut off when it does not", async () => {
  await using server = await startTestServer({ router, keepAlive: { pingMs: 40, pongTimeoutMs: 1_500 } });
  const [alive, busy, dead] = [await server.connect(), await server.connect(), await server.connect()];
  const pings = { alive: 0, busy: 0 };
  alive.ws.on("message", (data: Buffer) => {
    if (data.toString() !== "PING") return;
    pings.alive += 1;
    alive.send("PONG");
  });
  busy.ws.on("message", (data: Buffer) => {
    if (data.toString() !== "PING") return;
    pings.busy += 1;
    busy.send(whoami(1));
  });
  expect(await dead.closed).toMatchObject({ code: 1006 });
  expect(dead.texts).toEqual(["PING"]);
  await until(() => pings.alive > 4 && pings.busy > 4 && server.server.stats().connections < 3);
  expect(server.server.stats()).toMatchObject({ connections: 2, refusals: { "keep-alive": 1 } });
});

test("what the server itself slept through is nobody's silence", async () => {
  await using server = await startTestServer({ router, keepAlive: { pingMs: 40, pongTimeoutMs: 400 } });
  const client = await server.connect();
  let asleep = 0;
  client.ws.on("message", (data: Buffer) => {
    if (data.toString() !== "PING") return;
    if (asleep < 3) stall(800);
    asleep += 1;
    client.send("PONG");
  });
  await until(() => asleep > 4);
  expect(server.server.stats()).toMatchObject({ connections: 1, refusals: { "keep-alive": 0 } });
});

test("a dead peer below a live TCP connection does not keep the server's socket", async () => {
  await using server = await startTestServer({ router, keepAlive: { pingMs: 40, pongTimeoutMs: 40 } });
  const client = await server.connect();
  client.ws.pause();
  await until(() => server.server.stats().connections === 0);
  expect(server.server.stats().refusals["keep-alive"]).toBe(1);
});

test.each([
  ["text that is not JSON", "{", null],
  ["a number", 1, null],
  ["null", null, null],
  ["an empty batch", [], null],
  ["nesting without end", "[".repeat(60_000), null],
  ["closed nesting", "[".repeat(30_000) + "]".repeat(30_000), null],
  ["a binary frame", Buffer.from(JSON.stringify(whoami(1))), null],
  ["no method", { id: 1 }, 1],
  ["a method of Object.prototype", { id: 1, method: "constructor", params: { path: "echo" } }, 1],
  ["__proto__ as method", { id: 1, method: "__proto__", params: { path: "echo" } }, 1],
  ["no params", { id: "x", method: "query" }, "x"],
  ["a path that is not a string", { id: 1, method: "query", params: { path: {} } }, 1],
  ["a lastEventId that is not a string", { id: 1, method: "query", params: { path: "echo", lastEventId: 1 } }, 1],
  ["an id of the wrong type", { id: {}, method: "query", params: { path: "echo" } }, null],
  ["no id", { method: "query", params: { path: "echo" } }, null],
  ["an id of enormous length", { id: "x".repeat(200), method: "query", params: { path: "echo" } }, null],
])("%s gets a clear error, and the connection goes on", async (_, frame, id) => {
  await using server = await startTestServer({ router });
  const client = await server.connect();
  client.send(frame);
  expect(await client.answer(id)).toMatchObject({ error: { data: { code: "PARSE_ERROR" } } });
  client.send(whoami(99));
  expect(await client.answer(99)).toMatchObject({ result: { data: "alice" } });
});

test("in a batch only what is malformed is refused", async () => {
  await using server = await startTestServer({ router });
  const client = await server.connect();
  client.send([whoami(1), { id: 2, method: "nonsense" }, whoami(3)]);
  expect(await client.answer(2)).toMatchObject({ error: { data: { code: "PARSE_ERROR" } } });
  expect(await client.answer(1)).toMatchObject({ result: { data: "alice" } });
  expect(await client.answer(3)).toMatchObject({ result: { data: "alice" } });
});

test("an input with prototype keys arrives as it was sent and changes nothing else", async () => {
  await using server = await startTestServer({ router });
  const client = await server.connect();
  client.send(
    '{"id":1,"method":"query","params":{"path":"echo","input":{"__proto__":{"admin":true},"constructor":1}}}',
  );
  const { result } = await client.answer(1);
  expect(JSON.stringify(result?.data)).toBe('{"__proto__":{"admin":true},"constructor":1}');
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test("a flood of malformed frames closes the connection with 4429", async () => {
  await using server = await startTestServer({ router });
  const client = await server.connect();
  for (let n = 0; n < 200; n += 1) client.send("nonsense");
  expect(await client.closed).toMatchObject({ code: 4429 });
  expect(client.frames.at(-1)).toMatchObject({ id: null, error: { data: { code: "TOO_MANY_REQUESTS" } } });
  expect(server.server.stats().refusals).toMatchObject({ flood: 1 });
  expect(client.frames.length).toBeLessThan(50);
});

test("a batch that is too long is refused as a whole, each of its calls", async () => {
  await using server = await startTestServer({ router, limits: { maxBatch: 2 } });
  const client = await server.connect();
  client.send([whoami(1), whoami(2), whoami(3)]);
  await until(() => client.frames.length === 3);
  for (const frame of client.frames) expect(frame).toMatchObject({ error: { data: { code: "BAD_REQUEST" } } });
  client.send([whoami(4), whoami(5)]);
  expect(await client.answer(5)).toMatchObject({ result: { data: "alice" } });
});

test("a batch of more calls than one connection may have is not answered call by call", async () => {
  await using server = await startTestServer({ router });
  const client = await server.connect();
  client.send(Array.from({ length: 1_001 }, (_, n) => whoami(n)));
  expect(await client.closed).toMatchObject({ code: 4429 });
  expect(client.frames).toMatchObject([{ id: null, error: { data: { code: "TOO_MANY_REQUESTS" } } }]);
});

test("batches that are too long cost patience by their length, before they are answered", async () => {
  await using server = await startTestServer({ router });
  const client = await server.connect();
  for (let n = 0; n < 10; n += 1) client.send(Array.from({ length: 1_000 }, (_, i) => whoami(i)));
  expect(await client.closed).toMatchObject({ code: 4429 });
  expect(client.frames.length).toBeLessThan(5_000);
});

test("a frame that is too large closes the connection with 1009", async () => {
  await using server = await startTestServer({ router, limits: { maxPayloadBytes: 1_000 } });
  const client = await server.connect();
  client.send({ id: 1, method: "query", params: { path: "echo", input: "x".repeat(1_000) } });
  expect(await client.closed).toMatchObject({ code: 1009 });
  expect(server.server.stats().refusals.payload).toBe(1);
});

test("calls over the user's rate are told when to retry, on all of the user's connections and over HTTP", async () => {
  await using server = await startTestServer({ router, limits: { calls: { perSecond: 0.01, burst: 3 } } });
  const [one, two] = [await server.connect(), await server.connect()];
  one.send([whoami(1), whoami(2)]);
  await one.answer(2);
  two.send([whoami(3), whoami(4)]);
  expect(await two.answer(3)).toMatchObject({ result: { data: "alice" } });
  expect(await two.answer(4)).toMatchObject({ error: { data: { code: "TOO_MANY_REQUESTS" } } });
  expect((await two.answer(4)).error?.data.retryAfterMs).toBeGreaterThan(50_000);

  const response = await fetch(`${server.http}/whoami`, { headers: { authorization: "Bearer alice" } });
  expect(response.status).toBe(429);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(50);
  expect(await response.json()).toMatchObject({ error: { data: { retryAfterMs: expect.any(Number) } } });

  const other = await server.connect("bob");
  other.send(whoami(1));
  expect(await other.answer(1), "others are not concerned").toMatchObject({ result: { data: "bob" } });
});

test("a client that goes on far beyond its rate is closed with 4429", async () => {
  await using server = await startTestServer({ router, limits: { calls: { perSecond: 1, burst: 1 } } });
  const client = await server.connect();
  for (let n = 0; n < 30; n += 1) client.send(Array.from({ length: 100 }, (_, id) => whoami(n * 100 + id)));
  expect(await client.closed).toMatchObject({ code: 4429 });
});

test("calls: null sets no rate", async () => {
  await using server = await startTestServer({ router, limits: { calls: null } });
  const client = await server.connect();
  for (let id = 1; id <= 1_000; id += 1) client.send(whoami(id));
  await client.answer(1_000);
  expect(client.frames.every(({ result }) => result?.data === "alice")).toBe(true);
});

test("a user's connections are limited; one more gets an error and 4429, and the others stay", async () => {
  await using server = await startTestServer({ router, limits: { maxConnectionsPerUser: 2 } });
  const first = await server.connect();
  const second = await server.connect();
  for (const client of [first, second]) client.send(whoami(1));
  await Promise.all([first.answer(1), second.answer(1)]);
  const third = await server.connect();
  expect(await third.answer(null)).toMatchObject({ error: { data: { code: "TOO_MANY_REQUESTS" } } });
  expect(await third.closed).toMatchObject({ code: 4429 });
  const bob = await server.connect("bob");
  bob.send(whoami(1));
  await bob.answer(1, "data");

  first.ws.close();
  await first.closed;
  await until(() => server.server.stats().connections === 2);
  const fourth = await server.connect();
  fourth.send(whoami(1));
  await fourth.answer(1, "data");
});

test("beyond the limit of all connections an upgrade is answered with 503", async () => {
  await using server = await startTestServer({ router, limits: { maxConnections: 1 } });
  const client = await server.connect();
  expect(await upgradeStatus(server.ws)).toBe(503);
  client.ws.close();
  await until(() => server.server.stats().connections === 0);
  expect(await upgradeStatus(server.ws)).toBe(101);
});

test.each([
  ["no Origin", undefined, undefined, 101],
  ["the server's own origin", "http://{host}", undefined, 101],
  ["another port of the same host", "http://127.0.0.1:1", undefined, 403],
  ["another host", "https://evil.example", undefined, 403],
  ["a host with the server's in its name", "http://evil.{host}", undefined, 403],
  ["a sandboxed page", "null", undefined, 403],
  ["a listed origin", "https://app.example", ["https://app.example/"], 101],
  ["the server's own origin beside a list", "http://{host}", ["https://app.example"], 101],
  ["an origin that is not listed", "https://app.example.evil.example", ["https://app.example"], 403],
  ["any origin if all are allowed", "https://evil.example", "*" as const, 101],
])("upgrade from %s", async (_, origin, allowedOrigins, status) => {
  await using server = await startTestServer({ router, ...(allowedOrigins && { allowedOrigins }) });
  const headers = origin === undefined ? {} : { origin: origin.replace("{host}", `127.0.0.1:${server.port}`) };
  expect(await upgradeStatus(server.ws, { headers })).toBe(status);
  expect(server.server.stats().refusals.origin).toBe(status === 403 ? 1 : 0);
});

test("there is a WebSocket at the path of tRPC only", async () => {
  await using server = await startTestServer({ router });
  expect(await upgradeStatus(`ws://127.0.0.1:${server.port}/other`)).toBe(404);
  expect(await upgradeStatus(`ws://127.0.0.1:${server.port}/trpcx`)).toBe(404);
});

test("a port that is taken makes listen reject", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => void taken.listen(0, "127.0.0.1", resolve));
  await using server = await startTestServer({ router });
  const { port } = taken.address() as { port: number };
  const { createTidingsServer } = await import("../create-tidings-server.ts");
  const second = createTidingsServer({ router, authenticate: authenticateByName });
  await expect(second.listen({ port, host: "127.0.0.1" })).rejects.toMatchObject({ code: "EADDRINUSE" });
  await second.close();
  taken.close();
  expect(server.port).not.toBe(port);
});
