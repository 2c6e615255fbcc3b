import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempDisposable, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { conversations, users } from "../test/outlet-workload.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";

const kills = 4;
const workload = fileURLToPath(new URL("../test/outlet-workload.ts", import.meta.url));

/** Kills the process at an arbitrary moment; resolves with how many rounds of writes it was told are stored. */
async function runAndKill(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [workload, ...args, "work"], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  let acknowledged = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line) + 1;
    if (acknowledged === 20) setTimeout(() => child.kill("SIGKILL"), Math.random() * 50);
  }
  const [, signal] = await exited;
  expect(signal).toBe("SIGKILL");
  return acknowledged;
}

test("a process that is killed again and again hands over every message and push, in the order of its key, and repeats only what it could not note", async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), "tidings-outlet-"));
  const [path, received] = [join(folder.path, "tidings.db"), join(folder.path, "received")];
  let acknowledged = 0;
  for (let i = 0; i < kills; i += 1) acknowledged += await runAndKill([path, received]);
  const [code] = await once(spawn(process.execPath, [workload, path, received, "drain"], { stdio: "inherit" }), "exit");
  expect(code).toBe(0);

  const first = new Map<string, number[]>();
  const idsOf = new Map<string, Set<string>>();
  let ofThisRun = new Set<string>();
  for (const line of (await readFile(received, "utf8")).trim().split("\n")) {
    if (line === "start") {
      ofThisRun = new Set();
      continue;
    }
    const [id = "", kind = "", key = "", n = ""] = line.split(" ");
    expect(ofThisRun.has(id)).toBe(false); // nothing was lost meanwhile
    ofThisRun.add(id);
    const name = `${kind} ${key}`;
    const ns = first.get(name) ?? [];
    first.set(name, ns);
    if (Number(n) > (ns.at(-1) ?? 0)) ns.push(Number(n));
    idsOf.set(`${name} ${n}`, (idsOf.get(`${name} ${n}`) ?? new Set()).add(id));
  }
  const store = await openSqliteStore({ path });
  const heads = await store.heads(users);
  for (const [i, user] of users.entries()) {
    const head = heads[i]?.push ?? 0;
    expect(head).toBeGreaterThanOrEqual(acknowledged);
    expect(first.get(`push ${user}`)).toEqual(Array.from({ length: head }, (_, n) => n + 1));
  }
  for (const id of conversations) {
    const { messages } = await store.history(id, { limit: 1_000_000 });
    expect(messages.length).toBeGreaterThanOrEqual(acknowledged);
    expect(first.get(`message ${id}`)).toEqual(messages.map(({ seq }) => seq));
  }
  await store.close();
  expect([...idsOf.values()].every((ids) => ids.size === 1)).toBe(true);
});
