import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkKeys, standstillMs } from "./check-reach.ts";
import { runReach, type ReachRunOptions } from "./reach-run.ts";
import type { ReachRecord } from "./record.ts";

const options: ReachRunOptions & Required<Pick<ReachRunOptions, "isEnough">> = {
  seed: "ci",
  seconds: 3,
  isEnough: ({ reads, kills, arrivals }) =>
    reads.length >= 15 && kills.length > 0 && arrivals.filter(({ answer }) => answer === "later").length >= 25,
  users: 12,
  nodes: 1,
  store: "sqlite",
  pushEveryMs: 15,
  faultEveryMs: 800,
};

test("with providers that fail and nodes that are killed, everybody is told of what they have not read, under one key each", async () => {
  const { findings, record } = await runReach(options);
  expect(findings).toEqual([]);
  expect(record.arrivals.length).toBeGreaterThan(50);
  expect(new Set(record.arrivals.map(({ channel }) => channel)).size).toBe(4);
});

test("two nodes on PostgreSQL and Redis share the work, and take over each other's", async () => {
  const { findings, record } = await runReach({
    ...options,
    nodes: 2,
    store: "postgres",
    isEnough: (soFar) => options.isEnough(soFar) && soFar.senders.size === 2,
  });
  expect(findings).toEqual([]);
  expect(record.arrivals.length).toBeGreaterThan(50);
  expect(record.senders.size).toBe(2);
});

/** What is found in a broken build, which runs until there is enough to find it by. */
async function findingsWith(what: string, isEnough: (record: ReachRecord) => boolean): Promise<string> {
  const sabotage = fileURLToPath(new URL(`../sabotage/${what}.ts`, import.meta.url));
  const own = { seconds: 1, convergeMs: 5_000, execArgv: ["--import", sabotage] };
  const { findings } = await runReach({ ...options, ...own, isEnough });
  return findings.join("\n");
}

test("broken workers are caught: one that settles first, one that forgets its range, one that does not look what was read", async () => {
  const [early, forgetful, blind] = await Promise.all([
    findingsWith("settles-before-sending", options.isEnough),
    findingsWith("forgets-ranges", (record) => checkKeys(record).length > 0),
    findingsWith("sends-what-was-read", reportsRead),
  ]);
  expect(early).toContain("lost:");
  expect(forgetful).toContain("keys:");
  expect(blind).toContain("reads:");
});

/** A message about a push that had been read long ago. */
function reportsRead({ arrivals, reads, leaseMs }: ReachRecord): boolean {
  return reads.some(({ userId, seqs, endedMs }) =>
    arrivals.some(
      ({ key, seqs: told, atMs }) =>
        key.startsWith(`${userId}:`) &&
        atMs > endedMs + leaseMs + standstillMs &&
        told.some((seq) => seqs.includes(seq)),
    ),
  );
}
