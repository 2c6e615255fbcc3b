import { TidingsError } from "@tidings/core";
import { startTidings, type TestTidings } from "@tidings/testing";
import { initTRPC } from "@trpc/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type AnyTidingsDefinition, createTidingsProcedures, createTidingsRouter, defineTidings } from "./index.ts";

const definition = defineTidings({ pushes: { "order.shipped": z.object({ orderId: z.string() }) } });
const content = { text: "hi" };

/** What the types forbid, sent all the same: trust nothing from a socket. */
const bad: readonly (readonly [path: string, why: RegExp, input: unknown])[] = [
  ["chat.send", /`to`.*`conversationId`/, { content, nonce: "1" }],
  ["chat.send", /`to`.*`conversationId`/, { to: "bob", conversationId: "alice_bob", content, nonce: "1" }],
  ["chat.send", /yourself/, { to: "alice", content, nonce: "1" }],
  ["chat.send", /nonce is empty/, { to: "bob", content, nonce: "" }],
  ["chat.send", /nonce is too long/, { to: "bob", content, nonce: "n".repeat(65) }],
  ["chat.send", /user id is too long/, { to: "👍".repeat(65), content, nonce: "1" }],
  ["chat.send", /nonce is too long/, { to: "bob", content, nonce: "👍".repeat(33) }],
  ["chat.send", /text/, { to: "bob", content: { text: "" }, nonce: "1" }],
  ["chat.send", /no visible characters/, { to: "bob", content: { text: "\u200b \u3164\u2800" }, nonce: "1" }],
  ["chat.send", /text/, { to: "bob", content: { text: "x".repeat(4_001) }, nonce: "1" }],
  ...[
    "\u200B",
    "\u2060\u2060",
    "\u3164",
    "\u2800 \u2800",
    "\u00AD",
    "\uFEFF\u200D",
    "\u{E0020}",
    "\u202E",
    "\n\u0000",
  ].map((text) => ["chat.send", /no visible characters/, { to: "bob", content: { text }, nonce: "1" }] as const),
  ["chat.send", /content/, { to: "bob", content: "hi", nonce: "1" }],
  ["chat.history", /limit/, { conversationId: "alice_bob", limit: 201 }],
  ["chat.history", /before.*after/, { conversationId: "alice_bob", before: 3, after: 1 }],
  ["chat.markRead", /seq/, { conversationId: "alice_bob", seq: 0 }],
  ["chat.markRead", /seq/, { conversationId: "alice_bob", seq: 1.5 }],
  ["chat.conversations", /cursor/, { cursor: "x" }],
  ["notifications.push", /not defined. Defined: order.shipped/, { to: "bob", type: "nope", data: {} }],
  ["notifications.push", /not defined/, { to: "bob", type: "__proto__", data: {} }],
  ["notifications.push", /sent by the server itself/, { to: "bob", type: "chat.message", data: {} }],
  ["notifications.push", /orderId/, { to: "bob", type: "order.shipped", data: { orderId: 1 } }],
  ["notifications.push", /`to`/, { to: [], type: "order.shipped", data: { orderId: "1" } }],
  ["notifications.markRead", /`seqs`.*`upTo`/, { seqs: [1], upTo: 2 }],
  ["notifications.markRead", /`seqs`.*`upTo`/, {}],
  ["notifications.subscribe", /topic is empty/, { topic: "" }],
  ["presence.get", /userIds/, { userIds: Array.from({ length: 501 }, (_, i) => `u${i}`) }],
  ["presence.get", /control character/, { userIds: ["a\u0007"] }],
];

let tidings: TestTidings<typeof definition>;
beforeAll(async () => {
  tidings = await startTidings({ definition });
});
afterAll(() => tidings[Symbol.asyncDispose]());

const as = (userId: string) => tidings.router.createCaller({ identity: { userId, scopes: [] } });

test.each(bad)("%s is refused: %s", async (path, why, input) => {
  const caller = tidings.router.createCaller({ identity: { userId: "alice", scopes: ["push", "chat"] } });
  const [group, name] = path.split(".") as ["chat", "send"];
  const call = caller[group][name] as (input: unknown) => Promise<unknown>;
  await expect(call(input)).rejects.toMatchObject({ code: "BAD_REQUEST", message: expect.stringMatching(why) });
});

