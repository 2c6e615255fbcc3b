import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { run, type RunOptions } from "./run.ts";
import type { Counts } from "./tally.ts";

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

const faultsIn = (counts: Counts): number => [...counts.keys()].filter((what) => what.startsWith("fault ")).length;

const isBusyDay = (counts: Counts): boolean =>
  (counts.get("answer chat.send") ?? 0) > 100 &&
  (counts.get("answer group.send") ?? 0) > 20 &&
  counts.has("fault postgres:restore") &&
  faultsIn(counts) > 10;

test("half a minute with every kind of fault loses, doubles and reorders nothing, and all is right again in the end", async () => {
  const { findings, counts } = await run({ ...options, isEnough: isBusyDay });
  expect(findings).toEqual([]);
  expect(isBusyDay(counts)).toBe(true);
});

const ofOneNode = ["fault file:restore", "fault clock:ahead", "fault clock:back", "event reset"];

test("one node with a file survives crashes and drains, backups that are put back, a full disk and clocks that leap", async () => {
  const isEnough = (counts: Counts): boolean => ofOneNode.every((what) => counts.has(what));
  const own = { minutes: 0.3, roundSeconds: 10, nodes: 1, store: "sqlite", isEnough } as const;
  const { findings, counts } = await run({ ...options, ...own });
  expect(findings).toEqual([]);
  expect([...counts.keys()]).toEqual(expect.arrayContaining(ofOneNode));
});

/**
 * What a run of a broken build, with nothing else that is broken, finds. By chance it may not show in one: then in another.
 *
 * @param convergeMs how long it may take until all is right again, which a build that loses something never is
 */
async function findingsWithout(
  what: "gap-detection" | "deaf-nodes",
  { sign, convergeMs }: { readonly sign: string; readonly convergeMs: number },
): Promise<string> {
  const sabotage = fileURLToPath(new URL(`sabotage/${what}.ts`, import.meta.url));
  for (let attempt = 1; ; attempt += 1) {
    const { findings } = await run({
      ...options,
      seed: `ci ${attempt}`,
      minutes: 0.1,
      only: ["none"],
      maxPauseMs: 50,
      convergeMs,
      nodeOptions: ["--import", sabotage],
      print: () => {},
    });
    const text = findings.join("\n");
    if (text.includes(sign) || attempt === 8) return text;
  }
}

test("a build without gap detection is caught", async () => {
  expect(await findingsWithout("gap-detection", { sign: "streams:", convergeMs: 10_000 })).toContain("streams:");
});

test("a build whose nodes do not hear each other is caught, although nothing is lost", async () => {
  const sign = "with nothing broken, messages took";
  const findings = await findingsWithout("deaf-nodes", { sign, convergeMs: 90_000 });
  expect(findings).toContain(sign);
  expect(findings).not.toContain("streams:");
});
