import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { cpuTimesUs, parseStat } from "./cpu.ts";

test("reads the parent and all four times, whatever the program is called", () => {
  const rest = "S 42 1 1 0 -1 4194560 100 200 0 0 11 22 33 44 20 0 1 0 12345";
  for (const name of ["node", "a program) with (R 7 parentheses"]) {
    expect(parseStat(`99 (${name}) ${rest}`)).toEqual({ parent: 42, ticks: 110 });
  }
});

/** For 0.3 s of its own: to ask for the time is the system's work. */
const burn = `const until = process.cpuUsage().user + 300_000;
let sum = 0;
while (process.cpuUsage().user < until) for (let i = 0; i < 1e6; i += 1) sum += Math.sqrt(i);
if (sum === 0) throw new Error("nothing was done");`;

test("counts children that run", async () => {
  const child = spawn(process.execPath, ["-e", `${burn} console.log("burnt"); setInterval(() => {}, 1_000);`]);
  try {
    await once(child.stdout, "data");
    const [ofChild = 0] = cpuTimesUs([child.pid ?? 0]);
    expect(ofChild).toBeGreaterThanOrEqual(250_000);
    expect(cpuTimesUs([process.pid])[0]).toBeGreaterThanOrEqual(ofChild);
    expect(cpuTimesUs([process.pid, child.pid ?? 0])[1]).toBeGreaterThanOrEqual(ofChild);
  } finally {
    child.kill("SIGKILL");
  }
});

test("counts children that have ended", () => {
  const [before = 0] = cpuTimesUs([process.pid]);
  execFileSync(process.execPath, ["-e", burn]);
  const [after = 0] = cpuTimesUs([process.pid]);
  expect(after - before).toBeGreaterThanOrEqual(250_000);
});

test("counts nothing of processes that are not below the given ones", () => {
  expect(cpuTimesUs([])).toEqual([]);
  expect(cpuTimesUs([2 ** 30])).toEqual([0]);
});
