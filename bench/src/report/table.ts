import { peers } from "../peers/index.ts";
import { scenarios } from "../scenarios/index.ts";
import type { Metric, Scenario } from "../scenarios/scenario.ts";
import { markdownTable } from "./markdown.ts";
import { medianOf, type Results } from "./results.ts";

const columns: readonly (readonly [metric: Metric, title: string, digits: number])[] = [
  ["perSecond", "a second", 0],
  ["cpuUs", "CPU, µs", 1],
  ["nodesCpuUs", "of it nodes", 1],
  ["redisCpuUs", "Redis", 1],
  ["postgresCpuUs", "PostgreSQL", 1],
  ["p50Ms", "p50, ms", 2],
  ["p99Ms", "p99, ms", 2],
  ["p999Ms", "p99.9, ms", 2],
  ["kilobytesPerConnection", "KB a connection", 1],
  ["eventLoopDelayP99Ms", "loop delay p99, ms", 1],
  ["generatorCpuUs", "generator CPU, µs", 1],
];

function renderScenario({ name, title, unit, peers: names }: Scenario, { runs, leftOut }: Results): string {
  const rows = names.map((peer) => ({
    label: `${peers[peer].label}${peers[peer].stores ? "" : ` (stores nothing)`}`,
    values: columns.map(([metric]) => medianOf(runs, name, peer, metric)),
    missing: leftOut[peer],
  }));
  const isShown = columns.map((_, i) => rows.some(({ values }) => values[i] !== null));
  const cells = rows.flatMap(({ label, values, missing }) => {
    if (values.every((value) => value === null)) return missing === undefined ? [] : [[label, `left out: ${missing}`]];
    const numbers = columns.map(([, , digits], i) => values[i]?.toFixed(digits) ?? "–");
    return [[label, ...numbers.filter((_, i) => isShown[i])]];
  });
  const header = ["", ...columns.map(([, column]) => column).filter((_, i) => isShown[i])];
  return `### ${title}\n\nPer ${unit}.\n\n${markdownTable(header, cells)}`;
}

/** What was measured: the medians of all runs, a table for each scenario. */
export function renderTables(results: Results): string {
  return scenarios
    .filter(({ name }) => results.runs.some((run) => run[name]))
    .map((scenario) => renderScenario(scenario, results))
    .join("\n\n");
}
