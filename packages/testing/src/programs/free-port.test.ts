import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { freePort } from "./free-port.ts";

const count = 400;

const program = `
  const { freePort } = await import(${JSON.stringify(new URL("free-port.ts", import.meta.url))});
  console.log(JSON.stringify(await Promise.all(Array.from({ length: ${count} }, freePort))));
  process.stdin.resume();
`;

test("nobody is given a port that somebody else was given, in the same process or another, though nothing listens there", async () => {
  const other = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(other, "exit");
  const [line] = (await once(createInterface({ input: other.stdout }), "line")) as [string];
  const theirs = JSON.parse(line) as readonly number[];
  const ours = await Promise.all(Array.from({ length: count }, freePort));
  expect(new Set([...theirs, ...ours]).size).toBe(2 * count);
  other.stdin.end();
  await exited;
});
