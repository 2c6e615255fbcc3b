import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** Below the ports that systems give to outgoing connections, which would take it while its server is down. */
const [first, end] = [20_000, 32_768];

/** A file for each port that a process of this user has been given, with the number of that process. */
const folder = join(tmpdir(), `tidings-ports-${userInfo().uid}`);
const own = new Set<string>();

/**
 * Finds a TCP port of 127.0.0.1 that is free. Until this process ends, nobody else is given it by this function, also while no server
 * listens on it: one is still to be started, or restarts.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(first, end);
    const file = join(folder, String(port));
    if (!claim(file)) continue;
    if (await isFree(port)) return port;
    give(file);
  }
}

let isPrepared = false;

function prepare(): void {
  if (isPrepared) return;
  isPrepared = true;
  mkdirSync(folder, { recursive: true });
  process.once("exit", () => {
    for (const file of own) give(file);
  });
}

function claim(file: string): boolean {
  prepare();
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    own.add(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    // Left by a process that was killed: the next one who comes across the port may have it.
    if (!isAlive(file)) rmSync(file, { force: true });
    return false;
  }
}

function give(file: string): void {
  own.delete(file);
  rmSync(file, { force: true });
}

function isAlive(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, "utf8")), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port, "127.0.0.1"), "listening");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return false;
    throw error;
  }
  server.close();
  await once(server, "close");
  return true;
}
