import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { eventually } from "@tidings/testing/eventually";
import { afterEach, expect, test, vi } from "vitest";
import type { OnError } from "../index.ts";
import { connect, gaps, longBackoff, longestWait, statusesOf } from "../../test/test-client.ts";
import { answerPings, failure, startProxy, startRawServer, TestServer, until } from "../../test/test-server.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a server that accepts and then closes at once is tried later and later", async () => {
  longestWait();
  await using server = await startRawServer((socket) => socket.close());
  await using client = connect(server.url, { backoff: { minMs: 5, baseMs: 20, maxMs: 80 } });
  await until(() => server.connectedAtMs.length >= 6);
  expect(client.connection.state.status).toBe("reconnecting");
  for (const [i, gap] of gaps(server.connectedAtMs).entries()) {
    expect(gap).toBeGreaterThanOrEqual(Math.min(80, 20 * 2 ** (i + 1)) - 5);
  }
});

test("a server that answers pings and then closes is tried later and later as well", async () => {
  longestWait();
  await using server = await startRawServer((socket) => {
    answerPings(socket);
    socket.on("message", () => setTimeout(() => socket.close(), 5));
  });
  await using client = connect(server.url, { backoff: { minMs: 5, baseMs: 20, maxMs: 80 } });
  await until(() => server.connectedAtMs.length >= 5);
  expect(client.connection.state.status).not.toBe("connecting");
  expect(gaps(server.connectedAtMs).at(-1)).toBeGreaterThanOrEqual(75);
});

test("failures are forgotten once a connection has been good for a while", async () => {
  longestWait();
  let refusing = true;
  await using server = await startRawServer((socket) => {
    if (refusing) socket.close();
    else answerPings(socket);
  });
  await using client = connect(server.url, { backoff: { baseMs: 50, maxMs: 5_000 }, timeouts: { stableMs: 30 } });
  await until(() => server.connectedAtMs.length >= 4);
  refusing = false;
  await until(() => client.connection.state.status === "online");
  await new Promise((resolve) => setTimeout(resolve, 60)); // the time is what this is about
  const waitsMs: number[] = [];
  client.connection.subscribe(() => {
    const { state } = client.connection;
    if ("nextTryAtMs" in state && state.nextTryAtMs !== null) waitsMs.push(state.nextTryAtMs - Date.now());
  });
  const before = performance.now();
  for (const socket of server.wss.clients) socket.terminate();
  await until(() => waitsMs.length > 0 && client.connection.state.status === "online");
  expect(performance.now() - before).toBeGreaterThanOrEqual(20); // jittered from the first try on
  expect(waitsMs[0]).toBeLessThan(700); // after four failures it would be 800
});

test("a server that never answers the upgrade is given up after the connect time limit", async () => {
  const silent = createServer((socket) => socket.on("error", () => {})); // the client hangs up
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as AddressInfo;
  await using client = connect(`ws://127.0.0.1:${port}`, { timeouts: { connectMs: 50 } });
  await until(() => client.connection.state.status === "reconnecting");
  expect(client.connection.state).toMatchObject({ lastError: { code: "DISCONNECTED" } });
  silent.close();
});

test("a server that opens the socket and then says nothing is no connection", async () => {
  await using server = await startRawServer(() => {});
  await using client = connect(server.url, { timeouts: { connectMs: 50 } });
  const statuses: string[] = [];
  client.connection.subscribe(() => statuses.push(client.connection.state.status));
  await until(() => server.connectedAtMs.length >= 2);
  expect(statuses).not.toContain("online");
});

test("a half-open connection is found out and replaced", async () => {
  await using server = await TestServer.start();
  await using proxy = await startProxy(server.port);
  await using client = connect(proxy.url, { timeouts: { pingMs: 50, pongMs: 50, connectMs: 1_000 } });
  await until(() => client.connection.state.status === "online");
  proxy.isBlackHole = true;
  await until(() => client.connection.state.status === "reconnecting");
  proxy.isBlackHole = false;
  expect(await client.trpc.chat.history.query({ conversationId: "c" })).toEqual({ conversationId: "c" });
});

test("a frame that is not tRPC's closes the connection, is reported, and does no other harm", async () => {
  const onError = vi.fn<OnError>();
  await using server = await startRawServer((socket, _request, count) => {
    answerPings(socket);
    if (count === 1) setTimeout(() => socket.send("<html>"), 20);
  });
  await using client = connect(server.url, { onError });
  await until(() => server.connectedAtMs.length === 2);
  await until(() => client.connection.state.status === "online");
  expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: "PARSE_ERROR" }), { stage: "connection" });
});

