import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMemoryStore, type Inlet, type InletHost } from "@tidings/core";
import { startPostgres } from "@tidings/testing/postgres";
import { startRedis } from "@tidings/testing/redis";
import { Redis } from "ioredis";
import { Pool } from "pg";
import { eventually } from "@tidings/testing/eventually";
import { expect, onTestFinished, test, vi } from "vitest";
import { WebSocket } from "ws";
import { z } from "zod";
import { createTidings as createClient } from "./client/index.ts";
import {
  createTidings,
  defineTidings,
  jwt,
  postgres,
  signToken,
  type TidingsDefinition,
  type TidingsOptions,
} from "./index.ts";

const definition = defineTidings({ pushes: { "order.shipped": z.object({ orderId: z.string() }) } });
const secret = "0123456789abcdef0123456789abcdef";
const tokenOf = (userId: string) => signToken({ secret, userId, expiresInSeconds: 60 });

const create = async (options: Partial<TidingsOptions<typeof definition>> = {}) => {
  const tidings = await createTidings({ definition, authenticate: jwt({ secret }), ...options });
  return Object.assign(tidings, { [Symbol.asyncDispose]: () => tidings.close() });
};
type App = Awaited<ReturnType<typeof create>>["router"];

const connect = (port: number, user: string) => {
  const url = `ws://127.0.0.1:${port}/trpc`;
  return createClient<App>({ url, user, token: () => tokenOf(user), client: { WebSocket } });
};

test("a database that it has opened is known to be an application's, which no demo hands out", async () => {
  const store = createMemoryStore();
  await store.ownership?.setOwner("a demo", null);
  await using tidings = await create({ store });
  expect(await tidings.ready()).toBe(true);
  expect(await store.ownership?.owner()).toBe("");
});

test("in production, a server without a store says that it keeps everything in memory", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  onTestFinished(() => {
    vi.unstubAllEnvs();
    warn.mockRestore();
  });
  await (await create()).close();
  vi.stubEnv("NODE_ENV", "production");
  await (await create({ store: createMemoryStore() })).close();
  expect(warn).not.toHaveBeenCalled();
  await (await create()).close();
  expect(warn.mock.calls).toEqual([[expect.stringContaining("in memory")]]);
});

test("with a definition and a way to know who somebody is, it serves, pushes, chats, and knows who is online", async () => {
  await using tidings = await create();
  const { port } = await tidings.listen({ port: 0, host: "127.0.0.1" });
  await using bob = connect(port, "bob");
  const orders: string[] = [];
  const counts: number[] = [];
  const texts: string[] = [];
  bob.pushes.on("order.shipped", ({ orderId }) => orders.push(orderId));
  bob.pushes.onUnread((unread) => counts.push(unread));
  bob.chat.follow({ onMessage: ({ content }) => texts.push(content?.text ?? "") });
  await eventually(() => expect(counts).toEqual([0]));

  const push = { to: "bob", type: "order.shipped", data: { orderId: "7" }, key: "order:7" } as const;
  expect(await tidings.push(push)).toMatchObject({ accepted: 1, duplicate: false });
  expect(await tidings.push(push)).toMatchObject({ duplicate: true });
  await using alice = connect(port, "alice");
  await alice.chat.send({ to: "bob", content: { text: "Hello" } });
  await eventually(() => expect({ orders, texts }).toEqual({ orders: ["7"], texts: ["Hello"] }));
  const { position } = await alice.chat.conversations();
  await bob.chat.send({ to: "alice", content: { text: "before she listens" } });
  const heard: string[] = [];
  alice.chat.follow({ onMessage: ({ content }) => heard.push(content?.text ?? "") }, { lastEventId: position });
  await eventually(() => expect(heard).toEqual(["before she listens"]));
  expect(await alice.presence.get({ userIds: ["bob"] })).toMatchObject([{ online: true }]);
});

