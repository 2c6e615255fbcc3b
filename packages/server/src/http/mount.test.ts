import { once } from "node:events";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { initTRPC, tracked } from "@trpc/server";
import { expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { z } from "zod";
import { createTidingsServer } from "../create-tidings-server.ts";
import type { Identity } from "../session/identity.ts";
import { authenticateByName, connectRaw, until, upgradeStatus } from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create({ isDev: false });
let produced = 0;
const router = t.router({
  whoami: t.procedure.query(({ ctx }) => ctx.identity?.userId ?? null),
  echo: t.procedure.input(z.unknown()).mutation(({ input }) => input),
  ticks: t.procedure.subscription(async function* ({ signal }) {
    yield tracked("1", "first");
    await new Promise((resolve) => signal?.addEventListener("abort", resolve));
  }),
  flood: t.procedure.subscription(async function* () {
    for (;;) {
      produced += 1;
      yield "x".repeat(10_000);
    }
  }),
});
const alice = { authorization: "Bearer alice" };
const json = { ...alice, "content-type": "application/json" };

const create = () => createTidingsServer({ router, authenticate: authenticateByName });

test("attached to a server, it answers at its path, and leaves other routes and sockets alone, whenever they were added", async () => {
  const app = createServer((_, res) => res.end("the page"));
  const server = create();
  server.attach(app);
  const seen: (string | undefined)[] = [];
  app.on("request", (req) => seen.push(req.url));
  const others = new WebSocketServer({ noServer: true });
  app.on("upgrade", (req, socket, head) => {
    if (req.url === "/hot-reload") others.handleUpgrade(req, socket, head, (ws) => ws.send("theirs"));
  });
  app.listen(0, "127.0.0.1");
  await once(app, "listening");
  const origin = `127.0.0.1:${(app.address() as AddressInfo).port}`;

  expect(await (await fetch(`http://${origin}/`)).text()).toBe("the page");
  const response = await fetch(`http://${origin}/trpc/whoami`, { headers: alice });
  expect(await response.json()).toEqual({ result: { data: "alice" } });
  expect(seen).toEqual(["/"]);

  const client = await connectRaw(`ws://${origin}/trpc?connectionParams=1`);
  client.send({ method: "connectionParams", data: { token: "alice" } });
  client.send({ id: 1, method: "query", params: { path: "whoami" } });
  expect((await client.answer(1)).result?.data).toBe("alice");
  const other = await connectRaw(`ws://${origin}/hot-reload`);
  await until(() => other.texts.length === 1);
  other.ws.terminate();

  await server.close();
  expect((await client.closed).code).toBe(1001);
  expect(await (await fetch(`http://${origin}/trpc/whoami`)).text()).toBe("the page");
  app.close();
  app.closeAllConnections();
});

test("attached to a server without other sockets, an upgrade elsewhere is answered 404", async () => {
  const app = createServer().listen(0, "127.0.0.1");
  await once(app, "listening");
  const server = create();
  server.attach(app);
  expect(await upgradeStatus(`ws://127.0.0.1:${(app.address() as AddressInfo).port}/elsewhere`)).toBe(404);
  await server.close();
  app.close();
});

test("attached to a server, an offer to upgrade to something else is passed over by its routes and ours", async () => {
  const app = createServer((_, res) => res.end("the page")).listen(0, "127.0.0.1");
  await once(app, "listening");
  const server = create();
  server.attach(app);
  // Java's client makes it with its first request
  const headers = { ...alice, connection: "Upgrade, HTTP2-Settings", upgrade: "h2c", "http2-settings": "AAMAAABk" };
  const statusOf = async (path: string): Promise<number | undefined> => {
    const { port } = app.address() as AddressInfo;
    const [response] = await once(get({ host: "127.0.0.1", port, path, headers }), "response");
    response.resume();
    return response.statusCode;
  };
  expect(await statusOf("/elsewhere")).toBe(200);
  expect(await statusOf("/trpc/whoami")).toBe(200);
  await server.close();
  expect(await statusOf("/elsewhere")).toBe(200);
  app.close();
  app.closeAllConnections();
});

test("two on one server answer at their own paths, refuse upgrades elsewhere, and come off it in any order", async () => {
  const app = createServer((_, res) => res.end("the page")).listen(0, "127.0.0.1");
  await once(app, "listening");
  const host = `127.0.0.1:${(app.address() as AddressInfo).port}`;
  const paths = ["/one/whoami", "/two/whoami", "/elsewhere"];
  const answers = (): Promise<string[]> =>
    Promise.all(paths.map(async (path) => (await fetch(`http://${host}${path}`, { headers: alice })).text()));
  const [ours, theirs] = [JSON.stringify({ result: { data: "alice" } }), "the page"];

  const one = createTidingsServer({ router, authenticate: authenticateByName, path: "/one/" });
  const two = createTidingsServer({ router, authenticate: authenticateByName, path: "/two" });
  for (const server of [one, one, two]) server.attach(app); // the second time changes nothing
  expect(await answers()).toEqual([ours, ours, theirs]);
  expect(await upgradeStatus(`ws://${host}/elsewhere`)).toBe(404);
  await one.close();
  expect(await answers()).toEqual([theirs, ours, theirs]);
  expect(await upgradeStatus(`ws://${host}/elsewhere`)).toBe(404);
  await two.close();
  expect(await answers()).toEqual([theirs, theirs, theirs]);
  expect(app.listenerCount("upgrade")).toBe(0);
  app.close();
  app.closeAllConnections();
});

test("what is not a server, or a path, is refused with a word on what to give", () => {
  const server = create();
  const application = Object.assign(() => {}, { emit: () => false, on: () => {} });
  for (const given of [application, {}, undefined]) {
    expect(() => server.attach(given as never)).toThrow(/createServer\(app\)/);
  }
  for (const path of ["trpc", "", "/a b", "/a?b"]) {
    const withPath = () => createTidingsServer({ router, authenticate: authenticateByName, path: path as "/trpc" });
    expect(withPath).toThrow(JSON.stringify(path));
  }
});

test("once it is closed it does not listen any more, even if it was just about to", async () => {
  const [closed, closing] = [create(), create()];
  await closed.close();
  await expect(closed.listen()).rejects.toThrow(/closed: create another/);
  expect(() => closed.attach(createServer())).toThrow(/closed: create another/);
  const [listening] = await Promise.allSettled([closing.listen({ host: "127.0.0.1" }), closing.close()]);
  expect(listening).toMatchObject({
    status: "rejected",
    reason: new Error("The server is closed: create another one"),
  });
});

test("a port that there is not is refused, and the server can be closed all the same", async () => {
  const server = create();
  await expect(server.listen({ port: -1 })).rejects.toThrow(/port/);
  await server.close(); // what nobody waits for must not be rejected
});

test("fetch answers queries, mutations and refusals without a port", async () => {
  const server = create();
  const ask = (path: string, init?: RequestInit) => server.fetch(new Request(`http://app.example${path}`, init));
  const query = await ask("/trpc/whoami", { headers: alice });
  expect([query.status, await query.json()]).toEqual([200, { result: { data: "alice" } }]);
  const text = "x".repeat(100_000);
  const body = JSON.stringify({ text });
  const mutation = await ask("/trpc/echo", { method: "POST", headers: json, body });
  expect(await mutation.json()).toEqual({ result: { data: { text } } });
  expect((await ask("/trpc/whoami")).status).toBe(401);
  expect((await ask("/elsewhere")).status).toBe(404);
  const foreign = await ask("/trpc/whoami", { headers: { ...alice, origin: "https://evil.example" } });
  expect(foreign.status).toBe(403);
  await server.close();
});

const upload = (body: ReadableStream) =>
  new Request("http://app.example/trpc/echo", { method: "POST", headers: json, body, duplex: "half" });

test("a client that breaks off its body, or sends too much, ends that request alone", async () => {
  const server = create();
  const gone = new Error("the client went away");
  let hasBegun = false;
  const brokenOff = new ReadableStream({
    pull(controller) {
      if (hasBegun) controller.error(gone);
      else controller.enqueue(new TextEncoder().encode('{"text":'));
      hasBegun = true;
    },
  });
  await expect(server.fetch(upload(brokenOff))).rejects.toThrow(gone);

  const { promise: released, resolve } = Promise.withResolvers<void>();
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(97)),
    cancel: () => resolve(),
  });
  expect((await server.fetch(upload(endless))).status).toBe(413);
  await released;

  await until(() => server.stats().inFlight === 0);
  await server.close();
});