test("the server's notice replaces the connection at once, with a fresh token, without a gap or a double", async () => {
  longestWait();
  await using server = await TestServer.start();
  let token = 0;
  await using client = connect(server.url, {
    token: () => `token ${(token += 1)}`,
    timeouts: { stableMs: 1 },
    backoff: longBackoff,
  });
  const statuses: string[] = [];
  const seen: number[] = [];
  const feed = client.chat.onMessage(
    {},
    {
      onEvent: (event) => {
        if (event.type === "message") seen.push(event.message.seq);
      },
    },
  );
  await until(() => feed.position !== null);
  client.connection.subscribe(() => statuses.push(client.connection.state.status));
  const writing = setInterval(() => server.append(), 1);
  for (let round = 2; round <= 4; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 30)); // until the connection counts as stable
    server.notifyReconnect();
    await until(() => server.tokens.length === round && server.sockets.length === 1);
  }
  clearInterval(writing);
  server.append();
  const head = Number(server.head.split("-")[1]);
  await until(() => seen.at(-1) === head);
  expect(seen).toEqual(Array.from({ length: head }, (_, i) => i + 1));
  expect(server.tokens).toEqual(["token 1", "token 2", "token 3", "token 4"]);
  expect(statuses).toEqual([]);
});

test("while the replacement is refused, the connection that is there goes on serving, and the server is not hammered", async () => {
  longestWait();
  await using server = await TestServer.start();
  await using client = connect(server.url, { timeouts: { stableMs: 1 }, backoff: { baseMs: 50, maxMs: 100 } });
  await until(() => client.connection.state.status === "online");
  await new Promise((resolve) => setTimeout(resolve, 20));
  server.behaviour.authenticate = () => {
    throw failure("SERVICE_UNAVAILABLE");
  };
  const before = performance.now();
  server.notifyReconnect();
  await until(() => server.tokens.length >= 5);
  expect(performance.now() - before).toBeGreaterThanOrEqual(300 - 20);
  expect(await client.trpc.chat.history.query({ conversationId: "c" })).toEqual({ conversationId: "c" });
  expect(client.connection.state.status).toBe("online");
});

test("a server that asks for a reconnect on every connection is not hammered", async () => {
  longestWait();
  await using server = await startRawServer((socket) => {
    answerPings(socket);
    socket.on("message", () => socket.send('{"id":null,"method":"reconnect"}'));
  });
  await using client = connect(server.url, { backoff: { minMs: 5, baseMs: 20, maxMs: 80 } });
  await until(() => server.connectedAtMs.length >= 5);
  expect(client.connection.state.status).not.toBe("connecting");
  expect(gaps(server.connectedAtMs).at(-1)).toBeGreaterThanOrEqual(75);
});

test("reconnect() does not wait for the next try", async () => {
  longestWait();
  await using server = await TestServer.start();
  await server.shutDown();
  await using client = connect(server.url, { backoff: longBackoff });
  await until(() => client.connection.state.status === "reconnecting");
  await until(() => "nextTryAtMs" in client.connection.state && client.connection.state.nextTryAtMs !== null);
  await server.listen();
  client.connection.reconnect();
  await eventually(() => expect(client.connection.state.status).toBe("online"));
});

test("the browser's online event is worth a try at once", async () => {
  longestWait();
  const page = new EventTarget();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  await using server = await TestServer.start();
  await server.shutDown();
  await using client = connect(server.url, { backoff: { baseMs: 60_000, maxMs: 60_000 } });
  await until(() => "nextTryAtMs" in client.connection.state && client.connection.state.nextTryAtMs !== null);
  await server.listen();
  page.dispatchEvent(new Event("online"));
  await eventually(() => expect(client.connection.state.status).toBe("online"));
});

test("what the browser says of the network is a hint: the server is tried all the same, and at once when it says otherwise", async () => {
  const page = new EventTarget();
  const browser = { onLine: true };
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("navigator", browser);
  const goes = (onLine: boolean): void => {
    browser.onLine = onLine;
    page.dispatchEvent(new Event(onLine ? "online" : "offline"));
  };
  await using server = await startRawServer(answerPings);
  await using client = connect(server.url);
  const statuses = statusesOf(client);
  await until(() => client.connection.state.status === "online");
  goes(false);
  expect(client.connection.state.status).toBe("online"); // it works: what the browser says is not all
  for (const socket of server.wss.clients) socket.terminate();
  await until(() => statuses.includes("offline") && client.connection.state.status === "online");
  expect(server.connectedAtMs).toHaveLength(2);
  expect(browser.onLine).toBe(false);

  await using patient = connect(server.url, { backoff: longBackoff });
  await until(() => patient.connection.state.status === "online");
  for (const socket of server.wss.clients) socket.terminate();
  await until(() => patient.connection.state.status === "offline");
  goes(true);
  await until(() => patient.connection.state.status === "reconnecting");
});

test("a client that is made where the browser sees no network connects if there is one", async () => {
  vi.stubGlobal("navigator", { onLine: false });
  await using server = await startRawServer(answerPings);
  await using client = connect(server.url);
  expect(client.connection.state.status).toBe("offline");
  await until(() => client.connection.state.status === "online");
});

