import { once } from "node:events";
import { initTRPC } from "@trpc/server";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Identity } from "../session/identity.ts";
import { connectRaw, startTestServer, type TestServer } from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create();
const router = t.router({
  echo: t.procedure.input(z.unknown()).query(({ input }) => input),
  add: t.procedure.input(z.object({ a: z.number() })).mutation(({ input }) => input.a + 1),
  repeat: t.procedure.input(z.unknown()).subscription(async function* ({ input }) {
    yield input;
  }),
});

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    router,
    limits: { calls: null, maxPayloadBytes: 20_000, firstFrameTimeoutMs: 60_000 },
  });
});
afterAll(() => server[Symbol.asyncDispose]());

const word = fc.constantFrom(
  "echo",
  "add",
  "repeat",
  "__proto__",
  "constructor",
  "toString",
  "",
  "a.b",
  "echo,add",
  "%",
);
const method = fc.constantFrom(
  "query",
  "mutation",
  "subscription",
  "subscription.stop",
  "connectionParams",
  "__proto__",
  "",
);
const anything = fc.oneof(fc.jsonValue(), fc.constantFrom(null, Infinity, -0, "\ud800", "PING"));
const message = fc.record(
  {
    id: fc.oneof(fc.integer(), fc.string(), anything),
    jsonrpc: fc.oneof(fc.constant("2.0"), anything),
    method: fc.oneof(method, anything),
    params: fc.oneof(
      fc.record({ path: fc.oneof(word, anything), input: anything, lastEventId: anything }, { requiredKeys: [] }),
      anything,
    ),
    data: anything,
  },
  { requiredKeys: [] },
);
const json = fc.oneof(message, fc.array(message, { maxLength: 8 }), anything).map((value) => JSON.stringify(value));
const bytes = fc.uint8Array({ maxLength: 300 }).map((value) => Buffer.from(value));
const frame = fc.oneof(
  { weight: 4, arbitrary: json },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: bytes },
);

/** What a well-formed call on a fresh connection, and one by HTTP, are answered. */
async function stillAnswers(): Promise<unknown> {
  const client = await server.connect();
  client.send({ id: "alive", method: "query", params: { path: "echo", input: 1 } });
  const answer = await client.answer("alive");
  client.ws.terminate();
  const response = await fetch(`${server.http}/echo?input=1`, { headers: { authorization: "Bearer alice" } });
  return { webSocket: answer.result?.data, http: await response.json(), internalErrors: server.errors };
}

const alive = { webSocket: 1, http: { result: { data: 1 } }, internalErrors: [] };

const runs = { numRuns: 60, endOnFailure: true };

test("no frames, batches and bytes bring the server down", async () => {
  let users = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 15 }), async (frames) => {
      // what is malformed costs the patience with its user, and before they are known that with their address
      const client = await server.connect(`user ${(users += 1)}`);
      client.send({ id: "known", method: "query", params: { path: "echo", input: 1 } });
      await client.answer("known");
      for (const each of frames) client.send(each);
      client.send("PING");
      // either it is answered, or the connection was closed for what came before
      await Promise.race([client.closed, once(client.ws, "message")]);
      client.ws.terminate();
    }),
    runs,
  );
  expect(await stillAnswers()).toEqual(alive);
});

test("no first frame brings the server down", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(frame, fc.record({ method: fc.constant("connectionParams"), data: anything })),
      async (first) => {
        const client = await connectRaw(`${server.ws}?connectionParams=1`);
        client.send(first);
        client.send("PING");
        await Promise.race([client.closed, once(client.ws, "message")]);
        client.ws.terminate();
      },
    ),
    runs,
  );
  expect(await stillAnswers()).toEqual(alive);
});

test("no HTTP body, path or connectionParams brings the server down", async () => {
  const request = fc.record({
    path: fc.oneof(word, fc.string(), fc.constantFrom("echo,add,repeat", "%E0%A4%A")),
    search: fc.record(
      { batch: word, input: json, connectionParams: json, lastEventId: fc.string() },
      { requiredKeys: [] },
    ),
    contentType: fc.constantFrom("application/json", "multipart/form-data", "application/octet-stream", "text/plain"),
    verb: fc.constantFrom("GET", "POST", "PUT", "HEAD", "OPTIONS"),
    body: fc.oneof(json, bytes),
  });
  await fc.assert(
    fc.asyncProperty(request, async ({ path, search, contentType, verb, body }) => {
      const response = await fetch(`${server.http}/${path}?${new URLSearchParams(search).toString()}`, {
        method: verb,
        headers: { authorization: "Bearer alice", "content-type": contentType },
        ...(verb === "POST" || verb === "PUT" ? { body } : {}),
      });
      await response.arrayBuffer();
      expect(response.status).toBeLessThan(500);
    }),
    runs,
  );
  expect(await stillAnswers()).toEqual(alive);
});
