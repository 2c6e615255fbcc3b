import { EventEmitter } from "node:events";
import { Duplex } from "node:stream";
import { initTRPC, tracked } from "@trpc/server";
import { expect, test } from "vitest";
import type { WebSocket } from "ws";
import { encodeTextFrames } from "./frame.ts";
import type { Identity } from "../session/identity.ts";
import { Outgoing } from "./outgoing.ts";
import { startTestServer, until } from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create();
const payload = "x".repeat(1_000);

/** Always has a next value, at once. */
function createRouter(pulled: { count: number }) {
  return t.router({
    endless: t.procedure.subscription(async function* () {
      while (true) {
        pulled.count += 1;
        yield tracked(String(pulled.count), payload);
      }
    }),
    large: t.procedure.query(() => {
      pulled.count += 1;
      return "x".repeat(500_000);
    }),
    small: t.procedure.query(() => "small"),
  });
}

const endless = { id: 1, method: "subscription", params: { path: "endless" } };
const call = (id: number, path: string) => ({ id, method: "query", params: { path } });

test("a reader that does not read stops the pulling, and what waits for it stays bounded", async () => {
  const pulled = { count: 0 };
  await using server = await startTestServer({ router: createRouter(pulled) });
  const client = await server.connect();
  client.ws.pause();
  client.send(endless);
  const buffered = () => server.server.stats().bufferedBytes;
  await until(() => buffered() > 0);
  let last = -1;
  await until(() => {
    const stalled = pulled.count === last;
    last = pulled.count;
    return stalled;
  }, "the pulling to stop");
  expect(buffered()).toBeLessThan(64 * 1_024 + 2 * payload.length);

  client.ws.resume();
  await until(() => pulled.count > last + 1_000, "the pulling to go on");
  const ids = client.frames.flatMap(({ result }) => result?.id ?? []);
  expect(ids, "nothing was dropped").toEqual(ids.map((_, index) => String(index + 1)));
});

test("a source that always has a next value leaves the server to others", async () => {
  const pulled = { count: 0 };
  await using server = await startTestServer({ router: createRouter(pulled) });
  const greedy = await server.connect();
  greedy.ws.on("message", () => {});
  greedy.send(endless);
  await until(() => pulled.count > 1_000);
  const other = await server.connect("bob");
  other.send(call(1, "small"));
  expect(await other.answer(1)).toMatchObject({ result: { data: "small" } });
});

test("calls of a client that does not read its answers wait until it does", async () => {
  const run = { count: 0 };
  await using server = await startTestServer({ router: createRouter(run), limits: { calls: null } });
  const client = await server.connect();
  client.ws.pause();
  for (let id = 1; id <= 200; id += 1) client.send(call(id, "large"));
  await until(() => run.count > 0 && server.server.stats().bufferedBytes > 0);
  let last = -1;
  await until(() => {
    const stalled = run.count === last;
    last = run.count;
    return stalled;
  }, "the calls to stop");
  expect(last, "of 200").toBeLessThan(100);
  client.ws.resume();
  await until(() => run.count === 200, "the calls to go on");
  expect(client.ws.readyState).toBe(client.ws.OPEN);
});

test.each([
  ["too much waiting for it for too long", { maxBufferedBytes: 300_000, backlogTimeoutMs: 100 }],
  ["far too much waiting for it", { maxBufferedBytes: 100_000, backlogTimeoutMs: 60_000 }],
])("a connection with %s is cut off", async (_name, limits) => {
  await using server = await startTestServer({
    router: createRouter({ count: 0 }),
    limits: { calls: null, ...limits },
  });
  const client = await server.connect();
  client.ws.pause();
  client.send(Array.from({ length: 50 }, (_, id) => call(id, "large")));
  await until(() => server.server.stats().connections === 0);
  expect(server.server.stats()).toMatchObject({ inFlight: 0, refusals: { backlog: 1 } });
});

test("nothing is left of calls that waited for a reader who went away", async () => {
  const run = { count: 0 };
  await using server = await startTestServer({ router: createRouter(run), limits: { calls: null } });
  const client = await server.connect();
  client.ws.pause();
  for (const batch of [0, 100, 200]) client.send(Array.from({ length: 100 }, (_, id) => call(batch + id, "large")));
  await until(() => run.count > 1 && server.server.stats().inFlight > 100);
  client.ws.terminate();
  await until(() => server.server.stats().connections === 0);
  expect(server.server.stats().inFlight).toBe(0);
  expect(run.count).toBeLessThan(200);
});

test("what is sent in one turn of the event loop leaves in one write", async () => {
  const writes: Buffer[] = [];
  const socket = new Duplex({
    read() {},
    write(chunk: Buffer, _encoding, done) {
      writes.push(chunk);
      done();
    },
  });
  const ws = Object.assign(new EventEmitter(), { readyState: 1, OPEN: 1, bufferedAmount: 0 });
  const owner = { onDrained() {}, onOverflow() {} };
  const outgoing = new Outgoing(ws as unknown as WebSocket, socket, owner, 1_000);
  outgoing.send("one");
  await Promise.resolve();
  outgoing.send("two");
  await until(() => writes.length > 0);
  outgoing.send("three");
  await until(() => writes.length > 1);
  expect(writes).toEqual([encodeTextFrames(["one", "two"]), encodeTextFrames(["three"])]);
});

test("a batch of large answers reaches a client that reads", async () => {
  await using server = await startTestServer({
    router: createRouter({ count: 0 }),
    limits: { maxBufferedBytes: 1_000_000 },
  });
  const client = await server.connect();
  client.send(Array.from({ length: 20 }, (_, id) => call(id, "large")));
  expect(await client.answer(19)).toMatchObject({ result: { data: expect.stringMatching(/^x{500000}$/) } });
});
