import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createTidingsClient, type TidingsClient, type TidingsClientOptions } from "@tidings/client";
import { httpFallback, type HttpFallbackOptions } from "@tidings/client/http-fallback";
import type { AppRouter } from "@tidings/router";
import { startTidings, type TestTidings } from "@tidings/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { eventually } from "./eventually.ts";
import { patienceMs } from "./patience.ts";
import { startUpgradeProxy, type UpgradeMode, type UpgradeProxy } from "./upgrade-proxy.ts";

let tidings: TestTidings;
let stack: AsyncDisposableStack;

beforeEach(async () => {
  stack = new AsyncDisposableStack();
  tidings = stack.use(await startTidings());
});
afterEach(() => stack.disposeAsync());

async function proxied(mode: UpgradeMode): Promise<UpgradeProxy> {
  return stack.use(await startUpgradeProxy(Number(new URL(tidings.url).port), mode));
}

async function connect(
  proxy: UpgradeProxy,
  fallback: HttpFallbackOptions = {},
  options: Partial<TidingsClientOptions> = {},
): Promise<TidingsClient<AppRouter>> {
  const client = createTidingsClient<AppRouter>({
    url: `${proxy.url}/trpc`,
    token: await tidings.token("alice"),
    WebSocket: httpFallback({ patienceMs, ...fallback }),
    backoff: { minMs: 5, baseMs: 20, maxMs: 100 },
    onError: () => {},
    ...options,
  });
  stack.defer(() => client.close());
  return client;
}

/** The texts of a client's feed, as they arrive. */
function read(client: TidingsClient<AppRouter>, onReady: () => void = () => {}): string[] {
  const texts: string[] = [];
  client.chat.onMessage(
    {},
    {
      onEvent(event) {
        if (event.type === "message") texts.push(event.message.content?.text ?? "");
        else if (event.type === "reset") texts.push("reset");
        else if (event.type === "ready") onReady();
      },
    },
  );
  return texts;
}

const online = (client: TidingsClient<AppRouter>, via: string): Promise<unknown> =>
  eventually(() => expect(client.connection.state).toEqual({ status: "online", via }));

