import { expect, test, vi } from "vitest";
import { connect, longestWait } from "../../test/test-client.ts";
import { failure, TestServer, until } from "../../test/test-server.ts";

const text = (value: string): { text: string } => ({ text: value });
const stored = (seq: number): object => ({ conversationId: "alice_bob", seq, sentAtMs: 1, duplicate: false });
const textOf = ({ content }: { content: unknown }): string => (content as { text: string }).text;

test("a message is sent again with the same nonce until its outcome is known, and is one entry meanwhile", async () => {
  let answers = false;
  await using server = await TestServer.start({ send: () => (answers ? stored(1) : new Promise(() => {})) });
  await using client = connect(server.url);
  const sending = client.chat.send({ to: "bob", content: text("hi") });
  await until(() => server.sends.length === 1);
  expect(client.outbox.entries).toMatchObject([{ to: "bob", content: { text: "hi" }, status: "sending" }]);
  server.drop();
  await until(() => server.sends.length === 2);
  answers = true;
  server.drop();
  expect(await sending).toEqual(stored(1));
  expect(new Set(server.sends.map(({ nonce }) => nonce)).size).toBe(1);
  expect(server.sends.length).toBe(3);
  expect(client.outbox.entries).toEqual([]);
});

test("a message without an answer within the time limit is sent again", async () => {
  let calls = 0;
  await using server = await TestServer.start({
    send: () => ((calls += 1) === 1 ? new Promise(() => {}) : stored(1)),
  });
  await using client = connect(server.url, { timeouts: { callMs: 40 } });
  expect(await client.chat.send({ to: "bob", content: text("hi") })).toEqual(stored(1));
  expect(server.sends[0]?.nonce).toBe(server.sends[1]?.nonce);
});

test("a message is not sent again before the server says", async () => {
  const sentAtMs: number[] = [];
  await using server = await TestServer.start({
    send: () => {
      sentAtMs.push(performance.now());
      if (sentAtMs.length === 2) return stored(1);
      throw failure("TOO_MANY_REQUESTS", 150);
    },
  });
  await using client = connect(server.url);
  await client.chat.send({ to: "bob", content: text("hi") });
  expect((sentAtMs[1] ?? 0) - (sentAtMs[0] ?? 0)).toBeGreaterThanOrEqual(145);
});

test("a message that the server cannot take now is sent again, with growing delays", async () => {
  longestWait();
  const sentAtMs: number[] = [];
  await using server = await TestServer.start({
    send: () => {
      sentAtMs.push(performance.now());
      if (sentAtMs.length === 5) return stored(1);
      throw failure(sentAtMs.length % 2 === 0 ? "SERVICE_UNAVAILABLE" : "TOO_MANY_REQUESTS");
    },
  });
  await using client = connect(server.url);
  await client.chat.send({ to: "bob", content: text("hi") });
  expect((sentAtMs[1] ?? 0) - (sentAtMs[0] ?? 0)).toBeGreaterThanOrEqual(15);
  expect((sentAtMs[4] ?? 0) - (sentAtMs[3] ?? 0)).toBeGreaterThanOrEqual(95);
  expect(server.tokens).toHaveLength(1);
});

test("messages of one conversation arrive in order whatever fails; another conversation does not wait for them", async () => {
  let refusals = 6;
  const accepted: string[] = [];
  await using server = await TestServer.start({
    send: (message) => {
      if (textOf(message) !== "to carol" && (refusals -= 1) >= 0) throw failure("SERVICE_UNAVAILABLE");
      accepted.push(textOf(message));
      return stored(accepted.length);
    },
  });
  await using client = connect(server.url, { backoff: { minMs: 20 } });
  const sending = [
    ...["1", "2", "3"].map((value) => client.chat.send({ to: "bob", content: text(value) })),
    // the same conversation by its id
    ...["4", "5"].map((value) => client.chat.send({ conversationId: "alice_bob", content: text(value) })),
    client.chat.send({ to: "carol", content: text("to carol") }),
  ];
  await Promise.all(sending);
  expect(accepted).toEqual(["to carol", "1", "2", "3", "4", "5"]);
});

test("only one message of a conversation, and only so many at all, are under way at a time", async () => {
  let underWay = 0;
  let most = 0;
  const perConversation = new Map<string, number>();
  await using server = await TestServer.start({
    send: async ({ to = "" }) => {
      underWay += 1;
      most = Math.max(most, underWay);
      perConversation.set(to, (perConversation.get(to) ?? 0) + 1);
      expect(perConversation.get(to)).toBe(1);
      await until(() => most === 3);
      await new Promise((resolve) => setTimeout(resolve, 5)); // for those that should not come
      perConversation.set(to, 0);
      underWay -= 1;
      return stored(1);
    },
  });
  await using client = connect(server.url, { outbox: { maxSending: 3 } });
  const sending = Array.from({ length: 24 }, (_, i) =>
    client.chat.send({ to: `user ${i % 8}`, content: text(String(i)) }),
  );
  await Promise.all(sending);
  expect(most).toBe(3);
});

