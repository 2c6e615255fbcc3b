import type { Outlets, Reach } from "@tidings/core";
import { expect, test } from "vitest";
import { createMetrics } from "./metrics.ts";

const nobodyCounts = { counts: () => [], state: () => [], dropped: () => [] };

test.each([
  ["is away", () => Promise.reject(new Error("the database is away"))],
  ["does not answer", () => new Promise<never>(() => {})],
])("while the store %s, the metrics that do not come from it are told", async (_, status) => {
  const metrics = createMetrics();
  metrics.observeReach({ ...nobodyCounts, status } as unknown as Reach);
  metrics.observeOutlets({ ...nobodyCounts, status } as unknown as Outlets);
  metrics.countFailure("store");
  const text = await metrics.registry.metrics();
  expect(text).toContain('tidings_background_failures_total{stage="store"} 1');
  expect(text).not.toMatch(/^tidings_(outward_cursors|outlet_keys)\{/m); // what it said last is not passed off as what is
});
