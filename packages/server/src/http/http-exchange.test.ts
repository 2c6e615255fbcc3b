import type { Server } from "node:http";
import { connect as connectHttp2, createServer } from "node:http2";
import { type AddressInfo, connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { initTRPC } from "@trpc/server";
import type { Revocations } from "@tidings/core";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { createTidingsServer } from "../create-tidings-server.ts";
import type { Identity } from "../session/identity.ts";
import { authenticateByName, startTestServer, until } from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create({ isDev: false });

function createRouter() {
  const gate = Promise.withResolvers<void>();
  const written: unknown[] = [];
  const router = t.router({
    slow: t.procedure.query(() => gate.promise),
    write: t.procedure.input(z.unknown()).mutation(({ input }) => written.push(input)),
    ticks: t.procedure.subscription(async function* ({ signal }) {
      yield "first";
      await new Promise((resolve) => signal?.addEventListener("abort", resolve));
    }),
  });
  return { router, written, open: gate.resolve };
}

const head = (method: string, path: string, headers: Readonly<Record<string, string | number>> = {}): string =>
  [
    `${method} /trpc/${path} HTTP/1.1`,
    "Host: localhost",
    "Authorization: Bearer alice",
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    "\r\n",
  ].join("\r\n");

/** A connection on which requests are written by hand, and what came back. */
function openSocket(port: number): { readonly socket: Socket; readonly read: () => string } {
  let received = "";
  const socket = connect(port, "127.0.0.1");
  socket.on("data", (data: Buffer) => (received += data.toString()));
  socket.on("error", () => {}); // the tests look at how it ends
  onTestFinished(() => void socket.destroy());
  return { socket, read: () => received };
}

const post = (body: string, contentLength = body.length): string =>
  head("POST", "write", { "Content-Type": "application/json", "Content-Length": contentLength }) + body;

test("a request whose body never comes takes no turn from the calls of others, nor from those of its user", async () => {
  const { router, written } = createRouter();
  await using server = await startTestServer({ router, limits: { calls: null } });
  for (let n = 0; n < 100; n += 1) {
    const { socket } = openSocket(server.port);
    socket.write(post("{", 100));
    await until(() => server.server.stats().inFlight === n + 1);
  }
  const { socket, read } = openSocket(server.port);
  socket.write(post("1"));
  await until(() => read().includes("200 OK"));
  expect(written).toEqual([1]);
});

test("a request that is broken off in its body leaves nothing behind", async () => {
  const { router, written } = createRouter();
  await using server = await startTestServer({ router, limits: { calls: null } });
  for (let n = 0; n < 100; n += 1) {
    const { socket } = openSocket(server.port);
    socket.write(post("{", 100));
    await until(() => server.server.stats().inFlight === 1);
    socket.destroy();
    await until(() => server.server.stats().inFlight === 0);
  }
  const { socket, read } = openSocket(server.port);
  socket.write(post("1"));
  await until(() => read().includes("200 OK"));
  expect(written).toEqual([1]);
});

test("a call is not carried out if its caller is revoked while its body is on its way", async () => {
  const { router, written } = createRouter();
  let isRevoked = false;
  const revocations: Revocations = {
    ready: () => Promise.resolve(),
    isRevoked: () => isRevoked,
    onEnd: () => () => {},
  };
  await using server = await startTestServer({ router, revocations });
  const { socket, read } = openSocket(server.port);
  socket.write(post('"late', 6));
  await until(() => server.server.stats().calls.mutation === 1);
  isRevoked = true;
  socket.write('"');
  await until(() => read().includes("401 Unauthorized"));
  expect(read()).toContain("revoked");
  expect(read()).toContain("www-authenticate");
  expect(server.server.stats().refusals.revoked).toBe(1);
  expect(written).toEqual([]);
});

test("requests that come together pay for their long lists before any of them is done", async () => {
  const { router, written } = createRouter();
  // an address has ten times as much
  await using server = await startTestServer({ router, limits: { calls: { perSecond: 0.001, burst: 50 } } });
  const list = JSON.stringify(Array.from({ length: 640 }, (_, n) => n));
  const posting = { method: "POST", headers: { authorization: "Bearer alice", "content-type": "application/json" } };
  const statuses = await Promise.all(
    Array.from({ length: 10 }, async () => (await fetch(`${server.http}/write`, { ...posting, body: list })).status),
  );
  // each call is one unit, and its list ten
  expect(written).toHaveLength(4);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([
    ...Array.from({ length: 4 }, () => 200),
    ...Array.from({ length: 6 }, () => 429),
  ]);
});

test("what costs more than there is at once passes if nothing was asked before", async () => {
  const { router, written } = createRouter();
  await using server = await startTestServer({ router, limits: { calls: { perSecond: 0.001, burst: 50 } } });
  const body = JSON.stringify(Array.from({ length: 10_000 }, (_, n) => n));
  const headers = { authorization: "Bearer alice", "content-type": "application/json" };
  const ask = async () => (await fetch(`${server.http}/write`, { method: "POST", headers, body })).status;
  expect([await ask(), await ask()]).toEqual([200, 429]);
  expect(written).toHaveLength(1);
});

test.each([
  ["a call", head("GET", "slow"), ""],
  ["an event stream", head("GET", "ticks", { Accept: "text/event-stream" }), "200 OK"],
])("answers that wait behind %s end with their connection", async (_, first, answered) => {
  const { router, open } = createRouter();
  onTestFinished(() => open());
  await using server = await startTestServer({ router });
  const { socket, read } = openSocket(server.port);
  socket.write(first + head("GET", "ticks", { Accept: "text/event-stream" }).repeat(5) + head("GET", "slow").repeat(5));
  await until(() => server.server.stats().calls.query >= 5 && server.server.stats().eventStreams >= 5);
  await until(() => read().includes(answered));
  socket.resetAndDestroy();
  await until(() => server.server.stats().eventStreams === 0);
  open();
  await until(() => server.server.stats().inFlight === 0);
  expect(server.server.stats()).toMatchObject({ users: 0, subscriptions: 0 });
});

test("a connection on which too many requests wait for their answers is cut off", async () => {
  const { router, open } = createRouter();
  onTestFinished(() => open());
  await using server = await startTestServer({ router, limits: { calls: null } });
  const { socket } = openSocket(server.port);
  socket.write(head("GET", "slow").repeat(1_000));
  await until(() => socket.closed);
  await until(() => server.server.stats().inFlight === 0);
  expect(server.server.stats().calls.query).toBeLessThanOrEqual(32);
});

test("the end of an answer is told once, also of one that is broken off on a connection with others before it", async () => {
  let [ended, asked] = [0, 0];
  await using server = await startTestServer({
    router: createRouter().router,
    onRequest(_, res) {
      asked += 1;
      res.on("close", () => (ended += 1));
      if (asked === 1) res.end("first");
      return true;
    },
  });
  const { socket, read } = openSocket(server.port);
  socket.write("GET /page HTTP/1.1\r\nHost: a\r\n\r\n");
  await until(() => read().includes("first"));
  socket.write("GET /page HTTP/1.1\r\nHost: a\r\n\r\n".repeat(3));
  await until(() => asked === 4);
  socket.destroy();
  await until(() => ended >= 4);
  await new Promise((resolve) => setImmediate(resolve));
  expect(ended).toBe(4);
});

test("calls by HTTP/2 that are broken off leave nothing behind", async () => {
  const gates: (() => void)[] = [];
  const router = t.router({
    slow: t.procedure.query(async () => {
      await new Promise<void>((resolve) => gates.push(resolve));
      return "x".repeat(50_000);
    }),
    small: t.procedure.query(() => "small"),
    ticks: createRouter().router.ticks,
  });
  const server = createTidingsServer({
    router,
    authenticate: authenticateByName,
    limits: { maxHeldBytesPerUser: 200_000 },
  });
  const http = createServer((_, res) => void res.writeHead(404).end());
  server.attach(http as unknown as Server);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const session = connectHttp2(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
  onTestFinished(async () => {
    session.destroy();
    http.close();
    await server.close();
  });
  const ask = (path: string, more: object = {}) =>
    session.request({ ":path": `/trpc/${path}`, authorization: "Bearer alice", ...more });
  for (let n = 1; n <= 20; n += 1) {
    const call = ask("slow");
    await until(() => gates.length === n);
    call.close();
    await until(() => server.stats().inFlight === 0);
    gates.at(-1)?.();
  }
  for (let n = 0; n < 20; n += 1) {
    const stream = ask("ticks", { accept: "text/event-stream" });
    await until(() => server.stats().eventStreams === 1);
    stream.close();
    await until(() => server.stats().eventStreams === 0);
  }
  const last = ask("small");
  expect(JSON.parse(await text(last))).toEqual({ result: { data: "small" } });
});
