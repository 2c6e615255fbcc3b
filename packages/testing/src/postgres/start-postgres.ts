import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { findBinaries, findServerUser } from "./binaries.ts";
import { freePort } from "../programs/free-port.ts";
import { killTree } from "./process-tree.ts";

const run = promisify(execFile);

/** How the server is set up. */
export interface StartPostgresOptions {
  /**
   * Settings of postgresql.conf. The defaults are PostgreSQL's own (`fsync` is on), except that it uses less memory and
   * logs less.
   */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** Starts as a standby of another server, until `pg_promote()`. */
  readonly standbyOf?: TestPostgres;
}

/** A real PostgreSQL server on a free port of 127.0.0.1, with its data in a temporary folder. */
export interface TestPostgres extends AsyncDisposable {
  /** The URL of the database `postgres`, as superuser. It stays the same over restarts. */
  readonly url: string;
  readonly port: number;
  /** Has all files of the server. It is removed when the server is stopped. */
  readonly folder: string;
  /** The id of the main process; `null` while the server is down. */
  readonly pid: number | null;
  /** Makes an empty database and resolves with its URL. */
  createDatabase(): Promise<string>;
  /** Ends every process of the server at once with SIGKILL, as a crash does. The data on disk stays as it is. */
  kill(): Promise<void>;
  /**
   * Starts the server again, with the same port and data. If it is running, it is shut down first. Resolves when it
   * answers.
   */
  restart(): Promise<void>;
  /** Shuts the server down and removes its data. */
  stop(): Promise<void>;
}

const quiet = {
  max_connections: 200,
  shared_buffers: "64MB",
  log_checkpoints: "off",
};

/** A standby says that it is ready to accept read-only ones. */
const ready = /database system is ready to accept (read-only )?connections/;

/**
 * Starts a PostgreSQL server. Its programs are looked for in `PATH` and in Debian's folders, and installed if possible.
 *
 * @throws {Error} that says how to get PostgreSQL, or with the server's log if it did not start
 */
export async function startPostgres({ settings = {}, standbyOf }: StartPostgresOptions = {}): Promise<TestPostgres> {
  const [binaries, user, port] = await Promise.all([findBinaries(), findServerUser(), freePort()]);
  const folder = await mkdtemp(join(tmpdir(), "tidings-postgres-"));
  if (user) await chown(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const as = { ...user, cwd: folder, env: { ...process.env, LC_ALL: "C" } };
  const init = [
    "--auth=trust",
    "--username=postgres",
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
    `--pgdata=${data}`,
  ];
  const copy = ["-h", "127.0.0.1", "-p", String(standbyOf?.port), "-U", "postgres", "-D", data, "-R", "-c", "fast"];
  if (standbyOf) await run(join(binaries, "pg_basebackup"), copy, as);
  else await run(join(binaries, "initdb"), init, as);

  const options = Object.entries({
    ...quiet,
    unix_socket_directories: "",
    ...settings,
    listen_addresses: "127.0.0.1",
    port,
  }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);

  let server: ChildProcess | null = null;

  const start = async (): Promise<void> => {
    const child = spawn(join(binaries, "postgres"), ["-D", data, ...options], {
      ...as,
      stdio: ["ignore", "ignore", "pipe"],
    });
    server = child;
    child.once("exit", () => {
      if (server === child) server = null;
    });
    await untilReady(child);
  };

  const shutDown = async (): Promise<void> => {
    if (!server) return;
    const exited = once(server, "exit");
    server.kill("SIGINT"); // fast: ends sessions, writes everything down
    await exited;
  };

  /** A run that ends without stopping leaves nothing behind. */
  const abandon = (): void => {
    server?.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", abandon);

  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    // smart: sessions that their clients are just closing end by themselves, unheard; fast ends the others
    server?.kill("SIGTERM");
    await Promise.race([server && once(server, "exit"), setTimeout(500, null, { ref: false })]);
    await shutDown();
    process.off("exit", abandon);
    await rm(folder, { recursive: true });
  };

  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  const url = (database: string): string => `postgres://postgres@127.0.0.1:${port}/${database}`;
  return {
    url: url("postgres"),
    port,
    folder,
    get pid() {
      return server?.pid ?? null;
    },
    async createDatabase() {
      const name = `test_${randomBytes(6).toString("hex")}`;
      await run(join(binaries, "createdb"), ["-h", "127.0.0.1", "-p", String(port), "-U", "postgres", name]);
      return url(name);
    },
    async kill() {
      if (!server) return;
      const exited = once(server, "exit");
      await killTree(server);
      await exited;
    },
    async restart() {
      await shutDown();
      await start();
    },
    stop: () => (stopping ??= stop()),
    [Symbol.asyncDispose]: () => (stopping ??= stop()),
  };
}

async function untilReady(server: ChildProcess): Promise<void> {
  let log = "";
  await new Promise<void>((resolve, reject) => {
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
      log = (log + text).slice(-10_000);
      if (ready.test(log)) resolve();
    });
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`PostgreSQL did not start (exit code ${code}):\n${log}`)));
  });
}
