import type { ServerResponse } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { initTRPC } from "@trpc/server";
import { TidingsError } from "@tidings/core";
import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import type { Authenticate, Identity } from "../session/identity.ts";
import {
  authenticateByName,
  connectRaw,
  type RawClient,
  skipStandstills,
  startTestServer,
  until,
} from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create({ isDev: false });

/** Procedures that wait until they are let go, and how many of them run. */
function createRouter() {
  const gate = Promise.withResolvers<void>();
  const running = { now: 0, most: 0, ever: 0 };
  const slow = async (): Promise<string> => {
    running.now += 1;
    running.ever += 1;
    running.most = Math.max(running.most, running.now);
    await gate.promise;
    running.now -= 1;
    return "x".repeat(500_000);
  };
  const router = t.router({
    small: t.procedure.query(() => "small"),
    large: t.procedure.query(() => "x".repeat(500_000)),
    rows: t.procedure.query(() => Array.from({ length: 640 }, (_, n) => ({ n }))),
    slow: t.procedure.query(slow),
    write: t.procedure.input(z.unknown()).mutation(() => "written"),
    slowWrite: t.procedure.input(z.unknown()).mutation(slow),
    watch: t.procedure.input(z.object({ ids: z.array(z.string()) })).subscription(async function* ({ signal }) {
      yield "watching";
      await new Promise((resolve) => signal?.addEventListener("abort", resolve));
    }),
  });
  return { router, running, open: () => gate.resolve() };
}

const call = (id: number, path: string, method = "query", input?: unknown) => ({ id, method, params: { path, input } });
const tooMany = { error: { data: { code: "TOO_MANY_REQUESTS" } } };
const alice = { authorization: "Bearer alice" };

const floods: readonly (readonly [string, (client: RawClient) => void])[] = [
  ["PING", (client) => client.send("PING")],
  ["PONG", (client) => client.send("PONG")],
  ["subscription.stop", (client) => client.send({ id: 1, method: "subscription.stop" })],
  ["pings of WebSocket itself", (client) => client.ws.ping()],
  ["pongs of WebSocket itself", (client) => client.ws.pong()],
];

test.each(floods)("a flood of %s is ended", async (_, send) => {
  skipStandstills(); // patience comes back with time
  await using server = await startTestServer({ router: createRouter().router });
  const client = await server.connect();
  client.send(call(1, "small"));
  await client.answer(1);
  for (let n = 0; n < 10_000; n += 1) send(client);
  await until(() => server.server.stats().refusals.flood === 1);

  const again = await server.connect();
  expect(await again.answer(null), "a new connection is no way out").toMatchObject({
    error: { data: { code: "TOO_MANY_REQUESTS", retryAfterMs: expect.any(Number) } },
  });
  const other = await server.connect("bob");
  other.send(call(1, "small"));
  expect(await other.answer(1)).toMatchObject({ result: { data: "small" } });
  await client.closed;
});

test("a flood before the token has come is ended", async () => {
  await using server = await startTestServer({
    router: createRouter().router,
    limits: { calls: { perSecond: 1, burst: 10 } },
  });
  const client = await connectRaw(`${server.ws}?connectionParams=1`);
  for (let n = 0; n < 10_000; n += 1) client.send("PING");
  expect(await client.closed).toMatchObject({ code: 4429 });
});

test("a flood from an address does not close a neighbour's connection, which pings before its token has come", async () => {
  await using server = await startTestServer({
    router: createRouter().router,
    limits: { calls: { perSecond: 1, burst: 10 } },
  });
  const [flood, neighbour] = [
    await connectRaw(`${server.ws}?connectionParams=1`),
    await connectRaw(`${server.ws}?connectionParams=1`),
  ];
  for (let n = 0; n < 10_000; n += 1) flood.send("PING");
  neighbour.send("PING");
  await flood.closed;
  await sleep(1_000); // what it owes for a connection that never said whose it was is paid off by then
  neighbour.send({ method: "connectionParams", data: { token: "bob" } });
  neighbour.send(call(1, "small"));
  expect(await neighbour.answer(1)).toMatchObject({ result: { data: "small" } });
});

test("a client that is there and asks for little may go on for ever", async () => {
  await using server = await startTestServer({
    router: createRouter().router,
    limits: { calls: { perSecond: 1_000, burst: 10 } },
  });
  const client = await server.connect();
  for (let n = 1; n <= 200; n += 1) {
    client.send("PING");
    client.send(call(n, "small"));
    expect(await client.answer(n)).toMatchObject({ result: { data: "small" } });
    await sleep(2);
  }
});

