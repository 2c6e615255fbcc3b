import { type Channel, createMemoryStore, type Outlet } from "@tidings/core";
import { startTidings, type TestTidings } from "@tidings/testing";
import { createTRPCClient, createWSClient, getUntypedClient, TRPCClientError, wsLink } from "@trpc/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type AppRouter, createReachOptions, createTidingsRouter, defineTidings, push } from "./index.ts";

const order = z.object({ orderId: z.string() });
const definition = defineTidings({
  pushes: { "order.shipped": push(order, { category: "orders", channels: { pager: "now" } }) },
});

const pager: Channel = {
  name: "pager",
  toAddress: (value) => value,
  idOf: String,
  labelOf: String,
  send: async () => ({ result: "sent" }),
};

const system: Outlet = { name: "system", deliver: async () => ({ result: "sent" }) };

const startServer = () => {
  const reach = createReachOptions(definition, { channels: [pager] });
  return startTidings({ definition, hub: { store: createMemoryStore(), reach, outlets: { outlets: [system] } } });
};

type Kind = "query" | "mutation" | "subscription";

/** Stands for the id of a group of alice's, whose other member is bob. */
const ourGroup = "GROUP";

/** Every procedure with a call that a party of alice and bob's conversation, or the owner of the group, may make. */
const calls: Readonly<Record<string, { readonly kind: Kind; readonly input: unknown; readonly scope?: string }>> = {
  "chat.send": { kind: "mutation", input: { conversationId: "alice_bob", content: { text: "hi" }, nonce: "n" } },
  "chat.onMessage": { kind: "subscription", input: { conversationId: "alice_bob" } },
  "chat.history": { kind: "query", input: { conversationId: "alice_bob" } },
  "chat.conversations": { kind: "query", input: {} },
  "chat.conversation": { kind: "query", input: { conversationId: "alice_bob" } },
  "chat.createGroup": { kind: "mutation", input: { members: ["bob"], title: "Us" } },
  "chat.updateGroup": { kind: "mutation", input: { conversationId: ourGroup, title: "Them" } },
  "chat.addMembers": { kind: "mutation", input: { conversationId: ourGroup, userIds: ["dave"] } },
  "chat.removeMember": { kind: "mutation", input: { conversationId: ourGroup, userId: "dave" } },
  "chat.setRole": { kind: "mutation", input: { conversationId: ourGroup, userId: "bob", role: "admin" } },
  "chat.members": { kind: "query", input: { conversationId: ourGroup } },
  "chat.configure": { kind: "mutation", input: { conversationId: "alice_bob", pinned: true } },
  "chat.edit": {
    kind: "mutation",
    input: { conversationId: "alice_bob", seq: 1, content: { text: "hello" }, nonce: "e" },
  },
  "chat.delete": { kind: "mutation", input: { conversationId: "alice_bob", seq: 2 } },
  "chat.react": { kind: "mutation", input: { conversationId: "alice_bob", seq: 3, reaction: "👍", on: true } },
  "chat.pin": { kind: "mutation", input: { conversationId: "alice_bob", seq: 3, on: true } },
  "chat.markRead": { kind: "mutation", input: { conversationId: "alice_bob", seq: 1 } },
  "chat.setTyping": { kind: "mutation", input: { conversationId: "alice_bob", typing: true } },
  "chat.onTyping": { kind: "subscription", input: { conversationId: "alice_bob" } },
  "notifications.push": {
    kind: "mutation",
    input: { to: "bob", type: "order.shipped", data: { orderId: "1" } },
    scope: "push",
  },
  "notifications.onPush": { kind: "subscription", input: {} },
  "notifications.list": { kind: "query", input: {} },
  "notifications.markRead": { kind: "mutation", input: { upTo: 1 } },
  "notifications.subscribe": { kind: "mutation", input: { topic: "news" } },
  "notifications.unsubscribe": { kind: "mutation", input: { topic: "news" } },
  "presence.get": { kind: "query", input: { userIds: ["bob"] } },
  "presence.onChange": { kind: "subscription", input: { userIds: ["bob"] } },
  "sessions.revoke": { kind: "mutation", input: { userId: "nobody" }, scope: "admin" },
  "presence.setAway": { kind: "mutation", input: { away: true } },
  "channels.available": { kind: "query", input: {} },
  "channels.add": { kind: "mutation", input: { channel: "pager", address: "123" } },
  "channels.remove": { kind: "mutation", input: { id: "of-nobody" } },
  "channels.list": { kind: "query", input: {} },
  "preferences.get": { kind: "query", input: {} },
  "preferences.set": { kind: "mutation", input: { category: "orders", channel: "pager", mode: "off" } },
  "preferences.setQuietHours": { kind: "mutation", input: null },
  "trace.push": { kind: "query", input: { userId: "bob", seq: 1 }, scope: "admin" },
  "outlets.status": { kind: "query", input: {}, scope: "admin" },
  "outlets.deadLetters": { kind: "query", input: { outlet: "system" }, scope: "admin" },
  "outlets.retry": { kind: "mutation", input: { outlet: "system", ids: ["evt_1"] }, scope: "admin" },
  "outlets.drop": { kind: "mutation", input: { outlet: "system", ids: ["evt_1"] }, scope: "admin" },
  "outlets.remove": { kind: "mutation", input: { outlet: "former" }, scope: "admin" },
  "connection.node": { kind: "query", input: {} },
};

