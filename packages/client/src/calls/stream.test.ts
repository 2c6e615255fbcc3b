import { expect, test, vi } from "vitest";
import type { FeedHandle, OnError, TidingsClient, TidingsClientError } from "../index.ts";
import type { AppRouter } from "@tidings/router";
import { connect, longestWait } from "../../test/test-client.ts";
import { answerPings, failure, startRawServer, TestServer, textOf, until } from "../../test/test-server.ts";

interface Log {
  readonly types: string[];
  readonly seqs: number[];
  readonly errors: TidingsClientError[];
  readonly handle: FeedHandle;
}

const follow = (client: TidingsClient<AppRouter>, lastEventId?: string): Log => {
  const log = { types: [] as string[], seqs: [] as number[], errors: [] as TidingsClientError[] };
  const handle = client.chat.onMessage(lastEventId === undefined ? {} : { lastEventId }, {
    onEvent(event) {
      log.types.push(event.type);
      if (event.type === "message") log.seqs.push(event.message.seq);
    },
    onError: (error) => log.errors.push(error),
  });
  return { ...log, handle };
};

const push = (seq: number | null): object => ({ type: "push", push: { seq }, unread: 0 });

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

test("a crash and a restart of the server leave neither gap nor double, also if the first event had not come yet", async () => {
  await using server = await TestServer.start();
  await using client = connect(server.url);
  const log = follow(client);
  await until(() => log.types.length === 1);
  for (let round = 0; round < 5; round += 1) {
    server.append();
    if (round % 2 === 0) await until(() => log.handle.position === server.head);
    await server.shutDown();
    server.append();
    await server.listen();
    await until(() => log.seqs.length === 2 * (round + 1));
  }
  expect(log.seqs).toEqual(upTo(10));
  expect(log.handle.position).toBe("e1-10");
  expect(log.types.filter((type) => type === "ready")).toHaveLength(6);
});

test("a retryable error of the procedure, and an end that the server chose, start it again where it was", async () => {
  const onError = vi.fn<OnError>();
  await using server = await TestServer.start();
  await using client = connect(server.url, { onError });
  const log = follow(client);
  const ends = [
    { error: failure("SERVICE_UNAVAILABLE") },
    { error: failure("TOO_MANY_REQUESTS") },
    { error: new Error("a bug") },
    "end" as const,
  ];
  for (const [i, end] of ends.entries()) {
    await until(() => server.subscriptions.length === i + 1 && server.readers === 1);
    server.append();
    const { head } = server;
    await until(() => log.handle.position === head);
    server.emit(end);
    server.append(); // nobody reads any more
  }
  await until(() => log.seqs.length === 8);
  expect(log.seqs).toEqual(upTo(8));
  expect(server.subscriptions.map(({ lastEventId }) => lastEventId)).toEqual([
    undefined,
    "e1-1",
    "e1-3",
    "e1-5",
    "e1-7",
  ]);
  expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: "SERVICE_UNAVAILABLE" }), {
    stage: "subscription",
    path: "chat.onMessage",
  });
  expect(log.errors).toEqual([]);
});

test("a subscription that keeps failing is tried later and later", async () => {
  longestWait();
  const startedAtMs: number[] = [];
  await using server = await TestServer.start({
    subscribe: () => {
      startedAtMs.push(performance.now());
      throw failure("SERVICE_UNAVAILABLE");
    },
  });
  await using client = connect(server.url);
  follow(client);
  await until(() => startedAtMs.length === 5);
  expect((startedAtMs[4] ?? 0) - (startedAtMs[3] ?? 0)).toBeGreaterThanOrEqual(95);
});