test("who may not push is told so, whatever is wrong with the push, which nobody looked at", async () => {
  let looked = 0;
  const push = {
    get to() {
      looked += 1;
      return "bob";
    },
  };
  await expect(as("alice").notifications.push(push as never)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(looked).toBe(0);
});

test.each([
  [
    "a text of invisible characters",
    "chat.send",
    { to: "bob", content: { text: "\u007f".repeat(260_000) }, nonce: "1" },
  ],
  ["many ids", "presence.get", { userIds: Array.from({ length: 500 }, () => "\u0007") }],
  ["many recipients", "notifications.push", { to: Array.from({ length: 10_000 }, () => ""), type: "x", data: {} }],
  ["many numbers", "notifications.markRead", { seqs: Array.from({ length: 1_000 }, () => -1) }],
  ["a long type", "notifications.push", { to: "bob", type: "x".repeat(100_000), data: {} }],
])("an error about %s is short", async (_, path, input) => {
  const caller = tidings.router.createCaller({ identity: { userId: "alice", scopes: ["push", "chat"] } });
  const [group, name] = path.split(".") as ["chat", "send"];
  const call = caller[group][name] as (input: unknown) => Promise<unknown>;
  const error: unknown = await call(input).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: "BAD_REQUEST" });
  expect((error as Error).message.length).toBeLessThan(1_100);
});

test("content that is too large as a whole is told how large it may be", async () => {
  const large = defineTidings({ content: z.object({ lines: z.array(z.string()) }), excerpt: () => "" });
  await using generous = await startTidings({ definition: large });
  const { chat } = generous.router.createCaller({ identity: { userId: "alice", scopes: [] } });
  const sending = chat.send({ to: "bob", content: { lines: ["x".repeat(40_000)] }, nonce: "1" });
  await expect(sending).rejects.toMatchObject({ code: "PAYLOAD_TOO_LARGE", message: expect.stringContaining("32768") });
});

test("a schema that is made of itself refuses what is nested too deeply, as a mistake of the caller's", async () => {
  const recursive = defineTidings({ content: z.json(), excerpt: () => "" });
  await using anything = await startTidings({ definition: recursive });
  const { chat } = anything.router.createCaller({ identity: { userId: "alice", scopes: [] } });
  const deep: unknown = JSON.parse("[".repeat(50_000) + "]".repeat(50_000));
  const sending = chat.send({ to: "bob", content: deep as never, nonce: "1" });
  await expect(sending).rejects.toMatchObject({ code: "BAD_REQUEST", message: expect.stringContaining("too deeply") });
});

test("an excerpt is cut between characters that a person sees", async () => {
  await as("alice").chat.send({ to: "bob", content: { text: "👩‍👩‍👧".repeat(200) }, nonce: "1" });
  const { pushes } = await as("bob").notifications.list();
  const push = pushes[0];
  if (push?.type !== "chat.message") throw new Error("no push");
  expect(push.data.excerpt).toMatch(/^(👩‍👩‍👧)+…$/u);
});

test("unknown fields are left out, so that older servers take newer clients", async () => {
  const { chat } = as("carol");
  const coloured = { text: " hi ", colour: "red" };
  await chat.send({ to: "dave", content: coloured, nonce: "1" });
  const { messages } = await chat.history({ conversationId: "carol_dave" });
  expect(messages[0]?.content).toEqual({ text: "hi" });
});

test("server code that subscribes gets each event with its id, and goes on after that", async () => {
  const { chat } = as("gina");
  const nextAfter = async (lastEventId?: string): Promise<{ id: string; text: string | undefined }> => {
    for await (const { id, data } of await chat.onMessage({ lastEventId })) {
      if (data.type === "message") return { id, text: data.message.content?.text };
    }
    throw new Error("The subscription has ended");
  };
  const { position } = await chat.conversations();
  for (const text of ["One", "Two"]) await as("hal").chat.send({ to: "gina", content: { text }, nonce: text });
  const first = await nextAfter(position);
  expect(first.text).toBe("One");
  expect((await nextAfter(first.id)).text).toBe("Two");
});

