import { initTRPC, TRPCError, tracked } from "@trpc/server";
import { observable } from "@trpc/server/observable";
import { TidingsError } from "@tidings/core";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Identity } from "../session/identity.ts";
import { startTestServer, until } from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create({ isDev: false });

/** Holds calls until it is opened. */
class Gate {
  waiting = 0;
  #opened = Promise.withResolvers<void>();
  async pass(): Promise<void> {
    this.waiting += 1;
    await this.#opened.promise;
    this.waiting -= 1;
  }
  open(): void {
    this.#opened.resolve();
  }
}

interface Watched {
  signal: AbortSignal | null;
  nexts: number;
  returned: number;
}

function createRouter(gate: Gate, watched: Watched) {
  const never = new Promise<never>(() => {});
  return t.router({
    echo: t.procedure.input(z.unknown()).query(({ input }) => input),
    wait: t.procedure.mutation(async () => {
      await gate.pass();
      return "passed";
    }),
    fail: t.procedure.query(() => {
      throw new Error("the password is hunter2");
    }),
    teapot: t.procedure.query(() => {
      throw new TidingsError("NOT_FOUND", "No such conversation");
    }),
    notJson: t.procedure.query(() => 1n),
    notAQuery: t.procedure.query(async function* () {
      yield 1;
    }),
    numbers: t.procedure
      .input(z.object({ to: z.number(), lastEventId: z.string().optional() }))
      .subscription(async function* ({ input }) {
        for (let n = Number(input.lastEventId ?? 0) + 1; n <= input.to; n += 1) yield tracked(String(n), { n });
      }),
    untracked: t.procedure.input(z.unknown()).subscription(async function* ({ input }) {
      yield input;
    }),
    breaks: t.procedure.subscription(async function* () {
      yield 1;
      throw new TRPCError({ code: "FORBIDDEN", message: "No further" });
    }),
    notASubscription: t.procedure.subscription((() => 1) as never),
    observed: t.procedure.subscription(() =>
      observable<number>((observer) => {
        observer.next(1);
        observer.complete();
      }),
    ),
    stuck: t.procedure.subscription(({ signal }) => {
      watched.signal = signal ?? null;
      return {
        [Symbol.asyncIterator]: () => ({
          next() {
            watched.nexts += 1;
            return never;
          },
          return() {
            watched.returned += 1;
            return Promise.resolve({ done: true, value: undefined });
          },
        }),
      };
    }),
    stuckInSetup: t.procedure.subscription(async ({ signal }) => {
      watched.signal = signal ?? null;
      await gate.pass();
      return (async function* () {
        watched.nexts += 1;
        yield 1;
      })();
    }),
  });
}

async function start(options: { limits?: object } = {}) {
  const gate = new Gate();
  const watched: Watched = { signal: null, nexts: 0, returned: 0 };
  const server = await startTestServer({ router: createRouter(gate, watched), ...options });
  return Object.assign(server, { gate, watched });
}

const query = (id: number | string, path: string, input?: unknown) => ({
  id,
  method: "query",
  params: { path, input },
});
const mutation = (id: number, path: string) => ({ id, method: "mutation", params: { path } });
const subscription = (id: number, path: string, input?: unknown, lastEventId?: string) => ({
  id,
  method: "subscription",
  params: { path, input, lastEventId },
});

test("frames are those of the stock adapter: started, tracked data, stopped", async () => {
  await using server = await start();
  const client = await server.connect();
  client.send(subscription(7, "numbers", { to: 2 }));
  await client.answer(7, "stopped");
  expect(client.frames).toEqual([
    { id: 7, result: { type: "started" } },
    { id: 7, result: { type: "data", data: { id: "1", data: { n: 1 } }, id: "1" } },
    { id: 7, result: { type: "data", data: { id: "2", data: { n: 2 } }, id: "2" } },
    { id: 7, result: { type: "stopped" } },
  ]);
});

test("an answer echoes jsonrpc where the request has it", async () => {
  await using server = await start();
  const client = await server.connect();
  client.send({ ...query("a", "echo", 1), jsonrpc: "2.0" });
  expect(await client.answer("a")).toEqual({ id: "a", jsonrpc: "2.0", result: { type: "data", data: 1 } });
});

test("an observable is a subscription, too", async () => {
  await using server = await start();
  const client = await server.connect();
  client.send(subscription(1, "observed"));
  await client.answer(1, "stopped");
  expect(client.frames.map(({ result }) => result?.data ?? result?.type)).toEqual(["started", 1, "stopped"]);
});

