import { connect, type Socket } from "node:net";
import { initTRPC } from "@trpc/server";
import type { Revocations } from "@tidings/core";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import type { Identity } from "../session/identity.ts";
import { startTestServer, until } from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create({ isDev: false });

function createRouter() {
  const gate = Promise.withResolvers<void>();
  const written: unknown[] = [];
  const router = t.router({
    slow: t.procedure.query(() => gate.promise),
    write: t.procedure.input(z.unknown()).mutation(({ input }) => written.push(input)),
    ticks: t.procedure.subscription(async function* ({ signal }) {
      yield "first";
      await new Promise((resolve) => signal?.addEventListener("abort", resolve));
    }),
  });
  return { router, written, open: gate.resolve };
}

const head = (method: string, path: string, headers: Readonly<Record<string, string | number>> = {}): string =>
  [
    `${method} /trpc/${path} HTTP/1.1`,
    "Host: localhost",
    "Authorization: Bearer alice",
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    "\r\n",
  ].join("\r\n");

/** A connection on which requests are written by hand, and what came back. */
function openSocket(port: number): { readonly socket: Socket; readonly read: () => string } {
  let text = "";
  const socket = connect(port, "127.0.0.1");
  socket.on("data", (data: Buffer) => (text += data.toString()));
  socket.on("error", () => {}); // the tests look at how it ends
  onTestFinished(() => void socket.destroy());
  return { socket, read: () => text };
}

const post = (body: string, contentLength = body.length): string =>
  head("POST", "write", { "Content-Type": "application/json", "Content-Length": contentLength }) + body;

test("a request whose body never comes takes no turn from the calls of others, nor from those of its user", async () => {
  const { router, written } = createRouter();
  await using server = await startTestServer({ router, limits: { calls: null } });
  for (let n = 0; n < 100; n += 1) {
    const { socket } = openSocket(server.port);
    socket.write(post("{", 100));
    await until(() => server.server.stats().inFlight === n + 1);
  }
  const { socket, read } = openSocket(server.port);
  socket.write(post("1"));
  await until(() => read().includes("200 OK"));
  expect(written).toEqual([1]);
});

test("a request that is broken off in its body leaves nothing behind", async () => {
  const { router, written } = createRouter();
  await using server = await startTestServer({ router, limits: { calls: null } });
  for (let n = 0; n < 100; n += 1) {
    const { socket } = openSocket(server.port);
    socket.write(post("{", 100));
    await until(() => server.server.stats().inFlight === 1);
    socket.destroy();
    await until(() => server.server.stats().inFlight === 0);
  }
  const { socket, read } = openSocket(server.port);
  socket.write(post("1"));
  await until(() => read().includes("200 OK"));
  expect(written).toEqual([1]);
});

test("a call is not carried out if its caller is revoked while its body is on its way", async () => {
  const { router, written } = createRouter();
  let isRevoked = false;
  const revocations: Revocations = {
    ready: () => Promise.resolve(),
    isRevoked: () => isRevoked,
    onEnd: () => () => {},
  };
  await using server = await startTestServer({ router, revocations });
  const { socket, read } = openSocket(server.port);
  socket.write(post('"late', 6));
  await until(() => server.server.stats().calls.mutation === 1);
  isRevoked = true;
  socket.write('"');
  await until(() => read().includes("401 Unauthorized"));
  expect(read()).toContain("revoked");
  expect(written).toEqual([]);
});

test.each([
  ["a call", head("GET", "slow"), ""],
  ["an event stream", head("GET", "ticks", { Accept: "text/event-stream" }), "200 OK"],
])("answers that wait behind %s end with their connection", async (_, first, answered) => {
  const { router, open } = createRouter();
  onTestFinished(() => open());
  await using server = await startTestServer({ router });
  const { socket, read } = openSocket(server.port);
  socket.write(first + head("GET", "ticks", { Accept: "text/event-stream" }).repeat(5) + head("GET", "slow").repeat(5));
  await until(() => server.server.stats().calls.query >= 5 && server.server.stats().eventStreams >= 5);
  await until(() => read().includes(answered));
  socket.resetAndDestroy();
  await until(() => server.server.stats().eventStreams === 0);
  open();
  await until(() => server.server.stats().inFlight === 0);
  expect(server.server.stats()).toMatchObject({ users: 0, subscriptions: 0 });
});

test("a connection on which too many requests wait for their answers is cut off, and in the end its address is not let in", async () => {
  const { router, open } = createRouter();
  onTestFinished(() => open());
  await using server = await startTestServer({ router, limits: { calls: null } });
  for (let n = 0; n < 5; n += 1) {
    const { socket } = openSocket(server.port);
    let most = 0;
    socket.write(head("GET", "slow") + head("HEAD", "slow").repeat(1_500));
    await until(() => {
      most = Math.max(most, server.server.stats().inFlight);
      return socket.closed;
    });
    expect(most).toBeLessThanOrEqual(32);
  }
  expect(server.server.stats().refusals.rate).toBe(0);
  const { socket } = openSocket(server.port);
  await until(() => socket.closed);
  expect(server.server.stats().refusals.rate).toBe(1);
});
