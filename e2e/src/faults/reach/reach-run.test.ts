import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runReach, type ReachRunOptions } from "./reach-run.ts";

const options: ReachRunOptions = {
  seed: "ci",
  seconds: 3,
  least: { reads: 15, kills: 1, setbacks: 25 },
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
}, 240_000);

test("two nodes on PostgreSQL and Redis share the work, and take over each other's", async () => {
  const { findings } = await runReach({ ...options, nodes: 2, store: "postgres" });
  expect(findings).toEqual([]);
}, 240_000);

async function findingsWith(what: string): Promise<string> {
  const sabotage = fileURLToPath(new URL(`../sabotage/${what}.ts`, import.meta.url));
  const least = { reads: 8, kills: 0, setbacks: 15 };
  const { findings } = await runReach({
    ...options,
    seconds: 1,
    least,
    convergeMs: 2_000,
    execArgv: ["--import", sabotage],
  });
  return findings.join("\n");
}

test("broken workers are caught: one that settles first, one that forgets its range, one that does not look what was read", async () => {
  const [early, forgetful, blind] = await Promise.all(
    ["settles-before-sending", "forgets-ranges", "sends-what-was-read"].map(findingsWith),
  );
  expect(early).toContain("lost:");
  expect(forgetful).toContain("keys:");
  expect(blind).toContain("reads:");
}, 240_000);
