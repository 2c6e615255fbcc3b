import {
  createHub,
  createLaterEffort,
  createMemoryFanout,
  createMemoryPresence,
  createMemoryStore,
  type DirectSubscription,
  type EncodedEvent,
  withEffort,
} from "@tidings/core";
import { initTRPC, tracked, type TrackedEnvelope } from "@trpc/server";
import { expect, onTestFinished, test } from "vitest";
import { startTestServer, until } from "../../test/test-harness.ts";
import { bounds } from "./lanes.ts";

const text = "x".repeat(65_536); // an event of it costs about a unit
const backlog = 100;

/** Has much to hand out that it must read first, and nothing live. */
class Behind implements DirectSubscription<TrackedEnvelope<string>> {
  readonly #source: { left: number; taken: number };

  constructor(source: { left: number; taken: number }) {
    this.#source = source;
  }

  get isBehind(): boolean {
    return this.#source.left > 0;
  }

  attach(): void {}

  poll(): EncodedEvent | null {
    return this.#take() ? { id: "1", json: JSON.stringify(text) } : null;
  }

  async next(): Promise<IteratorResult<TrackedEnvelope<string>, undefined>> {
    return this.#take() ? { done: false, value: tracked("1", text) } : new Promise(() => {});
  }

  return(): Promise<IteratorResult<TrackedEnvelope<string>, undefined>> {
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #take(): boolean {
    if (this.#source.left === 0) return false;
    this.#source.left -= 1;
    this.#source.taken += 1;
    return true;
  }
}

/** Reads page after page, of a unit each, and passes everything over. */
class PassesOver extends Behind {
  readonly #pages: { read: number };
  #pay: (bytes: number) => number = () => 0;

  constructor(pages: { read: number }) {
    super({ left: 1, taken: 0 });
    this.#pages = pages;
  }

  override attach(): void {
    void this.next();
  }

  override poll(): null {
    return null;
  }

  paceBy(pay: (bytes: number) => number): void {
    this.#pay = pay;
  }

