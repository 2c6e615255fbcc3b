import { median } from "../load/statistics.ts";
import { peers } from "../peers/index.ts";
import { scenarios } from "../scenarios/index.ts";
import type { Metric, RunResults, Scenario } from "../scenarios/scenario.ts";

const columns: readonly (readonly [metric: Metric, title: string, digits: number])[] = [
  ["perSecond", "a second", 0],
  ["cpuUs", "CPU, µs", 1],
  ["p50Ms", "p50, ms", 2],
  ["p99Ms", "p99, ms", 2],
  ["p999Ms", "p99.9, ms", 2],
  ["kilobytesPerConnection", "KB a connection", 1],
  ["eventLoopDelayP99Ms", "loop delay p99, ms", 1],
  ["generatorCpuUs", "generator CPU, µs", 1],
];

/** A Markdown table, its columns padded. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(header), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

const medianOf = (runs: readonly RunResults[], scenario: Scenario, peer: Scenario["peers"][number], metric: Metric) => {
  const values = runs.flatMap((run) => run.get(scenario.name)?.get(peer)?.[metric] ?? []);
  return values.length === 0 ? null : median(values);
};

/** What was measured: the medians of all runs, a table for each scenario. */
export function renderTable(runs: readonly RunResults[]): string {
  return scenarios
    .filter(({ name }) => runs.some((run) => run.has(name)))
    .map((scenario) => {
      const rows = scenario.peers.map((peer) => ({
        label: peers[peer].label,
        values: columns.map(([metric]) => medianOf(runs, scenario, peer, metric)),
      }));
      const shown = columns.map((_, i) => rows.some(({ values }) => values[i] !== null));
      const header = ["", ...columns.flatMap(([, title], i) => (shown[i] ? [title] : []))];
      const cells = rows
        .filter(({ values }) => values.some((value) => value !== null))
        .map(({ label, values }): readonly string[] => {
          const numbers = columns.map(([, , digits], i) => values[i]?.toFixed(digits) ?? "–");
          return [label].concat(numbers.filter((_, i) => shown[i]));
        });
      return `### ${scenario.title} (per ${scenario.unit})\n\n${markdownTable(header, cells)}`;
    })
    .join("\n\n");
}
