import { expect, test } from "vitest";
import { createServerClock } from "./server-clock.ts";

const answer = (atMs: number): Promise<Response> =>
  Promise.resolve(new Response(null, { headers: { date: new Date(atMs).toUTCString() } }));

test("a device whose clock is a day off is told by how much", async () => {
  const serverMs = Date.UTC(2026, 4, 8, 12);
  const day = 24 * 60 * 60_000;
  for (const offMs of [-day, day]) {
    const clock = createServerClock({ ask: () => answer(serverMs), now: () => serverMs + offMs });
    await clock.compare();
    expect(clock.aheadMs.get()).toBe(-offMs);
  }
});

test("small differences, and servers that do not answer, change nothing", async () => {
  const near = createServerClock({ ask: () => answer(100_000), now: () => 110_000 });
  await near.compare();
  expect(near.aheadMs.get()).toBe(0);
  for (const ask of [() => Promise.reject(new Error("offline")), () => Promise.resolve(new Response())]) {
    const clock = createServerClock({ ask, now: () => 0 });
    await clock.compare();
    expect(clock.aheadMs.get()).toBe(0);
  }
});
