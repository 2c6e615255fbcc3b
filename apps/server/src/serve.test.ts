import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { signToken } from "@tidings/server";
import { startRedis } from "@tidings/testing/redis";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import { readEnvironment } from "./environment/environment.ts";
import { serve } from "./serve.ts";

const start = async (variables: Record<string, string> = {}) => {
  const environment = readEnvironment({
    PORT: "0",
    HOST: "127.0.0.1",
    DATABASE_URL: "file::memory:",
    LOG_LEVEL: "silent",
    ...(variables["TIDINGS_JWT_SECRET"] === undefined && { TIDINGS_DEMO: "1" }),
    ...variables,
  });
  const server = await serve(environment);
  return { url: server.url, metricsUrl: server.metricsUrl, [Symbol.asyncDispose]: () => server.stop() };
};

const secret = "0123456789abcdef0123456789abcdef";

const signIn = (url: string, body: string) => fetch(`${url}/demo/session`, { method: "POST", body });

test("healthy and ready while it serves; after a stop nothing answers", async () => {
  let url: string;
  {
    await using server = await start();
    url = server.url;
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ok: true });
    // a process that stands still is not ready for a moment
    await eventually(async () => expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ready: true }));
  }
  await expect(fetch(`${url}/healthz`)).rejects.toThrow("fetch failed");
});

/** Asks under a name that leads to this machine. */
const statusUnder = async (url: string, host: string, path = "/demo/people"): Promise<number | undefined> => {
  const asked = get(`${url}${path}`, { headers: { host }, agent: false });
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  response.resume();
  return response.statusCode;
};

test("in demo mode on this machine no page reaches it under a name of its own", async () => {
  await using server = await start({ TIDINGS_ALLOWED_ORIGINS: "https://try.example" });
  expect(await statusUnder(server.url, new URL(server.url).host)).toBe(200);
  expect(await statusUnder(server.url, "localhost")).toBe(200);
  expect(await statusUnder(server.url, "try.example")).toBe(200);
  expect(await statusUnder(server.url, "rebound.example")).toBe(421);
  await using real = await start({ TIDINGS_JWT_SECRET: secret });
  expect(await statusUnder(real.url, "chat.example", "/healthz")).toBe(200);
});

test("metrics count connections, calls and commits", async () => {
  await using server = await start();
  const { token } = (await (await signIn(server.url, '{"name":"Alice"}')).json()) as { token: string };
  const response = await fetch(`${server.url}/trpc/chat.send`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify({ to: "bob", content: { text: "hi" }, nonce: "1" }),
  });
  expect(response.status).toBe(200);
  const text = await (await fetch(`${server.url}/metrics`)).text();
  expect(text).toContain('tidings_writes_total{kind="send"} 1');
  expect(text).toContain('tidings_calls_total{type="mutation"} 1');
  expect(text).toContain("tidings_connections 0");
});

test("while Redis is away, at the start or later, it is in service, and says so", async () => {
  await using redis = await startRedis();
  await redis.kill();
  await using server = await start({ REDIS_URL: redis.url });
  const says = async (state: "ok" | "away"): Promise<void> => {
    const response = await fetch(`${server.url}/readyz`);
    expect([response.status, await response.json()]).toMatchObject([200, { ready: true, redis: state }]);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toContain(`tidings_redis_ready ${state === "ok" ? 1 : 0}\n`);
  };
  await eventually(() => says("away"));
  await redis.restart();
  await eventually(() => says("ok"));
  redis.pause();
  await eventually(() => says("away"));
  redis.resume();
  await eventually(() => says("ok"));
});

test("the demo's people are those who signed in", async () => {
  await using server = await start();
  await signIn(server.url, '{"name":"Alice"}');
  await signIn(server.url, '{"name":"Bob"}');
  const people = await (await fetch(`${server.url}/demo/people?query=ali`)).json();
  expect(people).toEqual({ people: [{ userId: "alice", name: "Alice" }], hasMore: false });
});

