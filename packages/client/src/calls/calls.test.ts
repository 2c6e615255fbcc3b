import { expect, test } from "vitest";
import { TidingsClientError } from "../index.ts";
import { connect } from "../../test/test-client.ts";
import { answerPings, failure, startProxy, startRawServer, TestServer, textOf, until } from "../../test/test-server.ts";

const never = (): Promise<never> => new Promise(() => {});
const input = { conversationId: "c" };

test("a call without an answer is rejected with TIMEOUT, and its late answer harms nobody", async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  await using server = await TestServer.start();
  await using client = connect(server.url);
  await client.chat.history(input);
  server.behaviour.history = () => promise;
  await expect(client.chat.history(input, { timeoutMs: 30 })).rejects.toMatchObject({ code: "TIMEOUT" });
  resolve("late");
  server.behaviour.history = () => ({ is: "in time" });
  expect(await client.chat.history(input)).toEqual({ is: "in time" });
});

test("the time limit also holds without a connection, and for calls through tRPC's own client", async () => {
  await using server = await TestServer.start();
  await server.shutDown();
  await using client = connect(server.url, { timeouts: { callMs: 30 } });
  const error: unknown = await client.trpc.chat.history.query(input).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(TidingsClientError);
  expect(error).toMatchObject({ code: "TIMEOUT", retryable: true });
});

test("a call made without a connection is sent once there is one", async () => {
  await using server = await TestServer.start({ history: () => ({ is: "there" }) });
  await server.shutDown();
  await using client = connect(server.url);
  const call = client.chat.history(input);
  await until(() => client.connection.state.status === "reconnecting");
  await server.listen();
  expect(await call).toEqual({ is: "there" });
});

test("calls that were given up without a connection are not sent later", async () => {
  let calls = 0;
  await using server = await TestServer.start({ history: () => ({ calls: (calls += 1) }) });
  await server.shutDown();
  await using client = connect(server.url);
  await expect(client.chat.history(input, { timeoutMs: 20 })).rejects.toMatchObject({ code: "TIMEOUT" });
  await server.listen();
  expect(await client.chat.history(input)).toEqual({ calls: 1 });
});

test("a query that was cut off is sent again; a mutation is rejected with DISCONNECTED, as it may have happened", async () => {
  let calls = 0;
  await using server = await TestServer.start({ history: () => ((calls += 1) <= 2 ? never() : { is: "again" }) });
  await using client = connect(server.url);
  const query = client.chat.history(input);
  const mutation = client.chat.markRead({ ...input, seq: 1 });
  await until(() => calls === 2);
  server.drop();
  await expect(mutation).rejects.toMatchObject({ code: "DISCONNECTED" });
  expect(await query).toEqual({ is: "again" });
});

test("a mutation on a connection that the server refused has not happened: it is sent again with the next token", async () => {
  let calls = 0;
  await using server = await startRawServer((socket) => {
    let isFresh = false;
    answerPings(socket); // before it has looked at the token, as tRPC's own adapter does
    socket.on("message", (data) => {
      const text = textOf(data);
      if (text.includes("connectionParams")) isFresh = text.includes("fresh");
      if (!text.includes("chat.markRead")) return;
      calls += 1;
      const { id } = JSON.parse(text) as { id: number };
      const refusal = { id: null, error: { message: "no", code: -32001, data: { code: "UNAUTHORIZED" } } };
      socket.send(JSON.stringify(isFresh ? { id, result: { type: "data", data: { is: "done" } } } : refusal));
    });
  });
  const tokens = ["stale", "fresh"];
  await using client = connect(server.url, { token: () => tokens.shift() ?? "none" });
  expect(await client.chat.markRead({ ...input, seq: 1 })).toEqual({ is: "done" });
  expect(calls).toBe(2);
});

