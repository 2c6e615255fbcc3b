import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";

/** A real broker on a free port of 127.0.0.1, with a temporary folder that outlives restarts. */
export interface TestBroker extends AsyncDisposable {
  /** It stays the same over restarts. */
  readonly url: string;
  readonly port: number;
  /** Ends the broker at once with SIGKILL, as a crash does. */
  kill(): Promise<void>;
  /** Ends the broker as an administrator does (SIGTERM): it saves what it has to. */
  shutDown(): Promise<void>;
  /** Starts the broker again on the same port, with what is on its disk. If it is running, it is killed first. */
  restart(): Promise<void>;
  /** From now on the broker keeps its connections but does not answer (SIGSTOP), until it is resumed or killed. */
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

export interface BrokerProgram {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** It is removed at the end. */
  readonly folder: string;
  readonly url: string;
  readonly port: number;
  /** What the log says once clients may come. */
  readonly ready: string;
  /** Runs beside the broker and ends after it. */
  readonly companion?: ChildProcess;
}

/**
 * Starts a broker. It ends with the process that called, whatever that ends by.
 *
 * @throws Error with the broker's log if it did not start
 */
export async function startBroker(options: BrokerProgram): Promise<TestBroker> {
  const { program, args, env, folder, url, port, companion } = options;
  let broker: ChildProcess | null = null;

  const start = async (): Promise<void> => {
    const child = spawn(program, args, { cwd: folder, env: env ?? process.env, stdio: ["ignore", "pipe", "pipe"] });
    broker = child;
    child.once("exit", () => {
      if (broker === child) broker = null;
    });
    await untilReady(child, options);
  };
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    if (!broker) return;
    const exited = once(broker, "exit");
    broker.kill(signal);
    await exited;
  };
  const abandon = (): void => {
    broker?.kill("SIGKILL");
    companion?.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", abandon);
  const stop = async (): Promise<void> => {
    await end("SIGKILL");
    companion?.kill("SIGKILL");
    process.off("exit", abandon);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    port,
    kill: () => end("SIGKILL"),
    shutDown: () => end("SIGTERM"),
    async restart() {
      await end("SIGKILL");
      await start();
    },
    pause: () => void broker?.kill("SIGSTOP"),
    resume: () => void broker?.kill("SIGCONT"),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

async function untilReady(child: ChildProcess, { name, ready }: BrokerProgram): Promise<void> {
  let log = "";
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        log = (log + text).slice(-10_000);
        if (log.includes(ready)) resolve();
      });
    }
    child.once("error", reject);
    // `close` and not `exit`: the whole log is there, and it says why.
    child.once("close", (code) => reject(new Error(`${name} did not start (exit code ${code}):\n${log}`)));
  });
}