test("few queries of a user run side by side; the user's own writes and other users' calls overtake the rest", async () => {
  const { router, running, open } = createRouter();
  await using server = await startTestServer({ router });
  const client = await server.connect();
  client.send(Array.from({ length: 100 }, (_, id) => call(id, "slow")));
  client.send(call(200, "write", "mutation"));
  expect(await client.answer(200)).toMatchObject({ result: { data: "written" } });
  const other = await server.connect("bob");
  other.send(call(1, "small"));
  expect(await other.answer(1)).toMatchObject({ result: { data: "small" } });
  const response = await fetch(`${server.http}/small`, { headers: { authorization: "Bearer carol" } });
  expect(response.status).toBe(200);
  expect(running.most).toBeLessThan(10);
  expect(server.server.stats().inFlight).toBe(100);
  open();
});

test("they are the same few whichever way the queries come", async () => {
  const { router, running, open } = createRouter();
  await using server = await startTestServer({ router });
  const [one, two] = [await server.connect(), await server.connect()];
  for (const client of [one, two]) client.send(Array.from({ length: 50 }, (_, id) => call(id, "slow")));
  const path = Array.from({ length: 50 }, () => "slow").join(",");
  const batch = fetch(`${server.http}/${path}?batch=1`, { headers: alice });
  await until(() => server.server.stats().inFlight > 100);
  expect(running.most).toBeLessThan(10);
  open();
  await (await batch).arrayBuffer();
});

test("large answers and long lists cost what they are", async () => {
  await using server = await startTestServer({
    router: createRouter().router,
    limits: { calls: { perSecond: 0.001, burst: 10 } },
  });
  const client = await server.connect();
  for (const id of [1, 2]) {
    client.send(call(id, "large"));
    expect(await client.answer(id)).toMatchObject({ result: {} });
  }
  client.send(call(3, "small"));
  expect(await client.answer(3)).toMatchObject(tooMany);

  const bob = await server.connect("bob");
  bob.send(call(1, "rows"));
  bob.send(call(2, "small"));
  await bob.answer(1, "data");
  bob.send(call(3, "small"));
  expect(await bob.answer(3)).toMatchObject(tooMany);

  const carol = await server.connect("carol");
  carol.send(call(1, "write", "mutation", { to: Array.from({ length: 1_000 }, (_, n) => `user-${n}`) }));
  expect(await carol.answer(1)).toMatchObject({ result: {} });
  carol.send(call(2, "small"));
  expect(await carol.answer(2)).toMatchObject(tooMany);
});

test("calls that were let in are looked at again when their turn comes: those before may have cost too much", async () => {
  const { router, running, open } = createRouter();
  await using server = await startTestServer({ router, limits: { calls: { perSecond: 0.001, burst: 30 } } });
  const client = await server.connect();
  client.send(Array.from({ length: 30 }, (_, id) => call(id, "slow")));
  await until(() => running.now > 0);
  open();
  const answers = await Promise.all(Array.from({ length: 30 }, (_, id) => client.answer(id)));
  expect(answers.filter(({ result }) => result).length).toBeLessThan(10);
  expect(answers.at(-1)).toMatchObject(tooMany);
});

test("a user who asks for too much is not even read from for a while, and is answered after that", async () => {
  await using server = await startTestServer({
    router: createRouter().router,
    limits: { calls: { perSecond: 20, burst: 1 } },
  });
  const client = await server.connect();
  const input = "x".repeat(200_000);
  for (let id = 0; id < 200; id += 1) client.send(call(id, "write", "mutation", input));
  await until(() => server.server.stats().refusals.rate > 0);
  expect(server.server.stats().refusals.rate).toBeLessThan(10);
  expect(client.ws.bufferedAmount).toBeGreaterThan(10_000_000);
  await client.answer(20);
});

test("what a user watches is bounded over all of their connections, until they stop some of it", async () => {
  await using server = await startTestServer({ router: createRouter().router, limits: { calls: null } });
  const ids = Array.from({ length: 500 }, (_, n) => `a user whose name is long ${n}`);
  const clients = await Promise.all(Array.from({ length: 10 }, () => server.connect()));
  for (const client of clients)
    client.send(Array.from({ length: 10 }, (_, id) => call(id, "watch", "subscription", { ids })));
  const answers = await Promise.all(
    clients.flatMap((client) => Array.from({ length: 10 }, (_, id) => client.answer(id))),
  );
  const running = answers.filter(({ result }) => result);
  expect(running.length).toBeGreaterThan(5);
  expect(running.length).toBeLessThan(20);
  expect(answers.find(({ error }) => error)).toMatchObject(tooMany);

  for (const client of clients) {
    for (let id = 0; id < 10; id += 1) client.send({ id, method: "subscription.stop" });
  }
  await until(() => server.server.stats().subscriptions === 0);
  const [first] = clients;
  first?.send(call(100, "watch", "subscription", { ids }));
  expect(await first?.answer(100)).toMatchObject({ result: { type: "started" } });
});

