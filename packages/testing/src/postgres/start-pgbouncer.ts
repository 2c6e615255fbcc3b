import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { chown, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackages, isProgram, pathFolders } from "../programs/index.ts";
import { findServerUser } from "./binaries.ts";
import { freePort } from "../programs/free-port.ts";

const howToGetIt = "Tests need pgbouncer in PATH or in /usr/sbin: install the package `pgbouncer` of your system";

/** A real PgBouncer in transaction mode on a free port of 127.0.0.1. */
export interface TestPgBouncer extends AsyncDisposable {
  /** The URL of the target's database, through the pooler. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Puts a pooler before a server. It has fewer connections than its clients, so each statement may run on any of them.
 *
 * @throws {Error} that says how to get PgBouncer, or with its log if it did not start
 */
export async function startPgBouncer({ target }: { readonly target: string }): Promise<TestPgBouncer> {
  const [program, user, port] = await Promise.all([findPgBouncer(), findServerUser(), freePort()]);
  const { hostname, port: targetPort, pathname } = new URL(target);
  const folder = await mkdtemp(join(tmpdir(), "tidings-pgbouncer-"));
  const configuration = join(folder, "pgbouncer.ini");
  const databases = { "*": `host=${hostname} port=${targetPort} user=postgres` };
  const pgbouncer = {
    listen_addr: "127.0.0.1",
    listen_port: port,
    unix_socket_dir: "",
    auth_type: "any",
    pool_mode: "transaction",
    default_pool_size: 3,
  };
  await writeFile(configuration, toIni({ databases, pgbouncer }));
  if (user) await Promise.all([folder, configuration].map((path) => chown(path, user.uid, user.gid)));

  const child = spawn(program, [configuration], { ...user, cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  const abandon = (): void => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", abandon);
  const exited = once(child, "exit");
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await exited;
    process.off("exit", abandon);
    rmSync(folder, { recursive: true, force: true });
  };

  let log = "";
  await new Promise<void>((resolve, reject) => {
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      log = (log + text).slice(-10_000);
      if (log.includes("process up")) resolve();
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`PgBouncer did not start (exit code ${code}):\n${log}`)));
  });
  return { url: `postgres://postgres@127.0.0.1:${port}${pathname}`, stop, [Symbol.asyncDispose]: stop };
}

const toIni = (sections: Readonly<Record<string, Readonly<Record<string, string | number>>>>): string =>
  Object.entries(sections)
    .map(([name, settings]) =>
      [`[${name}]`, ...Object.entries(settings).map(([key, value]) => `${key} = ${value}`)].join("\n"),
    )
    .join("\n");

async function findPgBouncer(): Promise<string> {
  const found = await lookForPgBouncer();
  if (found !== null) return found;
  await installPackages(["pgbouncer"], howToGetIt);
  const installed = await lookForPgBouncer();
  if (installed === null) throw new Error(howToGetIt);
  return installed;
}

async function lookForPgBouncer(): Promise<string | null> {
  for (const folder of [...pathFolders(), "/usr/sbin"]) {
    const path = join(folder, "pgbouncer");
    if (await isProgram(path)) return path;
  }
  return null;
}
