import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { run, type RunOptions } from "./run.ts";

const options: RunOptions = {
  seed: "ci",
  minutes: 0.5,
  nodes: 2,
  store: "postgres",
  users: 8,
  only: [],
  roundSeconds: 30,
  onlyRound: null,
  maxPauseMs: 400,
  calm: 0.7,
  dumpFolder: join(tmpdir(), "tidings-faults"),
  print: (text) => console.log(text),
};

test("half a minute with every kind of fault loses, doubles and reorders nothing, and all is right again in the end", async () => {
  const { findings, counts } = await run(options);
  expect(findings).toEqual([]);
  expect(counts.get("answer chat.send")).toBeGreaterThan(100);
  expect(counts.get("answer group.send")).toBeGreaterThan(20);
  const faults = [...counts.keys()].filter((what) => what.startsWith("fault "));
  expect(faults.length).toBeGreaterThan(10);
  expect(faults).toContain("fault postgres:restore");
}, 240_000);

test("one node with a file survives crashes and drains, backups that are put back, a full disk and clocks that leap", async () => {
  const { findings, counts } = await run({ ...options, minutes: 0.3, roundSeconds: 10, nodes: 1, store: "sqlite" });
  expect(findings).toEqual([]);
  expect([...counts.keys()]).toEqual(
    expect.arrayContaining(["fault file:restore", "fault clock:ahead", "fault clock:back", "event reset"]),
  );
}, 240_000);

/** Two nodes of a broken build, and nothing else that is broken. */
async function findingsWithout(what: "gap-detection" | "deaf-nodes"): Promise<string> {
  const sabotage = fileURLToPath(new URL(`sabotage/${what}.ts`, import.meta.url));
  const { findings } = await run({
    ...options,
    minutes: 0.1,
    only: ["none"],
    maxPauseMs: 50,
    convergeMs: 10_000,
    nodeOptions: ["--import", sabotage],
    print: () => {},
  });
  return findings.join("\n");
}

test("a build without gap detection is caught", async () => {
  expect(await findingsWithout("gap-detection")).toContain("streams:");
}, 240_000);

test("a build whose nodes do not hear each other is caught, although nothing is lost", async () => {
  const findings = await findingsWithout("deaf-nodes");
  expect(findings).toContain("with nothing broken, messages took");
  expect(findings).not.toContain("streams:");
}, 240_000);
