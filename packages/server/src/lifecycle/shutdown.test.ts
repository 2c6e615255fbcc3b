import { initTRPC } from "@trpc/server";
import { expect, test } from "vitest";
import type { Identity } from "../session/identity.ts";
import { skipStandstills, startTestServer, until, upgradeStatus } from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create();

async function start() {
  const gate = Promise.withResolvers<string>();
  let released = 0;
  const server = await startTestServer({
    router: t.router({
      ping: t.procedure.query(() => "pong"),
      wait: t.procedure.query(() => gate.promise),
      ticks: t.procedure.subscription(async function* ({ signal }) {
        await new Promise((resolve) => signal?.addEventListener("abort", resolve));
        yield* [];
      }),
    }),
    limits: { calls: null },
    onConnect: () => () => {
      released += 1;
    },
    onRequest(_, res) {
      res.end("ready");
      return true;
    },
  });
  return Object.assign(server, { openGate: () => gate.resolve("done"), released: () => released });
}

const call = (id: number, path: string) => ({ id, method: "query", params: { path } });
const alice = { authorization: "Bearer alice" };

test("drain asks clients to reconnect, turns new ones away, answers what is under way, and closes with 1012", async () => {
  skipStandstills(); // a client has a second to hand over
  await using server = await start();
  const client = await server.connect();
  client.send([call(1, "wait"), { id: 2, method: "subscription", params: { path: "ticks" } }]);
  await client.answer(2, "started");
  const slow = fetch(`${server.http}/wait`, { headers: alice });
  await until(() => server.server.stats().inFlight === 2);

  const drain = server.server.drain({ timeoutMs: 10_000 });
  await until(() => client.frames.some(({ method }) => method === "reconnect"));
  expect(await upgradeStatus(server.ws)).toBe(503);
  const refused = await fetch(`${server.http}/ping`, { headers: alice });
  expect(refused.headers.get("retry-after")).toBe("1");
  expect([refused.status, await refused.json()]).toMatchObject([
    503,
    { error: { data: { code: "SERVICE_UNAVAILABLE" } } },
  ]);
  expect(await (await fetch(`http://127.0.0.1:${server.port}/readyz`)).text(), "other routes go on").toBe("ready");
  client.send(call(3, "ping"));
  expect(await client.answer(3), "while it may hand over it is served").toMatchObject({ result: { data: "pong" } });

  const answeredLate = (async () => {
    for (let id = 10; ; id += 1) {
      client.send(call(id, "ping"));
      const { error } = await client.answer(id);
      if (error) return error;
    }
  })();
  expect(await answeredLate).toMatchObject({ data: { code: "SERVICE_UNAVAILABLE" } });
  expect(client.ws.readyState, "two calls are under way").toBe(client.ws.OPEN);

  server.openGate();
  expect(await client.answer(1)).toMatchObject({ result: { data: "done" } });
  expect(await (await slow).json()).toMatchObject({ result: { data: "done" } });
  expect(await client.closed).toMatchObject({ code: 1012 });
  await drain;
  await expect(fetch(`${server.http}/ping`)).rejects.toThrow("fetch failed");
  expect(server.server.stats()).toMatchObject({ connections: 0, subscriptions: 0, inFlight: 0 });
  expect(server.released()).toBe(1);
});

test("drain does not wait for ever", async () => {
  await using server = await start();
  const client = await server.connect();
  client.send(call(1, "wait"));
  await until(() => server.server.stats().inFlight === 1);
  const startedMs = Date.now();
  await server.server.drain({ timeoutMs: 200 });
  expect(Date.now() - startedMs).toBeGreaterThanOrEqual(200);
  expect(await client.closed).toMatchObject({ code: 1012 });
});

test("draining twice is draining once, and nobody is notified twice", async () => {
  await using server = await start();
  const client = await server.connect();
  client.send(call(1, "ping"));
  await client.answer(1);
  await Promise.all([server.server.drain({ timeoutMs: 100 }), server.server.drain({ timeoutMs: 100 })]);
  await server.server.drain();
  await client.closed;
  expect(client.frames.filter(({ method }) => method === "reconnect")).toHaveLength(1);
});

test("a drained server without connections is closed at once", async () => {
  await using server = await start();
  const startedMs = Date.now();
  await server.server.drain({ timeoutMs: 60_000 });
  expect(Date.now() - startedMs).toBeLessThan(30_000);
});

test("the notices of many clients are spread", async () => {
  skipStandstills(); // what is late is told at once
  await using server = await start();
  const clients = await Promise.all(Array.from({ length: 100 }, (_, user) => server.connect(`user${user}`)));
  for (const client of clients) client.send(call(1, "ping"));
  await Promise.all(clients.map((client) => client.answer(1)));
  const noticedAtMs: number[] = [];
  for (const { ws } of clients) ws.once("message", () => noticedAtMs.push(Date.now()));
  await server.server.drain({ timeoutMs: 2_000 });
  await until(() => noticedAtMs.length === 100);
  expect(Math.max(...noticedAtMs) - Math.min(...noticedAtMs)).toBeGreaterThan(50);
});

test("close ends everything at once, also in the middle of a drain, also twice", async () => {
  await using server = await start();
  const client = await server.connect();
  client.send([call(1, "wait"), { id: 2, method: "subscription", params: { path: "ticks" } }]);
  await client.answer(2, "started");
  const stream = await fetch(`${server.http}/ticks`, { headers: alice });
  const drain = server.server.drain({ timeoutMs: 60_000 });
  await until(() => client.frames.some(({ method }) => method === "reconnect"));
  await Promise.all([server.server.close(), server.server.close()]);
  await drain;
  expect(await client.closed).toMatchObject({ code: 1001 });
  await expect(stream.text()).rejects.toThrow("terminated");
  expect(server.server.stats()).toMatchObject({ connections: 0, eventStreams: 0, subscriptions: 0 });
  expect(server.released()).toBe(2);
});

test("a peer that does not answer the closing handshake does not hold up the close", async () => {
  await using server = await start();
  const client = await server.connect();
  client.send(call(1, "ping"));
  await client.answer(1);
  client.ws.pause();
  await server.server.close();
  expect(server.server.stats().connections).toBe(0);
});