test("who goes on where a list of conversations ends misses nothing in groups, and hears which group to fetch anew", async () => {
  await using tidings = await create();
  const { port } = await tidings.listen({ port: 0, host: "127.0.0.1" });
  await using alice = connect(port, "alice");
  await using bob = connect(port, "bob");
  await alice.chat.send({ to: "bob", content: { text: "Hello" } });
  await bob.chat.send({ to: "alice", content: { text: "Hello" } }); // who has written to her may be added
  for (const title of ["named", "left out"]) await alice.chat.createGroup({ title, members: ["bob"], key: title });
  const { conversations, position } = await bob.chat.conversations();
  const [named, leftOut] = ["named", "left out"].map((title) => {
    const found = conversations.find((one) => one.kind === "group" && one.title === title);
    return found?.kind === "group" ? found : undefined;
  });
  if (!named || !leftOut) throw new Error("The groups are not listed");
  await alice.chat.send({ conversationId: named.id, content: { text: "before he listens" } });
  const heard: (string | undefined)[] = [];
  const resets: (string | undefined)[] = [];
  const reading = bob.chat.follow(
    {
      onMessage: ({ content }) => heard.push(content?.text),
      onReset: (conversationId) => resets.push(conversationId),
    },
    { lastEventId: position, groups: { [named.id]: named.position } },
  );
  await eventually(() => expect({ heard, resets }).toEqual({ heard: ["before he listens"], resets: [leftOut.id] }));
  reading.stop();
});

test("what happened to a push of the application is found by its key", async () => {
  await using tidings = await create();
  const { port } = await tidings.listen({ port: 0, host: "127.0.0.1" });
  await tidings.push({ to: "bob", type: "order.shipped", data: { orderId: "7" }, key: "order:7" });
  const token = await signToken({ secret, userId: "carol", scopes: ["admin"], expiresInSeconds: 60 });
  const url = `ws://127.0.0.1:${port}/trpc`;
  await using admin = createClient<App>({ url, user: "carol", token, client: { WebSocket } });
  expect(await admin.trpc.trace.push.query({ key: "order:7" })).toMatchObject({ userId: "bob", seq: 1 });
});

