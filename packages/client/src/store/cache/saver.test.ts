import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ConnectionState } from "../../connection/connection-state.ts";
import type { Snapshot } from "../../feeds/snapshot.ts";
import { Saver } from "./saver.ts";
import { offline } from "../../../test/scripted-connection.ts";
import { ScriptedServer } from "../../../test/scripted-server.ts";
import { StoreContext } from "../store-context.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

interface Saving {
  readonly saver: Saver<number>;
  readonly context: StoreContext;
  readonly connection: Snapshot<ConnectionState>;
  /** Everything that was saved, in its order. */
  readonly saved: number[];
  readonly change: () => void;
}

/** A started saver of a number that rises with every change. */
function createSaving(untilWritten: () => Promise<void> = () => Promise.resolve()): Saving {
  const server = new ScriptedServer("me");
  const { connection } = server;
  const context = new StoreContext({ me: "me", client: server.client(), pageSize: 50, onChange() {} });
  const saved: number[] = [];
  let value = 0;
  const saver = new Saver(context, {
    snapshot: () => value,
    save(snapshot) {
      saved.push(snapshot);
      return untilWritten();
    },
  });
  saver.start();
  const change = (): void => {
    value += 1;
    saver.changed();
  };
  return { saver, context, connection, saved, change };
}

/** A page that events come to. */
function stubPage(): { readonly window: EventTarget; readonly document: EventTarget } {
  const page = { window: new EventTarget(), document: new EventTarget() };
  vi.stubGlobal("addEventListener", page.window.addEventListener.bind(page.window));
  vi.stubGlobal("document", page.document);
  return page;
}

test("a change is saved within moments, what follows it once a second", async () => {
  const { change, saved } = createSaving();
  change();
  change();
  await vi.advanceTimersByTimeAsync(50);
  expect(saved).toEqual([2]);
  for (let ms = 0; ms < 3_000; ms += 100) {
    change();
    await vi.advanceTimersByTimeAsync(100);
  }
  await vi.advanceTimersByTimeAsync(10_000);
  expect(saved).toEqual([2, 12, 22, 32]);
});

test("without a connection each change is saved within moments", async () => {
  const { change, saved, connection } = createSaving();
  connection.set(offline);
  for (let i = 1; i <= 3; i += 1) {
    change();
    await vi.advanceTimersByTimeAsync(50);
    expect(saved).toHaveLength(i);
  }
});

test("while a save is stuck nothing piles up behind it, and what has changed is saved once it is done", async () => {
  const { promise: written, resolve } = Promise.withResolvers<void>();
  const { change, saved } = createSaving(() => written);
  for (let i = 0; i < 5; i += 1) {
    change();
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(saved).toEqual([1]);
  resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect(saved).toEqual([1, 5]);
});

test("when the connection is lost, and when the page is hidden, frozen or gone, what has changed is saved at once", async () => {
  const { window, document } = stubPage();
  const { change, saved, connection } = createSaving();
  change();
  await vi.advanceTimersByTimeAsync(50);
  const occasions: readonly (() => void)[] = [
    () => connection.set(offline),
    () => connection.set({ status: "reconnecting", nextTryAtMs: null, lastError: null }),
    () => document.dispatchEvent(new Event("visibilitychange")),
    () => document.dispatchEvent(new Event("freeze")),
    () => window.dispatchEvent(new Event("pagehide")),
  ];
  for (const [i, happen] of occasions.entries()) {
    change();
    happen();
    happen(); // there is nothing more to save
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toHaveLength(i + 2);
  }
  expect(saved).toEqual([1, 2, 3, 4, 5, 6]);
});

test("after the end nothing is saved any more", async () => {
  const { document } = stubPage();
  const { change, saved, saver, context, connection } = createSaving();
  change();
  const closed = saver.close();
  context.close();
  await closed;
  change();
  connection.set({ status: "closed" });
  document.dispatchEvent(new Event("freeze"));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(saved).toEqual([1]);
});

test("a database that is stuck does not keep the store from closing", async () => {
  const { saver, change } = createSaving(() => new Promise(() => {}));
  change();
  const closed = vi.fn<() => void>();
  const closing = saver.close().then(closed);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(closed).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(closed).toHaveBeenCalledOnce();
  await closing;
});

test("once closing has given up on a database that is stuck, nothing more is saved in it", async () => {
  const { promise: written, resolve } = Promise.withResolvers<void>();
  const { saver, change, saved } = createSaving(() => written);
  change();
  await vi.advanceTimersByTimeAsync(50);
  change();
  const closed = saver.close();
  await vi.advanceTimersByTimeAsync(2_000);
  await closed;
  resolve();
  change();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(saved).toEqual([1]);
});
