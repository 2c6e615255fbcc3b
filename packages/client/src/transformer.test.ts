import { createTidingsProcedures, defineTidings, type TidingsContext } from "@tidings/router";
import { createTidingsServer } from "@tidings/server";
import { startTidings } from "@tidings/testing";
import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { httpFallback } from "./http-fallback/index.ts";
import { createTidingsClient, type OnError, type TidingsClientOptions } from "./index.ts";
import { createTidingsStore } from "./store/index.ts";
import { until } from "../test/test-server.ts";
import type { WebSocketConstructor } from "./connection/web-socket.ts";

// One server for each transformer, whose routers have a procedure and a subscription of their own beside those of Tidings.

const definition = defineTidings();

const identify = ({ identity }: TidingsContext): TidingsContext["identity"] => identity;

function createRouter(hub: Awaited<ReturnType<typeof startTidings>>["hub"]) {
  const t = initTRPC.context<TidingsContext>().create({ transformer: superjson });
  return t.router({
    tidings: t.router(createTidingsProcedures({ hub, definition, procedure: t.procedure, identify })),
    posts: {
      dates: t.procedure.query(() => new Map([["now", new Date(0)]])),
      touch: t.procedure.mutation(() => new Date(1)),
      changes: t.procedure.subscription(async function* () {
        yield new Date(2);
      }),
    },
  });
}
type AppRouter = ReturnType<typeof createRouter>;

const stack = new AsyncDisposableStack();
let url: string;
beforeAll(async () => {
  const tidings = stack.use(await startTidings());
  const server = createTidingsServer({
    router: createRouter(tidings.hub),
    authenticate: ({ token }) => Promise.resolve({ userId: token ?? "nobody", scopes: [], expiresAtMs: null }),
  });
  ({ url } = await server.listen({ host: "127.0.0.1" }));
  stack.defer(() => server.close());
  url += "/trpc";
});
afterAll(() => stack.disposeAsync());

/** As where no WebSocket gets through. */
class NoWebSocket extends EventTarget {
  binaryType = "";
  constructor() {
    super();
    setTimeout(() => this.dispatchEvent(new Event("error")), 0);
  }
  send(): void {}
  close(): void {}
}

const overHttp = (): WebSocketConstructor =>
  httpFallback({ WebSocket: NoWebSocket as unknown as WebSocketConstructor, patienceMs: 60_000 });
type Way = Pick<TidingsClientOptions, "WebSocket">;
const ways: readonly (readonly [string, Way])[] = [
  ["a WebSocket", {}],
  ["HTTP", { WebSocket: overHttp() }],
];

const connect = (userId: string, options: Way = {}) =>
  createTidingsClient<AppRouter>({
    url,
    token: userId,
    path: "tidings",
    onError: () => {},
    ...options,
    transformer: superjson,
  });

