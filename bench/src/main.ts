import { readOptions, usage } from "./options.ts";
import { type PeerName, peers } from "./peers/index.ts";
import type { Peer } from "./peers/peer.ts";
import { renderTable } from "./report/table.ts";
import { scenarios } from "./scenarios/index.ts";
import type { RunResults, Sizes } from "./scenarios/scenario.ts";

const longSizes: Sizes = {
  warmUpMs: 3_000,
  measureMs: 6_000,
  pairs: 50,
  inFlight: 4,
  audience: 1_000,
  idle: 5_000,
  returning: 5_000,
  missed: 20,
};

const shortSizes: Sizes = { ...longSizes, warmUpMs: 1_500, measureMs: 2_500, idle: 2_000, returning: 1_000 };

const options = readOptions(process.argv.slice(2));
if (!options) {
  console.log(usage);
  process.exit();
}

const sizes = options.short ? shortSizes : longSizes;
const runs: RunResults[] = [];
for (let run = 1; run <= options.runs; run += 1) {
  const results: RunResults = new Map();
  for (const scenario of scenarios.filter(({ name }) => options.only.includes(name))) {
    const measurements = new Map<PeerName, Awaited<ReturnType<typeof scenario.measure>>>();
    results.set(scenario.name, measurements);
    for (const name of scenario.peers.filter((peer) => options.peers.includes(peer))) {
      const peer: Peer = peers[name];
      process.stderr.write(`run ${run}/${options.runs}: ${scenario.title}: ${peer.label} … `);
      const measurement = await scenario.measure(peer, sizes, results);
      measurements.set(name, measurement);
      process.stderr.write(
        `${measurement.perSecond?.toFixed(0) ?? "–"}/s, ${measurement.cpuUs?.toFixed(1) ?? "–"} µs\n`,
      );
    }
  }
  runs.push(results);
}
console.log(renderTable(runs));