test.each([
  ["an object", { to: 3 }, { to: 3, lastEventId: "2" }],
  ["nothing", undefined, { lastEventId: "2" }],
  ["no object", "text", "text"],
])("lastEventId goes into an input that is %s", async (_, input, expected) => {
  await using server = await start();
  const client = await server.connect();
  client.send(subscription(1, "untracked", input, "2"));
  expect((await client.answer(1, "data")).result?.data).toEqual(expected);
});

test("a subscription goes on after lastEventId", async () => {
  await using server = await start();
  const client = await server.connect();
  client.send(subscription(1, "numbers", { to: 3 }, "2"));
  await client.answer(1, "stopped");
  expect(client.frames.flatMap(({ result }) => result?.id ?? [])).toEqual(["3"]);
});

test("a subscription that throws gives an error frame, and is stopped", async () => {
  await using server = await start();
  const client = await server.connect();
  client.send(subscription(1, "breaks"));
  await client.answer(1, "stopped");
  expect(client.frames[2]).toMatchObject({
    id: 1,
    error: { message: "No further", data: { code: "FORBIDDEN", path: "breaks" } },
  });
  expect(server.server.stats().subscriptions).toBe(0);
});

test.each([
  ["notASubscription", "subscription", "INTERNAL_SERVER_ERROR"],
  ["notAQuery", "query", "UNSUPPORTED_MEDIA_TYPE"],
  ["notJson", "query", "INTERNAL_SERVER_ERROR"],
  ["missing", "query", "NOT_FOUND"],
  ["echo", "mutation", "NOT_FOUND"],
  ["numbers", "query", "NOT_FOUND"],
  ["__proto__", "query", "NOT_FOUND"],
  ["constructor", "mutation", "NOT_FOUND"],
  ["toString.call", "subscription", "NOT_FOUND"],
  ["teapot", "query", "NOT_FOUND"],
])("%s called as a %s is answered with %s", async (path, method, code) => {
  await using server = await start();
  const client = await server.connect();
  client.send({ id: 1, method, params: { path } });
  expect(await client.answer(1)).toMatchObject({ error: { data: { code } } });
  client.send(query(2, "echo", "still there"));
  expect(await client.answer(2, "data")).toMatchObject({ result: { data: "still there" } });
});

test.each([
  ["path", { id: 1, method: "query", params: { path: "x".repeat(200_000) } }],
  ["method", { id: 1, method: "x".repeat(200_000), params: { path: "echo" } }],
])("an error does not repeat a %s of any length", async (_, frame) => {
  await using server = await start();
  const client = await server.connect();
  client.send(frame);
  const { error } = await client.answer(1);
  expect(error).toMatchObject({ data: { code: "PARSE_ERROR" } });
  expect(JSON.stringify({ ...error, data: { ...error?.data, stack: "" } }).length).toBeLessThan(1_000);
});

test("an internal error reaches onError and shows the client no stack", async () => {
  await using server = await start();
  const client = await server.connect();
  client.send([query(1, "fail"), query(2, "teapot")]);
  expect((await client.answer(1)).error?.data).toEqual({
    code: "INTERNAL_SERVER_ERROR",
    httpStatus: 500,
    path: "fail",
  });
  expect((await client.answer(2)).error?.data).toEqual({ code: "NOT_FOUND", httpStatus: 404, path: "teapot" });
  expect(server.errors, "what is the caller's own fault is not the server's error").toHaveLength(1);
  expect(server.errors[0]).toMatchObject({ cause: { message: "the password is hunter2" } });
});

test("calls of one batch run side by side, and are all answered", async () => {
  await using server = await start();
  const client = await server.connect();
  client.send([mutation(1, "wait"), mutation(2, "wait"), query(3, "echo", "x")]);
  await client.answer(3);
  await until(() => server.gate.waiting === 2);
  server.gate.open();
  expect(await client.answer(1)).toEqual({ id: 1, result: { type: "data", data: "passed" } });
  expect(await client.answer(2)).toEqual({ id: 2, result: { type: "data", data: "passed" } });
});

