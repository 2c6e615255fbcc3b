import { expect, test } from "vitest";
import type { RunResults } from "../scenarios/scenario.ts";
import { renderChart } from "./chart.ts";
import { describeMachine, type Results } from "./results.ts";

const resultsOf = (runs: readonly RunResults[]): Results => ({
  measuredAt: "2026-01-01T00:00:00.000Z",
  machine: describeMachine(),
  sizes: {
    warmUpMs: 0,
    measureMs: 0,
    pairs: 0,
    inFlight: 0,
    audience: 0,
    idle: 0,
    returning: 0,
    missed: 0,
    rounds: 0,
  },
  leftOut: {},
  runs,
});

/** Of the bars, from the top; the legend's boxes have a width that is no decimal. */
const barWidths = (svg: string): number[] => [...svg.matchAll(/width="(\d+\.\d)"/g)].map(([, width]) => Number(width));

test("bars are as long as the medians say", () => {
  const runs = [10, 20, 60].map((cpuUs) => ({ direct: { ws: { cpuUs }, tidings: { cpuUs: 40 } } }));
  const [ws = 0, tidings = 0] = barWidths(renderChart(resultsOf(runs)));
  expect(ws * 2).toBeCloseTo(tidings, 0);
});

test("one that is far beyond the others does not hide how they differ", () => {
  const run = { direct: { ws: { cpuUs: 20 }, django: { cpuUs: 2_000 }, tidings: { cpuUs: 40 } } };
  const svg = renderChart(resultsOf([run]));
  const [ws = 0, django = 0, tidings = 0] = barWidths(svg);
  expect(ws * 2).toBeCloseTo(tidings, 0);
  expect(django).toBeGreaterThan(tidings);
  expect(svg).toContain(">2000</text>");
});

test("scenarios that were not measured take no room", () => {
  expect(barWidths(renderChart(resultsOf([{}])))).toEqual([]);
});