test("a call that met UNAUTHORIZED is sent again with a fresh token, and is rejected if that is refused too", async () => {
  await using server = await TestServer.start({
    history: () => {
      if (server.tokens.at(-1) !== "fresh") throw failure("UNAUTHORIZED");
      return { messages: [], hasMore: false };
    },
  });
  const tokens = ["stale", "fresh", "stale again", "stale again"];
  await using client = connect(server.url, { token: () => tokens.shift() ?? "none" });
  expect(await client.chat.history({ conversationId: "alice_bob" })).toEqual({ messages: [], hasMore: false });
  client.connection.reconnect();
  await until(() => server.tokens.length === 3 && server.sockets.length === 1);
  await expect(client.chat.history({ conversationId: "alice_bob" })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  expect(server.tokens).toEqual(["stale", "fresh", "stale again", "stale again"]);
});

test("a call that met UNAUTHORIZED while the connection was being replaced is sent again on the one with the fresh token", async () => {
  const frames: string[] = [];
  await using server = await startRawServer((socket) => {
    let token = "";
    answerPings(socket);
    socket.on("message", (data) => {
      const text = textOf(data);
      if (text.includes("connectionParams")) {
        const { data: params } = JSON.parse(text) as { data: { token: string } };
        token = params.token;
      }
      if (!text.includes("chat.markRead")) return;
      frames.push(token);
      const { id } = JSON.parse(text) as { id: number };
      const refusal = { id, error: { message: "expired", code: -32001, data: { code: "UNAUTHORIZED" } } };
      socket.send(JSON.stringify(token === "fresh" ? { id, result: { type: "data", data: { is: "done" } } } : refusal));
    });
  });
  const tokens = ["stale", "fresh"];
  await using client = connect(server.url, { token: () => tokens.shift() ?? "none" });
  await until(() => client.connection.state.status === "online");
  expect(await client.chat.markRead({ ...input, seq: 1 })).toEqual({ is: "done" });
  expect(frames).toEqual(["stale", "fresh"]);
});

test("a black hole rejects a mutation when it is found out, long before the closing handshake would end", async () => {
  await using server = await TestServer.start();
  await using proxy = await startProxy(server.port);
  await using client = connect(proxy.url, { timeouts: { pingMs: 40, pongMs: 40, callMs: 60_000 } });
  await client.chat.history(input);
  proxy.isBlackHole = true;
  await expect(client.chat.markRead({ ...input, seq: 1 })).rejects.toMatchObject({ code: "DISCONNECTED" });
});

test("the caller's signal aborts a call, before and while it waits", async () => {
  let calls = 0;
  await using server = await TestServer.start({
    history: () => {
      calls += 1;
      return never();
    },
  });
  await using client = connect(server.url);
  const controller = new AbortController();
  const call = client.trpc.chat.history.query(input, { signal: controller.signal });
  await until(() => calls === 1);
  controller.abort(new Error("no longer wanted"));
  await expect(call).rejects.toMatchObject({ code: "ABORTED", cause: { message: "no longer wanted" } });
  await expect(client.chat.history(input, { signal: controller.signal })).rejects.toMatchObject({ code: "ABORTED" });
});

test("only so many calls wait at a time; each that ends makes room", async () => {
  await using server = await TestServer.start({ history: never });
  await using client = connect(server.url, { limits: { maxCalls: 2 } });
  const waiting = [1, 2].map(() => client.chat.history(input, { timeoutMs: 50 }).catch(() => "gave up"));
  await expect(client.chat.history(input)).rejects.toMatchObject({ code: "TOO_MANY_CALLS", retryable: true });
  await Promise.all(waiting);
  server.behaviour.history = () => ({ is: "room" });
  expect(await client.chat.history(input)).toEqual({ is: "room" });
});

test("an input that is too large, or has no JSON form, fails alone", async () => {
  await using server = await TestServer.start({ history: () => ({ is: "fine" }) });
  await using client = connect(server.url, { limits: { maxFrameBytes: 1_000 } });
  await client.chat.history(input);
  const circular: { conversationId: string; self?: object } = { conversationId: "c" };
  circular.self = circular;
  const [large, odd, fine] = await Promise.allSettled([
    client.chat.history({ conversationId: "ü".repeat(490) }),
    client.chat.history(circular),
    client.chat.history(input),
  ]);
  expect(large).toMatchObject({ reason: { code: "PAYLOAD_TOO_LARGE", retryable: false } });
  expect(odd).toMatchObject({ reason: { code: "BAD_REQUEST" } });
  expect(fine).toMatchObject({ value: { is: "fine" } });
  expect(server.tokens).toHaveLength(1);
});

test("what the server refuses keeps its code, and what tRPC's own errors have", async () => {
  await using server = await TestServer.start({
    history: () => {
      throw failure("NOT_FOUND");
    },
  });
  await using client = connect(server.url);
  const error: unknown = await client.chat.history(input).catch((caught: unknown) => caught);
  expect(error).toMatchObject({
    name: "TidingsClientError",
    code: "NOT_FOUND",
    retryable: false,
    data: { httpStatus: 404 },
  });
});

test("close() rejects what waits, and what comes later", async () => {
  await using server = await TestServer.start({ history: never });
  const client = connect(server.url);
  const waiting = client.chat.history(input);
  const sending = client.chat.send({ to: "bob", content: { text: "hi" } });
  const closing = client.close();
  await expect(waiting).rejects.toMatchObject({ code: "CLOSED" });
  await expect(sending).rejects.toMatchObject({ code: "CLOSED" });
  await closing;
  await expect(client.chat.history(input)).rejects.toMatchObject({ code: "CLOSED" });
  await expect(client.chat.send({ to: "bob", content: { text: "hi" } })).rejects.toMatchObject({ code: "CLOSED" });
});

test("a subscription of tRPC's own client can be read with for await, and ends with its signal", async () => {
  await using server = await TestServer.start();
  await using client = connect(server.url);
  const controller = new AbortController();
  const types: string[] = [];
  server.append();
  const events = client.trpc.chat.onMessage.subscribe({ lastEventId: "e1-0" }, { signal: controller.signal });
  for await (const { data } of events) {
    types.push(data.type);
    if (data.type === "message") controller.abort();
  }
  expect(types).toEqual(["ready", "message"]);
  await until(() => server.readers === 0);
});

test("a subscription of tRPC's own client tells when it started and what ended it", async () => {
  await using server = await TestServer.start();
  await using client = connect(server.url);
  const told: string[] = [];
  client.trpc.chat.onMessage.subscribe(
    {},
    {
      onStarted: () => told.push("started"),
      onData: ({ data }) => told.push(data.type),
      onError: (error) => told.push(error instanceof TidingsClientError ? error.code : "another"),
    },
  );
  await until(() => told.length === 2);
  server.emit({ error: failure("FORBIDDEN") });
  await until(() => told.length === 3);
  expect(told).toEqual(["started", "ready", "FORBIDDEN"]);
});
