import { expect, test } from "vitest";
import type { Measurement, RunResults } from "../scenarios/scenario.ts";
import { judgeTargets, renderTargets } from "./targets.ts";

const directRun = (tidings: Measurement, socketIo: Measurement): RunResults => ({
  direct: { tidings, "socket.io": socketIo },
});

const find = (runs: readonly RunResults[], target: string) =>
  judgeTargets({ runs }).find((verdict) => verdict.target.includes(target));

test("the ratio is taken within each run, and then the median of the ratios", () => {
  // the machine was ten times as slow in the second run: the medians of each would say 1 to 1
  const runs = [
    directRun({ cpuUs: 40 }, { cpuUs: 50 }),
    directRun({ cpuUs: 450 }, { cpuUs: 500 }),
    directRun({ cpuUs: 50 }, { cpuUs: 40 }),
  ];
  expect(find(runs, "CPU ≤ 1 × Socket.IO in memory")).toMatchObject({ measured: "0.90 × (0.80–1.25)", holds: true });
});

test("a bound holds at the bound and not beyond it", () => {
  const throughput = [1_000, 999].map((perSecond) => directRun({ perSecond }, { perSecond: 1_000 }));
  expect(throughput.map((run) => find([run], "throughput ≥ 1 × Socket.IO")?.holds)).toEqual([true, false]);
  const delays = [20, 20.1].map((eventLoopDelayP99Ms) => directRun({ eventLoopDelayP99Ms }, {}));
  expect(delays.map((run) => find([run], "≤ 20 ms")?.holds)).toEqual([true, false]);
});

test("what was not measured neither holds nor fails", () => {
  for (const { measured, holds } of judgeTargets({ runs: [{}] })) {
    expect({ measured, holds }).toEqual({ measured: "not measured", holds: null });
  }
  expect(renderTargets({ runs: [{}] })).not.toContain("yes");
  expect(renderTargets({ runs: [{}] }, { measuredOnly: true })).toBe("");
});