test("stopping aborts the signal and calls return() at once, though next() never settles", async () => {
  await using server = await start();
  const client = await server.connect();
  client.send(subscription(1, "stuck"));
  await until(() => server.watched.nexts === 1);
  client.send({ id: 1, method: "subscription.stop" });
  await client.answer(1, "stopped");
  expect(server.watched.signal?.aborted).toBe(true);
  expect(server.watched.returned).toBe(1);
  expect(server.server.stats().subscriptions).toBe(0);
  client.send(subscription(1, "numbers", { to: 1 }));
  expect(await client.answer(1, "data"), "its id is free again").toMatchObject({ result: { id: "1" } });
});

test("closing the socket aborts the signal and calls return(), though next() never settles", async () => {
  await using server = await start();
  const client = await server.connect();
  client.send(subscription(1, "stuck"));
  await until(() => server.watched.nexts === 1);
  client.ws.terminate();
  await until(() => server.watched.signal?.aborted === true);
  expect(server.watched.returned).toBe(1);
  await until(() => server.server.stats().connections === 0);
  expect(server.server.stats().subscriptions).toBe(0);
});

test.each(["subscription.stop", "close"])(
  "a subscription that is ended (%s) while it is being set up never starts",
  async (how) => {
    await using server = await start();
    const client = await server.connect();
    client.send(subscription(1, "stuckInSetup"));
    await until(() => server.gate.waiting === 1);
    if (how === "close") client.ws.terminate();
    else client.send({ id: 1, method: how });
    await until(() => server.watched.signal?.aborted === true);
    server.gate.open();
    await until(() => server.gate.waiting === 0);
    expect(server.server.stats().subscriptions).toBe(0);
    expect(server.watched.nexts).toBe(0);
    expect(client.frames.map(({ result }) => result?.type)).toEqual(how === "close" ? [] : ["stopped"]);
  },
);

test("a subscription id in use is refused, and what runs under it goes on", async () => {
  await using server = await start();
  const client = await server.connect();
  client.send(subscription(1, "stuck"));
  await client.answer(1, "started");
  client.send(subscription(1, "stuck"));
  await until(() => client.frames.length === 2);
  expect(client.frames[1]).toMatchObject({
    id: 1,
    error: { message: "Duplicate id 1", data: { code: "BAD_REQUEST" } },
  });
  expect(server.server.stats().subscriptions).toBe(1);
});

test("subscriptions beyond the limit are refused until one is stopped", async () => {
  await using server = await start({ limits: { maxSubscriptionsPerConnection: 2 } });
  const client = await server.connect();
  client.send([1, 2, 3].map((id) => subscription(id, "stuck")));
  expect(await client.answer(3)).toMatchObject({ error: { data: { code: "TOO_MANY_REQUESTS" } } });
  client.send([{ id: 1, method: "subscription.stop" }, subscription(4, "stuck")]);
  expect(await client.answer(4)).toMatchObject({ result: { type: "started" } });
  expect(server.server.stats()).toMatchObject({ subscriptions: 2, refusals: { subscriptions: 1 } });
});

test("calls beyond those in flight are refused until one is answered", async () => {
  await using server = await start({ limits: { maxInFlightPerConnection: 2 } });
  const client = await server.connect();
  client.send([mutation(1, "wait"), mutation(2, "wait"), query(3, "echo")]);
  expect(await client.answer(3)).toMatchObject({ error: { data: { code: "TOO_MANY_REQUESTS" } } });
  server.gate.open();
  await client.answer(2);
  client.send(query(4, "echo", 1));
  expect(await client.answer(4)).toMatchObject({ result: { data: 1 } });
  expect(server.server.stats()).toMatchObject({ inFlight: 0, refusals: { "in-flight": 1 } });
});

test("nothing is left of a thousand connections with subscriptions", async () => {
  await using server = await start();
  const clients = await Promise.all(
    Array.from({ length: 1_000 }, async (_, user) => {
      const client = await server.connect(`user${user}`);
      client.send(subscription(1, "stuck"));
      return client;
    }),
  );
  await until(() => server.server.stats().subscriptions === 1_000);
  expect(server.server.stats()).toMatchObject({ connections: 1_000, users: 1_000 });
  for (const [index, client] of clients.entries()) {
    if (index % 2 === 0) client.ws.close();
    else client.ws.terminate();
  }
  await until(() => server.server.stats().connections === 0);
  expect(server.server.stats()).toMatchObject({ users: 0, subscriptions: 0, inFlight: 0, bufferedBytes: 0 });
  expect(server.watched.returned).toBe(1_000);
});
