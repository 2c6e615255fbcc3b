import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "@tidings/testing/programs";
import type { Probe } from "./peer.ts";
import type { Answer, Question } from "./servers/probe.ts";

export interface MeasuredProcess extends AsyncDisposable {
  readonly pid: number;
  readonly port: number;
}

export interface NodeProcess extends MeasuredProcess {
  readonly probe: Probe;
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

const maxOutput = 20_000;
const startTimeoutMs = 30_000;

interface StartOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly withIpc?: boolean;
}

/** Starts a program and waits until its port accepts. What it prints is part of the error if it ends by itself. */
export async function startProcess(options: StartOptions): Promise<MeasuredProcess & { readonly child: ChildProcess }> {
  const { command, args, port, env, cwd, withIpc = false } = options;
  const child = spawn(command, args, {
    env: { PATH: process.env["PATH"], NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe", ...(withIpc ? (["ipc"] as const) : [])],
    ...(cwd !== undefined && { cwd }),
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output = (output + text).slice(-maxOutput);
    });
  }
  let ending = false;
  const abandon = (): void => void child.kill("SIGKILL");
  process.once("exit", abandon);
  const exited = once(child, "exit");
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;

  const giveUpAtMs = performance.now() + startTimeoutMs;
  while (!(await accepts(port))) {
    if (hasEnded() || performance.now() > giveUpAtMs) {
      child.kill("SIGKILL");
      throw new Error(`${command} ${args.join(" ")} did not start:\n${output}`);
    }
    await sleep(20);
  }
  child.once("exit", () => {
    if (ending) return;
    console.error(`${command} ${args.join(" ")} ended by itself:\n${output}`);
    process.exit(1);
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} has no process id`);
  return {
    child,
    pid,
    port,
    async [Symbol.asyncDispose]() {
      ending = true;
      process.off("exit", abandon);
      if (hasEnded()) return;
      child.kill("SIGKILL");
      await exited;
    },
  };
}

function probeOf(child: ChildProcess): Probe {
  const ask = (question: Question): Promise<number> =>
    new Promise((resolve) => {
      const onMessage = (answer: Answer): void => {
        if (answer.question !== question) return;
        child.off("message", onMessage);
        resolve(answer.value);
      };
      child.on("message", onMessage);
      child.send(question);
    });
  return {
    begin: async () => void (await ask("begin")),
    eventLoopDelayP99Ms: () => ask("eventLoopDelayP99Ms"),
    residentBytes: () => ask("residentBytes"),
  };
}

const probeModule = new URL("servers/probe.ts", import.meta.url).href;

/** Starts a program of Node's on a free port that it is told of in `PORT`, with the probe in it. */
export async function startNode(program: URL, env: Readonly<Record<string, string>> = {}): Promise<NodeProcess> {
  const port = await freePort();
  const started = await startProcess({
    command: process.execPath,
    args: ["--expose-gc", "--import", probeModule, fileURLToPath(program)],
    port,
    env: { PORT: String(port), HOST: "127.0.0.1", ...env },
    withIpc: true,
  });
  return {
    pid: started.pid,
    port,
    probe: probeOf(started.child),
    [Symbol.asyncDispose]: () => started[Symbol.asyncDispose](),
  };
}
