import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Two test runs, or two starters, may want something at the same time. */
const lock = join(tmpdir(), "tidings-apt.lock");

const isDebian = (): Promise<boolean> =>
  stat("/etc/debian_version").then(
    () => true,
    () => false,
  );

/**
 * Installs Debian packages that tests need, if this is a Debian or a relative and the user is root.
 *
 * @param howToGetIt what is missing and how a person gets it: the message of the error if it cannot be installed here
 */
export async function installPackages(names: readonly string[], howToGetIt: string): Promise<void> {
  if (process.getuid?.() !== 0 || !(await isDebian())) throw new Error(howToGetIt);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const options = ["-y", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Options::=--force-confold"];
  const apt = (...args: string[]) => run("flock", [lock, "apt-get", ...options, ...args], { env, maxBuffer: 2 ** 26 });
  const install = () => apt("install", "--no-install-recommends", ...names);
  try {
    await install().catch(async () => {
      await apt("update"); // a new machine has no lists yet
      await install();
    });
  } catch (cause) {
    throw new Error(`${howToGetIt}. Installing it with apt-get failed`, { cause });
  }
}