test("an inlet pushes what the definition allows, with keys of its own, and is closed before the store", async () => {
  let host: InletHost | null = null;
  let stored: unknown = null;
  const inlet: Inlet = {
    name: "queue",
    start(given) {
      host = given;
    },
    async close() {
      stored = await tidings.hub.pushes("bob", { limit: 10, unreadOnly: false });
    },
  };
  const failures: string[] = [];
  const tidings = await create({
    inlets: [inlet],
    onError: (error, { stage }) => failures.push(`${stage}: ${String(error)}`),
  });
  const given = host as unknown as InletHost;
  const push: InletHost["push"] = (request) => given.push(request);
  const request = { to: "bob", type: "order.shipped", data: { orderId: "7" }, key: "order:7" };
  expect(await push(request)).toMatchObject({ accepted: 1, duplicate: false });
  expect(await push(request)).toMatchObject({ duplicate: true });
  expect(await tidings.push({ ...request, type: "order.shipped" })).toMatchObject({ duplicate: false });
  await expect(push({ ...request, data: {}, key: "other" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  given.onError(new Error("no broker"));
  expect(failures).toEqual(["inlet: Error: no broker"]);
  await tidings.close();
  expect(stored).toMatchObject({ unread: 2 });
});

test("clients hear that they should go elsewhere before an inlet has been closed", async () => {
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  await using tidings = await create({ inlets: [{ name: "queue", start: () => {}, close: () => closed }] });
  const { port } = await tidings.listen({ port: 0, host: "127.0.0.1" });
  const closing = tidings.close();
  await eventually(() => expect(fetch(`http://127.0.0.1:${port}/readyz`)).rejects.toThrow("fetch failed"));
  close();
  await closing;
});

test("an inlet that cannot be closed is reported, and everything else is closed all the same", async () => {
  const failures: string[] = [];
  let closed = false;
  const tidings = await create({
    store: { ...createMemoryStore(), close: () => Promise.resolve(void (closed = true)) },
    inlets: [{ name: "queue", start: () => {}, close: () => Promise.reject(new Error("the broker hangs")) }],
    onError: (error, { stage }) => failures.push(`${stage}: ${String(error)}`),
  });
  const { port } = await tidings.listen({ port: 0, host: "127.0.0.1" });
  await tidings.close();
  expect(failures).toEqual(["inlet: Error: the broker hangs"]);
  expect(closed).toBe(true);
  await expect(fetch(`http://127.0.0.1:${port}/readyz`)).rejects.toThrow("fetch failed");
});

test("a listener that throws keeps nothing from the others, and one that was removed hears nothing", async () => {
  await using tidings = await create();
  const { port } = await tidings.listen({ port: 0, host: "127.0.0.1" });
  const errors: unknown[] = [];
  const url = `ws://127.0.0.1:${port}/trpc`;
  const client = { WebSocket, onError: (error: unknown) => errors.push(error) };
  await using bob = createClient<App>({ url, user: "bob", token: () => tokenOf("bob"), client });
  const heard: string[] = [];
  bob.pushes.on("order.shipped", () => {
    throw new Error("a fault of the page");
  });
  bob.pushes.on("order.shipped", ({ orderId }) => heard.push(orderId));
  const remove = bob.pushes.on("order.shipped", () => heard.push("removed"));
  remove();
  const ready = Promise.withResolvers<void>();
  bob.pushes.onUnread(() => ready.resolve());
  await ready.promise;
  await tidings.push({ to: "bob", type: "order.shipped", data: { orderId: "7" } });
  await eventually(() => expect(heard).toEqual(["7"]));
  expect(errors).toEqual([expect.objectContaining({ message: "a fault of the page" })]);
});

test("an application's own procedures are served beside it, know who calls, and push", async () => {
  await using tidings = await createTidings({
    definition,
    authenticate: async (request) => (request.token === null ? null : jwt({ secret })(request)),
    procedures: ({ procedure, userProcedure, router, push }) => ({
      rates: router({ euro: procedure.query(() => 1.1) }),
      orders: {
        ship: userProcedure.input(z.object({ orderId: z.string() })).mutation(async ({ ctx, input }) => {
          await push({ to: ctx.userId, type: "order.shipped", data: input, key: input.orderId });
          return { shippedBy: ctx.userId };
        }),
      },
    }),
  }).then((made) => Object.assign(made, { [Symbol.asyncDispose]: () => made.close() }));
  const { port } = await tidings.listen({ port: 0, host: "127.0.0.1" });
  const url = `ws://127.0.0.1:${port}/trpc`;
  const client = { WebSocket };
  await using bob = createClient<typeof tidings.router>({ url, user: "bob", token: () => tokenOf("bob"), client });
  const orders: string[] = [];
  bob.pushes.on("order.shipped", ({ orderId }) => orders.push(orderId));

  expect(await bob.trpc.orders.ship.mutate({ orderId: "7" })).toEqual({ shippedBy: "bob" });
  await eventually(() => expect(orders).toEqual(["7"]));
  await expect(bob.trpc.orders.ship.mutate({ orderId: 7 as never })).rejects.toMatchObject({
    data: { code: "BAD_REQUEST" },
  });
  const asNobody = async (path: string, input?: object) => {
    const call = input && {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
    };
    return (await fetch(`http://127.0.0.1:${port}/trpc/${path}`, call)).json();
  };
  expect(await asNobody("rates.euro")).toEqual({ result: { data: 1.1 } });
  await expect(asNobody("orders.ship", { orderId: "7" })).resolves.toMatchObject({
    error: { data: { code: "UNAUTHORIZED" } },
  });
});

test("an own procedure cannot take the name of a part of Tidings", async () => {
  const made = createTidings({ authenticate: jwt({ secret }), procedures: () => ({ presence: {} }) as never });
  await expect(made).rejects.toThrow(/"presence".*choose another name/);
});

test("a server without a channel that its definition names does not start", async () => {
  const withMail: TidingsDefinition = defineTidings({
    messages: { category: "chat", channels: { email: { after: "15m" } } },
  });
  await expect(createTidings({ definition: withMail, authenticate: jwt({ secret }) })).rejects.toThrow(
    /chat\.message goes out on email/u,
  );
});

test("a function that leaves out what a user has beyond their id, or has it undefined, lets them in", async () => {
  const bob = { userId: "bob", scopes: undefined, expiresAtMs: undefined };
  await using tidings = await create({ authenticate: () => bob as { userId: string } });
  const answer = await tidings.fetch(new Request("http://app.example/trpc/notifications.list"));
  expect(answer.status).toBe(200);
});

test("a push in a transaction needs a store where the transaction is", async () => {
  await using tidings = await create();
  const client = { query: () => Promise.resolve({ rows: [] }) };
  await expect(tidings.in(client).push(order("7"))).rejects.toThrow(/only if the store is in the same PostgreSQL/);
});

test("it stands beside an application on one server, and knows its users by their cookie", async () => {
  const app = createServer((_, res) => res.end("the application"));
  await using tidings = await create({
    authenticate: ({ headers }) => {
      const user = /session=(\w+)/.exec(headers.cookie ?? "")?.[1];
      return user === undefined ? null : { userId: user };
    },
  });
  tidings.attach(app);
  app.listen(0, "127.0.0.1");
  await once(app, "listening");
  const origin = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
  expect(await (await fetch(origin)).text()).toBe("the application");
  const headers = { cookie: "session=bob", origin };
  expect((await fetch(`${origin}/trpc/notifications.list`, { headers })).status).toBe(200);
  expect((await fetch(`${origin}/trpc/notifications.list`)).status).toBe(401);
  const own = await tidings.fetch(new Request(`${origin}/trpc/notifications.list`, { headers }));
  expect(await own.json()).toMatchObject({ result: { data: { pushes: [] } } });
  await tidings.close();
  app.close();
  app.closeAllConnections();
});

test("a proxy hears when new clients may come: while the store answers, and until it is asked to close", async () => {
  let isAway = false;
  const store = createMemoryStore();
  const ping = () => (isAway ? Promise.reject(new Error("away")) : store.ping());
  await using tidings = await create({
    store: { ...store, ping },
    server: { onRequest: (req, res) => req.url === "/" && (res.end("the application's own"), true) },
  });
  const { url } = await tidings.listen({ port: 0, host: "127.0.0.1" });
  const ask = async (): Promise<number> => (await fetch(`${url}/readyz`)).status;
  expect([await ask(), await tidings.ready()]).toEqual([200, true]);
  expect(await (await fetch(url)).text()).toBe("the application's own");
  expect((await fetch(`${url}/readyz/of/something`)).status).toBe(404);
  isAway = true;
  expect([await ask(), await tidings.ready()]).toEqual([503, false]);
  isAway = false;
  expect([await ask(), await tidings.ready()]).toEqual([200, true]);
  const closed = tidings.close();
  expect(await tidings.ready()).toBe(false);
  await closed;
});

test("a path keeps everything in a file, and what was pushed is there after a restart", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tidings-front-"));
  const store = join(folder, "my data", "tidings.db");
  {
    await using tidings = await create({ store });
    await tidings.push({ to: "bob", type: "order.shipped", data: { orderId: "7" } });
  }
  await using again = await create({ store: `file:${encodeURI(store)}` });
  expect(await again.hub.pushes("bob", { limit: 10, unreadOnly: true })).toMatchObject({ unread: 1 });
  await rm(folder, { recursive: true });
});

const order = (orderId: string) => ({ to: "bob", type: "order.shipped", data: { orderId } }) as const;

const inAnHour = (): number => Date.now() + 3_600_000;

test("on PostgreSQL and Redis, given as your own pool and client, two nodes are one, and a push is part of a transaction", async () => {
  await using postgresServer = await startPostgres();
  await using redisServer = await startRedis();
  const connectionString = await postgresServer.createDatabase();
  await using pool = Object.assign(new Pool({ connectionString }), { [Symbol.asyncDispose]: () => pool.end() });
  await using redis = Object.assign(new Redis(redisServer.url), {
    [Symbol.asyncDispose]: async () => void (await redis.quit()),
  });
  const schema = "chat"; // where the transaction has to look, too
  await using one = await create({ store: postgres(pool, { schema }), redis, hub: { now: inAnHour } });
  await using two = await create({ store: postgres(connectionString, { schema }), redis: redisServer.url });
  const { port } = await two.listen({ port: 0, host: "127.0.0.1" });
  await using bob = connect(port, "bob");
  const orders: string[] = [];
  const ready = Promise.withResolvers<void>();
  bob.pushes.on("order.shipped", ({ orderId }) => orders.push(orderId));
  bob.pushes.onUnread(() => ready.resolve());
  await ready.promise;
  await one.push({ to: "bob", type: "order.shipped", data: { orderId: "1" } });

  const client = await pool.connect();
  await client.query("BEGIN");
  await one.in(client).push(order("rolled back"));
  await client.query("ROLLBACK");
  await client.query("BEGIN");
  const { accepted, deliver } = await one.in(client).push(order("2"));
  await client.query("COMMIT");
  client.release();
  await deliver();
  expect(accepted).toBe(1);
  await eventually(() => expect(orders).toEqual(["1", "2"]));
  const { pushes } = await one.hub.pushes("bob", { limit: 10, unreadOnly: false });
  // both by the clock that was given
  for (const { sentAtMs } of pushes) expect(sentAtMs).toBeGreaterThan(Date.now() + 1_800_000);
});

test("what cannot be opened is explained, and nothing is left open", async () => {
  await expect(create({ store: "file:x.db?mode=ro" })).rejects.toThrow(/mode=ro/);
  await expect(create({ store: "postgres://127.0.0.1:1/x" })).rejects.toThrow(/check that it runs/);
  await expect(create({ redis: "http://localhost" })).rejects.toThrow(/redis:\/\/localhost:6379/);
});
