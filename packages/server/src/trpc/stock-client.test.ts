import {
  createTRPCClient,
  createWSClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  TRPCClientError,
  wsLink,
} from "@trpc/client";
import { EventSource } from "eventsource";
import { initTRPC, tracked } from "@trpc/server";
import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import type { Identity } from "../session/identity.ts";
import { connectRaw, startTestServer, until } from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create();

const router = t.router({
  whoami: t.procedure.query(({ ctx }) => ctx.identity?.userId ?? null),
  add: t.procedure.input(z.object({ a: z.number(), b: z.number() })).mutation(({ input }) => input.a + input.b),
  count: t.procedure
    .input(z.object({ to: z.number(), lastEventId: z.string().optional() }))
    .subscription(async function* ({ input }) {
      for (let n = Number(input.lastEventId ?? 0) + 1; n <= input.to; n += 1) yield tracked(String(n), n);
    }),
});
type Router = typeof router;

test("the stock WebSocket client calls and subscribes as with the stock adapter", async () => {
  await using server = await startTestServer({ router });
  const socket = createWSClient({ url: server.ws, connectionParams: { token: "alice" } });
  const client = createTRPCClient<Router>({ links: [wsLink({ client: socket })] });

  expect(await Promise.all([client.whoami.query(), client.add.mutate({ a: 1, b: 2 })])).toEqual(["alice", 3]);
  expect(await collect(client)).toEqual([
    ["1", 1],
    ["2", 2],
    ["3", 3],
  ]);
  await expect(client.add.mutate({ a: 1, b: "2" as never })).rejects.toMatchObject({ data: { code: "BAD_REQUEST" } });
  await socket.close();
});

test("a refused stock client learns from its pending calls that it is unauthorised, and backs off", async () => {
  await using server = await startTestServer({ router });
  const attempts: number[] = [];
  const codes: number[] = [];
  const socket = createWSClient({
    url: server.ws,
    connectionParams: { token: "bad" },
    retryDelayMs(attempt) {
      attempts.push(attempt);
      return attempt === 0 ? 0 : 20;
    },
    onClose: (event) => codes.push(event?.code ?? 0),
  });
  const client = createTRPCClient<Router>({ links: [wsLink({ client: socket })] });

  const ended = Promise.withResolvers<unknown>();
  client.count.subscribe({ to: 3 }, { onError: ended.resolve, onComplete: () => ended.resolve("complete") });
  await expect(client.whoami.query()).rejects.toMatchObject({ data: { code: "UNAUTHORIZED" } });
  expect(await ended.promise).toBeInstanceOf(TRPCClientError);
  expect(await ended.promise).toMatchObject({ data: { code: "UNAUTHORIZED" } });

  await until(() => attempts.length >= 3, "three attempts to reconnect");
  expect(attempts.slice(0, 3), "a client that does not back off starts at 0 again").toEqual([1, 2, 3]);
  expect(codes.every((code) => code === 4401)).toBe(true);
  await socket.close();
});

test("the stock client hands its subscriptions over when the server asks it to reconnect", async () => {
  const live = t.router({
    ticks: t.procedure.input(z.object({ lastEventId: z.string().optional() })).subscription(async function* ({
      input,
    }) {
      for (let n = Number(input.lastEventId ?? 0) + 1; ; n += 1) {
        yield tracked(String(n), n);
        await new Promise((resolve) => void setTimeout(resolve, 5));
      }
    }),
  });
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const expiresAtMs = Date.now() + 60_000;
  const expiries = [expiresAtMs];
  await using server = await startTestServer({ router: live, expiry: { noticeMs: 10_000, graceMs: 60_000 } });
  let opened = 0;
  const socket = createWSClient({
    url: server.ws,
    connectionParams: () => ({ token: `alice@${expiries.shift() ?? Date.now() + 3_600_000}` }),
    onOpen() {
      opened += 1;
    },
  });
  const client = createTRPCClient<typeof live>({ links: [wsLink({ client: socket })] });
  const seen: number[] = [];
  const subscription = client.ticks.subscribe({}, { onData: ({ data }) => seen.push(data) });

  await until(() => seen.length > 10);
  vi.setSystemTime(expiresAtMs - 10_000);
  await until(
    () => opened === 2 && server.server.stats().connections === 1 && seen.length > 100,
    "the second socket alone",
  );
  expect(seen).toEqual(seen.map((_, index) => index + 1));
  subscription.unsubscribe();
  await socket.close();
});

test("stock HTTP links call in batches, and subscribe by server-sent events", async () => {
  await using server = await startTestServer({ router });
  const client = createTRPCClient<Router>({
    links: [
      splitLink({
        condition: ({ type }) => type === "subscription",
        true: httpSubscriptionLink({
          url: server.http,
          connectionParams: { token: "alice" },
          EventSource,
        }),
        false: httpBatchLink({ url: server.http, headers: { authorization: "Bearer alice" } }),
      }),
    ],
  });
  expect(await Promise.all([client.whoami.query(), client.add.mutate({ a: 1, b: 2 })])).toEqual(["alice", 3]);
  expect(await collect(client)).toEqual([
    ["1", 1],
    ["2", 2],
    ["3", 3],
  ]);
  await until(() => server.server.stats().eventStreams === 0);
});

test("a stock client over HTTP sees data.code UNAUTHORIZED", async () => {
  await using server = await startTestServer({ router });
  const client = createTRPCClient<Router>({ links: [httpBatchLink({ url: server.http })] });
  await expect(client.whoami.query()).rejects.toMatchObject({ data: { code: "UNAUTHORIZED", httpStatus: 401 } });
});

test("without connectionParams in the URL the token is that of the upgrade request", async () => {
  await using server = await startTestServer({ router });
  const client = await connectRaw(server.ws, { headers: { authorization: "Bearer bob" } });
  client.send({ id: 1, method: "query", params: { path: "whoami" } });
  expect(await client.answer(1)).toEqual({ id: 1, result: { type: "data", data: "bob" } });

  const nobody = await connectRaw(server.ws);
  expect(await nobody.answer(null)).toMatchObject({ error: { data: { code: "UNAUTHORIZED" } } });
  expect(await nobody.closed).toMatchObject({ code: 4401 });
});

function collect(client: ReturnType<typeof createTRPCClient<Router>>): Promise<unknown[]> {
  const events: unknown[] = [];
  const ended = Promise.withResolvers<unknown[]>();
  client.count.subscribe(
    { to: 3 },
    {
      onData: ({ id, data }) => events.push([id, data]),
      onError: ended.reject,
      onComplete: () => ended.resolve(events),
    },
  );
  return ended.promise;
}