test("anything that is not an event id of this database asks for a reset", async () => {
  const { chat, notifications } = as("erin");
  for (const lastEventId of ["0000-1", "no id", "x".repeat(10_000)]) {
    for (const subscribe of [chat.onMessage, notifications.onPush]) {
      for await (const { data } of await subscribe({ lastEventId })) {
        expect(data).toMatchObject({ type: "reset" });
        break;
      }
    }
  }
});

test("presence of nobody is an empty list", async () => {
  const { presence } = as("erin");
  expect(await presence.get({ userIds: [] })).toEqual([]);
  for await (const states of await presence.onChange({ userIds: [] })) {
    expect(states).toEqual([]);
    break;
  }
});

test("a caller is not told the file or the host of a database that fails", async () => {
  const away = new TidingsError("SERVICE_UNAVAILABLE", "The database /srv/x.db has no room", {
    cause: new Error("disk"),
  });
  const hub = { ...tidings.hub, send: () => Promise.reject(away), onPush: () => Promise.reject(away) };
  const { chat, notifications } = createTidingsRouter({ hub }).createCaller({ identity: { userId: "a", scopes: [] } });
  const refused = { code: "SERVICE_UNAVAILABLE", message: expect.not.stringContaining("x.db") };
  await expect(chat.send({ to: "bob", content, nonce: "1" })).rejects.toMatchObject(refused);
  await expect(notifications.onPush({})).rejects.toMatchObject(refused);
});

test.each(["a\u200B", "👩‍👩‍👧", "\u200F.", "한", "é", "\u0301", "⠁", "你好 😀"])(
  "the text %j has something to see",
  async (text) => {
    const sender = tidings.router.createCaller({ identity: { userId: "alice", scopes: [] } });
    const sending = sender.chat.send({ to: "bob", content: { text }, nonce: `seen ${text}` });
    await expect(sending).resolves.toMatchObject({ duplicate: false });
  },
);

const secret = "password authentication failed for user app at 10.0.0.5";
const failing = (): never => {
  throw new Error(secret);
};

test.each<[string, { readonly definition?: AnyTidingsDefinition; readonly identify?: () => never }]>([
  ["the schema of the content", { definition: defineTidings({ content: z.string().transform(failing) }) }],
  ["the excerpt", { definition: defineTidings({ content: z.string(), excerpt: failing }) }],
  ["identify", { identify: failing }],
])("what %s of an application throws is not told to the caller", async (_, part) => {
  const t = initTRPC.create();
  const procedures = createTidingsProcedures({
    hub: tidings.hub,
    definition: defineTidings({ content: z.string() }),
    procedure: t.procedure,
    identify: () => ({ userId: "alice", scopes: [] }),
    ...part,
  });
  const { chat } = t.router(procedures).createCaller({});
  await expect(chat.send({ to: "bob", content: "hi", nonce: "1" })).rejects.toMatchObject({
    code: "INTERNAL_SERVER_ERROR",
    message: "Something went wrong on the server",
    cause: { message: secret },
  });
});

test.each<[string, unknown, RegExp]>([
  ["an empty id, which all who are not signed in would share", { userId: "", scopes: [] }, /empty userId.*null/],
  ["a number", { userId: 7, scopes: [] }, /userId.*number/],
  ["no id", { scopes: [] }, /userId.*undefined/],
  ["no scopes", { userId: "alice" }, /scopes/],
  ["a promise", Promise.resolve({ userId: "alice", scopes: [] }), /userId/],
])("an application's identify that returns %s lets nobody in", async (_, identity, why) => {
  const t = initTRPC.create();
  const procedures = createTidingsProcedures({
    hub: tidings.hub,
    definition: defineTidings(),
    procedure: t.procedure,
    identify: () => identity as never,
  });
  const { notifications } = t.router(procedures).createCaller({});
  await expect(notifications.list()).rejects.toMatchObject({
    code: "INTERNAL_SERVER_ERROR",
    cause: { message: expect.stringMatching(why) },
  });
});
