import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { text as textOf } from "node:stream/consumers";
import { initTRPC, tracked } from "@trpc/server";
import { TidingsError } from "@tidings/core";
import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { createTidingsServer } from "../create-tidings-server.ts";
import type { Authenticate, Identity } from "../session/identity.ts";
import { connectRaw, startTestServer, until } from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create({ isDev: false });
const router = t.router({
  whoami: t.procedure.query(({ ctx }) => ctx.identity?.userId ?? null),
  echo: t.procedure.input(z.unknown()).mutation(({ input }) => input),
  bare: t.procedure.mutation(() => "done"),
  fail: t.procedure.query(() => {
    throw new Error("the password is hunter2");
  }),
  missing: t.procedure.query(() => {
    throw new TidingsError("NOT_FOUND", "No such conversation");
  }),
  ticks: t.procedure.subscription(async function* ({ signal }) {
    yield tracked("1", "first");
    await new Promise((resolve) => signal?.addEventListener("abort", resolve));
  }),
  flood: t.procedure.subscription(async function* () {
    while (true) yield "x".repeat(10_000);
  }),
});

const alice = { authorization: "Bearer alice" };
const json = { "content-type": "application/json" };

test("a call answers with its result", async () => {
  await using server = await startTestServer({ router });
  const response = await fetch(`${server.http}/whoami`, { headers: alice });
  expect([response.status, await response.json()]).toEqual([200, { result: { data: "alice" } }]);
  expect(server.server.stats()).toMatchObject({ inFlight: 0, calls: { query: 1 } });
});

test.each([
  ["no token", {}],
  ["a token that is not accepted", { authorization: "Bearer bad" }],
  ["a token that has expired", { authorization: "Bearer alice@1700000000000" }],
  ["another scheme", { authorization: "Basic YWxpY2U6" }],
])("%s answers 401 in tRPC's shape", async (_, headers: Record<string, string>) => {
  await using server = await startTestServer({ router });
  const response = await fetch(`${server.http}/whoami`, { headers });
  expect(response.status).toBe(401);
  expect(response.headers.get("www-authenticate")).toBe('Bearer error="invalid_token"');
  expect(await response.json()).toMatchObject({
    error: { code: -32001, data: { code: "UNAUTHORIZED", httpStatus: 401 } },
  });
});

test("an internal error reaches onError and shows no stack; a TidingsError keeps its code", async () => {
  await using server = await startTestServer({ router });
  const failed = await fetch(`${server.http}/fail`, { headers: alice });
  expect(failed.status).toBe(500);
  const data = { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, path: "fail" };
  expect(await failed.json()).toEqual({ error: { code: -32603, message: "the password is hunter2", data } });
  const missing = await fetch(`${server.http}/missing`, { headers: alice });
  expect(missing.status).toBe(404);
  expect(await missing.json()).toMatchObject({
    error: { message: "No such conversation", data: { code: "NOT_FOUND" } },
  });
  expect(server.errors).toHaveLength(1);
});

test("a batch that is too long is refused", async () => {
  await using server = await startTestServer({ router, limits: { maxBatch: 2 } });
  const ok = await fetch(`${server.http}/whoami,whoami?batch=1`, { headers: alice });
  expect(ok.status).toBe(200);
  const refused = await fetch(`${server.http}/whoami,whoami,whoami?batch=1`, { headers: alice });
  expect(refused.status).toBe(400);
});

test("a batch costs as many calls as it has", async () => {
  await using server = await startTestServer({ router, limits: { calls: { perSecond: 0.001, burst: 5 } } });
  const call = () => fetch(`${server.http}/whoami,whoami,whoami?batch=1`, { headers: alice });
  expect((await call()).status).toBe(200);
  expect((await call()).status).toBe(429);
});

test("a body that is too large answers 413, whether it says so or not", async () => {
  await using server = await startTestServer({ router, limits: { maxPayloadBytes: 1_000 } });
  const body = JSON.stringify("x".repeat(5_000_000));
  const told = await fetch(`${server.http}/echo`, { method: "POST", headers: { ...alice, ...json }, body });
  expect([told.status, await told.json()]).toMatchObject([413, { error: { data: { code: "PAYLOAD_TOO_LARGE" } } }]);

  const unread = await fetch(`${server.http}/bare`, { method: "POST", headers: { ...alice, ...json }, body });
  expect(unread.status, "also where the procedure would not have read it").toBe(413);

  const streamed = request(`${server.http}/echo`, { method: "POST", headers: { ...alice, ...json } });
  streamed.on("error", () => {}); // tRPC resets the connection after its answer
  streamed.write(body.slice(0, 900));
  streamed.end(body.slice(900));
  const [response] = await once(streamed, "response");
  expect(response.statusCode).toBe(413);
  expect(server.server.stats().refusals.payload).toBe(3);
});

