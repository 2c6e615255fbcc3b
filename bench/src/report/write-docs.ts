/** Writes what was measured into docs/performance.md and its chart: `node bench/src/report/write-docs.ts [results.json]`. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { renderChart } from "./chart.ts";
import { readResults, type Results } from "./results.ts";
import { renderTables } from "./table.ts";
import { renderTargets } from "./targets.ts";

const docs = new URL("../../../docs/", import.meta.url);
const page = new URL("performance.md", docs);
const images = new URL("images/", docs);

const picture =
  "![Bars: CPU for a message on one node and on two, latency, CPU for a push, memory of a connection](images/performance.svg)";

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. Throws if they are not there. */
export function fillIn(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`the page has no place for ${name}: ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function describe({ measuredAt, machine, runs }: Results): string {
  const { cpu, cores, memoryGb, system, node } = machine;
  const day = measuredAt.slice(0, 10);
  return `Medians of ${runs.length} ${runs.length === 1 ? "run" : "runs"} on ${day}: ${cpu}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}.`;
}

if (import.meta.main) {
  const results = readResults(process.argv[2] ?? fileURLToPath(new URL("../../results/results.json", import.meta.url)));
  let text = await readFile(page, "utf8");
  text = fillIn(text, "targets", `${describe(results)}\n\n${renderTargets(results)}`);
  text = fillIn(text, "tables", `${picture}\n\n${renderTables(results)}`);
  await mkdir(images, { recursive: true });
  await writeFile(new URL("performance.svg", images), renderChart(results));
  await writeFile(page, text);
}