/** A server that answers HTTP with a status, and lets no WebSocket in. */
async function startHttpServer(status: number): Promise<{ port: number } & AsyncDisposable> {
  const server = createHttpServer((_, res) => res.writeHead(status).end());
  server.on("upgrade", (_, socket) => {
    socket.on("error", () => {}); // the client may hang up before it has read this
    socket.end(`HTTP/1.1 ${status} No\r\nconnection: close\r\n\r\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test("a wrong path, port or scheme, an origin or a token that is refused: the state says it, and the TIMEOUT of a call too", async () => {
  await using wrongPath = await startHttpServer(404);
  await using wrongOrigin = await startHttpServer(403);
  await using refusing = await TestServer.start({
    authenticate: () => {
      throw failure("UNAUTHORIZED");
    },
  });
  const cases: readonly (readonly [string, RegExp])[] = [
    [`ws://127.0.0.1:${wrongPath.port}/trcp`, /404: is the path right/],
    [`ws://127.0.0.1:${wrongOrigin.port}/trpc`, /403: is this page's origin allowed/],
    ["ws://127.0.0.1:1/trpc", /not answered there either.*are scheme, host and port right/],
    [`wss://127.0.0.1:${wrongPath.port}/trpc`, /not answered there either/],
    [refusing.url, /UNAUTHORIZED/],
  ];
  for (const [url, cause] of cases) {
    await using client = connect(url, { backoff: longBackoff });
    await until(() => cause.test(String((client.connection.state as { lastError?: unknown }).lastError)));
    const call = client.chat.history({ conversationId: "c" }, { timeoutMs: 20 });
    await expect(call).rejects.toMatchObject({ code: "TIMEOUT", message: expect.stringMatching(cause) });
  }
});

test("while a server that shuts down lets nobody in, nothing is counted, and after it is back everybody is soon online", async () => {
  await using server = await TestServer.start();
  await using client = connect(server.url, {
    timeouts: { stableMs: 1 },
    backoff: { minMs: 50, baseMs: 200, maxMs: 60_000 },
  });
  await until(() => client.connection.state.status === "online");
  await new Promise((resolve) => setTimeout(resolve, 20)); // until the connection counts as stable
  const { authenticate } = server.behaviour;
  server.behaviour.authenticate = () => {
    throw failure("SERVICE_UNAVAILABLE");
  };
  server.notifyReconnect();
  await until(() => server.tokens.length >= 3);
  for (const socket of server.sockets) socket.close(1012, "The server restarts");
  await until(() => client.connection.state.status === "reconnecting");
  server.behaviour.authenticate = authenticate;
  // in time only if the wait of before does not go on
  await until(() => client.connection.state.status === "online");
  expect(server.sockets).toHaveLength(1);
});

test("a page that becomes visible again finds out at once whether its connection is still there", async () => {
  const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  vi.stubGlobal("document", document);
  await using server = await TestServer.start();
  await using proxy = await startProxy(server.port);
  await using client = connect(proxy.url, { timeouts: { pingMs: 60_000, pongMs: 30 } });
  await until(() => client.connection.state.status === "online");
  document.visibilityState = "hidden";
  proxy.isBlackHole = true;
  document.dispatchEvent(new Event("visibilitychange"));
  await new Promise((resolve) => setTimeout(resolve, 150)); // longer than a check takes
  expect(client.connection.state.status).toBe("online");
  document.visibilityState = "visible";
  document.dispatchEvent(new Event("visibilitychange"));
  await until(() => client.connection.state.status !== "online");
  expect(client.connection.state).toMatchObject({ status: "reconnecting", lastError: { code: "DISCONNECTED" } });
});

test("the state is the same object until it changes, and listeners hear of every change", async () => {
  await using server = await TestServer.start();
  await using client = connect(server.url);
  expect(client.connection.state).toEqual({ status: "connecting" });
  const states: object[] = [];
  const unsubscribe = client.connection.subscribe(() => states.push(client.connection.state));
  await until(() => client.connection.state.status === "online");
  expect(client.connection.state).toBe(client.connection.state);
  expect(states).toEqual([{ status: "online", via: "websocket" }]);
  unsubscribe();
  await client.close();
  expect(client.connection.state).toEqual({ status: "closed" });
  expect(states).toHaveLength(1);
});

test("a url that is none is refused at once", () => {
  expect(() => connect("not a url")).toThrow(TypeError);
  expect(() => connect("ftp://host")).toThrow(TypeError);
  expect(() => connect("ws://host", { timeouts: { callMs: 0 } })).toThrow(RangeError);
  // no timer can be set so: it would fire at once
  expect(() => connect("ws://host", { timeouts: { pingMs: Infinity } })).toThrow(
    /pingMs is Infinity.*at most 2147483647/,
  );
});

test.each([
  ["nothing", null],
  ["what JSON cannot hold", { at: 7n }],
])("a token function that returns %s is told so, and asked again", async (_, wrong) => {
  await using server = await TestServer.start();
  const answers: unknown[] = [wrong, "good"];
  const failures: string[] = [];
  await using client = connect(server.url, {
    token: () => answers.shift() as string,
    onError: (error) => void failures.push(String(error)),
  });
  await until(() => client.connection.state.status === "online");
  expect(failures).toEqual([expect.stringContaining("the token is not a string")]);
});

test("a call without a time limit, as far as timers reach, waits for its answer", async () => {
  await using server = await TestServer.start();
  await using client = connect(server.url);
  const history = client.chat.history({ conversationId: "c" }, { timeoutMs: Infinity });
  expect(await history).toMatchObject({ conversationId: "c" });
});