test("a long conversation does not keep the others waiting", async () => {
  const sent: (string | undefined)[] = [];
  await using server = await TestServer.start({
    send: ({ to }) => {
      sent.push(to);
      return stored(1);
    },
  });
  await using client = connect(server.url, { outbox: { maxSending: 1 } });
  const users = ["bob", "bob", "bob", "bob", "carol", "dave"];
  await Promise.all(users.map((to, i) => client.chat.send({ to, content: text(String(i)) })));
  expect(sent).toEqual(["bob", "carol", "dave", "bob", "bob", "bob"]);
});

test("messages that wait until they may be sent again keep nobody else waiting", async () => {
  await using server = await TestServer.start({
    send: ({ to }) => {
      if (to !== "carol") throw failure("TOO_MANY_REQUESTS", 60_000);
      return stored(1);
    },
  });
  await using client = connect(server.url, { outbox: { maxSending: 2 } });
  for (const to of ["bob", "dave"]) client.chat.send({ to, content: text("wait") }).catch(() => {});
  await client.chat.send({ to: "carol", content: text("go") });
  expect(client.outbox.entries).toMatchObject([{ status: "pending" }, { status: "pending" }]);
  expect(server.sends.map(({ to }) => to)).toEqual(["bob", "dave", "carol"]);
});

test("a message that cannot succeed fails with its error; those after it go on", async () => {
  await using server = await TestServer.start({
    send: (message) => {
      if (textOf(message) === "bad") throw failure("BAD_REQUEST");
      return stored(1);
    },
  });
  await using client = connect(server.url);
  const bad = client.chat.send({ to: "bob", content: text("bad"), nonce: "n1" });
  const good = client.chat.send({ to: "bob", content: text("good") });
  await expect(bad).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await good;
  expect(client.outbox.entries).toMatchObject([{ nonce: "n1", status: "failed", error: { code: "BAD_REQUEST" } }]);
});

