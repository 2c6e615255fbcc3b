import type { DirectSubscription, EncodedEvent } from "@tidings/core";
import { initTRPC, tracked, type TrackedEnvelope, TRPCError } from "@trpc/server";
import { describe, expect, test } from "vitest";
import { connectRaw, until } from "../../test/test-harness.ts";
import { adapters, type Context } from "./adapters.ts";

type Item = { readonly n: number } | "end" | "failure";

/** A subscription that offers the direct path as well, and counts how it is used. */
class Source implements DirectSubscription<TrackedEnvelope<{ n: number }>> {
  readonly items: Item[] = [];
  polled = 0;
  iterated = 0;
  returned = 0;
  #wake = (): void => {};

  push(...items: readonly Item[]): void {
    this.items.push(...items);
    this.#wake();
  }

  attach(wake: () => void): void {
    this.#wake = wake;
  }

  poll(): EncodedEvent | null | "end" {
    const item = this.#take();
    if (item === null || item === "end") return item;
    this.polled += 1;
    return { id: String(item.n), json: JSON.stringify(item) };
  }

  async next(): Promise<IteratorResult<TrackedEnvelope<{ n: number }>, undefined>> {
    while (this.items.length === 0) await new Promise<void>((resolve) => this.attach(resolve));
    const item = this.#take();
    if (item === null || item === "end") return { done: true, value: undefined };
    this.iterated += 1;
    return { done: false, value: tracked(String(item.n), item) };
  }

  return(): Promise<IteratorResult<TrackedEnvelope<{ n: number }>, undefined>> {
    this.returned += 1;
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #take(): { n: number } | null | "end" {
    const item = this.items.shift() ?? null;
    if (item === "failure") throw new TRPCError({ code: "CONFLICT", message: "out of order" });
    return item;
  }
}

const t = initTRPC.context<Context>().create({ isDev: false });
const createRouter = (source: Source) => t.router({ source: t.procedure.subscription(() => source) });
const subscription = { id: 1, method: "subscription", params: { path: "source" } };
const numbers = (from: number, to: number): Item[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ n: from + i }));

describe("a subscription with a direct path", () => {
  test.each([
    ["ends", "end"],
    ["fails", "failure"],
  ] as const)("that %s brings the same frames whether it is driven or iterated over", async (_, last) => {
    const played: unknown[] = [];
    for (const { start } of adapters) {
      const source = new Source();
      await using server = await start({ router: createRouter(source) });
      const client = await connectRaw(server.url);
      source.push(...numbers(1, 3));
      client.send(subscription);
      await until(() => client.frames.length === 4);
      source.push(...numbers(4, 5));
      await until(() => client.frames.length === 6);
      source.push(...numbers(6, 6), last);
      await client.answer(1, "stopped");
      played.push(client.frames);
      expect([source.polled, source.iterated].toSorted((a, b) => a - b)).toEqual([0, 6]);
    }
    expect(played[1]).toEqual(played[0]);
  });

  const [, ours] = adapters;

  test("is not asked for more than its reader takes, and continues when the reader reads again", async () => {
    const source = new Source();
    await using server = await ours!.start({ router: createRouter(source) });
    const client = await connectRaw(server.url);
    client.send(subscription);
    await client.answer(1, "started");
    client.ws.pause();
    let next = 1;
    let polled = -1;
    await until(() => {
      source.push(...numbers(next, next + 999));
      next += 1_000;
      const stalled = source.polled === polled;
      polled = source.polled;
      return stalled;
    }, "the asking to stop");
    expect(source.items.length).toBeGreaterThanOrEqual(1_000);
    client.ws.resume();
    await until(() => source.items.length === 0 && client.frames.length === next, "everything to arrive");
    expect(client.frames.slice(1).map(({ result }) => Number(result?.id))).toEqual(
      numbers(1, next - 1).map((item) => (item as { n: number }).n),
    );
  });

  test("is closed when it is stopped, and when its reader goes away, and not asked again", async () => {
    const source = new Source();
    await using server = await ours!.start({ router: createRouter(source) });
    const client = await connectRaw(server.url);
    client.send(subscription);
    await client.answer(1, "started");
    client.send({ id: 1, method: "subscription.stop" });
    await client.answer(1, "stopped");
    expect(source.returned).toBe(1);
    source.push(...numbers(1, 1));
    expect(source.polled).toBe(0);

    source.items.length = 0;
    client.send({ ...subscription, id: 2 });
    await client.answer(2, "started");
    client.ws.terminate();
    await until(() => source.returned === 2);
  });
});
