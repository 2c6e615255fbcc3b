import { expect, test, vi } from "vitest";
import { appStatePage, type AppStateLike, reconnectInFront } from "./app-state.ts";
import { asyncStorageOutbox } from "./async-storage-outbox.ts";

function createAppState(currentState = "active") {
  const listeners = new Set<(state: string) => void>();
  const appState = {
    currentState,
    addEventListener(_: "change", listener: (state: string) => void) {
      listeners.add(listener);
      return { remove: () => void listeners.delete(listener) };
    },
    become(state: string) {
      appState.currentState = state;
      for (const listener of listeners) listener(state);
    },
    listeners,
  };
  return appState satisfies AppStateLike;
}

test("the connection is made anew each time the app comes to the front, and not before", () => {
  const appState = createAppState();
  const reconnect = vi.fn<() => void>();
  const stop = reconnectInFront({ connection: { reconnect } }, appState);
  for (const state of ["active", "inactive", "background"]) appState.become(state);
  expect(reconnect).not.toHaveBeenCalled();
  for (const state of ["active", "active", "background", "active"]) appState.become(state);
  expect(reconnect).toHaveBeenCalledTimes(2);
  stop();
  expect(appState.listeners.size).toBe(0);
});

test("a page is looked at while the app is in front", () => {
  const appState = createAppState("inactive");
  const page = appStatePage(appState);
  const seen: boolean[] = [];
  const stop = page.listen({ onChange: () => seen.push(page.isVisible() && page.isInFront()), onInput: () => {} });
  for (const state of ["active", "inactive", "background", "active"]) appState.become(state);
  stop();
  appState.become("background");
  expect(seen).toEqual([true, false, false, true]);
});

const message = (nonce: string) => ({ nonce, to: "alice", content: nonce, queuedAtMs: 1 });

/** A store of texts that needs longer for what is asked for first. */
function createSlowStorage() {
  const kept = new Map<string, string>();
  let delayMs = 20;
  const slowly = async <T>(act: () => T): Promise<T> => {
    delayMs /= 2;
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    return act();
  };
  return {
    kept,
    getItem: (key: string) => slowly(() => kept.get(key) ?? null),
    setItem: (key: string, value: string) => slowly(() => void kept.set(key, value)),
    removeItem: (key: string) => slowly(() => void kept.delete(key)),
  };
}

test("changes of the outbox take effect in their order, and what is left is adopted by the next client of the same user", async () => {
  const storage = createSlowStorage();
  const openFor = (user: string) => {
    const onAdopted = vi.fn<(messages: readonly { readonly nonce: string; readonly error?: object }[]) => void>();
    const listener = { onAdopted, onElsewhere() {}, onSentElsewhere() {}, onWithdrawn() {}, onError() {} };
    return { ...asyncStorageOutbox(storage, { user }).open(listener), onAdopted };
  };
  const first = openFor("bob");
  const error = { code: "FORBIDDEN", message: "no" } as const;
  await Promise.all([
    first.ready,
    first.put(message("one")),
    first.put(message("two")),
    first.put(message("three")),
    first.fail("two", error),
    first.remove("one"),
    first.put(message("one")),
  ]);
  await first.close();

  const [bob, carol] = [openFor("bob"), openFor("carol")];
  await Promise.all([bob.ready, carol.ready]);
  expect(bob.onAdopted.mock.calls).toEqual([[[{ ...message("two"), error }, message("three"), message("one")]]]);
  expect(carol.onAdopted.mock.calls).toEqual([[[]]]);
  await Promise.all(["one", "two", "three"].map((nonce) => bob.remove(nonce)));
  expect([...storage.kept]).toEqual([]);
});

test("a storage that does not take a message says so for that one, and goes on with the next", async () => {
  const storage = createSlowStorage();
  const full = vi.spyOn(storage, "setItem").mockRejectedValueOnce(new Error("the storage is full"));
  const outbox = asyncStorageOutbox(storage, { user: "bob" }).open({
    onAdopted() {},
    onElsewhere() {},
    onSentElsewhere() {},
    onWithdrawn() {},
    onError() {},
  });
  const put = (nonce: string) => outbox.put(message(nonce));
  await expect(put("one")).rejects.toThrow("the storage is full");
  await put("two");
  expect(full).toHaveBeenCalledTimes(2);
  expect([...storage.kept.values()].join("")).not.toContain("one");
});

test("what could not be read is not written over: it is read again first, and adopted then", async () => {
  const storage = createSlowStorage();
  storage.kept.set("tidings-outbox:bob", JSON.stringify([message("old")]));
  const away = new Error("the storage is away");
  vi.spyOn(storage, "getItem").mockRejectedValueOnce(away).mockRejectedValueOnce(away);
  const onAdopted = vi.fn();
  const outbox = asyncStorageOutbox(storage, { user: "bob" }).open({
    onAdopted,
    onElsewhere() {},
    onSentElsewhere() {},
    onWithdrawn() {},
    onError() {},
  });
  await expect(outbox.ready).rejects.toThrow("the storage is away");
  await expect(outbox.put(message("one"))).rejects.toThrow("the storage is away");
  await outbox.put(message("two"));
  expect(onAdopted.mock.calls).toEqual([[[message("old")]]]);
  expect(JSON.parse(storage.kept.get("tidings-outbox:bob")!)).toEqual([message("old"), message("two")]);
});
