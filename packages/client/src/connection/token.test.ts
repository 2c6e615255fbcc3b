import { expect, test, vi } from "vitest";
import { connect, gaps, longBackoff, longestWait } from "../../test/test-client.ts";
import { failure, startRawServer, TestServer, textOf, until } from "../../test/test-server.ts";
import type { OnError } from "../index.ts";

test("the token is asked for once more when it is refused, and is good then", async () => {
  await using server = await TestServer.start({
    authenticate: (token) => {
      if (token !== "fresh") throw failure("UNAUTHORIZED");
    },
  });
  const tokens = ["stale", "fresh"];
  const onError = vi.fn<OnError>();
  await using client = connect(server.url, {
    token: () => tokens.shift() ?? "none",
    onError,
    backoff: { unauthorizedMs: 60_000 },
  });
  const statuses: string[] = [];
  client.connection.subscribe(() => statuses.push(client.connection.state.status));
  expect(await client.trpc.chat.history.query({ conversationId: "c" })).toEqual({ conversationId: "c" });
  expect(server.tokens).toEqual(["stale", "fresh"]);
  expect(statuses).not.toContain("unauthorized");
  expect(onError).not.toHaveBeenCalled();
});

for (const refuse of ["an error frame", "close code 4401"] as const) {
  test(`after two refused tokens (${refuse}) the state is unauthorized until reconnect() with a good one`, async () => {
    let good = false;
    const tokens: string[] = [];
    await using server = await startRawServer((socket) => {
      socket.on("message", (data) => {
        const text = textOf(data);
        if (text === "PING" && good) socket.send("PONG");
        if (!text.startsWith("{") || good) return;
        tokens.push(text);
        if (refuse === "close code 4401") socket.close(4401, "no");
        else socket.send('{"id":null,"error":{"message":"no","code":-32001,"data":{"code":"UNAUTHORIZED"}}}');
      });
    });
    const onError = vi.fn<OnError>();
    await using client = connect(server.url, { onError, backoff: longBackoff });
    await until(() => client.connection.state.status === "unauthorized");
    expect(onError).toHaveBeenCalledTimes(1);
    expect(client.connection.state).toMatchObject({ lastError: { code: "UNAUTHORIZED" } });
    expect(tokens).toHaveLength(2);
    good = true;
    client.connection.reconnect();
    await until(() => client.connection.state.status === "online");
  });
}

test("without reconnect() a refused token is tried again, slowly", async () => {
  const askedAtMs: number[] = [];
  await using server = await TestServer.start({
    authenticate: () => {
      askedAtMs.push(performance.now());
      throw failure("UNAUTHORIZED");
    },
  });
  longestWait();
  await using client = connect(server.url, { backoff: { unauthorizedMs: 100 } });
  await until(() => askedAtMs.length >= 5);
  for (const gap of gaps(askedAtMs.slice(2))) expect(gap).toBeGreaterThanOrEqual(75);
  expect(client.connection.state.status).not.toBe("closed");
});

test("a token function that fails or hangs is reported, and asked again", async () => {
  const onError = vi.fn<OnError>();
  await using server = await TestServer.start();
  let asked = 0;
  await using client = connect(server.url, {
    onError,
    timeouts: { tokenMs: 20 },
    token: () => {
      asked += 1;
      if (asked === 1) throw new Error("the identity provider is away");
      return asked === 2 ? new Promise<string>(() => {}) : "good";
    },
  });
  await until(() => client.connection.state.status === "online");
  expect(asked).toBe(3);
  expect(onError.mock.calls.map(([, context]) => context)).toEqual([{ stage: "token" }, { stage: "token" }]);
});
