import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openBackOffice } from "./back-office.ts";
import { deploy } from "./deployment.ts";
import { limitedVariables, prepareAssault } from "./assault.ts";
import { disturb } from "./disturb.ts";
import { Journal } from "./journal.ts";
import { chooseKinds } from "./plan.ts";
import { createRandom } from "./random.ts";
import { runRound } from "./round.ts";
import { describeUsage, type Usage } from "./usage.ts";
import { addUp, type Counts, describeCounts, tally } from "./tally.ts";

export interface RunOptions {
  readonly seed: string;
  readonly minutes: number;
  readonly nodes: number;
  readonly store: "postgres" | "sqlite";
  readonly users: number;
  /** Names of faults; empty: all. */
  readonly only: readonly string[];
  readonly roundSeconds: number;
  /** The last round goes on, for a while, until so much has happened in all of them. */
  readonly isEnough?: (counts: Counts) => boolean;
  /** Plays only this round of the run, which counts from 1. */
  readonly onlyRound: number | null;
  readonly maxPauseMs: number;
  readonly calm: number;
  readonly dumpFolder: string;
  readonly print: (text: string) => void;
  /** Somebody attacks the servers meanwhile, other attacks in each round. Default: nobody does. */
  readonly attacked?: boolean;
  readonly nodeOptions?: readonly string[];
  /** How long everything may take to be right after the faults of a round. Milliseconds, default 90,000. */
  readonly convergeMs?: number;
}

export interface RunResult {
  readonly passed: boolean;
  readonly findings: readonly string[];
  readonly counts: Counts;
}

const shownFindings = 20;
const healthyMs = 60_000;

/** Round after round on the same servers, each with users of its own, so that each can be checked as a whole. */
export async function run(options: RunOptions): Promise<RunResult> {
  const { seed, minutes, nodes, store, users, roundSeconds, onlyRound, print, maxPauseMs, calm, nodeOptions } = options;
  const chosen = chooseKinds(options.only);
  const kinds = store === "sqlite" ? { ...chosen, postgres: [], redis: [] } : { ...chosen, file: [] };
  const rounds = Math.max(1, Math.ceil((minutes * 60) / roundSeconds));
  const seconds = Math.min(roundSeconds, minutes * 60);
  print(`seed ${seed}: ${rounds} rounds of ${seconds} s, ${nodes} nodes on ${store}, ${users} users`);

  let journal = new Journal();
  const onProblem = (text: string): void => journal.write({ kind: "problem", text });
  await using deployment = await deploy({
    nodes,
    store,
    clocksLeap: kinds.clock.length > 0,
    onProblem,
    ...(options.attacked && { variables: limitedVariables }),
    ...(nodeOptions && { nodeOptions }),
  });
  const assault = options.attacked ? await prepareAssault(deployment) : null;
  const { urls } = deployment;
  await using backOffice = urls && (await openBackOffice(urls));
  const findings: string[] = [];
  let counts: Counts = new Map();
  const usages: Usage[][] = Array.from({ length: nodes }, () => []);
  for (let round = onlyRound ?? 1; round <= (onlyRound ?? rounds); round += 1) {
    journal = new Journal();
    const own = journal;
    const random = createRandom(`${seed}/${round}`);
    const clocksLeap = kinds.clock.length > 0 && (round % 2 === 0 || options.only.length > 0);
    const ofRound = clocksLeap ? kinds : { ...kinds, clock: [] };
    const faults = { deployment, kinds: ofRound, random: random.fork("faults"), journal: own, calm, healthyMs };
    const result = await runRound({
      target: clocksLeap ? { ports: deployment.ports, token: deployment.timelessToken } : deployment,
      random,
      name: `r${round}`,
      users,
      seconds,
      maxPauseMs,
      journal: own,
      convergeMs: options.convergeMs ?? 90_000,
      isEnough: () => round < rounds || (options.isEnough?.(addUp(counts, tally(own.lines))) ?? true),
      ...(backOffice && { publishers: backOffice.publishers }),
      async disturb(targets, signal) {
        const attack = assault?.begin(random.fork("assault"));
        if (attack) own.write({ kind: "note", text: `attacks: ${attack.names.join(" + ")}` });
        const isOver = attack && once(signal, "abort");
        try {
          await Promise.all([isOver, disturb(faults, targets, signal)]);
        } finally {
          await attack?.end();
        }
      },
    });
    const seen = tally(own.lines);
    counts = addUp(counts, seen);
    for (const [i, usage] of (await deployment.usage()).entries()) if (usage) usages[i]?.push(usage);
    const verdict = result.findings.length === 0 ? "holds" : `${result.findings.length} FINDINGS`;
    const after = (result.convergedAfterMs / 1_000).toFixed(1);
    print(`round ${round}: ${verdict}, right again after ${after} s; ${describeCounts(seen, "summary")}`);
    if (result.findings.length === 0) continue;
    for (const { check, text } of result.findings.slice(0, shownFindings)) print(`  ${check}: ${text}`);
    findings.push(...result.findings.map(({ check, text }) => `round ${round}, ${check}: ${text}`));
    await mkdir(options.dumpFolder, { recursive: true });
    const path = join(options.dumpFolder, `seed-${seed}-round-${round}.jsonl`);
    await own.dump(path);
    print(`  the journal is in ${path}`);
  }
  print(describeCounts(counts, "full"));
  for (const [i, samples] of usages.entries()) print(`node ${i}: ${describeUsage(samples)}`);
  print(findings.length === 0 ? "everything holds" : `${findings.length} findings; to see them again: --seed ${seed}`);
  return { passed: findings.length === 0, findings, counts };
}
