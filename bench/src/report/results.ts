import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { median } from "../load/statistics.ts";
import type { PeerName } from "../peers/index.ts";
import type { Metric, RunResults, ScenarioName, Sizes } from "../scenarios/scenario.ts";

/** Everything that was measured, and where: the JSON file. */
export interface Results {
  readonly measuredAt: string;
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly memoryGb: number;
    readonly system: string;
    readonly node: string;
  };
  readonly sizes: Sizes;
  /** Peers that could not be measured, and what they need. */
  readonly leftOut: Readonly<Record<string, string>>;
  readonly runs: readonly RunResults[];
}

export function describeMachine(): Results["machine"] {
  const [cpu] = cpus();
  return {
    cpu: cpu?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}

/** Throws what reading the file or `JSON.parse` throws. */
export const readResults = (path: string): Results => JSON.parse(readFileSync(path, "utf8")) as Results;

/** Over all runs; `null` if there is none. */
export function medianOf(
  runs: readonly RunResults[],
  scenario: ScenarioName,
  peer: PeerName,
  metric: Metric,
): number | null {
  const values = runs.flatMap((run) => run[scenario]?.[peer]?.[metric] ?? []);
  return values.length === 0 ? null : median(values);
}
