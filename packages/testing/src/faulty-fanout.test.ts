import { createMemoryFanout, type Delivery } from "@tidings/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fanoutContract } from "./contracts/index.ts";
import { createFaultyFanout, type FaultyFanoutOptions } from "./faulty-fanout.ts";

fanoutContract(
  "A faulty fan-out without faults",
  async (count) => {
    const shared = createMemoryFanout();
    const nodes = Array.from({ length: count }, () =>
      createFaultyFanout(shared, { drop: 0, repeat: 0, maxDelayMs: 5 }),
    );
    return { nodes, [Symbol.asyncDispose]: () => shared.close() };
  },
  {
    nodes: 2,
    interrupt: async ({ nodes }) => {
      for (const node of nodes) node.interrupt();
    },
  },
);

const copy = (n: number): Delivery => ({ userId: "ann", feed: "push", n, event: { type: "read", upTo: n, unread: 0 } });
const signal: Delivery = {
  userId: "ann",
  feed: "signal",
  signal: { type: "push", push: { type: "t", data: null, sentAtMs: 0 } },
};

const copies = Array.from({ length: 1_000 }, (_, i) => copy(i + 1));

/** Numbers between 0 and 1 that are spread more evenly than random ones. */
const evenly = (): (() => number) => {
  let i = 0;
  return () => {
    i += 1;
    return (i * Math.SQRT2) % 1;
  };
};

async function start(options: FaultyFanoutOptions) {
  const fanout = createFaultyFanout(createMemoryFanout(), options);
  const received: Delivery[] = [];
  const stop = await fanout.subscribe("ann", (delivery) => received.push(delivery));
  return { fanout, received, stop };
}

describe("a faulty fan-out", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("loses the share of the copies that it was told to", async () => {
    const { fanout, received } = await start({ drop: 0.3, repeat: 0, maxDelayMs: 0, random: evenly() });
    await fanout.publish(copies);
    expect(received.length).toBeGreaterThan(650);
    expect(received.length).toBeLessThan(750);
  });

  it("repeats the share of the copies that it was told to, and no signal", async () => {
    const { fanout, received } = await start({ drop: 0, repeat: 0.3, maxDelayMs: 0, random: evenly() });
    await fanout.publish(copies);
    expect(received.length).toBeGreaterThan(1_250);
    expect(received.length).toBeLessThan(1_350);
    expect(new Set(received)).toEqual(new Set(copies));
    received.length = 0;
    await fanout.publish(copies.map(() => signal));
    expect(received).toHaveLength(1_000);
  });

  it("delivers each copy within the time, in another order", async () => {
    const { fanout, received } = await start({ drop: 0, repeat: 0, maxDelayMs: 100, random: evenly() });
    await fanout.publish(copies);
    expect(received).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(received).toHaveLength(1_000);
    expect(received).not.toEqual(copies);
    expect(new Set(received)).toEqual(new Set(copies));
  });

  it("delivers nothing to a subscription that was stopped, nor once it is closed", async () => {
    const { fanout, received, stop } = await start({ drop: 0, repeat: 1, maxDelayMs: 100 });
    await fanout.publish(copies);
    await stop();
    vi.advanceTimersByTime(100);
    expect(received).toEqual([]);

    await fanout.subscribe("ann", (delivery) => received.push(delivery));
    await fanout.publish(copies);
    await fanout.close();
    vi.advanceTimersByTime(100);
    expect(received).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is silent until it is resumed", async () => {
    const { fanout, received } = await start({ drop: 0, repeat: 0, maxDelayMs: 0 });
    fanout.silence();
    await fanout.publish([copy(1)]);
    fanout.resume();
    await fanout.publish([copy(2)]);
    expect(received).toEqual([copy(2)]);
  });
});