for (const code of ["BAD_REQUEST", "FORBIDDEN", "NOT_FOUND"] as const) {
  test(`${code} ends a subscription, and tells why`, async () => {
    await using server = await TestServer.start({
      subscribe: () => {
        throw failure(code);
      },
    });
    await using client = connect(server.url);
    const log = follow(client);
    await until(() => log.errors.length === 1);
    expect(log.errors[0]).toMatchObject({ code });
    await client.chat.history({ conversationId: "c" });
    await new Promise((resolve) => setTimeout(resolve, 50)); // longer than the first wait
    expect(server.subscriptions).toHaveLength(1);
  });
}

test("an error that nobody listens for reaches the client's onError", async () => {
  const onError = vi.fn<OnError>();
  await using server = await TestServer.start({
    subscribe: () => {
      throw failure("FORBIDDEN");
    },
  });
  await using client = connect(server.url, { onError });
  client.chat.onMessage({}, { onEvent: () => {} });
  await until(() => onError.mock.calls.length === 1);
  expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: "FORBIDDEN" });
});

test("UNAUTHORIZED has a fresh token tried first", async () => {
  await using server = await TestServer.start({
    subscribe: () => {
      if (server.tokens.at(-1) !== "fresh") throw failure("UNAUTHORIZED");
    },
  });
  const tokens = ["stale", "fresh"];
  await using client = connect(server.url, { token: () => tokens.shift() ?? "none" });
  const log = follow(client);
  await until(() => log.types.length === 1);
  expect(server.tokens).toEqual(["stale", "fresh"]);
});

test("UNAUTHORIZED with a fresh token as well ends a subscription", async () => {
  await using server = await TestServer.start({
    subscribe: () => {
      throw failure("UNAUTHORIZED");
    },
  });
  await using client = connect(server.url);
  const log = follow(client);
  await until(() => log.errors.length === 1);
  expect(server.tokens).toHaveLength(2);
  expect(log.errors[0]).toMatchObject({ code: "UNAUTHORIZED" });
});

test("it starts from the given event id, passes ready and reset on, and reports its position", async () => {
  await using server = await TestServer.start();
  for (let i = 0; i < 4; i += 1) server.append();
  await using client = connect(server.url);
  const log = follow(client, "e1-2");
  expect(log.handle.position).toBe("e1-2");
  await until(() => log.seqs.length === 2);
  server.emit({ id: "e2-9", event: { type: "reset" } });
  await until(() => log.types.length === 4);
  expect(log.types).toEqual(["ready", "message", "message", "reset"]);
  expect(log.seqs).toEqual([3, 4]);
  expect(log.handle.position).toBe("e2-9");
});

test("an event that came already is dropped; a push that is not stored passes and moves nothing", async () => {
  await using server = await TestServer.start();
  await using client = connect(server.url);
  const seen: (number | null)[] = [];
  const handle = client.notifications.onPush(
    {},
    {
      onEvent: (event) => {
        if (event.type === "push") seen.push(event.push.seq);
      },
    },
  );
  await until(() => server.readers === 1 && handle.position === "e1-0");
  server.append(push(1));
  server.append(push(2));
  server.emit({ id: "e1-1", event: push(1) });
  server.emit({ id: "e1-2", event: push(null) });
  server.emit({ id: "e1-2", event: push(2) });
  server.append(push(3));
  await until(() => seen.includes(3));
  expect(seen).toEqual([1, 2, null, 3]);
  expect(handle.position).toBe("e1-3");
});

test("late events of an older socket take back neither the unread count nor the event id", async () => {
  await using server = await TestServer.start();
  await using client = connect(server.url);
  const seen: { type: string; id: string }[] = [];
  const handle = client.notifications.onPush({}, { onEvent: ({ type }, id) => seen.push({ type, id }) });
  await until(() => server.readers === 1 && handle.position === "e1-0");
  server.append(push(1));
  server.append(push(2));
  server.emit({ id: "e1-1", event: { type: "ready", unread: 7 } });
  server.emit({ id: "e1-1", event: push(null) });
  server.append(push(3));
  await until(() => handle.position === "e1-3");
  expect(seen.map(({ type, id }) => `${type} ${id}`)).toEqual([
    "ready e1-0",
    "push e1-1",
    "push e1-2",
    "push e1-2",
    "push e1-3",
  ]);
});

