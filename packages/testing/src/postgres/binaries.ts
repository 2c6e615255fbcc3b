import { execFile } from "node:child_process";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { installPackages, isProgram, pathFolders } from "../programs/index.ts";

const run = promisify(execFile);

/** Where Debian and its relatives keep the programs, a folder per version. */
const versionsFolder = "/usr/lib/postgresql";
const oldestVersion = 15;

const howToGetIt =
  `Tests need the programs of PostgreSQL ${oldestVersion} or newer (initdb, postgres, createdb) in PATH or in ` +
  `${versionsFolder}/<version>/bin: install the package \`postgresql\` of your system`;

/** The folder with `initdb` and `postgres`. As root on Debian they are installed if missing. */
export async function findBinaries(): Promise<string> {
  const found = await lookForBinaries();
  if (found !== null) return found;
  await install();
  const installed = await lookForBinaries();
  if (installed === null) throw new Error(`${howToGetIt}. The package that apt-get installed here is too old`);
  return installed;
}

/** Runs a client program of PostgreSQL, `pg_dump` for instance, and resolves with what it writes. */
export async function runPostgresProgram(name: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(join(await findBinaries(), name), args, { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

async function lookForBinaries(): Promise<string | null> {
  const versions = (await exists(versionsFolder)) ? await readdir(versionsFolder) : [];
  const newestFirst = versions.toSorted((a, b) => Number(b) - Number(a));
  const folders = [...pathFolders(), ...newestFirst.map((version) => join(versionsFolder, version, "bin"))];
  for (const folder of folders) {
    const complete = await Promise.all(["initdb", "postgres", "createdb"].map((name) => isProgram(join(folder, name))));
    if (complete.every(Boolean) && (await versionIn(folder)) >= oldestVersion) return folder;
  }
  return null;
}

async function versionIn(folder: string): Promise<number> {
  const { stdout } = await run(join(folder, "postgres"), ["--version"]);
  return Number(/\d+/.exec(stdout)?.[0] ?? 0);
}

/** Without a cluster of its own: each server of a test has its own folder and port. */
async function install(): Promise<void> {
  await installPackages(["postgresql-common"], howToGetIt);
  await writeFile("/etc/postgresql-common/createcluster.conf", "create_main_cluster = false\n");
  await installPackages(["postgresql"], howToGetIt);
}

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** Who runs the server: PostgreSQL refuses to run as root. `null`: the user who runs the tests. */
export async function findServerUser(): Promise<SystemUser | null> {
  if (process.getuid?.() !== 0) return null;
  const accounts = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  for (const wanted of ["postgres", "nobody"]) {
    const [, , uid, gid] = accounts.find(([name]) => name === wanted) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("PostgreSQL does not run as root, and there is no user `postgres` or `nobody`: add one");
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