test("a preflight of an allowed origin is answered, and its calls carry the headers", async () => {
  await using server = await startTestServer({ router, allowedOrigins: ["https://app.example"] });
  const origin = "https://app.example";
  const preflight = await fetch(`${server.http}/echo`, {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "authorization" },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe(origin);
  expect(preflight.headers.get("access-control-allow-headers")).toMatch(/authorization.*content-type/);
  expect(preflight.headers.get("access-control-allow-methods")).toMatch(/POST/);

  const call = await fetch(`${server.http}/whoami`, { headers: { ...alice, origin } });
  expect(call.status).toBe(200);
  expect(call.headers.get("access-control-allow-origin")).toBe(origin);
  expect(call.headers.get("vary")).toMatch(/origin/);
  expect(call.headers.get("access-control-allow-credentials")).toBe("true");
});

test("tracing headers pass a preflight, and others that are named", async () => {
  await using server = await startTestServer({
    router,
    allowedOrigins: ["https://app.example"],
    allowedHeaders: ["X-Tenant"],
  });
  const preflight = await fetch(`${server.http}/echo`, {
    method: "OPTIONS",
    headers: { origin: "https://app.example", "access-control-request-method": "POST" },
  });
  const allowed = preflight.headers.get("access-control-allow-headers")?.split(", ");
  expect(allowed).toEqual(
    expect.arrayContaining(["baggage", "sentry-trace", "traceparent", "tracestate", "authorization", "x-tenant"]),
  );
  expect(() => createTidingsServer({ router, authenticate, allowedHeaders: ["x y"] })).toThrow(/"x y" is not the name/);
});

const authenticate: Authenticate = async ({ headers }) => {
  const userId = /^session=(\w+)$/.exec(headers.cookie ?? "")?.[1];
  return userId === undefined ? null : { userId, scopes: [], expiresAtMs: null };
};

const whoamiByHttp = async (url: string, headers: Record<string, string>) => {
  const response = await fetch(`${url}/whoami`, { headers: { cookie: "session=alice", ...headers } });
  const answer = (await response.json()) as { readonly result?: { readonly data: unknown } };
  return [response.status, answer.result?.data, response.headers.get("access-control-allow-credentials")];
};

test("cookies tell who it is on HTTP, but only where the page is named", async () => {
  await using named = await startTestServer({ router, authenticate, allowedOrigins: ["https://app.example", "null"] });
  await using open = await startTestServer({ router, authenticate, allowedOrigins: "*" });
  const origin = "https://app.example";
  expect(await whoamiByHttp(named.http, { origin })).toEqual([200, "alice", "true"]);
  expect(await whoamiByHttp(named.http, { origin: new URL(named.http).origin })).toEqual([200, "alice", "true"]);
  expect(await whoamiByHttp(named.http, {})).toEqual([200, "alice", null]);
  expect(await whoamiByHttp(named.http, { origin: "null" })).toEqual([200, null, null]);
  expect(await whoamiByHttp(named.http, { origin: "https://evil.example" })).toEqual([403, undefined, null]);
  expect(await whoamiByHttp(named.http, { "sec-fetch-site": "cross-site" })).toEqual([403, undefined, null]);
  expect(await whoamiByHttp(open.http, { origin })).toEqual([200, null, null]);
  expect(await whoamiByHttp(open.http, {})).toEqual([200, "alice", null]);

  const events = await fetch(`${named.http}/ticks`, { headers: { cookie: "session=alice", origin } });
  expect([events.status, events.headers.get("access-control-allow-credentials")]).toEqual([200, "true"]);
  await events.body?.cancel();
});

const whoamiByWebSocket = async (url: string, origin: string) => {
  const client = await connectRaw(url, { origin, headers: { cookie: "session=alice" } });
  client.send({ id: 1, method: "query", params: { path: "whoami" } });
  const answer = await client.answer(1);
  client.ws.close();
  return answer.result?.data;
};

test("cookies tell who it is on a WebSocket, but only where the page is named", async () => {
  await using named = await startTestServer({ router, authenticate, allowedOrigins: ["https://app.example"] });
  await using open = await startTestServer({ router, authenticate, allowedOrigins: "*" });
  expect(await whoamiByWebSocket(named.ws, "https://app.example")).toBe("alice");
  expect(await whoamiByWebSocket(open.ws, "https://app.example")).toBeNull();
});

test("a page of another origin gets 403 and no headers, preflight or not", async () => {
  await using server = await startTestServer({ router });
  for (const method of ["GET", "OPTIONS"]) {
    const response = await fetch(`${server.http}/whoami`, {
      method,
      headers: { ...alice, origin: "https://evil.example" },
    });
    expect(response.status).toBe(403);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  }
});

test("a request for what is no path of a server is answered 400, and nobody is told", async () => {
  await using server = await startTestServer({
    router,
    onRequest(req) {
      throw new Error(`asked for ${req.url}`);
    },
  });
  for (const target of ["//", "//evil.example/x", "/\\", "/\\evil.example", "*", "http://", "ftp://x/y"]) {
    const socket = connect(server.port, "127.0.0.1");
    socket.end(`OPTIONS ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    const [data] = (await once(socket, "data")) as [Buffer];
    expect([target, data.toString().split(" ")[1]]).toEqual([target, "400"]);
  }
  expect(server.errors).toEqual([]);
});

test("what no client of ours says is answered 400, and nobody is told", async () => {
  await using server = await startTestServer({ router });
  for (const head of [
    "TRACE /trpc/echo HTTP/1.1\r\nHost: localhost",
    "GET /trpc/echo HTTP/1.1\r\nHost: a:b@localhost",
    "GET http://a:b@localhost/trpc/echo HTTP/1.1\r\nHost: localhost",
    "POST http://a@localhost/trpc/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0",
  ]) {
    const socket = connect(server.port, "127.0.0.1");
    socket.end(`${head}\r\nConnection: close\r\n\r\n`);
    const [data] = (await once(socket, "data")) as [Buffer];
    expect([head, data.toString().split(" ")[1]]).toEqual([head, "400"]);
  }
  expect(server.errors).toEqual([]);
});

test("nobody is told of a client that goes away in the middle of a request to another route", async () => {
  const asked = Promise.withResolvers<void>();
  const failed = Promise.withResolvers<unknown>();
  await using server = await startTestServer({
    router,
    async onRequest(req) {
      asked.resolve();
      try {
        await textOf(req);
      } catch (error) {
        failed.resolve(error);
        throw error;
      }
      return true;
    },
  });
  const socket = connect(server.port, "127.0.0.1");
  socket.write("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{");
  await asked.promise;
  socket.destroy();
  expect(await failed.promise).toMatchObject({ code: "ECONNRESET" });
  await new Promise(setImmediate);
  expect(server.errors).toEqual([]);
});

const keepAliveOf = async (url: string) => (await fetch(`${url}/whoami`, { headers: alice })).headers.get("keep-alive");

test("a connection waits for its next request for longer than a proxy keeps it, or as long as is set", async () => {
  await using server = await startTestServer({ router });
  await using brief = await startTestServer({ router, limits: { keepAliveTimeoutMs: 5_000 } });
  expect(await keepAliveOf(server.http)).toBe("timeout=90");
  expect(await keepAliveOf(brief.http)).toBe("timeout=5");
});

test("the application's routes come beside tRPC's; what is nobody's is 404, what fails 500", async () => {
  await using server = await startTestServer({
    router,
    onRequest(req, res) {
      if (req.url === "/broken") throw new Error("broken");
      if (req.url !== "/healthz") return false;
      res.end("ok");
      return true;
    },
  });
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
    return [response.status, await response.text()];
  };
  expect(await get("/healthz")).toEqual([200, "ok"]);
  expect(await get("/nothing")).toEqual([404, ""]);
  expect(await get("/broken")).toEqual([500, ""]);
  expect(server.errors).toHaveLength(1);
});

/** Reads an event stream until it ends or the text has come. */
async function openStream(url: string, awaited: string, headers: Record<string, string> = {}) {
  const controller = new AbortController();
  const response = await fetch(url, { headers, signal: controller.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes(awaited)) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) break;
    text += chunk.value;
  }
  return { response, text, reader, abort: () => controller.abort() };
}

const byQuery = (token: string) => `?connectionParams=${encodeURIComponent(JSON.stringify({ token }))}`;

test("a subscription by SSE takes its token from the query or the header, and counts as a connection", async () => {
  await using server = await startTestServer({ router });
  const one = await openStream(`${server.http}/ticks${byQuery("alice")}`, "first");
  expect(one.text).toMatch(/data: "first"\nid: 1\n/);
  const two = await openStream(`${server.http}/ticks`, "first", { authorization: "Bearer bob" });
  expect(server.server.stats()).toMatchObject({
    connections: 0,
    eventStreams: 2,
    users: 2,
    subscriptions: 2,
    inFlight: 0,
  });
  one.abort();
  two.abort();
  await until(() => server.server.stats().eventStreams === 0);
  expect(server.server.stats()).toMatchObject({ users: 0, subscriptions: 0, inFlight: 0 });
});

test("an event source that is refused is told so in an event, as it cannot read a status", async () => {
  await using server = await startTestServer({ router });
  const { text } = await openStream(`${server.http}/ticks${byQuery("bad")}`, "never");
  expect(text).toMatch(/event: serialized-error\ndata: .*UNAUTHORIZED/);
  expect(server.server.stats()).toMatchObject({ eventStreams: 0, subscriptions: 0, inFlight: 0 });
});

test("an event stream ends when its token expires", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  await using server = await startTestServer({ router });
  const expiresAtMs = Date.now() + 60_000;
  const { reader } = await openStream(`${server.http}/ticks${byQuery(`alice@${expiresAtMs}`)}`, "first");
  expect(server.server.stats().subscriptions).toBe(1);
  vi.setSystemTime(expiresAtMs);
  await reader?.read().catch(() => {}); // cut off: an error or an end, as the client sees it
  await until(() => server.server.stats().subscriptions === 0);
});

test("event streams count among a user's connections, and among all", async () => {
  await using server = await startTestServer({ router, limits: { maxConnectionsPerUser: 1, maxConnections: 2 } });
  const first = await openStream(`${server.http}/ticks${byQuery("alice")}`, "first");
  const second = await openStream(`${server.http}/ticks${byQuery("alice")}`, "never");
  expect(second.text).toMatch(/serialized-error\ndata: .*TOO_MANY_REQUESTS/);
  const other = await openStream(`${server.http}/ticks${byQuery("bob")}`, "first");
  const third = await openStream(`${server.http}/ticks${byQuery("carol")}`, "never");
  expect(third.text).toMatch(/serialized-error\ndata: .*SERVICE_UNAVAILABLE/);
  first.abort();
  other.abort();
});

test("an event source that does not read is not written for without end, and is cut off in the end", async () => {
  await using server = await startTestServer({ router, keepAlive: { pingMs: 150, pongTimeoutMs: 150 } });
  const socket = connect(server.port, "127.0.0.1");
  socket.write(`GET /trpc/flood${byQuery("alice")} HTTP/1.1\r\nhost: x\r\n\r\n`);
  socket.pause();
  await until(() => server.server.stats().bufferedBytes > 0);
  expect(server.server.stats().bufferedBytes).toBeLessThan(1_000_000);
  await until(() => server.server.stats().eventStreams === 0);
  expect(server.server.stats().refusals["keep-alive"]).toBe(1);
  socket.destroy();
});

test("a request whose header does not come in time is answered 408", async () => {
  await using server = await startTestServer({ router, limits: { headersTimeoutMs: 50, requestTimeoutMs: 50 } });
  const socket = connect(server.port, "127.0.0.1");
  socket.write("GET /trpc/whoami HTTP/1.1\r\nhost:");
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1.1 408/);
  socket.destroy();
});

test("an offer to upgrade to something else than a WebSocket is passed over", async () => {
  await using server = await startTestServer({ router });
  const headers = { ...alice, connection: "Upgrade, HTTP2-Settings", upgrade: "h2c", "http2-settings": "AAMAAABk" };
  const [response] = await once(request(`${server.http}/whoami`, { headers }).end(), "response");
  expect(response.statusCode).toBe(200);
  response.resume();
});

test("an input may come in the body of a query as well, where no URL holds it", async () => {
  await using server = await startTestServer({ router });
  const response = await fetch(`${server.http}/whoami`, { method: "POST", headers: { ...alice, ...json } });
  expect(await response.json()).toEqual({ result: { data: "alice" } });
  expect(response.headers.has("www-authenticate")).toBe(false);
});
