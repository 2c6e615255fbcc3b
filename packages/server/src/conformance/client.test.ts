import { createTRPCClient, createWSClient, type TRPCClient, wsLink } from "@trpc/client";
import { initTRPC, tracked, TRPCError } from "@trpc/server";
import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { z } from "zod";
import { until } from "../../test/test-harness.ts";
import { adapters, type Context } from "./adapters.ts";

/** What the client has had from `inTurn`. */
const answered: number[] = [];

const t = initTRPC.context<Context>().create();
const router = t.router({
  whoami: t.procedure.query(({ ctx }) => ctx.identity?.userId ?? null),
  add: t.procedure.input(z.object({ a: z.number(), b: z.number() })).mutation(({ input }) => input.a + input.b),
  nothing: t.procedure.query(() => undefined),
  later: t.procedure.input(z.number()).query(async ({ input }) => {
    await new Promise((resolve) => void setTimeout(resolve, input));
    return input;
  }),
  /** Answers once the client has had so many answers before. */
  inTurn: t.procedure.input(z.number()).query(async ({ input }) => {
    await until(() => answered.length === input);
    return input;
  }),
  fail: t.procedure.query(() => {
    throw new TRPCError({ code: "CONFLICT", message: "no" });
  }),
  count: t.procedure.input(z.object({ to: z.number() })).subscription(async function* ({ input }) {
    for (let n = 1; n <= input.to; n += 1) yield n;
  }),
  failing: t.procedure.subscription(async function* () {
    yield 1;
    throw new TRPCError({ code: "FORBIDDEN", message: "no more" });
  }),
  /** A log that goes on for ever. A client that comes back continues after its last entry. */
  log: t.procedure.input(z.object({ lastEventId: z.string().optional() })).subscription(async function* ({ input }) {
    for (let n = Number(input.lastEventId ?? 0) + 1; ; n += 1) {
      yield tracked(String(n), n);
      await new Promise((resolve) => void setImmediate(resolve));
    }
  }),
});
type Router = typeof router;

interface Connected extends AsyncDisposable {
  readonly client: TRPCClient<Router>;
  /** Every socket that the client has opened. */
  readonly sockets: readonly WebSocket[];
}

function connect(url: string): Connected {
  const sockets: WebSocket[] = [];
  class Recorded extends WebSocket {
    constructor(address: string | URL) {
      super(address);
      sockets.push(this);
    }
  }
  const ws = createWSClient({
    url,
    WebSocket: Recorded as unknown as typeof globalThis.WebSocket,
    connectionParams: { token: "ann" },
    retryDelayMs: () => 5,
  });
  return {
    client: createTRPCClient<Router>({ links: [wsLink({ client: ws })] }),
    sockets,
    [Symbol.asyncDispose]: () => ws.close(),
  };
}

describe.each(adapters)("tRPC's own client on $name", ({ start }) => {
  test("gets answers, in one frame or in many, out of order if they come so", async () => {
    await using server = await start({ router });
    await using connected = connect(server.url);
    const { client } = connected;
    answered.length = 0;
    const inTurn = (turn: number): Promise<unknown> => client.inTurn.query(turn).then((value) => answered.push(value));
    await Promise.all([inTurn(2), inTurn(0), inTurn(1)]);
    expect(answered).toEqual([0, 1, 2]);
    expect(
      await Promise.all([client.whoami.query(), client.add.mutate({ a: 1, b: 2 }), client.nothing.query()]),
    ).toEqual(["ann", 3, undefined]);
  });

  test("sees the procedure's errors, and those of its own input", async () => {
    await using server = await start({ router });
    await using connected = connect(server.url);
    const { client } = connected;
    await expect(client.fail.query()).rejects.toMatchObject({
      message: "no",
      data: { code: "CONFLICT", path: "fail" },
    });
    await expect(client.add.mutate({ a: "1" } as never)).rejects.toMatchObject({ data: { code: "BAD_REQUEST" } });
    await expect((client as never as { no: { such: typeof client.whoami } }).no.such.query()).rejects.toMatchObject({
      data: { code: "NOT_FOUND" },
    });
  });

  test("follows a subscription from its start to its end", async () => {
    await using server = await start({ router });
    await using connected = connect(server.url);
    const seen: unknown[] = [];
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    connected.client.count.subscribe(
      { to: 500 },
      { onStarted: () => seen.push("started"), onData: (n) => seen.push(n), onError: reject, onComplete: resolve },
    );
    await promise;
    expect(seen).toEqual(["started", ...Array.from({ length: 500 }, (_, n) => n + 1)]);
  });

  test("hears why a subscription failed", async () => {
    await using server = await start({ router });
    await using connected = connect(server.url);
    const seen: unknown[] = [];
    const { promise, resolve } = Promise.withResolvers<unknown>();
    connected.client.failing.subscribe(undefined, { onData: (n) => seen.push(n), onError: resolve });
    expect(await promise).toMatchObject({ message: "no more", data: { code: "FORBIDDEN" } });
    expect(seen).toEqual([1]);
  });

  test("resumes a tracked subscription behind the last event, however often it is cut off", async () => {
    await using server = await start({ router });
    await using connected = connect(server.url);
    const seen: number[] = [];
    const subscription = connected.client.log.subscribe({}, { onData: ({ data }) => seen.push(data) });
    for (let cuts = 1; cuts <= 5; cuts += 1) {
      const before = seen.length;
      await until(() => seen.length > before + 20, "events to come");
      connected.sockets.at(-1)?.terminate();
      await until(() => connected.sockets.length > cuts, "the client to come back");
    }
    const before = seen.length;
    await until(() => seen.length > before + 20, "events to come");
    subscription.unsubscribe();
    expect(seen).toEqual(seen.map((_, i) => i + 1));
  });

  test("gives up a call, and the others go on", async () => {
    await using server = await start({ router });
    await using connected = connect(server.url);
    const { client } = connected;
    await client.whoami.query();
    const giveUp = new AbortController();
    const given = client.later.query(20, { signal: giveUp.signal });
    const kept = client.later.query(21);
    giveUp.abort();
    await expect(given).rejects.toMatchObject({ name: "TRPCClientError" });
    expect(await kept).toBe(21);
    expect(await client.whoami.query()).toBe("ann");
    expect(connected.sockets).toHaveLength(1);
  });

  test("unsubscribes, and hears no more", async () => {
    await using server = await start({ router });
    await using connected = connect(server.url);
    const seen: number[] = [];
    const subscription = connected.client.log.subscribe({}, { onData: ({ data }) => seen.push(data) });
    await until(() => seen.length > 5);
    subscription.unsubscribe();
    const heard = seen.length;
    expect(await connected.client.whoami.query()).toBe("ann");
    expect(await connected.client.later.query(20)).toBe(20);
    expect(seen).toHaveLength(heard);
  });
});