test("a failed message is retried with its nonce, or discarded", async () => {
  let isBad = true;
  await using server = await TestServer.start({
    send: () => {
      if (isBad) throw failure("FORBIDDEN");
      return stored(1);
    },
  });
  await using client = connect(server.url);
  for (const nonce of ["n1", "n2"]) {
    await client.chat.send({ to: "bob", content: text(nonce), nonce }).catch(() => {});
  }
  expect(client.outbox.discard("n1")).toBe(true);
  expect(client.outbox.discard("n1")).toBe(false);
  isBad = false;
  expect(await client.outbox.retry("n2")).toEqual(stored(1));
  expect(server.sends.map(({ nonce }) => nonce)).toEqual(["n1", "n2", "n2"]);
  expect(client.outbox.entries).toEqual([]);
  await expect(client.outbox.retry("n2")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a message under way can be neither discarded nor sent twice", async () => {
  await using server = await TestServer.start();
  await server.shutDown();
  await using client = connect(server.url);
  const sending = client.chat.send({ to: "bob", content: text("hi"), nonce: "n1" });
  expect(client.chat.send({ to: "bob", content: text("hi"), nonce: "n1" })).toBe(sending);
  expect(client.outbox.discard("n1")).toBe(false);
  expect(client.outbox.entries).toMatchObject([{ status: "pending" }]);
  await server.listen();
  await sending;
  expect(server.sends).toHaveLength(1);
});

test("beyond its limit the outbox takes no more until there is room", async () => {
  await using server = await TestServer.start();
  await server.shutDown();
  await using client = connect(server.url, { outbox: { maxEntries: 2 } });
  const sending = ["1", "2"].map((value) => client.chat.send({ to: "bob", content: text(value) }));
  await expect(client.chat.send({ to: "bob", content: text("3") })).rejects.toMatchObject({ code: "OUTBOX_FULL" });
  await server.listen();
  await Promise.all(sending);
  await client.chat.send({ to: "bob", content: text("4") });
});

test("a send that met UNAUTHORIZED is sent again with a fresh token, and fails if that is refused too", async () => {
  await using server = await TestServer.start({
    send: () => {
      if (server.tokens.at(-1) !== "fresh") throw failure("UNAUTHORIZED");
      return stored(1);
    },
  });
  const tokens = ["stale", "fresh", "stale again", "stale again"];
  await using client = connect(server.url, { token: () => tokens.shift() ?? "none" });
  expect(await client.chat.send({ to: "bob", content: text("hi") })).toEqual(stored(1));
  client.connection.reconnect();
  await until(() => server.tokens.length === 3 && server.sockets.length === 1);
  await expect(client.chat.send({ to: "bob", content: text("hi") })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});

test("nonces are different in every client, and the entries the same array until something changes", async () => {
  await using server = await TestServer.start();
  await using one = connect(server.url);
  await using two = connect(server.url);
  let changes = 0;
  const unsubscribe = one.outbox.subscribe(() => (changes += 1));
  expect(one.outbox.entries).toBe(one.outbox.entries);
  await Promise.all([one, two].map((client) => client.chat.send({ to: "bob", content: text("hi") })));
  const nonces = server.sends.map(({ nonce }) => nonce);
  expect(new Set(nonces).size).toBe(2);
  for (const nonce of nonces) expect(nonce).toMatch(/^[0-9a-f]{32}$/);
  expect(changes).toBeGreaterThanOrEqual(2);
  unsubscribe();
  const before = changes;
  await one.chat.send({ to: "bob", content: text("hi") });
  expect(changes).toBe(before);
});

test("a failure that nobody awaits is no unhandled rejection: it is in the entry", async () => {
  const unhandled = vi.fn<(error: unknown) => void>();
  process.on("unhandledRejection", unhandled);
  await using server = await TestServer.start({
    send: () => {
      throw failure("FORBIDDEN");
    },
  });
  await using client = connect(server.url);
  void client.chat.send({ to: "bob", content: text("hi") });
  await until(() => client.outbox.entries[0]?.status === "failed");
  await new Promise((resolve) => setTimeout(resolve, 0));
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

test("changes of messages leave in order with the messages of their conversation, and are made again until the outcome is known", async () => {
  const made: string[] = [];
  let failures = 3;
  await using server = await TestServer.start({
    send: (message) => stored(made.push(`send ${textOf(message)}`)),
    change: ({ kind, seq, nonce }) => {
      if ((failures -= 1) >= 0) throw failure("SERVICE_UNAVAILABLE");
      made.push(`${kind} ${seq}${nonce === undefined ? "" : ` ${nonce}`}`);
      return { version: 2, editedAtMs: 1, kind };
    },
  });
  await using client = connect(server.url);
  const of = { conversationId: "alice_bob", seq: 1 };
  const told: string[] = [];
  client.outbox.onChanged(({ change }) => told.push(change.kind));
  const doing = [
    client.chat.send({ ...of, content: text("1") }),
    client.chat.edit({ ...of, content: text("one"), nonce: "n1" }),
    client.chat.react({ ...of, reaction: "x", on: true }),
    client.chat.delete(of),
    client.chat.send({ to: "bob", content: text("2") }),
  ];
  expect(client.outbox.entries.map(({ content }) => content)).toEqual([text("1"), text("2")]);
  expect(client.outbox.changes).toMatchObject([
    { kind: "edit", seq: 1, content: text("one"), status: "pending" },
    { kind: "react", reaction: "x", on: true },
    { kind: "delete" },
  ]);
  expect((await Promise.all(doing))[1]).toMatchObject({ version: 2 });
  expect(made).toEqual(["send 1", "edit 1 n1", "react 1", "delete 1", "send 2"]);
  expect(told).toEqual(["edit", "react", "delete"]);
  expect([client.outbox.entries, client.outbox.changes]).toEqual([[], []]);
});

test("a change that the server refuses waits to be made again or given up, and holds up nothing", async () => {
  let refuses = true;
  await using server = await TestServer.start({
    send: () => stored(1),
    change: () => {
      if (refuses) throw failure("FORBIDDEN");
      return { deletedAtMs: 1 };
    },
  });
  await using client = connect(server.url);
  const of = { conversationId: "alice_bob", seq: 1 };
  await expect(client.chat.delete(of)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await client.chat.send({ to: "bob", content: text("1") });
  const [failed] = client.outbox.changes;
  expect(failed).toMatchObject({ kind: "delete", status: "failed", error: { code: "FORBIDDEN" } });
  refuses = false;
  await client.outbox.retry(failed?.nonce ?? "");
  expect(client.outbox.changes).toEqual([]);
  refuses = true;
  await expect(client.chat.react({ ...of, reaction: "x", on: true })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(client.outbox.discard(client.outbox.changes[0]?.nonce ?? "")).toBe(true);
  expect(client.outbox.changes).toEqual([]);
});

test("a message goes with what it quotes and whom it mentions", async () => {
  await using server = await TestServer.start({ send: () => stored(2) });
  await using client = connect(server.url);
  await client.chat.send({ to: "bob", content: text("hi"), replyTo: 1, mentions: ["bob"] });
  expect(server.sends).toMatchObject([{ to: "bob", replyTo: 1, mentions: ["bob"] }]);
});
