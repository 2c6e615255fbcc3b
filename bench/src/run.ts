import type { Options } from "./options.ts";
import { type PeerName, peers } from "./peers/index.ts";
import type { Peer } from "./peers/peer.ts";
import { scenarios } from "./scenarios/index.ts";
import type { Measurement, RunResults, Scenario, Sizes } from "./scenarios/scenario.ts";

/** Another one begins in each run, so that no peer always comes first or last. */
const rotated = <T>(items: readonly T[], by: number): readonly T[] => {
  const start = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
};

/** Which of the peers cannot be measured on this machine, and what they need. */
export async function findMissing(names: readonly PeerName[]): Promise<Readonly<Partial<Record<PeerName, string>>>> {
  const found: Partial<Record<PeerName, string>> = {};
  for (const name of names) {
    const reason = await (peers[name] as Peer).missing?.();
    if (reason) found[name] = reason;
  }
  return found;
}

const summary = ({
  perSecond,
  cpuUs,
  nodesCpuUs,
  redisCpuUs,
  postgresCpuUs,
  kilobytesPerConnection,
}: Measurement): string =>
  [
    perSecond === undefined ? [] : `${perSecond.toFixed(0)}/s`,
    cpuUs === undefined ? [] : `${cpuUs.toFixed(1)} µs`,
    nodesCpuUs === undefined ? [] : `nodes ${nodesCpuUs.toFixed(1)}`,
    redisCpuUs === undefined ? [] : `Redis ${redisCpuUs.toFixed(1)}`,
    postgresCpuUs === undefined ? [] : `PostgreSQL ${postgresCpuUs.toFixed(1)}`,
    kilobytesPerConnection === undefined ? [] : `${kilobytesPerConnection.toFixed(1)} KB`,
  ]
    .flat()
    .join(", ");

/** All scenarios with all their peers, one after the other. `log` is told of each before and after it. */
export async function runOnce(
  options: Pick<Options, "only" | "peers" | "runs">,
  sizes: Sizes,
  run: number,
  log: (text: string) => void,
): Promise<RunResults> {
  const results: RunResults = {};
  const wanted = (scenario: Scenario): readonly PeerName[] =>
    rotated(
      scenario.peers.filter((name) => options.peers.includes(name)),
      run,
    );
  for (const scenario of scenarios.filter(({ name }) => options.only.includes(name))) {
    for (const name of wanted(scenario)) {
      log(`run ${run} of ${options.runs}: ${scenario.title}: ${peers[name].label}: `);
      const measurement = await scenario.measure(peers[name], sizes, results);
      (results[scenario.name] ??= {})[name] = measurement;
      log(`${summary(measurement)}\n`);
    }
  }
  return results;
}
