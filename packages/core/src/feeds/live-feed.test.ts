import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PushFeedEvent } from "../model/events.ts";
import { LiveFeed, type LiveReader } from "./live-feed.ts";
import type { FeedEntry } from "../ports/write.ts";

const entry = (n: number): FeedEntry<PushFeedEvent> => ({ n, event: { type: "read", upTo: n, unread: 0 } });

interface Listener extends LiveReader<"push"> {
  readonly heard: (number | "fall behind")[];
}

function listen(feed: LiveFeed<"push">): Listener {
  const heard: (number | "fall behind")[] = [];
  const listener: Listener = {
    heard,
    follow: ({ n }) => heard.push(n),
    fallBehind: () => heard.push("fall behind"),
    signal: () => {},
  };
  feed.add(listener);
  return listener;
}

describe("a live feed", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("passes each copy to every reader", () => {
    const feed = new LiveFeed<"push">();
    const [one, other] = [listen(feed), listen(feed)];
    for (const n of [7, 8, 9]) feed.receive(entry(n));
    expect(one.heard).toEqual([7, 8, 9]);
    expect(other.heard).toEqual([7, 8, 9]);
  });

  it("goes back to what the store has, if copies of another store took it further", () => {
    const feed = new LiveFeed<"push">();
    const [one, other] = [listen(feed), listen(feed)];
    for (const n of [7, 50, 8, 9, 51]) feed.receive(entry(n));
    vi.runAllTimers();
    expect(feed.head).toBe(51);
    feed.compare(51, 10);
    feed.receive(entry(11));
    expect(feed.head).toBe(11);
    for (const { heard } of [one, other]) expect(heard).toEqual([7, 8, 9, "fall behind", "fall behind", 11]);
  });

  it("takes no copy for another store's that came while the store was asked", () => {
    const feed = new LiveFeed<"push">();
    const { heard } = listen(feed);
    feed.receive(entry(7));
    const known = feed.head;
    feed.receive(entry(8));
    feed.compare(known, 7);
    expect([feed.head, heard]).toEqual([8, [7, 8]]);
  });

  it("drops a copy that is known already", () => {
    const feed = new LiveFeed<"push">();
    const { heard } = listen(feed);
    for (const n of [7, 8, 7, 8]) feed.receive(entry(n));
    expect(heard).toEqual([7, 8]);
  });

  it("sends the readers to the store where copies are missing, and goes on from there", () => {
    const feed = new LiveFeed<"push">();
    const { heard } = listen(feed);
    for (const n of [7, 10, 9, 12]) feed.receive(entry(n));
    expect(heard).toEqual([7]);
    vi.runAllTimers();
    for (const n of [8, 11, 13]) feed.receive(entry(n));
    expect(heard).toEqual([7, "fall behind", 13]);
  });

  it("holds copies that are early until those before them have come", () => {
    const feed = new LiveFeed<"push">();
    const { heard } = listen(feed);
    for (const n of [7, 10, 12, 9]) feed.receive(entry(n));
    expect(heard).toEqual([7]);
    feed.receive(entry(8));
    expect(heard).toEqual([7, 8, 9, 10]);
    feed.receive(entry(11));
    vi.runAllTimers();
    expect(heard).toEqual([7, 8, 9, 10, 11, 12]);
  });

  it("is patient from the first early copy on, however many follow", () => {
    const feed = new LiveFeed<"push">();
    const { heard } = listen(feed);
    for (const n of [7, 9]) feed.receive(entry(n));
    vi.advanceTimersByTime(130);
    feed.receive(entry(10));
    vi.advanceTimersByTime(130);
    expect(heard).toEqual([7, "fall behind"]);
  });

  it("stays patient while copies come, if only those that were missing come one after the other", () => {
    const feed = new LiveFeed<"push">();
    const { heard } = listen(feed);
    for (const n of [1, 3]) feed.receive(entry(n));
    for (let n = 2; n < 20; n += 2) {
      feed.receive(entry(n + 3));
      feed.receive(entry(n));
      vi.advanceTimersByTime(100);
    }
    expect(heard.at(-1)).toBe(19);
    expect(heard).not.toContain("fall behind");
  });

  it("does not hold more copies than a reader has room for", () => {
    const feed = new LiveFeed<"push">();
    const { heard } = listen(feed);
    feed.receive(entry(7));
    for (let n = 9; n <= 9 + 256; n += 1) feed.receive(entry(n));
    expect(heard).toEqual([7, "fall behind"]);
  });

  it("goes on with what was early once the store was seen to have what is missing", () => {
    const feed = new LiveFeed<"push">();
    const { heard } = listen(feed);
    for (const n of [7, 9, 10, 12]) feed.receive(entry(n));
    feed.observe(9);
    feed.receive(entry(11));
    vi.runAllTimers();
    expect(heard).toEqual([7, "fall behind", 10, 11, 12]);
  });

  it("sends a reader to the store at once if it is ahead of the copies, unless it is the reader who looked there", () => {
    for (const looks of [true, false]) {
      const feed = new LiveFeed<"push">();
      const reader = listen(feed);
      feed.receive(entry(7));
      feed.observe(9, looks ? reader : null);
      feed.receive(entry(10));
      expect(reader.heard).toEqual(looks ? [7, 10] : [7, "fall behind", 10]);
    }
  });

  it("does not send several readers to the store for what is on its way", () => {
    const feed = new LiveFeed<"push">();
    const [observer, other] = [listen(feed), listen(feed)];
    feed.receive(entry(7));
    feed.observe(9, observer);
    for (const n of [9, 8, 10]) feed.receive(entry(n));
    vi.runAllTimers();
    for (const { heard } of [observer, other]) expect(heard).toEqual([7, 8, 9, 10]);
  });

  it("sends several readers to the store if what it has does not come", () => {
    const feed = new LiveFeed<"push">();
    const [observer, other] = [listen(feed), listen(feed)];
    feed.receive(entry(7));
    feed.observe(9, observer);
    feed.receive(entry(8));
    vi.runAllTimers();
    feed.receive(entry(10));
    for (const { heard } of [observer, other]) expect(heard).toEqual([7, 8, "fall behind", 10]);
  });

  it("makes nothing of a store that is seen where the copies are, or at an earlier moment", () => {
    const feed = new LiveFeed<"push">();
    const { heard } = listen(feed);
    for (const n of [7, 8]) feed.receive(entry(n));
    for (const head of [8, 7, 0]) feed.observe(head);
    feed.receive(entry(9));
    expect(heard).toEqual([7, 8, 9]);
  });

  it("keeps a place for each of its readers, as others come and go", () => {
    const feed = new LiveFeed<"push">();
    const one = listen(feed);
    expect(feed.placeOf(one)).toBeUndefined();
    feed.setPlace(one, 3);
    const other = listen(feed);
    feed.setPlace(other, 7);
    const placeless = listen(feed);
    expect([one, other, placeless].map((reader) => feed.placeOf(reader))).toEqual([3, 7, undefined]);
    feed.setPlace(one, 4);
    feed.delete(other);
    expect([one, other].map((reader) => feed.placeOf(reader))).toEqual([4, undefined]);
    for (const reader of [one, placeless]) feed.delete(reader);
    expect(feed.placeOf(one)).toBeUndefined();
    feed.add(other);
    expect([...feed.readers]).toEqual([other]);
    expect(feed.placeOf(other)).toBeUndefined();
  });
});
