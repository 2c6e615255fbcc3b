import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Options, readOptions, usage } from "./options.ts";
import { renderChart } from "./report/chart.ts";
import { describeMachine, type Results } from "./report/results.ts";
import { renderTables } from "./report/table.ts";
import { renderTargets } from "./report/targets.ts";
import { findMissing, runOnce } from "./run.ts";
import type { RunResults, Sizes } from "./scenarios/scenario.ts";

const longSizes: Sizes = {
  warmUpMs: 5_000,
  measureMs: 4_000,
  pairs: 50,
  inFlight: 4,
  audience: 1_000,
  idle: 5_000,
  returning: 5_000,
  missed: 20,
  rounds: 2,
};

const shortSizes: Sizes = { ...longSizes, warmUpMs: 1_500, measureMs: 2_500, idle: 2_000, returning: 1_000, rounds: 1 };

const log = (text: string): void => void process.stderr.write(text);

/** Measures what the options ask for, prints it, and writes `results.json` and `performance.svg`. */
async function bench(options: Options): Promise<void> {
  const sizes = options.short ? shortSizes : longSizes;
  const leftOut = await findMissing(options.peers);
  for (const [name, reason] of Object.entries(leftOut)) log(`${name} is left out: ${reason}\n`);
  const measurable = { ...options, peers: options.peers.filter((name) => leftOut[name] === undefined) };

  const runs: RunResults[] = [];
  const measuredAt = new Date().toISOString();
  for (let run = 1; run <= options.runs; run += 1) {
    runs.push(await runOnce(measurable, sizes, run, log));
    const results: Results = { measuredAt, machine: describeMachine(), sizes, leftOut, runs };
    await mkdir(options.out, { recursive: true });
    await writeFile(join(options.out, "results.json"), `${JSON.stringify(results, null, 2)}\n`);
    if (run < options.runs) continue;
    await writeFile(join(options.out, "performance.svg"), renderChart(results));
    console.log(`\n${renderTables(results)}\n\n${renderTargets(results, { measuredOnly: true })}`);
  }
}

/** `null` where there is nothing to measure: help was wanted, or the command line is wrong. */
function optionsOrHelp(): Options | null {
  try {
    const options = readOptions(process.argv.slice(2));
    if (!options) console.log(usage);
    return options;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = 1;
    return null;
  }
}

// by way of `exit`, where each process is ended by the one that started it
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));

const options = optionsOrHelp();
if (options) await bench(options);
