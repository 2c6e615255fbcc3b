import { initTRPC } from "@trpc/server";
import { describe, expect, test } from "vitest";
import { connectRaw, type RawClient, until } from "../../test/test-harness.ts";
import { adapters, type Context } from "./adapters.ts";
import { createProbe, type Probe } from "./probe.ts";

const t = initTRPC.context<Context>().create();

/** Procedures that wait where a test wants them to, and tell what becomes of them. */
const createRouter = ({ events, gate }: Probe) =>
  t.router({
    ping: t.procedure.query(() => "pong"),
    slow: t.procedure.query(async ({ signal }) => {
      signal?.addEventListener("abort", () => events.push("call aborted"));
      events.push("called");
      await gate("answer").promise;
      events.push("answered");
      return "late";
    }),
    starting: t.procedure.subscription(async ({ signal }) => {
      signal?.addEventListener("abort", () => events.push("start aborted"));
      events.push("starting");
      await gate("start").promise;
      return (async function* () {
        events.push("begun");
        yield 1;
      })();
    }),
    waiting: t.procedure.subscription(async function* ({ signal }) {
      signal?.addEventListener("abort", () => {
        events.push("aborted");
        gate("abort").resolve();
      });
      try {
        yield "first";
        await gate("abort").promise;
        yield "never sent";
      } finally {
        events.push("finally");
      }
    }),
    busy: t.procedure.subscription(async function* () {
      try {
        for (let n = 0; ; n += 1) {
          yield n;
          await new Promise((resolve) => void setImmediate(resolve));
        }
      } finally {
        events.push("finally");
      }
    }),
    failsLate: t.procedure.subscription(async function* ({ signal }) {
      signal?.addEventListener("abort", () => gate("abort").resolve());
      yield 1;
      await gate("abort").promise;
      events.push("failing");
      throw new Error("after the end");
    }),
  });

const query = (id: number, path: string) => ({ id, method: "query", params: { path } });
const subscription = (id: number, path: string) => ({ id, method: "subscription", params: { path } });
const stop = (id: number) => ({ id, method: "subscription.stop" });

/** However a client goes. */
const leavings: readonly [string, (client: RawClient) => void][] = [
  ["closes", ({ ws }) => ws.close()],
  ["is cut off", ({ ws }) => ws.terminate()],
];

/** What a newcomer is answered. */
const answerOf = async (url: string): Promise<unknown> => {
  const other = await connectRaw(url);
  other.send(query(1, "ping"));
  const { result } = await other.answer(1);
  other.ws.terminate();
  return result?.data;
};

describe.each(adapters)("$name", ({ start }) => {
  const setUp = async () => {
    const probe = createProbe();
    const server = await start({ router: createRouter(probe) });
    const client = await connectRaw(server.url);
    return { probe, server, client, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
  };
  describe.each(leavings)("a client that %s", (_, leave) => {
    test("while its call runs leaves nothing behind; the call ends by itself", async () => {
      await using world = await setUp();
      const { probe, server, client } = world;
      client.send(query(1, "slow"));
      await until(() => probe.events.includes("called"));
      leave(client);
      await client.closed;
      probe.gate("answer").resolve();
      await until(() => probe.events.includes("answered"));
      expect(await answerOf(server.url)).toBe("pong");
    });

    test("while its subscription starts has it aborted", async () => {
      await using world = await setUp();
      const { probe, server, client } = world;
      client.send(subscription(1, "starting"));
      await until(() => probe.events.includes("starting"));
      leave(client);
      await until(() => probe.events.includes("start aborted"));
      probe.gate("start").resolve();
      expect(await answerOf(server.url)).toBe("pong");
      expect(probe.events).not.toContain("begun");
    });

    test("while its subscription waits ends it, its finally included", async () => {
      await using world = await setUp();
      const { probe, server, client } = world;
      client.send(subscription(1, "waiting"));
      await client.answer(1, "data");
      leave(client);
      await until(() => probe.events.includes("finally"));
      expect(probe.events).toContain("aborted");
      expect(await answerOf(server.url)).toBe("pong");
    });

    test("while values flow ends the flow", async () => {
      await using world = await setUp();
      const { probe, server, client } = world;
      client.send([subscription(1, "busy"), subscription(2, "busy")]);
      await until(() => client.frames.length > 20);
      leave(client);
      await until(() => probe.events.length === 2);
      expect(await answerOf(server.url)).toBe("pong");
    });

    test("in the middle of stopping is no trouble", async () => {
      await using world = await setUp();
      const { probe, server, client } = world;
      client.send(subscription(1, "waiting"));
      await client.answer(1, "data");
      client.send(stop(1));
      leave(client);
      await until(() => probe.events.includes("finally"));
      expect(await answerOf(server.url)).toBe("pong");
    });

    test("with a subscription that fails as it ends is no trouble", async () => {
      await using world = await setUp();
      const { probe, server, client } = world;
      client.send(subscription(1, "failsLate"));
      await client.answer(1, "data");
      leave(client);
      await until(() => probe.events.includes("failing"));
      expect(await answerOf(server.url)).toBe("pong");
    });
  });

  test("a stopped subscription ends at once and says so; its id can be used again", async () => {
    await using world = await setUp();
    const { probe, client } = world;
    client.send(subscription(1, "waiting"));
    await client.answer(1, "data");
    client.send(stop(1));
    await client.answer(1, "stopped");
    await until(() => probe.events.includes("finally"));
    expect(probe.events).toEqual(["aborted", "finally"]);
    client.send(subscription(1, "busy"));
    await until(() => client.frames.length > 10);
    const values = client.frames.filter(({ result }) => typeof result?.data === "number");
    expect(values.map(({ result }) => result?.data)).toEqual(values.map((_, n) => n));
  });

  test("a subscription that is stopped while it starts never begins", async () => {
    await using world = await setUp();
    const { probe, client } = world;
    client.send(subscription(1, "starting"));
    await until(() => probe.events.includes("starting"));
    client.send(stop(1));
    await until(() => probe.events.includes("start aborted"));
    probe.gate("start").resolve();
    client.send(query(2, "ping"));
    await client.answer(2);
    expect(probe.events).not.toContain("begun");
    expect(client.frames.filter(({ result }) => result?.type === "data" && result.data === 1)).toEqual([]);
  });

  test("stopping one subscription leaves the others", async () => {
    await using world = await setUp();
    const { client } = world;
    client.send([subscription(1, "busy"), subscription(2, "busy")]);
    await until(() => client.frames.length > 10);
    client.send(stop(1));
    await client.answer(1, "stopped");
    const before = client.frames.length;
    await until(() => client.frames.length > before + 10);
    expect(client.frames.slice(before).every(({ id }) => id === 2)).toBe(true);
  });
});
