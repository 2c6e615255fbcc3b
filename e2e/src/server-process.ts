import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "@tidings/testing/programs";

const ownMain = fileURLToPath(new URL("../../apps/server/src/main.ts", import.meta.url));

/** The deployable as its own process, on one port and one database over all its lives. */
export interface ServerProcess extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly databasePath: string;
  /** `null` while it is down. */
  readonly pid: number | null;
  /** The last of what its present life, or its last one, has written. */
  readonly output: string;
  /** Resolves when it is ready to serve. Rejects if it ends before, by itself or by `kill`. */
  start(): Promise<void>;
  /** Without warning, as a crash would. */
  kill(): Promise<void>;
  /** Whether its process is there, be it ready or not. */
  readonly isRunning: boolean;
  /** Whether it has been ready since it was last started. */
  readonly hasStarted: boolean;
  /** Asks it to stop; resolves with the exit code; `null` if the signal ended it, as it does before it has started. */
  terminate(): Promise<number | null>;
  /** It does nothing from now on and keeps its connections (SIGSTOP), until it goes on or is killed. */
  freeze(): void;
  goOn(): void;
}

export interface ServerProcessOptions {
  /** Where its main module is. Default: in this repository. */
  readonly main?: string;
  /** Options of Node itself. */
  readonly nodeOptions?: readonly string[];
  /** Hears of an end that nobody asked for, after it was ready. */
  readonly onCrash?: (output: string) => void;
}

const maxOutput = 20_000;

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/** @param environment in addition to a free port and a SQLite file of its own, or instead of them */
export async function createServerProcess(
  environment: Readonly<Record<string, string>> = {},
  { main = ownMain, nodeOptions = [], onCrash }: ServerProcessOptions = {},
): Promise<ServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), "tidings-e2e-"));
  const port = Number(environment["PORT"] ?? (await freePort()));
  const url = `http://127.0.0.1:${port}`;
  const databasePath = join(folder, "tidings.db");
  let child: ChildProcess | null = null;
  let output = "";
  let hasStarted = false;

  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const running = child;
    child = null;
    if (!running || hasEnded(running)) return running?.exitCode ?? null;
    const exited = once(running, "exit");
    running.kill(signal);
    await exited;
    return running.exitCode;
  };

  /** A run that ends without stopping leaves nothing behind. */
  const abandon = (): void => void child?.kill("SIGKILL");
  process.once("exit", abandon);

  return {
    url,
    port,
    databasePath,

    get pid() {
      return child?.pid ?? null;
    },

    get output() {
      return output;
    },

    get isRunning() {
      return child !== null && !hasEnded(child);
    },

    get hasStarted() {
      return hasStarted;
    },

    async start() {
      output = "";
      hasStarted = false;
      const started = spawn(process.execPath, [...nodeOptions, main], {
        env: {
          PATH: process.env["PATH"],
          NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
          PORT: String(port),
          HOST: "127.0.0.1",
          DATABASE_URL: `file:${databasePath}`,
          TIDINGS_RATE_LIMIT: "off",
          TIDINGS_STRANGERS: "off",
          TIDINGS_PRESENCE: "everyone",
          TIDINGS_TOPICS: "*",
          LOG_LEVEL: "warn",
          ...(environment["TIDINGS_JWT_SECRET"] === undefined && { TIDINGS_DEMO: "1" }),
          ...environment,
        },
        stdio: ["ignore", "pipe", "pipe"],
      });
      child = started;
      for (const stream of [started.stdout, started.stderr]) {
        stream.setEncoding("utf8").on("data", (text: string) => {
          output = (output + text).slice(-maxOutput);
        });
      }
      for (;;) {
        if (hasEnded(started)) {
          throw new Error(`The server ended (${started.exitCode ?? started.signalCode}):\n${output}`);
        }
        const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
        if (response?.ok) break;
        await sleep(20);
      }
      hasStarted = true;
      started.once("exit", () => {
        if (child === started) onCrash?.(output);
      });
    },

    async kill() {
      await end("SIGKILL");
    },

    terminate: () => end("SIGTERM"),

    freeze: () => void child?.kill("SIGSTOP"),
    goOn: () => void child?.kill("SIGCONT"),

    async [Symbol.asyncDispose]() {
      await end("SIGKILL");
      process.off("exit", abandon);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