test.each<UpgradeMode>(["refuse", "swallow"])(
  "behind a proxy that does %s WebSockets, everything goes over HTTP, and the state says so",
  async (mode) => {
    // also for the event streams, which have to get through on a busy machine
    const client = await connect(await proxied(mode), { patienceMs: 6_000 });
    const bob = tidings.connect("bob");
    await online(client, "http");
    const texts = read(client);
    const typing: (readonly string[])[] = [];
    client.chat.onTyping({ conversationId: "alice_bob" }, { onEvent: ({ userIds }) => typing.push(userIds) });
    await eventually(() => expect(typing).toEqual([[]]));
    await Promise.all(["1", "2", "3"].map((text) => client.chat.send({ to: "bob", content: { text } })));
    await bob.chat.send({ to: "alice", content: { text: "4" } });
    await bob.chat.setTyping({ conversationId: "alice_bob", typing: true });
    await eventually(() => expect(texts).toEqual(["1", "2", "3", "4"]));
    await eventually(() => expect(typing.at(-1)).toEqual(["bob"]));
    const { messages } = await client.chat.history({ conversationId: "alice_bob", limit: 10 });
    expect(messages.map(({ content }) => content?.text)).toEqual(["1", "2", "3", "4"]);
    await expect(client.chat.history({ conversationId: "carol_dave", limit: 10 })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  },
);

test("a WebSocket that gets through is used, and one that the server's absence ends is not to blame", async () => {
  const proxy = await proxied("pass");
  const client = await connect(proxy);
  await online(client, "websocket");
  const texts = read(client);
  proxy.cut();
  await eventually(() => expect(proxy.upgrades).toBeGreaterThan(1));
  await online(client, "websocket");
  await tidings.connect("bob").chat.send({ to: "alice", content: { text: "hello" } });
  await eventually(() => expect(texts).toEqual(["hello"]));
});

test("when WebSockets get through again the client moves to one, without losing or doubling anything", async () => {
  const proxy = await proxied("refuse");
  const client = await connect(proxy, { retryMs: 50 });
  await online(client, "http");
  const texts = read(client);
  const bob = tidings.connect("bob");
  const sent: string[] = [];
  const stopping = new AbortController();
  const write = async (): Promise<void> => {
    for (let i = 0; !stopping.signal.aborted; i += 1) {
      sent.push(`${i}`);
      await bob.chat.send({ to: "alice", content: { text: `${i}` } });
    }
  };
  const writing = write();
  await eventually(() => expect(texts.length).toBeGreaterThan(5));
  const statuses: string[] = [];
  client.connection.subscribe(() => statuses.push(client.connection.state.status));
  proxy.mode = "pass";
  await online(client, "websocket");
  const seen = texts.length;
  await eventually(() => expect(texts.length).toBeGreaterThan(seen + 5));
  stopping.abort();
  await writing;
  await eventually(() => expect(texts).toEqual(sent));
  expect(new Set(statuses)).toEqual(new Set(["online"]));
});

test("streams that are cut off go on from their last event, and more of them than a browser has connections take turns", async () => {
  const proxy = await proxied("refuse");
  const client = await connect(proxy);
  await online(client, "http");
  const ready = new Set<number>();
  const feeds = Array.from({ length: 7 }, (_, i) => read(client, () => ready.add(i)));
  await eventually(() => expect(ready.size).toBe(7)); // each has had a turn
  const bob = tidings.connect("bob");
  const sent: string[] = [];
  for (let i = 0; i < 5; i += 1) {
    sent.push(`${i}`);
    await bob.chat.send({ to: "alice", content: { text: `${i}` } });
    if (i === 2) proxy.cut();
  }
  await eventually(() => {
    for (const texts of feeds) expect(texts).toEqual(sent);
  });
});

test("a refused token is said as over a WebSocket, and one that runs out is replaced without an interruption", async () => {
  const proxy = await proxied("refuse");
  const stranger = await connect(proxy, {}, { token: "nonsense" });
  await eventually(() => expect(stranger.connection.state.status).toBe("unauthorized"));
  const tokens = [2, 3600].values();
  const token = (): Promise<string> => tidings.token("alice", { expiresInSeconds: tokens.next().value ?? 3600 });
  const client = await connect(proxy, {}, { token });
  await online(client, "http");
  const texts = read(client);
  const statuses: string[] = [];
  client.connection.subscribe(() => statuses.push(client.connection.state.status));
  const bob = tidings.connect("bob");
  await bob.chat.send({ to: "alice", content: { text: "before" } });
  await eventually(() => expect(texts).toEqual(["before"]));
  await new Promise((resolve) => setTimeout(resolve, 2_500)); // the time is what this is about
  await bob.chat.send({ to: "alice", content: { text: "after" } });
  await eventually(() => expect(texts).toEqual(["before", "after"]));
  expect(statuses.every((status) => status === "online")).toBe(true);
});

test("an input that no URL could hold arrives", async () => {
  const client = await connect(await proxied("refuse"));
  await online(client, "http");
  const userIds = Array.from({ length: 500 }, (_, i) => `${i}-${"x".repeat(100)}`);
  expect(await client.presence.get({ userIds })).toHaveLength(500);
});

test("a server that turns everybody away is not taken for a proxy that does not know WebSockets", async () => {
  let requests = 0;
  const error = { message: "shutting down", code: -32603, data: { code: "SERVICE_UNAVAILABLE", httpStatus: 503 } };
  const server = createServer((_, res) => {
    requests += 1;
    res.writeHead(503, { "content-type": "application/json" }).end(JSON.stringify({ error }));
  });
  server.on("upgrade", (_, socket) => {
    socket.on("error", () => {}); // the client may hang up before it has read this
    socket.end("HTTP/1.1 503 Service Unavailable\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stack.defer(() => void server.close());
  const client = createTidingsClient<AppRouter>({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/trpc`,
    token: "any",
    WebSocket: httpFallback({ patienceMs: 500 }),
    backoff: { minMs: 5, baseMs: 20, maxMs: 50 },
  });
  stack.defer(() => client.close());
  const statuses = new Set<string>();
  client.connection.subscribe(() => statuses.add(client.connection.state.status));
  await eventually(() => expect(requests).toBeGreaterThan(5));
  expect([...statuses]).toEqual(["reconnecting"]);
});

test("behind a proxy that holds back event streams as well, requests that wait for an answer take over, and the state says so", async () => {
  const proxy = await proxied("refuse");
  proxy.holdsEventStreams = true;
  const client = await connect(proxy, { patienceMs: 500 });
  const texts = read(client);
  await online(client, "polling");
  const bob = tidings.connect("bob");
  const typing: (readonly string[])[] = [];
  client.chat.onTyping({ conversationId: "alice_bob" }, { onEvent: ({ userIds }) => typing.push(userIds) });
  const presence: boolean[] = [];
  client.presence.onChange(
    { userIds: ["bob"] },
    {
      onEvent: (states) => {
        for (const { online: isOnline } of states) presence.push(isOnline);
      },
    },
  );
  await eventually(() => expect([typing.at(-1), presence.at(-1)]).toEqual([[], true]));
  const sent = Array.from({ length: 30 }, (_, i) => `${i}`);
  for (const text of sent) await bob.chat.send({ to: "alice", content: { text } });
  await bob.chat.setTyping({ conversationId: "alice_bob", typing: true });
  await eventually(() => expect(texts).toEqual(sent));
  await eventually(() => expect(typing.at(-1)).toEqual(["bob"]));
  await client.chat.send({ to: "bob", content: { text: "back" } });
  await eventually(() => expect(texts).toEqual([...sent, "back"]));
  await bob.close();
  await eventually(() => expect(presence.at(-1)).toBe(false));
  expect(await tidings.hub.presence("alice", ["alice"])).toMatchObject([{ online: true }]);
});

test("who polls and has nothing to hear asks rarely, and moves to a WebSocket when one gets through", async () => {
  const proxy = await proxied("refuse");
  proxy.holdsEventStreams = true;
  const client = await connect(proxy, { patienceMs: 500, retryMs: 3_000 });
  const texts = read(client);
  await online(client, "polling");
  const before = proxy.requests;
  await new Promise((resolve) => setTimeout(resolve, 1_000)); // the time is what this is about
  expect(proxy.requests - before).toBeLessThan(6);
  proxy.mode = "pass";
  await online(client, "websocket");
  await tidings.connect("bob").chat.send({ to: "alice", content: { text: "hello" } });
  await eventually(() => expect(texts).toEqual(["hello"]));
});
