import { execFile } from "node:child_process";
import { access, constants, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const oldestVersion = 7;

const howToGetIt =
  `Tests need redis-server ${oldestVersion} or newer in PATH: install the package \`redis-server\` (Debian) or ` +
  "`redis` of your system";

/** The path of `redis-server`. As root on Debian it is installed if missing. */
export async function findRedisServer(): Promise<string> {
  const found = await lookInPath();
  if (found !== null) return found;
  if (process.getuid?.() !== 0 || !(await exists("/etc/debian_version"))) throw new Error(howToGetIt);
  await install();
  const installed = await lookInPath();
  if (installed === null) throw new Error(`${howToGetIt}. The package that apt-get installed here is too old`);
  return installed;
}

async function lookInPath(): Promise<string | null> {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  for (const path of folders.map((folder) => join(folder, "redis-server"))) {
    if (!(await isProgram(path))) continue;
    const { stdout } = await run(path, ["--version"]);
    if (Number(/\bv=(\d+)/.exec(stdout)?.[1] ?? 0) >= oldestVersion) return path;
  }
  return null;
}

/** One at a time: another test run, or another starter, may be installing something just now. */
async function install(): Promise<void> {
  const lock = join(tmpdir(), "tidings-apt.lock");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const apt = (...args: string[]) =>
    run("flock", [lock, "apt-get", "-y", "-o", "DPkg::Lock::Timeout=120", ...args], { env });
  try {
    await apt("install", "--no-install-recommends", "redis-server").catch(async () => {
      await apt("update");
      await apt("install", "--no-install-recommends", "redis-server");
    });
  } catch (cause) {
    throw new Error(`${howToGetIt}. Installing it with apt-get failed`, { cause });
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
