import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { initTRPC, tracked, TRPCError } from "@trpc/server";
import { applyWSSHandler } from "@trpc/server/adapters/ws";
import { expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { z } from "zod";
import type { Identity } from "./identity.ts";
import { connectRaw, type RawClient, startTestServer, until } from "./test-harness.ts";

const transformer = {
  serialize: (value: unknown) => ({ wrapped: value }),
  deserialize: (value: { wrapped: unknown }) => value?.wrapped,
};

const createRouter = (transformed: boolean) => {
  const t = initTRPC.context<{ identity: Identity | null }>().create({
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
    await until(() => client.frames.length >= expected, `the frames of ${JSON.stringify(message)}`);
  }
  client.send("PING");
  await until(() => client.texts.length === 1);
  client.ws.terminate();
  return [client.frames, client.texts];
}

test.each([false, true])("the frames are the stock adapter's, one for one (transformer: %s)", async (transformed) => {
  const router = createRouter(transformed);
  const wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(wss, "listening");
  applyWSSHandler({ wss, router, createContext: () => ({ identity: null }), onError: () => {} });
  const stock = await connectRaw(`ws://127.0.0.1:${(wss.address() as AddressInfo).port}`);
  await using server = await startTestServer({ router });
  const ours = await connectRaw(server.ws, { headers: { authorization: "Bearer anonymous" } });

  expect(await play(ours)).toEqual(await play(stock));
  wss.close();
});