test("tRPC forgetting the last event id does not lose what came in between", async () => {
  await using server = await TestServer.start();
  await using client = connect(server.url);
  const log = follow(client);
  await until(() => log.types.length === 1);
  server.append();
  server.emit({ id: "", event: { id: "e1-1", data: { type: "message", message: { seq: 1 } } } }); // without an id on the frame
  await until(() => log.handle.position === "e1-1");
  server.drop();
  server.append();
  await until(() => log.seqs.length === 2);
  expect(log.seqs).toEqual([1, 2]);
});

test("a subscription to a state starts with a snapshot after every interruption", async () => {
  await using server = await TestServer.start();
  await using client = connect(server.url);
  const states: object[] = [];
  client.chat.onTyping({ conversationId: "c" }, { onEvent: (state) => states.push(state) });
  await until(() => states.length === 1);
  server.drop();
  await until(() => states.length === 2);
  expect(states[1]).toEqual({ conversationId: "c", userIds: ["snapshot"] });
});

test("a callback that throws is reported, and the next event comes all the same", async () => {
  const onError = vi.fn<OnError>();
  await using server = await TestServer.start();
  await using client = connect(server.url, { onError });
  let events = 0;
  client.chat.onMessage(
    {},
    {
      onEvent: () => {
        events += 1;
        throw new Error("the application's");
      },
    },
  );
  await until(() => events === 1);
  server.append();
  await until(() => events === 2);
  expect(onError).toHaveBeenCalledWith(new Error("the application's"), { stage: "listener", path: "chat.onMessage" });
});

test("after stop() nothing is delivered and the server is told", async () => {
  await using server = await TestServer.start();
  await using client = connect(server.url);
  const log = follow(client);
  await until(() => log.types.length === 1);
  log.handle.stop();
  server.append();
  await until(() => server.readers === 0);
  expect(log.seqs).toEqual([]);
  expect(server.sockets).toHaveLength(1);
});

test("close() stops a subscription without an error", async () => {
  const onError = vi.fn<OnError>();
  await using server = await TestServer.start();
  const client = connect(server.url, { onError });
  const log = follow(client);
  await until(() => log.types.length === 1);
  await client.close();
  await new Promise((resolve) => setTimeout(resolve, 50)); // longer than the first wait
  expect(log.errors).toEqual([]);
  expect(onError).not.toHaveBeenCalled();
});

test("a subscription that the server does not answer is started again, on every connection, and the failure is reported", async () => {
  let starts = 0;
  /** From which start on the server answers. */
  let answersFrom = 3;
  await using server = await startRawServer((socket) => {
    answerPings(socket);
    socket.on("message", (data) => {
      const text = textOf(data);
      if (!text.includes('"subscription"')) return;
      const { id } = JSON.parse(text) as { id: number };
      starts += 1;
      const event = { id: "e1-0", data: { type: "ready" } };
      if (starts >= answersFrom)
        socket.send(JSON.stringify({ id, result: { type: "data", id: event.id, data: event } }));
    });
  });
  const onError = vi.fn<OnError>();
  await using client = connect(server.url, { timeouts: { callMs: 30 }, onError });
  const log = follow(client);
  await until(() => log.types.length === 1);
  // a busy machine may take an answer for one that has not come: then there are more starts, and as many failures
  expect(starts).toBeGreaterThanOrEqual(3);
  expect(onError.mock.calls).toMatchObject(
    Array.from({ length: starts - 1 }, () => [{ code: "TIMEOUT" }, { stage: "subscription", path: "chat.onMessage" }]),
  );
  const before = starts;
  answersFrom = Infinity;
  for (const socket of server.wss.clients) socket.terminate();
  await until(() => starts >= before + 2);
});
