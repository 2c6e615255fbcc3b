import { setImmediate as settle } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PushFeedEvent } from "../model/events.ts";
import { LiveFeed } from "./live-feed.ts";
import {
  createScriptedFeed,
  entry,
  epoch,
  type Entry,
  type Item,
  type Options,
  type ScriptedFeed,
  unreadAt,
} from "../../test/scripted-feed.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** A reader that has come to the head of a feed of three entries. */
async function openAtHead(limits: Partial<Options> = {}) {
  const scripted = createScriptedFeed();
  const live = new LiveFeed<"push">();
  for (let n = 1; n <= 3; n += 1) live.receive(scripted.append());
  const errors: unknown[] = [];
  const reader = scripted.read(live, { from: null, onReplayError: (error) => errors.push(error), ...limits });
  await answering(scripted, reader.next());
  return { scripted, live, reader, errors };
}

async function answering<T>(scripted: ScriptedFeed, result: Promise<T>): Promise<T> {
  await settle();
  scripted.answer(0, "as it is");
  return result;
}

const push = (sentAtMs: number) => ({ type: "t", data: null, sentAtMs });
const yields = (item: Item): { done: false; value: Item } => ({ done: false, value: item });
const yieldsEntry = (n: number): { done: false; value: Item } => yields({ kind: "entry", n, entry: entry(n) });
const isSixth = (event: PushFeedEvent): boolean => "upTo" in event && event.upTo === 6;
const ended = { done: true, value: undefined };

