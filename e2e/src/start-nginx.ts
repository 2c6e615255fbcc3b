import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { installPackages, isProgram, pathFolders } from "@tidings/testing/programs";
import { freePort } from "./server-process.ts";

const howToGetIt = "This test needs nginx in PATH: install the package `nginx` of your system";

async function find(): Promise<string | null> {
  for (const folder of [...pathFolders(), "/usr/sbin"]) {
    const path = join(folder, "nginx");
    if (await isProgram(path)) return path;
  }
  return null;
}

async function bringNginx(): Promise<string> {
  const found = await find();
  if (found !== null) return found;
  await installPackages(["nginx-light"], howToGetIt);
  const installed = await find();
  if (installed === null) throw new Error(howToGetIt);
  return installed;
}

export interface Nginx extends AsyncDisposable {
  readonly url: string;
  stop(): Promise<void>;
}

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

/** nginx on a free port, with the given directives inside of its only `server`. Ends with the process that called. */
export async function startNginx(directives: string): Promise<Nginx> {
  const [program, port, folder] = await Promise.all([
    bringNginx(),
    freePort(),
    mkdtemp(join(tmpdir(), "tidings-nginx-")),
  ]);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join("\n  ");
  const configuration = `
daemon off;
pid ${join(folder, "nginx.pid")};
error_log stderr warn;
events {}
http {
  access_log off;
  ${temporary}
  map $http_upgrade $connection_upgrade { default upgrade; '' ''; }
  server {
    listen 127.0.0.1:${port};
    ${directives}
  }
}
`;
  const path = join(folder, "nginx.conf");
  await writeFile(path, configuration);
  const child: ChildProcess = spawn(program, ["-c", path, "-p", folder], { stdio: ["ignore", "ignore", "pipe"] });
  const exited = once(child, "exit");
  let log = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    log = (log + text).slice(-10_000);
  });
  const abandon = (): void => void child.kill("SIGKILL");
  process.once("exit", abandon);
  while (!(await isListening(port))) {
    if (child.exitCode !== null) throw new Error(`nginx did not start (exit code ${child.exitCode}):\n${log}`);
    await sleep(20);
  }
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await exited;
    process.off("exit", abandon);
    await rm(folder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, stop, [Symbol.asyncDispose]: stop };
}