  override async next(): Promise<never> {
    while (this.#pages.read < backlog) {
      this.#pages.read += 1;
      const owedMs = this.#pay(text.length);
      if (owedMs > 0) await new Promise((resolve) => setTimeout(resolve, owedMs).unref());
    }
    return new Promise(() => {});
  }
}

/** With it, events are iterated over instead of being polled. */
const transformer = {
  serialize: (json: unknown) => ({ json }),
  deserialize: (sent?: { readonly json: unknown }) => sent?.json,
};

const open = async (left: number, { transforms = false } = {}) => {
  const t = initTRPC.create({ isDev: false, ...(transforms && { transformer }) });
  const source = { left, taken: 0 };
  const running = { now: 0 };
  const pages = { read: 0 };
  const later = createLaterEffort();
  const router = t.router({
    small: t.procedure.query(() => "small"),
    list: t.procedure.query(() => withEffort({ conversations: [] }, { groups: 5_120 })),
    events: t.procedure.subscription(() => new Behind(source)),
    passed: t.procedure.subscription(() => new PassesOver(pages)),
    chat: t.procedure.subscription(() => withEffort(new Behind({ left: 0, taken: 0 }), { groups: 5_120 })),
    looks: t.procedure.subscription(() => {
      const events = new Behind({ left: 0, taken: 0 });
      later.belongsTo(events);
      return events;
    }),
    waits: t.procedure.subscription(() => {
      running.now += 1;
      return new Promise<never>(() => {});
    }),
  });
  const server = await startTestServer({ router, limits: { calls: { perSecond: 0.001, burst: 20 } } });
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  return {
    source,
    pages,
    running,
    later,
    server,
    stream: (path: string) =>
      fetch(`${server.http}/${path}`, {
        headers: { authorization: "Bearer alice", accept: "text/event-stream" },
        signal: controller.signal,
      }),
    ask: (name: string, path = "small") =>
      fetch(`${server.http}/${path}`, { headers: { authorization: `Bearer ${name}` } }),
    [Symbol.asyncDispose]: async () => {
      controller.abort();
      await server[Symbol.asyncDispose]();
    },
  };
};

const start = (id: number, path: string) => ({ id, method: "subscription", params: { path } });

const ways = ["websocket", "websocket with a transformer", "event stream"];

test.each(ways)("a subscription by %s reads no more than its user can pay for", async (way) => {
  await using opened = await open(backlog, { transforms: way.includes("transformer") });
  const { source, server, stream, ask } = opened;
  if (way.startsWith("websocket")) (await server.connect("alice")).send(start(1, "events"));
  else void (await stream("events")).body?.pipeTo(new WritableStream()).catch(() => {});
  await until(() => source.taken >= 15);
  await until(async () => (await ask("alice")).status === 429);
  expect((await ask("bob")).status).toBe(200);
  // without a pause, all of it would have been read by now
  expect(source.taken).toBeLessThan(30);
});

test.each(ways)("a subscription by %s pays for what it reads and passes over", async (way) => {
  await using opened = await open(0, { transforms: way.includes("transformer") });
  const { pages, server, stream, ask } = opened;
  if (way.startsWith("websocket")) (await server.connect("alice")).send(start(1, "passed"));
  else void (await stream("passed")).body?.pipeTo(new WritableStream()).catch(() => {});
  await until(() => pages.read >= 15);
  await until(async () => (await ask("alice")).status === 429);
  expect((await ask("bob")).status).toBe(200);
  expect(pages.read).toBeLessThan(30);
});

test.each(ways)("a subscription by %s takes no turn any more once it has read what was not for it", async (way) => {
  const hub = createHub({
    store: createMemoryStore(),
    fanout: createMemoryFanout(),
    presence: createMemoryPresence({ graceMs: 0 }),
  });
  onTestFinished(() => hub.close());
  const send = (from: string) => hub.send(from, { to: "alice", content: { text: from }, nonce: from, excerpt: from });
  const { conversationId } = await send("bob");
  const before = await hub.onMessage("alice", {}, undefined);
  const lastEventId = (await before.next()).value?.id;
  await before.return?.();
  await send("cleo");
  const running = { now: 0 };
  const t = initTRPC.create({ isDev: false, ...(way.includes("transformer") && { transformer }) });
  const router = t.router({
    chat: t.procedure.subscription(({ signal }) => {
      running.now += 1;
      return hub.onMessage("alice", { conversationId, lastEventId }, signal);
    }),
  });
  await using server = await startTestServer({ router });
  const ended = new AbortController();
  onTestFinished(() => ended.abort());
  const client = await server.connect("alice");
  for (let id = 1; id <= bounds.subscription.perShare + 1; id += 1) {
    if (way.startsWith("websocket")) client.send(start(id, "chat"));
    else {
      const headers = { authorization: "Bearer alice", accept: "text/event-stream" };
      void fetch(`${server.http}/chat`, { headers, signal: ended.signal })
        .then(({ body }) => body?.pipeTo(new WritableStream()))
        .catch(() => {});
    }
  }
  await until(() => running.now > bounds.subscription.perShare);
  ended.abort();
  expect(server.errors).toEqual([]);
});

test("event streams take turns until they are up to date", async () => {
  await using opened = await open(0);
  const { running, stream, server, ask } = opened;
  for (let n = 0; n < 19; n += 1) void stream("waits").catch(() => {});
  await until(() => server.server.stats().subscriptions === 19);
  await until(() => running.now === bounds.subscription.perShare);
  expect((await ask("bob")).status).toBe(200); // those without a turn would have begun by now
  expect(running.now).toBe(bounds.subscription.perShare);
});

test("the turns of event streams come back, however they end", async () => {
  await using opened = await open(0);
  const { stream, ask, server } = opened;
  for (let n = 0; n < 18; n += 1) {
    const response = await stream("events");
    await response.body?.cancel();
    await until(() => server.server.stats().subscriptions === 0);
  }
  expect((await ask("alice")).status).toBe(200);
});

test.each(["event stream", "WebSocket"])("a subscription that looks again pays for it: %s", async (how) => {
  await using opened = await open(0);
  const { server, stream, ask, later } = opened;
  if (how === "event stream") await stream("looks");
  else {
    const client = await server.connect("alice");
    client.send(start(1, "looks"));
    await client.answer(1);
  }
  later.add({ copies: 0, groups: 256 });
  expect((await ask("alice")).status).toBe(200);
  for (let n = 0; n < 9; n += 1) later.add({ copies: 0, groups: 256 });
  expect((await ask("alice")).status).toBe(429);
  expect((await ask("bob")).status).toBe(200);
});

test.each(["list by HTTP", "list by WebSocket", "chat by event stream", "chat by WebSocket"])(
  "who is in many groups pays for them: a %s",
  async (how) => {
    await using opened = await open(0);
    const { server, stream, ask } = opened;
    if (how === "list by HTTP") await ask("alice", "list");
    else if (how === "chat by event stream") await stream("chat");
    else {
      const client = await server.connect("alice");
      client.send(how.startsWith("chat") ? start(1, "chat") : { id: 1, method: "query", params: { path: "list" } });
      await client.answer(1);
    }
    expect((await ask("alice")).status).toBe(429);
    expect((await ask("bob")).status).toBe(200);
  },
);