const procedures = Object.keys(calls);
const names = (path: string, conversation: string) => JSON.stringify(calls[path]?.input).includes(`"${conversation}"`);
const ofConversations = procedures.filter((path) => names(path, "alice_bob") || names(path, ourGroup));

type Outcome = "allowed" | { readonly code: unknown; readonly message: string };

/** One call over a fresh connection: what it came to. A subscription is allowed when its first event arrives. */
async function attempt(url: string, token: string | null, path: string, input: unknown): Promise<Outcome> {
  const socket = createWSClient({
    url,
    retryDelayMs: () => 60_000,
    ...(token !== null && { connectionParams: () => ({ token }) }),
  });
  const client = getUntypedClient(createTRPCClient<AppRouter>({ links: [wsLink({ client: socket })] }));
  const kind = calls[path]?.kind;
  try {
    if (kind === "query") await client.query(path, input);
    else if (kind === "mutation") await client.mutation(path, input);
    else {
      await new Promise<void>((resolve, reject) => {
        client.subscription(path, input, {
          onData: () => resolve(),
          onError: reject,
          onStopped: () => reject(new Error("stopped")),
        });
      });
    }
    return "allowed";
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    return { code: error.data?.code, message: error.message };
  } finally {
    await socket.close();
  }
}

let tidings: TestTidings<typeof definition>;
let other: TestTidings<typeof definition>;
let groupId: string;
beforeAll(async () => {
  [tidings, other] = await Promise.all([startServer(), startServer()]);
  const { chat } = tidings.router.createCaller({ identity: { userId: "alice", scopes: [] } });
  for (const nonce of ["1", "2", "3"]) await chat.send({ to: "bob", content: { text: "secret" }, nonce });
  groupId = (await chat.createGroup({ members: ["bob", "dave"] })).conversation.id;
});
afterAll(() => Promise.all([tidings[Symbol.asyncDispose](), other[Symbol.asyncDispose]()]));

const unauthorized = { code: "UNAUTHORIZED", message: expect.any(String) };

let revokedToken: string;
beforeAll(async () => {
  revokedToken = await tidings.token("gone", { scopes: ["push", "admin", "chat"] });
  await tidings.hub.revoke({ userId: "gone" });
});

test("the matrix has every procedure there is", () => {
  expect(Object.keys(createTidingsRouter({ hub: tidings.hub })._def.procedures).toSorted()).toEqual(
    procedures.toSorted(),
  );
});