test.each([
  ["no JSON", "Alice", 400],
  ["no name", "{}", 400],
  ["an empty name", '{"name":""}', 400],
  ["a name that is a number", '{"name":7}', 400],
  ["too much", `{"name":"${"x".repeat(5_000)}"}`, 413],
])("a sign-in with %s is answered with what is wrong", async (_, body, status) => {
  await using server = await start();
  const response = await signIn(server.url, body);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ error: expect.any(String) });
});

test("with a secret of its own there is no demo", async () => {
  await using server = await start({ TIDINGS_JWT_SECRET: secret });
  expect((await signIn(server.url, '{"name":"Alice"}')).status).toBe(404);
  expect((await fetch(`${server.url}/demo/people`)).status).toBe(404);
});

test("a port in use is refused with its number, and the database is let go", async () => {
  await using server = await start();
  const { port } = new URL(server.url);
  await expect(start({ PORT: port })).rejects.toThrow(`Cannot listen on port ${port}: stop what uses it, or set PORT`);
});

test.each(["192.0.2.1", "nowhere.invalid", "[::1]"])("HOST=%s, which is not this machine's, is named", async (host) => {
  await expect(start({ HOST: host })).rejects.toThrow(`${host} is not an address of this machine, so set HOST`);
});

test("a database that is refused is explained, and nothing is left beside it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tidings-"));
  try {
    await writeFile(join(folder, "notes.db"), "these are notes, and no database at all");
    await expect(start({ DATABASE_URL: `file:${folder}/notes.db` })).rejects.toThrow(/is not an SQLite database/);
    await expect(start({ DATABASE_URL: `file:${folder}/notes.db/x.db` })).rejects.toThrow(/folder cannot/);
    expect(await readdir(folder)).toEqual(["notes.db"]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("below a base path everything is answered there but for what is for operators, and health without it as well", async () => {
  await using server = await start({ TIDINGS_BASE_PATH: "/tidings/" });
  const status = async (path: string, method = "GET") =>
    (await fetch(`${server.url}${path}`, { method, redirect: "manual" })).status;
  expect(await status("/tidings/healthz")).toBe(200);
  for (const path of ["/healthz", "/metrics"]) expect(await status(path)).toBe(200);
  await eventually(async () => expect(await status("/readyz")).toBe(200));
  for (const path of ["/readyz", "/metrics"]) expect(await status(`/tidings${path}`)).toBe(404);
  expect(await status("/demo/people")).toBe(404);
  expect(await status("/tidings/demo/people")).toBe(200);
  expect(await status("/trpc/connection.node")).toBe(404);
  expect(await status("/tidings/trpc/connection.node")).toBe(401);
  expect(await status("/tidingsother/healthz")).toBe(404);
  const moved = await fetch(`${server.url}/tidings?a=1`, { redirect: "manual" });
  expect([moved.status, moved.headers.get("location")]).toEqual([308, "/tidings/?a=1"]);
});

test("a probe may ask with HEAD", async () => {
  await using server = await start();
  for (const path of ["/healthz", "/readyz", "/metrics"]) {
    await eventually(async () => expect((await fetch(`${server.url}${path}`, { method: "HEAD" })).status).toBe(200));
  }
});

test("with a port of their own, metrics are there alone, also below a path and while users cannot connect", async () => {
  let metricsUrl: string;
  {
    await using server = await start({
      TIDINGS_METRICS_PORT: "0",
      TIDINGS_BASE_PATH: "/tidings",
      TIDINGS_METRICS_TOKEN: "0123456789abcdef",
    });
    metricsUrl = server.metricsUrl ?? "";
    const headers = { authorization: "Bearer 0123456789abcdef" };
    const status = async (url: string, method = "GET") => (await fetch(url, { method, headers })).status;
    expect(await status(`${server.url}/metrics`)).toBe(404);
    expect(await status(`${server.url}/tidings/metrics`)).toBe(404);
    await eventually(async () => expect(await status(`${server.url}/readyz`)).toBe(200));
    const told = await fetch(`${metricsUrl}/metrics?name[]=tidings_connections`, { headers });
    expect([told.status, await told.text()]).toEqual([200, expect.stringContaining("tidings_connections 0")]);
    expect(await status(`${metricsUrl}/metrics`, "HEAD")).toBe(200);
    expect(await status(`${metricsUrl}/healthz`)).toBe(200);
    await eventually(async () => expect(await status(`${metricsUrl}/readyz`)).toBe(200));
    expect((await fetch(`${metricsUrl}/metrics`)).status).toBe(401);
    const others = ["/", "/demo/people", "/trpc/connection.node", "//", "/tidings/"];
    expect(await Promise.all(others.map((other) => status(`${metricsUrl}${other}`)))).toEqual(others.map(() => 404));
    expect(await status(`${metricsUrl}/metrics`, "POST")).toBe(404);
  }
  await expect(fetch(`${metricsUrl}/healthz`)).rejects.toThrow("fetch failed");
});

test("a port for metrics that is in use stops the start, and says which variable to change", async () => {
  await using server = await start({ TIDINGS_METRICS_PORT: "0" });
  const { port } = new URL(server.metricsUrl ?? "");
  await expect(start({ TIDINGS_METRICS_PORT: port })).rejects.toThrow(/TIDINGS_METRICS_PORT/);
});

/** Calls a procedure as a user, whose token is signed with the server's secret. */
async function callAs(url: string, userId: string, path: string, input: unknown) {
  const token = await signToken({ secret, userId, scopes: [], expiresInSeconds: 60 });
  const isQuery = path === "presence.get";
  const target = new URL(`${url}/trpc/${path}`);
  if (isQuery) target.searchParams.set("input", JSON.stringify(input));
  const response = await fetch(target, {
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(!isQuery && { method: "POST", body: JSON.stringify(input) }),
  });
  const { result, error } = (await response.json()) as {
    readonly result?: { readonly data: unknown };
    readonly error?: { readonly data: { readonly code: string; readonly retryAfterMs?: number } };
  };
  return result?.data ?? error?.data;
}

const neverHere = (userId: string) => ({ userId, online: false, lastSeenAtMs: null });

const messageTo = (to: string) => ({ to, content: { text: "hello" }, nonce: `to ${to}` });

test("by default presence is among those who share a conversation, topics are closed, and strangers are limited", async () => {
  await using server = await start({
    TIDINGS_JWT_SECRET: secret,
    TIDINGS_TOPICS: "news, team:*",
    TIDINGS_STRANGERS: "3",
  });
  const call = (...args: [userId: string, path: string, input: unknown]) => callAs(server.url, ...args);
  expect(await call("ann", "notifications.subscribe", { topic: "team:7" })).toEqual({ topic: "team:7" });
  expect(await call("ann", "notifications.subscribe", { topic: "salaries" })).toMatchObject({ code: "FORBIDDEN" });

  const abort = new AbortController();
  const token = await signToken({ secret, userId: "ben", scopes: [], expiresInSeconds: 60 });
  const params = encodeURIComponent(JSON.stringify({ token }));
  const stream = await fetch(`${server.url}/trpc/notifications.onPush?connectionParams=${params}`, {
    headers: { accept: "text/event-stream" },
    signal: abort.signal,
  });
  await stream.body?.getReader().read();
  expect(await call("ann", "presence.get", { userIds: ["ben", "nobody"] })).toEqual(["ben", "nobody"].map(neverHere));
  expect(await call("ann", "chat.send", messageTo("ben"))).toMatchObject({ seq: 1 });
  expect(await call("ann", "presence.get", { userIds: ["ben"] })).toMatchObject([{ online: true }]);
  expect(await call("mallory", "presence.get", { userIds: ["ben"] })).toEqual([neverHere("ben")]);
  abort.abort();

  for (const to of ["cid", "dan"]) expect(await call("ann", "chat.send", messageTo(to))).toMatchObject({ seq: 1 });
  const refused = await call("ann", "chat.send", messageTo("eve"));
  expect(refused).toMatchObject({ code: "TOO_MANY_REQUESTS", retryAfterMs: expect.any(Number) });
  expect(await call("eve", "chat.send", messageTo("ann"))).toMatchObject({ seq: 1 });
  expect(await call("ann", "chat.send", messageTo("eve"))).toMatchObject({ seq: 2 });
});
