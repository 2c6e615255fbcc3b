import { initTRPC } from "@trpc/server";
import { expect, test } from "vitest";
import { beginAttendance } from "./attendance.ts";
import type { Identity } from "./identity.ts";
import { startTestServer, until } from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create();
const router = t.router({
  ping: t.procedure.query(() => "pong"),
  ticks: t.procedure.subscription(async function* ({ signal }) {
    await new Promise((resolve) => signal?.addEventListener("abort", resolve));
    yield* [];
  }),
});
const ping = { id: 1, method: "query", params: { path: "ping" } };

test("onConnect is called once per connection, before its first call runs, and its release once at the end", async () => {
  const log: string[] = [];
  await using server = await startTestServer({
    router: t.router({ ping: t.procedure.query(() => log.push("call")) }),
    async onConnect({ userId }, { transport }) {
      await new Promise(setImmediate);
      log.push(`${userId} ${transport}`);
      return () => void log.push(`${userId} gone`);
    },
  });
  const client = await server.connect();
  client.send([ping, { ...ping, id: 2 }]);
  await client.answer(2);
  client.ws.close();
  await until(() => log.includes("alice gone"));
  await until(() => server.server.stats().connections === 0);
  expect(log).toEqual(["alice websocket", "call", "call", "alice gone"]);
});

test.each(["terminate", "close"] as const)(
  "a socket that ends (%s) while onConnect is pending is released, once",
  async (how) => {
    const pending = Promise.withResolvers<void>();
    let [connected, released] = [0, 0];
    await using server = await startTestServer({
      router,
      limits: { firstFrameTimeoutMs: 1_500 },
      async onConnect() {
        connected += 1;
        await pending.promise;
        return () => {
          released += 1;
        };
      },
    });
    const client = await server.connect();
    await until(() => connected === 1);
    client.ws[how]();
    await until(() => server.server.stats().connections === 0);
    expect(released).toBe(0);
    pending.resolve();
    await until(() => released === 1);
    await server.server.close();
    expect([connected, released]).toEqual([1, 1]);
  },
);

test("an onConnect that fails is reported, and the connection works", async () => {
  await using server = await startTestServer({
    router,
    onConnect: () => Promise.reject(new Error("presence away")),
  });
  const client = await server.connect();
  client.send(ping);
  expect(await client.answer(1)).toMatchObject({ result: { data: "pong" } });
  expect(server.errors).toMatchObject([{ message: "presence away" }]);
});

test.each<[string, () => void | Promise<void>]>([
  [
    "throws",
    () => {
      throw new Error("cannot let go");
    },
  ],
  ["rejects", () => Promise.reject(new Error("cannot let go"))],
])("a release that %s is reported", async (_, release) => {
  await using server = await startTestServer({ router, onConnect: () => release });
  const client = await server.connect();
  client.send(ping);
  await client.answer(1);
  client.ws.terminate();
  await until(() => server.errors.length > 0);
  expect(server.errors).toMatchObject([{ message: "cannot let go" }]);
});

test("a subscription by SSE counts as a connection, a call by HTTP does not", async () => {
  const log: string[] = [];
  await using server = await startTestServer({
    router,
    onConnect({ userId }, { transport }) {
      log.push(`${userId} ${transport}`);
      return () => void log.push(`${userId} gone`);
    },
  });
  const headers = { authorization: "Bearer alice" };
  await fetch(`${server.http}/ping`, { headers });
  expect(log).toEqual([]);
  const controller = new AbortController();
  await fetch(`${server.http}/ticks`, { headers, signal: controller.signal });
  expect(log).toEqual(["alice http"]);
  controller.abort();
  await until(() => log.length === 2);
  expect(log).toEqual(["alice http", "alice gone"]);
});

test("ending an attendance twice releases once", async () => {
  let released = 0;
  const onConnect = () => () => {
    released += 1;
  };
  const identity = { userId: "alice", scopes: [], expiresAtMs: null };
  const connection = {
    id: 1,
    transport: "http",
    remoteAddress: "",
    headers: {},
    name: "",
    away: false,
    protocol: null,
    user: null,
    setAway: null,
  } as const;
  const attendance = beginAttendance(onConnect, identity, connection, () => {});
  await attendance.begun;
  attendance.end();
  attendance.end();
  expect(released).toBe(1);
});

test("users are not present before they have proved who they are", async () => {
  let connected = 0;
  await using server = await startTestServer({
    router,
    onConnect() {
      connected += 1;
    },
  });
  for (const token of ["bad", "anonymous"]) {
    const client = await server.connect(token);
    client.send(ping);
    await client.answer(1);
  }
  expect(connected).toBe(0);
});
