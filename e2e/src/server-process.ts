import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../apps/server/src/main.ts", import.meta.url));

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** The deployable as its own process, on one port and one database file over all its lives. */
export interface ServerProcess extends AsyncDisposable {
  readonly url: string;
  readonly databasePath: string;
  /** Resolves when it is ready to serve. */
  start(): Promise<void>;
  /** Without warning, as a crash would. */
  kill(): Promise<void>;
  /** Asks it to stop; resolves with the exit code. */
  terminate(): Promise<number | null>;
}

export async function createServerProcess(environment: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), "tidings-e2e-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const databasePath = join(folder, "tidings.db");
  let child: ChildProcess | null = null;
  let output = "";

  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null) return running?.exitCode ?? null;
    const exited = once(running, "exit");
    running.kill(signal);
    await exited;
    return running.exitCode;
  };

  return {
    url,
    databasePath,

    async start() {
      output = "";
      const started = spawn(process.execPath, [main], {
        env: {
          PATH: process.env["PATH"],
          PORT: String(port),
          HOST: "127.0.0.1",
          DATABASE_URL: `file:${databasePath}`,
          TIDINGS_RATE_LIMIT: "off",
          LOG_LEVEL: "warn",
          ...environment,
        },
        stdio: ["ignore", "pipe", "pipe"],
      });
      child = started;
      for (const stream of [started.stdout, started.stderr]) {
        stream.setEncoding("utf8").on("data", (text: string) => {
          output += text;
        });
      }
      for (;;) {
        if (started.exitCode !== null) throw new Error(`The server exited with ${started.exitCode}:\n${output}`);
        const response = await fetch(`${url}/readyz`).catch(() => null);
        if (response?.ok) return;
        await sleep(20);
      }
    },

    async kill() {
      await end("SIGKILL");
    },

    terminate: () => end("SIGTERM"),

    async [Symbol.asyncDispose]() {
      await end("SIGKILL");
      await rm(folder, { recursive: true, force: true });
    },
  };
}
