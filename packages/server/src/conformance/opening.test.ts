import { initTRPC, TRPCError } from "@trpc/server";
import { describe, expect, test } from "vitest";
import { connectRaw, type RawClient, until } from "../../test/test-harness.ts";
import { adapters, type Context } from "./adapters.ts";
import { createProbe } from "./probe.ts";

const t = initTRPC.context<Context>().create();
const router = t.router({
  whoami: t.procedure.query(({ ctx }) => ctx.identity?.userId ?? null),
  quiet: t.procedure.subscription(async function* ({ signal }) {
    yield "here";
    await new Promise((resolve) => signal?.addEventListener("abort", resolve));
  }),
});

const whoami = { id: 1, method: "query", params: { path: "whoami" } };
const token = (name: string) => ({ method: "connectionParams", data: { token: name } });

const announced = (url: string): Promise<RawClient> => connectRaw(`${url}?connectionParams=1`);

describe.each(adapters)("$name", ({ start }) => {
  test("connectionParams make the context", async () => {
    await using server = await start({ router });
    const client = await announced(server.url);
    client.send(token("ann"));
    client.send(whoami);
    expect(await client.answer(1)).toEqual({ id: 1, result: { type: "data", data: "ann" } });
  });

  test("null for connectionParams is none", async () => {
    await using server = await start({ router });
    const client = await announced(server.url);
    client.send({ method: "connectionParams", data: null });
    client.send(whoami);
    expect(await client.answer(1)).toEqual({ id: 1, result: { type: "data", data: null } });
  });

  test("calls that come before the context is there wait for it, in order", async () => {
    const { gate } = createProbe();
    await using server = await start({
      router,
      async createContext(context) {
        await gate("context").promise;
        return context;
      },
    });
    const client = await announced(server.url);
    client.send(token("ann"));
    client.send([whoami, { ...whoami, id: 2 }]);
    client.send({ ...whoami, id: 3 });
    client.send("PING");
    gate("context").resolve();
    await client.answer(3);
    expect(client.frames.map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  test("a context that cannot be made is an error of the whole connection, which then ends", async () => {
    await using server = await start({
      router,
      createContext() {
        throw new TRPCError({ code: "FORBIDDEN", message: "not today" });
      },
    });
    const client = await announced(server.url);
    client.send(token("ann"));
    expect(await client.answer(null)).toMatchObject({ error: { message: "not today", data: { code: "FORBIDDEN" } } });
    await client.closed;
  });

  test.each([
    ["no JSON", "{"],
    ["another message", whoami],
    ["parameters that are no texts", { method: "connectionParams", data: { token: 1 } }],
  ])("%s in the place of connectionParams is an error of the whole connection, which then ends", async (_, frame) => {
    await using server = await start({ router });
    const client = await announced(server.url);
    client.send(frame);
    expect(await client.answer(null)).toMatchObject({ error: { data: { code: "PARSE_ERROR" } } });
    await client.closed;
  });

  test("a client that leaves while its context is made is no trouble", async () => {
    const probe = createProbe();
    await using server = await start({
      router,
      async createContext(context) {
        probe.events.push("making");
        await probe.gate("context").promise;
        return context;
      },
    });
    const client = await announced(server.url);
    client.send(token("ann"));
    client.send(whoami);
    await until(() => probe.events.length === 1);
    client.ws.terminate();
    await client.closed;
    probe.gate("context").resolve();
    const other = await announced(server.url);
    other.send(token("ben"));
    other.send(whoami);
    expect(await other.answer(1)).toMatchObject({ result: { data: "ben" } });
  });

  test("PING is answered with PONG", async () => {
    await using server = await start({ router });
    const client = await connectRaw(server.url);
    client.send("PING");
    await until(() => client.texts.length > 0);
    expect(client.texts).toEqual(["PONG"]);
  });

  test("a quiet client is asked, and cut off if it does not answer", async () => {
    await using server = await start({ router, keepAlive: { pingMs: 50, pongTimeoutMs: 50 } });
    const silent = await connectRaw(server.url);
    await silent.closed;
    expect(silent.texts).toEqual(["PING"]);
  });

  test("a quiet client that answers is asked again and again", async () => {
    await using server = await start({ router, keepAlive: { pingMs: 50, pongTimeoutMs: 60_000 } });
    const answering = await connectRaw(server.url);
    answering.ws.on("message", (data: Buffer) => {
      if (data.toString() === "PING") answering.send("PONG");
    });
    await until(() => answering.texts.length >= 3);
    expect(new Set(answering.texts)).toEqual(new Set(["PING"]));
  });

  test.each([
    ["no JSON", "{no"],
    ["no message", { id: 1 }],
    ["an unknown method", { id: 1, method: "guess", params: { path: "whoami" } }],
    ["no path", { id: 1, method: "query", params: {} }],
    ["no parameters", { id: 1, method: "query" }],
    ["an unknown protocol version", { ...whoami, jsonrpc: "1.0" }],
    ["an id that is none", { ...whoami, id: {} }],
    ["a lastEventId that is not a text", { ...whoami, params: { path: "whoami", lastEventId: 1 } }],
  ])("a frame with %s is answered with PARSE_ERROR, and the connection goes on", async (_, frame) => {
    await using server = await start({ router });
    const client = await connectRaw(server.url);
    client.send(frame);
    await until(() => client.frames.length === 1);
    expect(client.frames[0]).toMatchObject({ error: { code: -32700, data: { code: "PARSE_ERROR" } } });
    client.send({ ...whoami, id: 9 });
    expect(await client.answer(9)).toMatchObject({ result: { data: null } });
  });
});