test("what a user watches by event streams is bounded as well", async () => {
  await using server = await startTestServer({ router: createRouter().router, limits: { calls: null } });
  const ids = Array.from({ length: 100 }, (_, n) => `a user whose name is long ${n}`);
  const query = `input=${encodeURIComponent(JSON.stringify({ ids }))}`;
  const ending = new AbortController();
  const firstOf = async (): Promise<string> => {
    const response = await fetch(`${server.http}/watch?${query}`, { headers: alice, signal: ending.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    while (!/watching|TOO_MANY/.test(text)) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) break;
      text += value;
    }
    return text.includes("watching") ? "watching" : text;
  };
  const firsts = await Promise.all(Array.from({ length: 90 }, firstOf));
  const watching = firsts.filter((first) => first === "watching").length;
  expect(watching).toBeGreaterThan(50);
  expect(watching).toBeLessThan(90);
  expect(firsts.find((first) => first !== "watching")).toContain("TOO_MANY_REQUESTS");
  ending.abort();
  await until(() => server.server.stats().eventStreams === 0);
});

test("what waits for one user is bounded in bytes, on WebSocket and HTTP together", async () => {
  const { router, open } = createRouter();
  await using server = await startTestServer({ router, limits: { calls: null, maxHeldBytesPerUser: 1_000_000 } });
  const client = await server.connect();
  const body = "x".repeat(200_000);
  for (let id = 0; id < 10; id += 1) client.send(call(id, "slowWrite", "mutation", body));
  expect(await client.answer(9)).toMatchObject(tooMany);
  const response = await fetch(`${server.http}/slowWrite`, {
    method: "POST",
    headers: { ...alice, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect([response.status, await response.json()]).toMatchObject([429, tooMany]);
  expect(server.server.stats().refusals.held).toBeGreaterThan(1);
  const other = await server.connect("bob");
  other.send(call(1, "write", "mutation", body));
  expect(await other.answer(1)).toMatchObject({ result: {} });
  open();
  await client.answer(0);
  await until(() => server.server.stats().inFlight === 0);
  client.send(call(11, "write", "mutation", body));
  expect(await client.answer(11), "it is given back").toMatchObject({ result: {} });
});

test("a batch by HTTP is answered up to a size; the rest is told to come again", async () => {
  const { router, running, open } = createRouter();
  open();
  await using server = await startTestServer({ router, limits: { calls: null, maxBufferedBytes: 2_000_000 } });
  const path = Array.from({ length: 100 }, () => "slow").join(",");
  const response = await fetch(`${server.http}/${path}?batch=1`, { headers: alice });
  const answers = (await response.json()) as readonly { result?: unknown }[];
  expect(response.status).toBe(207);
  expect(answers).toHaveLength(100);
  expect(answers.filter(({ result }) => result).length).toBeLessThan(15);
  expect(running.ever).toBeLessThan(15);
  expect(answers.at(-1)).toMatchObject(tooMany);
});

test("an answer by HTTP that nobody reads is counted, and cut off in the end", async () => {
  await using server = await startTestServer({ router: createRouter().router, limits: { backlogTimeoutMs: 100 } });
  const path = Array.from({ length: 20 }, () => "large").join(",");
  const socket = connect(server.port, "127.0.0.1");
  socket.pause();
  socket.write(`GET /trpc/${path}?batch=1 HTTP/1.1\r\nhost: x\r\nauthorization: Bearer alice\r\n\r\n`);
  await until(() => server.server.stats().bufferedBytes > 0);
  await until(() => server.server.stats().inFlight === 0);
  expect(server.server.stats()).toMatchObject({ bufferedBytes: 0, refusals: { backlog: 1 } });
  socket.destroy();
});

test("an answer of another route that nobody reads is cut off in the end, with those that were asked for after it", async () => {
  const answers: ServerResponse[] = [];
  await using server = await startTestServer({
    router: createRouter().router,
    limits: { backlogTimeoutMs: 100 },
    onRequest(_, res) {
      answers.push(res);
      res.end(Buffer.alloc(64 * 1_024 * 1_024)); // more than any operating system takes
      return true;
    },
  });
  const socket = connect(server.port, "127.0.0.1");
  socket.pause();
  socket.write("GET /page HTTP/1.1\r\nhost: x\r\n\r\n".repeat(2));
  await until(() => answers.length > 0 && answers.every((answer) => answer.destroyed));
  await until(() => server.server.stats().bufferedBytes === 0);
  expect(server.server.stats().refusals.backlog).toBeGreaterThan(0);
  socket.destroy();
});

/** Counts how often it is asked. */
function counting(rememberMs?: number) {
  const asked: (string | null)[] = [];
  const authenticate: Authenticate = (credentials) => {
    asked.push(credentials.token);
    return authenticateByName(credentials);
  };
  return { asked, authenticate: Object.assign(authenticate, rememberMs === undefined ? {} : { rememberMs }) };
}

test("an address with many bad tokens is not asked in for a while; a token that was good before is", async () => {
  const { asked, authenticate } = counting(Infinity);
  await using server = await startTestServer({
    router: createRouter().router,
    authenticate,
    limits: { calls: { perSecond: 0.001, burst: 1 } },
  });
  const get = (token: string) => fetch(`${server.http}/small`, { headers: { authorization: `Bearer ${token}` } });
  const goodUntil = Date.now() + 60_000;
  expect((await get(`alice@${goodUntil}`)).status).toBe(200);
  const statuses: number[] = [];
  for (let n = 0; n < 10; n += 1) statuses.push((await get(`bad${n}`)).status);
  expect(statuses.slice(0, 3)).toEqual([401, 401, 401]);
  expect(statuses.slice(5).every((status) => status === 429)).toBe(true);
  expect(asked.length).toBeLessThan(10);
  expect((await get("bob")).headers.get("retry-after")).toMatch(/^\d+$/);
  expect((await get(`alice@${goodUntil}`)).status, "she has paid for her second call, not for a token").toBe(429);
  expect(asked.filter((token) => token?.startsWith("alice"))).toHaveLength(1);
});

test.each([
  ["is checked once where it may be remembered", Infinity, 1],
  ["is checked each time otherwise", undefined, 5],
])("a token %s", async (_, rememberMs, times) => {
  const { asked, authenticate } = counting(rememberMs);
  await using server = await startTestServer({ router: createRouter().router, authenticate });
  for (let n = 0; n < 5; n += 1) expect((await fetch(`${server.http}/small`, { headers: alice })).status).toBe(200);
  expect(asked).toHaveLength(times);
});

test("a token is not remembered beyond its end, nor one that was refused", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const asked: (string | null)[] = [];
  const authenticate: Authenticate = async ({ token }) => {
    asked.push(token);
    if (token !== "alice" || asked.length > 1) throw new TidingsError("UNAUTHORIZED", "Sign in first");
    return { userId: "alice", scopes: [], expiresAtMs: Date.now() + 60_000 };
  };
  await using server = await startTestServer({
    router: createRouter().router,
    authenticate: Object.assign(authenticate, { rememberMs: Infinity }),
  });
  const get = (token: string) => fetch(`${server.http}/small`, { headers: { authorization: `Bearer ${token}` } });
  for (let n = 0; n < 2; n += 1) expect((await get("alice")).status).toBe(200);
  vi.setSystemTime(Date.now() + 60_000);
  expect((await get("alice")).status).toBe(401);
  expect((await get("bad")).status).toBe(401);
  expect((await get("bad")).status).toBe(401);
  expect(asked.filter((each) => each === "bad")).toHaveLength(2);
});

test("an error of the authenticator costs the address nothing", async () => {
  await using server = await startTestServer({
    router: createRouter().router,
    authenticate: () => Promise.reject(new TidingsError("SERVICE_UNAVAILABLE", "The keys are away")),
    limits: { calls: { perSecond: 0.001, burst: 1 } },
  });
  const get = () => fetch(`${server.http}/small`, { headers: alice });
  for (let n = 0; n < 30; n += 1) expect((await get()).status).toBe(503);
});

test("requests that are not for the router are counted by their address", async () => {
  await using server = await startTestServer({
    router: createRouter().router,
    limits: { calls: { perSecond: 0.001, burst: 4 } },
    onRequest(_, res) {
      res.end("page");
      return true;
    },
  });
  const statuses: number[] = [];
  for (let n = 0; n < 15; n += 1) statuses.push((await fetch(`http://127.0.0.1:${server.port}/`)).status);
  expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 200));
  expect(statuses.at(-1)).toBe(429);
  expect(server.server.stats().refusals.rate).toBeGreaterThan(0);
});

test("deadlines do not go by the clock on the wall, which may be set back", async () => {
  await using server = await startTestServer({
    router: createRouter().router,
    keepAlive: { pingMs: 100, pongTimeoutMs: 100 },
    limits: { firstFrameTimeoutMs: 100 },
  });
  const silent = await server.connect();
  silent.ws.pause();
  const nameless = await connectRaw(`${server.ws}?connectionParams=1`);
  const now = vi.spyOn(Date, "now").mockReturnValue(Date.now() - 86_400_000);
  try {
    await until(() => server.server.stats().connections === 0);
  } finally {
    now.mockRestore();
  }
  expect((await nameless.closed).code).toBe(4408);
});
