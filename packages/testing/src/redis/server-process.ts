import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../programs/free-port.ts";
import { findRedisServer } from "./binaries.ts";

/** One redis-server, on ports of its own that stay the same over restarts. */
export interface ServerProcess {
  readonly port: number;
  /** Of the cluster bus. */
  readonly busPort: number;
  /** `null` while the server is down. */
  readonly pid: number | null;
  start(): Promise<void>;
  kill(): Promise<void>;
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

const ready = "Ready to accept connections";
const portTaken = "Address already in use";
const startAttempts = 5;

/**
 * Prepares a server that is not started yet. Ends with the process that called, whatever that ends by.
 *
 * @param settings of redis.conf
 */
export async function createServerProcess(settings: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const [program, folder] = await Promise.all([findRedisServer(), mkdtemp(join(tmpdir(), "tidings-redis-"))]);
  let [port, busPort] = await Promise.all([freePort(), freePort()]);
  let server: ChildProcess | null = null;
  let startedBefore = false;

  const startOnce = async (): Promise<void> => {
    const all = { bind: "127.0.0.1", port: String(port), dir: folder, ...settings };
    const cluster = settings["cluster-enabled"] === "yes" ? { "cluster-port": String(busPort) } : {};
    const args = Object.entries({ ...all, ...cluster }).flatMap(([name, value]) => [`--${name}`, value]);
    const child = spawn(program, args, { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
    server = child;
    child.once("exit", () => {
      if (server === child) server = null;
    });
    await untilReady(child);
  };

  /** A run that ends without stopping leaves nothing behind. */
  const abandon = (): void => {
    server?.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", abandon);

  const kill = async (): Promise<void> => {
    if (!server) return;
    const exited = once(server, "exit");
    server.kill("SIGKILL");
    await exited;
  };

  return {
    get port() {
      return port;
    },
    get busPort() {
      return busPort;
    },
    get pid() {
      return server?.pid ?? null;
    },
    async start() {
      for (let attempt = 1; ; attempt += 1) {
        try {
          await startOnce();
          startedBefore = true;
          return;
        } catch (error) {
          const taken = error instanceof Error && error.message.includes(portTaken);
          if (!taken || attempt === startAttempts) throw error;
          // Somebody was faster: take other ports, unless these are known already.
          if (!startedBefore) [port, busPort] = await Promise.all([freePort(), freePort()]);
        }
      }
    },
    kill,
    pause: () => void server?.kill("SIGSTOP"),
    resume: () => void server?.kill("SIGCONT"),
    async stop() {
      await kill();
      process.off("exit", abandon);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(server: ChildProcess): Promise<void> {
  let log = "";
  await new Promise<void>((resolve, reject) => {
    server.stdout?.setEncoding("utf8").on("data", (text: string) => {
      log = (log + text).slice(-10_000);
      if (log.includes(ready)) resolve();
    });
    server.once("error", reject);
    // `close` and not `exit`: the whole log is there, and it says why.
    server.once("close", (code) => reject(new Error(`redis-server did not start (exit code ${code}):\n${log}`)));
  });
}
