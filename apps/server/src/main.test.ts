import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { text } from "node:stream/consumers";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";

// The program as an operator sees it: what it prints, and its exit code.

const program = fileURLToPath(new URL("main.ts", import.meta.url));

const start = (variables: Record<string, string>) =>
  spawn(process.execPath, [program], {
    env: { PATH: process.env["PATH"], HOST: "127.0.0.1", PORT: "0", DATABASE_URL: "file::memory:", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });

test("a bad configuration prints every problem, and exits with 1", async () => {
  const server = start({ PORT: "web", DATABASE_URL: "mysql://localhost", NODE_ENV: "production" });
  const [printed, [exitCode]] = await Promise.all([text(server.stderr), once(server, "exit")]);
  expect(exitCode).toBe(1);
  for (const problem of [/^ {2}- PORT /m, /^ {2}- DATABASE_URL /m, /^ {2}- NODE_ENV/m])
    expect(printed).toMatch(problem);
  expect(printed).not.toContain("at file:"); // no stack
});

test.each(["SIGTERM", "SIGINT"] as const)("%s ends it with 0 after a drain", async (signal) => {
  const server = start({});
  const exited = once(server, "exit");
  const printed: string[] = [];
  for await (const line of createInterface(server.stdout)) {
    const { msg } = JSON.parse(line) as { msg: string };
    printed.push(msg);
    if (msg === "listening") server.kill(signal);
  }
  expect(await exited).toEqual([0, null]);
  expect(printed).toEqual(["listening", "draining", "stopped"]);
});