describe("a feed reader", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("follows copies that come in order without asking the store", async () => {
    const { scripted, live, reader } = await openAtHead();
    for (let n = 4; n <= 20; n += 1) {
      live.receive(scripted.append());
      await expect(reader.next()).resolves.toEqual(yieldsEntry(n));
    }
    expect(scripted.reads).toBe(1);
  });

  it("goes on with copies from where it has read the store", async () => {
    const { scripted, live, reader } = await openAtHead();
    scripted.append();
    live.observe(scripted.append().n);
    await expect(answering(scripted, reader.next())).resolves.toEqual(yieldsEntry(4));
    await expect(reader.next()).resolves.toEqual(yieldsEntry(5));
    live.receive(scripted.append());
    await expect(reader.next()).resolves.toEqual(yieldsEntry(6));
    expect(scripted.reads).toBe(2);
  });

  it("lets the user's other readers know what it has found in the store", async () => {
    const { scripted, live, reader } = await openAtHead();
    scripted.append();
    const next = reader.next();
    const other = scripted.read(live, { from: null });
    await answering(scripted, other.next());
    vi.runAllTimers();
    await expect(answering(scripted, next)).resolves.toEqual(yieldsEntry(4));
  });

  it("holds no more than its limit for a consumer that never reads", async () => {
    const { scripted, live, reader } = await openAtHead({ maxQueued: 16 });
    const sent: WeakRef<Entry>[] = [];
    for (let i = 0; i < 1_000; i += 1) {
      const copy = scripted.append();
      sent.push(new WeakRef(copy));
      live.receive(copy);
    }
    await settle();
    collectGarbage();
    expect(sent.filter((copy) => copy.deref()).length).toBeLessThanOrEqual(16);
    // What it let go of, it reads again.
    await expect(answering(scripted, reader.next())).resolves.toEqual(yieldsEntry(4));
  });

  it("reads again what it had no room for, though nothing more comes", async () => {
    const { scripted, live, reader } = await openAtHead({ maxQueued: 2 });
    for (let n = 4; n <= 6; n += 1) live.receive(scripted.append());
    await expect(answering(scripted, reader.next())).resolves.toEqual(yieldsEntry(4));
    await expect(reader.next()).resolves.toEqual(yieldsEntry(5));
    await expect(reader.next()).resolves.toEqual(yieldsEntry(6));
  });

  it("has what it passes over paid for, and reads no more while that is owed", async () => {
    const scripted = createScriptedFeed();
    for (let n = 1; n <= 6; n += 1) scripted.append();
    const options = { from: { epoch, n: 0 }, pageSize: 2, wants: isSixth };
    const reader = scripted.read(new LiveFeed<"push">(), options);
    const paid: number[] = [];
    reader.paceBy((bytes) => {
      paid.push(bytes);
      return 1_000;
    });
    await expect(answering(scripted, reader.next())).resolves.toMatchObject({ value: { kind: "ready" } });
    const next = reader.next();
    for (let page = 1; page < 3; page += 1) {
      await settle();
      expect([paid.length, scripted.reads]).toEqual([page, page]);
      vi.advanceTimersByTime(999);
      await settle();
      expect(scripted.reads).toBe(page);
      vi.advanceTimersByTime(1);
      await settle();
      scripted.answer(0, "as it is");
    }
    await expect(next).resolves.toEqual(yieldsEntry(6));
    expect(paid.map((bytes) => bytes > 0)).toEqual([true, true, true]);
  });

  it("says that it is up to date as soon as it waits for what is new", async () => {
    const scripted = createScriptedFeed();
    for (let n = 1; n <= 4; n += 1) scripted.append();
    const reader = scripted.read(new LiveFeed<"push">(), { from: { epoch, n: 0 }, pageSize: 2, wants: () => false });
    const onUpToDate = vi.fn<() => void>();
    reader.paceBy(() => 0, onUpToDate);
    await expect(answering(scripted, reader.next())).resolves.toMatchObject({ value: { kind: "ready" } });
    const next = reader.next();
    await settle();
    expect(onUpToDate).not.toHaveBeenCalled(); // half of it is still to be read
    scripted.answer(0, "as it is");
    await settle();
    expect(onUpToDate).toHaveBeenCalledOnce();
    reader.close();
    await expect(next).resolves.toEqual(ended);
  });

  it("closes at once while it pays for what it passed over", async () => {
    const scripted = createScriptedFeed();
    for (let n = 1; n <= 6; n += 1) scripted.append();
    const reader = scripted.read(new LiveFeed<"push">(), { from: { epoch, n: 0 }, pageSize: 2, wants: () => false });
    reader.paceBy(() => 60_000);
    await answering(scripted, reader.next());
    const next = reader.next();
    await settle();
    reader.close();
    await expect(next).resolves.toEqual(ended);
    await settle();
    expect([scripted.reads, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it("drops pushes that are not stored if there is no room, and no entries for them", async () => {
    const { scripted, live, reader } = await openAtHead({ maxQueued: 2 });
    reader.signal(push(1));
    live.receive(scripted.append());
    reader.signal(push(2));
    const signal = yields({ kind: "signal", n: 3, unread: unreadAt(3), signal: push(1) });
    await expect(reader.next()).resolves.toEqual(signal);
    await expect(reader.next()).resolves.toEqual(yieldsEntry(4));
    expect(scripted.reads).toBe(1);
    reader.signal(push(3));
    await expect(reader.next()).resolves.toEqual(
      yields({ kind: "signal", n: 4, unread: unreadAt(4), signal: push(3) }),
    );
  });

  it("stays while the store is away, reports it, and goes on when it is back", async () => {
    const { scripted, live, reader, errors } = await openAtHead();
    live.observe(scripted.append().n);
    const next = reader.next();
    for (let failures = 1; failures <= 3; failures += 1) {
      await settle();
      scripted.answer(0, "away");
      await settle();
      expect(errors).toHaveLength(failures);
      expect(scripted.pending).toBe(0);
      vi.advanceTimersByTime(5_000);
    }
    await expect(answering(scripted, next)).resolves.toEqual(yieldsEntry(4));
  });

  it("fails at the start if the store is away, and gives everything back", async () => {
    const scripted = createScriptedFeed();
    const live = new LiveFeed<"push">();
    const reader = scripted.read(live, { from: null });
    const closed = vi.fn<() => void>();
    reader.onClose(closed);
    const next = reader.next();
    scripted.answer(0, "away");
    await expect(next).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    expect(closed).toHaveBeenCalledOnce();
    expect(live.readerCount).toBe(0);
    await expect(reader.next()).resolves.toEqual(ended);
  });

  it("fails on an error that a repetition does not cure, and gives everything back", async () => {
    const { scripted, live, reader, errors } = await openAtHead();
    live.observe(scripted.append().n);
    const next = reader.next();
    scripted.answer(0, "broken");
    await expect(next).rejects.toThrow("The store is broken");
    expect(errors).toEqual([]);
    expect(live.readerCount).toBe(0);
    await expect(reader.next()).resolves.toEqual(ended);
  });

  it("resets to the head of a store that has lost what was read", async () => {
    const { scripted, live, reader } = await openAtHead();
    scripted.restore(1);
    live.receive(entry(5));
    vi.runAllTimers(); // nothing comes of the copies before it
    const reset = yields({ kind: "reset", n: 1, unread: unreadAt(1) });
    await expect(answering(scripted, reader.next())).resolves.toEqual(reset);
  });

  describe("when it is closed", () => {
    it("resolves a pending next as done, and tells it once", async () => {
      const { live, reader } = await openAtHead();
      const closed = vi.fn<() => void>();
      reader.onClose(closed);
      const next = reader.next();
      await reader.return();
      reader.close();
      await expect(next).resolves.toEqual(ended);
      await expect(reader.next()).resolves.toEqual(ended);
      expect(closed).toHaveBeenCalledOnce();
      expect(live.readerCount).toBe(0);
    });

    it("yields nothing of a read that was under way", async () => {
      const { scripted, live, reader } = await openAtHead();
      live.observe(scripted.append().n);
      const next = reader.next();
      reader.close();
      await expect(answering(scripted, next)).resolves.toEqual(ended);
    });

    it("does not wait any longer for a store that is away", async () => {
      const { scripted, live, reader } = await openAtHead();
      live.observe(scripted.append().n);
      const next = reader.next();
      scripted.answer(0, "away");
      await settle();
      reader.close();
      await expect(next).resolves.toEqual(ended);
      expect(vi.getTimerCount()).toBe(0);
    });

    it("does not begin to wait for a store that turns out to be away", async () => {
      const { scripted, live, reader, errors } = await openAtHead();
      live.observe(scripted.append().n);
      const next = reader.next();
      reader.close();
      scripted.answer(0, "away");
      await expect(next).resolves.toEqual(ended);
      expect(errors).toEqual([]);
      expect(vi.getTimerCount()).toBe(0);
    });
  });
});
