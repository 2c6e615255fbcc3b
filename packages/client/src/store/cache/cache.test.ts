import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import type { AppRouter } from "@tidings/router";
import type { TidingsClient } from "../../tidings-client.ts";
import { fromCache } from "./cache.ts";
import { createTidingsStore, type StoreCache, type TidingsStore } from "../index.ts";
import { offline, online } from "../../../test/scripted-connection.ts";
import { ScriptedServer } from "../../../test/scripted-server.ts";

afterEach(() => {
  vi.useRealTimers();
});

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function open(server: ScriptedServer, cache: StoreCache, me = "me"): TidingsStore<AppRouter> {
  return createTidingsStore(server.client() as unknown as TidingsClient<AppRouter>, { me, cache });
}

async function run(server: ScriptedServer): Promise<void> {
  for (let idle = 0; idle < 3;) {
    idle = [server.answer(0), server.deliverChat(), server.deliverPush()].includes(true) ? 0 : idle + 1;
    await settle();
  }
}

function holding(value: unknown): StoreCache & { value: unknown } {
  const cache = {
    value,
    load: () => Promise.resolve(structuredClone(cache.value)),
    update(_: string, change: (saved: unknown) => unknown) {
      cache.value = structuredClone(change(structuredClone(cache.value)));
      return Promise.resolve();
    },
    clear: () => Promise.resolve(),
  };
  return cache;
}

/** A server with two conversations and two pushes, and what a store saved of it. */
async function saved(): Promise<{ server: ScriptedServer; value: unknown }> {
  const server = new ScriptedServer("me");
  for (const nonce of ["1", "2", "3"]) server.say("a_me", "a", nonce);
  server.say("b_me", "me", "4");
  server.notify("x");
  server.notify("y");
  const cache = holding(undefined);
  const store = open(server, cache);
  store.conversation({ with: "a" }).open();
  await run(server);
  await store.close();
  server.disconnect();
  return { server, value: cache.value };
}

test("what was saved is shown before anything is answered", async () => {
  const { server, value } = await saved();
  const store = open(server, holding(value));
  await settle();
  expect(store.conversations.get()).toMatchObject({
    status: "ready",
    items: [{ id: "b_me" }, { id: "a_me", unread: 3 }],
  });
  expect(store.conversation({ with: "a" }).messages.get()).toMatchObject({ status: "ready", hasOlder: false });
  expect(store.conversation({ with: "a" }).messages.get().items).toHaveLength(3);
  expect(store.inbox.list("all").get().items).toHaveLength(2);
  expect(store.unread.get()).toEqual({ messages: 3, conversations: 1, pushes: 2 });
  await store.close();
});

test("that there was nothing is shown at once as well", async () => {
  const server = new ScriptedServer("me");
  const cache = holding(undefined);
  const before = open(server, cache);
  await settle();
  await run(server);
  await before.close();
  server.disconnect();
  const store = open(server, cache);
  const { conversations, inbox } = store;
  const seen: unknown[] = [];
  conversations.subscribe(() => seen.push(conversations.get().status));
  inbox.list("all").subscribe(() => seen.push(inbox.list("all").get().status));
  await settle();
  expect(seen).toEqual(["ready", "ready"]);
  await store.close();
});

test("without a connection the store waits for a slow database; with one it soon asks the server instead", async () => {
  const { server, value } = await saved();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const loadMs = 20_000;
  const slow: StoreCache = {
    ...holding(value),
    load: () => new Promise((resolve) => setTimeout(() => resolve(value), loadMs)),
  };
  server.connection.set(offline);
  const cutOff = open(server, slow);
  await vi.advanceTimersByTimeAsync(loadMs);
  expect(cutOff.conversations.get()).toMatchObject({ status: "ready", items: [{ id: "b_me" }, { id: "a_me" }] });
  await cutOff.close();
  server.disconnect();

  const store = open(server, slow);
  await vi.advanceTimersByTimeAsync(loadMs / 2);
  expect(store.conversations.get().status).toBe("loading");
  expect(server.answer(0)).toBe(false); // nothing was asked
  server.connection.set(online);
  await vi.advanceTimersByTimeAsync(2_000);
  await run(server);
  expect(store.conversations.get()).toMatchObject({ status: "ready", items: [{ id: "b_me" }, { id: "a_me" }] });
  await store.close();
});

test("what another user or version has saved is not shown", async () => {
  const { server, value } = await saved();
  for (const foreign of [
    { ...(value as object), me: "other" },
    { ...(value as object), version: 0 },
    { ...(value as object), version: (value as { readonly version: number }).version + 1 },
  ]) {
    const store = open(server, holding(foreign));
    await settle();
    expect(store.conversations.get()).toMatchObject({ status: "loading", items: [] });
    await store.close();
    server.disconnect();
  }
});