describe.each(procedures)("%s", (path) => {
  const { input, scope } = calls[path] ?? { input: undefined };
  const real = () => JSON.parse(JSON.stringify(input).replaceAll(`"${ourGroup}"`, `"${groupId}"`)) as object;
  const call = (token: string | null) => attempt(tidings.url, token, path, real());

  test("without a token, with an expired one and with a forged one: UNAUTHORIZED", async () => {
    expect(await call(null)).toEqual(unauthorized);
    expect(await call(await tidings.token("alice", { expiresInSeconds: -1 }))).toEqual(unauthorized);
    expect(await call(await other.token("alice"))).toEqual(unauthorized);
    expect(await call("nonsense")).toEqual(unauthorized);
  });

  test("as somebody whom the host let in without an identity: UNAUTHORIZED", async () => {
    const anonymous = tidings.router.createCaller({ identity: null });
    const [group, name] = path.split(".") as ["chat", "history"];
    const procedure = anonymous[group][name] as (input: unknown) => Promise<unknown>;
    await expect(procedure(input)).rejects.toMatchObject(unauthorized);
    await expect(procedure("whatever it is that he asks"), "and is told of nothing else").rejects.toMatchObject(
      unauthorized,
    );
  });

  const forbidden = { code: "FORBIDDEN", message: expect.stringContaining(scope ?? "chat") };
  const notFound = { code: "NOT_FOUND", message: expect.any(String) };
  const isChat = path.startsWith("chat.");
  /** What a caller who may call it gets. */
  const allowed = path === "channels.remove" ? notFound : "allowed";
  const asService = async (...scopes: readonly string[]) => call(await tidings.token("service", { scopes }));

  test("as a party", async () => {
    expect(await call(await tidings.token("alice"))).toEqual(scope === undefined ? allowed : forbidden);
    const unknown = await tidings.token("alice", { scopes: ["posts:write", "pushy", "administrator"] });
    expect(await call(unknown)).toEqual(scope === undefined ? allowed : forbidden);
  });

  test.each(["push", "admin", "push:order.shipped", "push:order.*/1"])(
    "as a service with the scope %s",
    async (own) => {
      const mayCall = scope === undefined ? !isChat : own.startsWith(scope);
      expect(await asService(own)).toEqual(mayCall ? allowed : forbidden);
    },
  );

  test("as a service that may chat as well", async () => {
    const outcome = await asService("push", "admin", "chat");
    expect(outcome).toEqual(ofConversations.includes(path) ? notFound : allowed);
  });

  test("as a party whose token has been revoked: UNAUTHORIZED", async () => {
    expect(await call(revokedToken)).toEqual(unauthorized);
  });
});

describe.each(ofConversations)("%s as somebody else", (path) => {
  test("a foreign conversation and one that does not exist are refused alike", async () => {
    const carol = await tidings.token("carol");
    const as = (conversationId: string) =>
      attempt(tidings.url, carol, path, { ...(calls[path]?.input as object), conversationId });
    const foreign = await as(names(path, ourGroup) ? groupId : "alice_bob");
    expect(foreign).toMatchObject({ code: "NOT_FOUND" });
    expect(await as("dave_erin")).toEqual(foreign);
    expect(await as("bob_alice")).toEqual(foreign);
    expect(await as("no-conversation")).toEqual(foreign);
    expect(await as("g00000000000000000000")).toEqual(foreign);
    expect(await as(groupId)).toEqual(foreign);
    expect(await as("carol_carol")).toEqual(foreign);
  });
});

test("nobody is given another user's feed, whatever they ask for", async () => {
  const as = (userId: string) => tidings.router.createCaller({ identity: { userId, scopes: [] } });
  await as("alice").chat.send({ to: "bob", content: { text: "secret" }, nonce: "1" });
  await tidings.service.notifications.push({ to: "bob", type: "order.shipped", data: { orderId: "1" } });
  const { position } = await as("bob").notifications.list();

  const carol = as("carol");
  expect((await carol.chat.conversations()).conversations).toEqual([]);
  expect((await carol.notifications.list()).pushes).toEqual([]);
  const events = await carol.notifications.onPush({ lastEventId: position });
  for await (const { data } of events) {
    expect(data).toEqual({ type: "reset", unread: 0 });
    break;
  }
});

describe("policies of the application", () => {
  test("who may message whom, watch whom and join what is asked every time", async () => {
    await using strict = await startTidings({
      hub: {
        policies: {
          canMessage: (from, to) => Promise.resolve(`${from}>${to}` !== "carol>bob"),
          canWatch: (_, userId) => userId !== "bob",
          canJoin: (userId, topic) => topic.startsWith(`${userId}:`),
        },
      },
    });
    const forbidden = expect.objectContaining({ code: "FORBIDDEN" });
    const { chat, presence, notifications } = strict.router.createCaller({
      identity: { userId: "carol", scopes: [] },
    });
    const content = { text: "hi" };
    await expect(chat.send({ to: "bob", content, nonce: "1" })).rejects.toEqual(forbidden);
    await expect(chat.setTyping({ conversationId: "bob_carol", typing: true })).rejects.toEqual(forbidden);
    expect(await chat.send({ to: "alice", content, nonce: "1" })).toMatchObject({ seq: 1 });
    await expect(presence.get({ userIds: ["alice", "bob"] })).rejects.toEqual(forbidden);
    await expect(presence.onChange({ userIds: ["bob"] })).rejects.toEqual(forbidden);
    expect(await presence.get({ userIds: ["carol", "alice"] })).toHaveLength(2);
    await expect(notifications.subscribe({ topic: "bob:news" })).rejects.toEqual(forbidden);
    expect(await notifications.subscribe({ topic: "carol:news" })).toEqual({ topic: "carol:news" });
  });
});
