import { cpuTimesUs } from "./cpu.ts";
import type { Traffic } from "./job.ts";
import { percentilesOf } from "./statistics.ts";

/** A stretch of time of which is kept how much arrived, how late, and what it cost. */
export interface Window {
  readonly record: (latencyMs: number) => void;
  readonly end: () => Traffic;
}

export function beginWindow(pids: readonly number[]): Window {
  const latencies: number[] = [];
  const ownCpu = process.cpuUsage();
  const cpuBefore = cpuTimesUs(pids);
  const startedAtMs = performance.now();
  return {
    record: (latencyMs) => void latencies.push(latencyMs),
    end() {
      const elapsedMs = performance.now() - startedAtMs;
      const cpuUs = cpuTimesUs(pids).map((time, i) => time - (cpuBefore[i] ?? 0));
      const { user, system } = process.cpuUsage(ownCpu);
      if (latencies.length === 0) throw new Error("nothing arrived");
      const latencyMs = percentilesOf(latencies);
      return { count: latencies.length, elapsedMs, cpuUs, generatorCpuUs: user + system, latencyMs };
    },
  };
}
