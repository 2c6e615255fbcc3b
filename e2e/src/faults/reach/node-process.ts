import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { FromNode, NodeConfig, ToNode } from "./node.ts";

const main = fileURLToPath(new URL("node.ts", import.meta.url));

/** A server that can be killed and started again, at the same address. */
export interface NodeProcess extends AsyncDisposable {
  readonly url: string;
  /** Starts it with the clock as it is. Resolves when it serves. */
  start(clockAheadMs: number): Promise<void>;
  setClock(clockAheadMs: number): void;
  /** SIGKILL. */
  kill(): Promise<void>;
}

export function createNodeProcess(
  config: Omit<NodeConfig, "clockAheadMs">,
  {
    execArgv,
    onSends,
    onProblem,
  }: {
    readonly execArgv: readonly string[];
    /** It sends a message to a provider. */
    readonly onSends: () => void;
    readonly onProblem: (text: string) => void;
  },
): NodeProcess {
  let child: ChildProcess | null = null;
  const tell = (told: ToNode): void => void child?.send(told, () => {}); // one that was killed hears nothing

  async function kill(): Promise<void> {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const exited = once(running, "exit");
    running.kill("SIGKILL");
    await exited;
  }

  return {
    url: `http://127.0.0.1:${config.port}`,
    async start(clockAheadMs) {
      const started = fork(main, { execArgv: [...execArgv], stdio: ["ignore", "ignore", "pipe", "ipc"] });
      child = started;
      let output = "";
      started.stderr?.setEncoding("utf8").on("data", (text: string) => {
        output = (output + text).slice(-5_000);
      });
      started.once("exit", (status, signal) => {
        if (child !== started) return;
        child = null;
        onProblem(`a node ended by itself (${status ?? signal}):\n${output}`);
      });
      const ready = Promise.withResolvers<void>();
      started.on("message", (told: FromNode) => {
        if (told === "ready") ready.resolve();
        else if (told === "sends") onSends();
        else onProblem(told.problem);
      });
      tell({ start: { ...config, clockAheadMs } });
      await Promise.race([ready.promise, once(started, "exit")]);
    },
    setClock: (clockAheadMs) => tell({ clockAheadMs }),
    kill,
    [Symbol.asyncDispose]: kill,
  };
}