/** Every place in a value, as the keys that lead to it. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

function withChange(value: unknown, [key, ...rest]: readonly string[], change: unknown): unknown {
  if (key === undefined) return change;
  const part = (value as Record<string, unknown>)[key];
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  return Object.assign(copy, { [key]: withChange(part, rest, change) });
}

const isOwn = (): boolean => true;

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], value);

test("a cached value that is malformed anywhere is not used at all, and never throws", async () => {
  const { value } = await saved();
  expect(fromCache(value, "me", isOwn)).not.toBeNull();
  const paths = pathsOf(value).filter((path) => !path.includes("content") && !path.includes("data"));
  const junk = fc.constantFrom<unknown>(undefined, null, -1, 1.5, Number.NaN, {}, [{}], [[]], "", "__proto__", true);
  fc.assert(
    fc.property(fc.constantFrom(...paths), junk, (path, change) => {
      const original = at(value, path);
      const isOfForm = typeof change === (original === null ? "number" : typeof original);
      const mayBe = change === null || (isOfForm && typeof change !== "object");
      const isTrusted = fromCache(withChange(value, path, change), "me", isOwn) !== null;
      expect(isTrusted && !mayBe).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

test("a log with a hole in it, or that does not reach the newest message, is not trusted", async () => {
  const { value } = await saved();
  const log = ["chats", "conversations", "1", "log", "messages"];
  const messages = at(value, log) as readonly unknown[];
  expect(messages).toHaveLength(3);
  for (const broken of [messages.slice(0, 2), messages.toSpliced(1, 1), messages.toReversed()]) {
    expect(fromCache(withChange(value, log, broken), "me", isOwn)).toBeNull();
  }
  expect(fromCache(withChange(value, log, messages.slice(1)), "me", isOwn)).not.toBeNull();
});

test("a cache that fails is reported, and the store works without it", async () => {
  const { server } = await saved();
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  const failing: StoreCache = {
    load: () => Promise.reject(new Error("no disk")),
    update: () => Promise.reject(new Error("no disk")),
    clear: () => Promise.resolve(),
  };
  const store = open(server, failing);
  await settle();
  await run(server);
  expect(store.conversations.get()).toMatchObject({ status: "ready", error: null });
  expect(store.conversations.get().items).toHaveLength(2);
  expect(logged).toHaveBeenCalledOnce();
  await store.close();
  logged.mockRestore();
});

test("what was marked as read without a connection is told by the next page, unless the feed is another one by then", async () => {
  for (const isReset of [false, true]) {
    const { server, value } = await saved();
    const cache = holding(value);
    const cutOff = open(server, cache); // nothing is answered, and nothing arrives
    await settle();
    cutOff.conversation({ with: "a" }).markRead(2);
    void cutOff.inbox.markRead({ seqs: [1] });
    await cutOff.close();
    server.disconnect();
    if (isReset) server.trim();
    if (isReset) server.say("b_me", "b", "5");
    if (isReset) server.notify("z");
    if (isReset) server.trim();
    const store = open(server, cache);
    await settle();
    expect(store.conversation({ with: "a" }).summary.get()).toMatchObject({ readSeq: 2, unread: 1 });
    expect(store.inbox.list("unread").get().items).toEqual([]); // not loaded yet
    expect(
      store.inbox
        .list("all")
        .get()
        .items.map(({ readAtMs }) => readAtMs !== null),
    ).toEqual([false, true]);
    await run(server);
    expect(server.conversations.find(({ id }) => id === "a_me")?.readSeq).toBe(isReset ? 0 : 2);
    expect(store.conversation({ with: "a" }).summary.get()).toMatchObject({ readSeq: isReset ? 0 : 2 });
    expect(server.pushes.map(({ readAtMs }) => readAtMs !== null)).toEqual(
      isReset ? [false, false, false] : [true, false],
    );
    await store.close();
  }
});

test("a change that a group's record was read after, and the feed has not brought yet, is there after a reload", async () => {
  const id = `g${"x".repeat(20)}`;
  const server = new ScriptedServer("me");
  server.createGroup(id, ["me", "a"]);
  server.say(id, "a", "1");
  const cache = holding(undefined);
  const before = open(server, cache);
  const chat = before.conversation({ id });
  chat.open();
  await run(server);
  server.change("a", { conversationId: id, seq: 1, kind: "edit", content: "2" });
  void chat.group!.update({ title: "new" });
  await settle();
  while (server.answer(0)) await settle();
  expect(chat.summary.get()).toMatchObject({ title: "new" });
  await before.close();
  server.disconnect();
  const after = open(server, cache);
  await settle();
  expect(after.conversation({ id }).messages.get().items).toMatchObject([{ content: "1" }]); // at once
  await run(server);
  while (server.deliverGroup(id)) await settle();
  expect(after.conversation({ id }).messages.get().items).toMatchObject([{ content: "2" }]);
  expect(after.conversation({ id }).group!.notes.get()).toMatchObject([{ event: { title: "new" } }]);
  await after.close();
});

test("pushes of a database that was restored from a backup are told, though their numbers are smaller", async () => {
  const { server, value } = await saved();
  const store = open(server, holding(value));
  const told: (number | null)[] = [];
  store.inbox.onPush(({ seq }) => told.push(seq));
  await run(server);
  server.exchange(10);
  await run(server);
  server.notify("new");
  await run(server);
  expect(told).toEqual([1]);
  expect(store.notices.get()).toMatchObject([{ key: "push-1" }]);
  await store.close();
});