test.each(ways)(
  "with the router's transformer everything works over %s, the store and the outbox too",
  async (_, way) => {
    await using alice = connect("alice", way);
    await using bob = connect("bob", way);
    await using store = createTidingsStore(bob, { me: "bob" });
    const chat = store.conversation({ with: "alice" });
    const leave = chat.open();
    const texts = (): unknown[] => chat.messages.get().items.map(({ content }) => content?.text);
    await until(() => chat.messages.get().status === "ready");
    const before = texts();
    await alice.chat.send({ to: "bob", content: { text: "hello" } });
    await until(() => texts().length === before.length + 1);
    await chat.send({ text: "and back" });
    expect(texts()).toEqual([...before, "hello", "and back"]);
    expect(await alice.trpc.posts.dates.query()).toEqual(new Map([["now", new Date(0)]]));
    expect(await alice.trpc.posts.touch.mutate()).toEqual(new Date(1));
    const changes: unknown[] = [];
    for await (const change of alice.trpc.posts.changes.subscribe()) changes.push(change);
    expect(changes).toEqual([new Date(2)]);
    await expect(alice.chat.history({ conversationId: "carol_dave" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    leave();
  },
);

test.each(ways)("over %s, a subscription goes on from its last event", async (_, way) => {
  await using carol = connect("carol", way);
  await using dave = connect("dave", way);
  const texts: string[] = [];
  const { position } = await dave.chat.conversations();
  dave.chat.onMessage(
    { lastEventId: position },
    {
      onEvent(event) {
        if (event.type === "message") texts.push(event.message.content?.text ?? "");
      },
    },
  );
  await carol.chat.send({ to: "dave", content: { text: "1" } });
  await until(() => texts.length === 1);
  dave.connection.reconnect();
  await carol.chat.send({ to: "dave", content: { text: "2" } });
  await until(() => texts.length === 2);
  expect(texts).toEqual(["1", "2"]);
});

test.each(ways)(
  "without it, every kind of call fails over %s with a sentence that names the option",
  async (_, way) => {
    const onError = vi.fn<OnError>();
    // @ts-expect-error -- the router's type asks for it
    const options: Parameters<typeof createTidingsClient<AppRouter>>[0] = { url, token: "erin", path: "tidings" };
    await using client = createTidingsClient<AppRouter>({
      ...options,
      ...way,
      onError,
      transformer: undefined as never,
    });
    const sentence = { code: "PARSE_ERROR", message: expect.stringContaining("option `transformer`") };
    await expect(client.chat.conversations()).rejects.toMatchObject(sentence);
    await expect(client.chat.send({ to: "bob", content: { text: "hi" } })).rejects.toMatchObject(sentence);
    await expect(client.notifications.markRead({ upTo: 1 })).rejects.toMatchObject(sentence);
    await expect(client.presence.get({ userIds: ["bob"] })).rejects.toMatchObject(sentence);
    await expect(client.trpc.posts.dates.query()).rejects.toMatchObject(sentence);
    await expect(client.trpc.posts.touch.mutate()).rejects.toMatchObject(sentence);
    const ends: unknown[] = [];
    client.chat.onMessage({}, { onEvent: () => {}, onError: (error) => ends.push(error) });
    client.notifications.onPush({}, { onEvent: () => {}, onError: (error) => ends.push(error) });
    client.presence.onChange({ userIds: ["bob"] }, { onEvent: () => {}, onError: (error) => ends.push(error) });
    client.trpc.posts.changes.subscribe(undefined, { onError: (error) => ends.push(error) });
    await until(() => ends.length === 4);
    expect(ends).toEqual([1, 2, 3, 4].map(() => expect.objectContaining(sentence)));
  },
);

test("a transformer where the router has none is found out as well", async () => {
  await using tidings = await startTidings();
  await using client = tidings.connect("alice", { transformer: superjson } as Partial<TidingsClientOptions>);
  const sentence = { code: "PARSE_ERROR", message: expect.stringContaining("option `transformer`") };
  await expect(client.chat.conversations()).rejects.toMatchObject(sentence);
  await expect(client.chat.send({ to: "bob", content: { text: "hi" } })).rejects.toMatchObject(sentence);
});

test("an answer in superjson's form is an answer, where the router has no transformer", async () => {
  const t = initTRPC.context<TidingsContext>().create();
  await using tidings = await startTidings();
  const router = t.router({
    tidings: createTidingsProcedures({
      hub: tidings.hub,
      definition,
      procedure: t.procedure,
      identify: ({ identity }: TidingsContext) => identity,
    }),
    report: t.procedure.query(() => ({ json: "{}" })),
  });
  const server = createTidingsServer({
    router,
    authenticate: () => Promise.resolve({ userId: "alice", scopes: [], expiresAtMs: null }),
  });
  const { url: plainUrl } = await server.listen({ host: "127.0.0.1" });
  await using client = createTidingsClient<typeof router>({ url: `${plainUrl}/trpc`, token: "t", path: "tidings" });
  expect(await client.trpc.report.query()).toEqual({ json: "{}" });
  await client.close();
  await server.close();
});