const request = (path: string, signal: AbortSignal) =>
  new Request(`http://app.example/trpc/${path}`, { headers: { ...alice, accept: "text/event-stream" }, signal });

test("fetch answers a subscription with a stream that ends with the request, and waits for a slow reader", async () => {
  const server = create();
  const aborting = new AbortController();
  const stream = await server.fetch(request("ticks", aborting.signal));
  expect(stream.headers.get("content-type")).toContain("text/event-stream");
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes('"first"')) text += (await reader?.read())?.value ?? "";
  expect(server.stats().eventStreams).toBe(1);
  aborting.abort();
  await until(() => server.stats().eventStreams === 0);
  await expect(server.fetch(request("ticks", aborting.signal))).rejects.toThrow("The request was aborted");

  const flooding = new AbortController();
  await server.fetch(request("flood", flooding.signal));
  let before = -1;
  await until(() => produced > 0);
  while (before !== produced) {
    before = produced;
    for (let i = 0; i < 50; i += 1) await turn();
  }
  expect(produced).toBeLessThan(1_000); // 10 MB
  flooding.abort();
  await until(() => server.stats().eventStreams === 0);
  await server.close();
});

test("a server that is given a port as others are does not listen on any other", async () => {
  await expect(create().listen(3_000 as never)).rejects.toThrow("{ port: 3000 }");
});
