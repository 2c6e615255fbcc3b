import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort, installPackages, isProgram, pathFolders } from "@tidings/testing/programs";

async function find(name: string): Promise<string | null> {
  for (const folder of [...pathFolders(), "/usr/sbin"]) {
    const path = join(folder, name);
    if (await isProgram(path)) return path;
  }
  return null;
}

async function bring(name: string, debianPackage: string): Promise<string> {
  const found = await find(name);
  if (found !== null) return found;
  const howToGetIt = `This test needs ${name} in PATH: install the package \`${name}\` of your system`;
  await installPackages([debianPackage], howToGetIt);
  const installed = await find(name);
  if (installed === null) throw new Error(howToGetIt);
  return installed;
}

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

export interface Proxy extends AsyncDisposable {
  readonly url: string;
  stop(): Promise<void>;
}

export interface ProxyOptions {
  readonly program: string;
  readonly debianPackage: string;
  /** Ends it. Default: SIGTERM. */
  readonly signal?: NodeJS.Signals;
  /** Writes the configuration for a port into a folder, which is there as long as the proxy; resolves with how to start it. */
  readonly prepare: (place: {
    readonly port: number;
    readonly folder: string;
  }) => Promise<{ readonly args: readonly string[]; readonly environment?: Readonly<Record<string, string>> }>;
}

/** A proxy on a free port. It ends with the process that called. */
export async function startProxy({
  program: name,
  debianPackage,
  prepare,
  signal = "SIGTERM",
}: ProxyOptions): Promise<Proxy> {
  const [program, port, folder] = await Promise.all([
    bring(name, debianPackage),
    freePort(),
    mkdtemp(join(tmpdir(), `tidings-${name}-`)),
  ]);
  const { args, environment } = await prepare({ port, folder });
  const child: ChildProcess = spawn(program, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...environment },
  });
  const exited = once(child, "exit");
  let log = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    log = (log + text).slice(-10_000);
  });
  const abandon = (): void => void child.kill("SIGKILL");
  process.once("exit", abandon);
  while (!(await isListening(port))) {
    if (child.exitCode !== null) throw new Error(`${name} did not start (exit code ${child.exitCode}):\n${log}`);
    await sleep(20);
  }
  const stop = async (): Promise<void> => {
    child.kill(signal);
    await exited;
    process.off("exit", abandon);
    await rm(folder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, stop, [Symbol.asyncDispose]: stop };
}
