import { Readable } from "node:stream";
import { initTRPC, lazy, tracked, TRPCError } from "@trpc/server";
import { observable } from "@trpc/server/observable";
import { expect, test } from "vitest";
import { z } from "zod";
import { connectRaw, type RawClient, until } from "../../test/test-harness.ts";
import { adapters, type Context } from "./adapters.ts";

const transformer = {
  serialize: (value: unknown) => ({ wrapped: value }),
  deserialize: (value: { wrapped: unknown }) => value?.wrapped,
};

const createRouter = (transformed: boolean) => {
  const t = initTRPC.context<Context>().create({
    isDev: false,
    ...(transformed && { transformer }),
    errorFormatter: ({ shape, error }) => ({ ...shape, data: { ...shape.data, formatted: error.code } }),
  });
  return t.router({
    echo: t.procedure.input(z.unknown()).query(({ input }) => input),
    strict: t.procedure.input(z.object({ a: z.number() })).mutation(({ input }) => input.a),
    nothing: t.procedure.mutation(() => {}),
    fail: t.procedure.query(() => {
      throw new TRPCError({ code: "CONFLICT", message: "no" });
    }),
    crash: t.procedure.query(() => {
      throw new Error("crash");
    }),
    mixed: t.procedure.input(z.unknown()).subscription(async function* ({ input }) {
      yield input;
      yield tracked("a", { b: 1 });
      yield null;
      yield undefined;
    }),
    text: t.procedure.query(() => {
      // oxlint-disable-next-line typescript/only-throw-error -- an application may
      throw "text";
    }),
    output: t.procedure.output(z.object({ a: z.number() })).query(() => ({ a: "one" as unknown as number })),
    caused: t.procedure.mutation(() => {
      throw new TRPCError({ code: "BAD_GATEWAY", cause: new Error("the cause") });
    }),
    large: t.procedure.query(() => "é".repeat(70_000)),
    cyclic: t.procedure.query(() => {
      const value: Record<string, unknown> = {};
      value["itself"] = value;
      return value;
    }),
    deep: { er: { down: t.procedure.query(({ path }) => path) } },
    lazily: lazy(async () => t.router({ loaded: t.procedure.query(() => "loaded") })),
    guarded: t.procedure
      .use(({ ctx, next }) => {
        if (!ctx.identity) throw new TRPCError({ code: "UNAUTHORIZED" });
        return next();
      })
      .query(() => "secret"),
    observed: t.procedure.subscription(() =>
      observable<number>((observer) => {
        observer.next(1);
        observer.next(2);
        observer.complete();
      }),
    ),
    observedError: t.procedure.subscription(() =>
      observable<number>((observer) => {
        observer.next(1);
        observer.error(new TRPCError({ code: "CONFLICT" }));
      }),
    ),
    listed: t.procedure.subscription(() => Readable.from([1, 2]) as AsyncIterable<number>),
    notOne: t.procedure.subscription((() => 1) as never),
    broken: t.procedure.subscription(async function* () {
      yield 1;
      throw new TRPCError({ code: "FORBIDDEN", message: "stop" });
    }),
    refused: t.procedure.subscription(() => {
      throw new TRPCError({ code: "FORBIDDEN", message: "not at all" });
    }),
    endless: t.procedure.subscription(async function* ({ signal }) {
      yield 0;
      await new Promise((resolve) => signal?.addEventListener("abort", resolve));
    }),
  });
};

const params = (path: string, input?: unknown, lastEventId?: string) => ({ path, input, lastEventId });

/** Each is sent when the frames of the one before have come; beside it, how many frames it brings. */
const script: readonly [unknown, number][] = [
  [{ id: 1, method: "query", params: params("echo", { wrapped: { deep: ["ü", 1, null] } }) }, 1],
  [{ id: "text", jsonrpc: "2.0", method: "query", params: params("echo") }, 1],
  [{ id: 2, method: "mutation", params: params("nothing") }, 1],
  [{ id: 3, method: "mutation", params: params("strict", { wrapped: { a: "1" } }) }, 1],
  [{ id: 4, method: "mutation", params: params("echo") }, 1],
  [{ id: 5, method: "query", params: params("no.such") }, 1],
  [{ id: 6, method: "query", params: params("fail") }, 1],
  [{ id: 7, jsonrpc: "2.0", method: "query", params: params("crash") }, 1],
  [{ id: 8, method: "subscription", params: params("mixed", { wrapped: { x: 1 } }, "z") }, 6],
  [{ id: 9, jsonrpc: "2.0", method: "subscription", params: params("mixed", undefined, "z") }, 6],
  [{ id: 10, method: "subscription", params: params("broken") }, 4],
  [{ id: 11, method: "subscription", params: params("refused") }, 1],
  [{ id: 12, method: "subscription", params: params("echo") }, 1],
  [{ id: 13, method: "query", params: params("mixed") }, 1],
  [{ id: 14, method: "subscription", params: params("endless") }, 2],
  [{ id: 14, method: "subscription", params: params("endless") }, 1],
  [{ id: 14, method: "subscription.stop" }, 1],
  [{ id: 14, method: "subscription.stop" }, 0],
  [{ id: 14, method: "subscription", params: params("endless") }, 2],
  [{ id: 30, method: "query", params: params("text") }, 1],
  [{ id: 31, method: "query", params: params("output") }, 1],
  [{ id: 32, method: "mutation", params: params("caused") }, 1],
  [{ id: 33, method: "query", params: params("large") }, 1],
  [{ id: 34, method: "query", params: params("cyclic") }, 1],
  [{ id: 35, method: "query", params: params("deep.er.down") }, 1],
  [{ id: 36, method: "query", params: params("lazily.loaded") }, 1],
  [{ id: 37, method: "query", params: params("guarded") }, 1],
  [{ id: 38, method: "query", params: params("toString") }, 1],
  [{ id: 39, method: "query", params: params("__proto__") }, 1],
  [{ id: 40, method: "subscription", params: params("observed") }, 4],
  [{ id: 41, method: "subscription", params: params("observedError") }, 4],
  [{ id: 42, method: "subscription", params: params("listed") }, 4],
  [{ id: 43, method: "subscription", params: params("notOne") }, 1],
  [{ id: 44, method: "mutation", params: params("endless") }, 1],
  [
    [
      { id: 20, method: "query", params: params("echo") },
      { id: 21, method: "query", params: params("fail") },
    ],
    2,
  ],
];

async function play(client: RawClient): Promise<unknown> {
  let expected = 0;
  for (const [message, frames] of script) {
    client.send(message);
    expected += frames;
    await until(
      () => client.frames.length >= expected,
      `the frames of ${JSON.stringify(message)} after ${JSON.stringify(client.frames.at(-1))}`,
    );
  }
  client.send("PING");
  await until(() => client.texts.length === 1);
  client.ws.terminate();
  return [client.frames, client.texts];
}

test.each([false, true])("the frames are the stock adapter's, one for one (transformer: %s)", async (transformed) => {
  const played: unknown[] = [];
  for (const adapter of adapters) {
    await using server = await adapter.start({ router: createRouter(transformed) });
    played.push(await play(await connectRaw(server.url)));
  }
  expect(played[1]).toEqual(played[0]);
});
