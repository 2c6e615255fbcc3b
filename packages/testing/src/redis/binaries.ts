import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { installPackages, isProgram, pathFolders } from "../programs/index.ts";

const run = promisify(execFile);

const oldestVersion = 7;

const howToGetIt =
  `Tests need redis-server ${oldestVersion} or newer in PATH: install the package \`redis-server\` (Debian) or ` +
  "`redis` of your system";

/** The path of `redis-server`. As root on Debian it is installed if missing. */
export async function findRedisServer(): Promise<string> {
  const found = await lookInPath();
  if (found !== null) return found;
  await installPackages(["redis-server"], howToGetIt);
  const installed = await lookInPath();
  if (installed === null) throw new Error(`${howToGetIt}. The package that apt-get installed here is too old`);
  return installed;
}

async function lookInPath(): Promise<string | null> {
  for (const path of pathFolders().map((folder) => join(folder, "redis-server"))) {
    if (!(await isProgram(path))) continue;
    const { stdout } = await run(path, ["--version"]);
    if (Number(/\bv=(\d+)/.exec(stdout)?.[1] ?? 0) >= oldestVersion) return path;
  }
  return null;
}
