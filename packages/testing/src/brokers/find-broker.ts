import { join } from "node:path";
import { installPackages, isProgram, pathFolders } from "../programs/index.ts";

export interface Wanted {
  readonly program: string;
  /** Where it may be beside the folders of PATH. */
  readonly folders: readonly string[];
  /** The package of Debian and its relatives. */
  readonly package: string;
}

/** The path of a broker's program. As root on Debian it is installed if missing. */
export async function findBroker(wanted: Wanted): Promise<string> {
  const howToGetIt =
    `Tests need ${wanted.program} in PATH or in ${wanted.folders.join(", ")}: ` +
    `install the package \`${wanted.package}\` of your system`;
  const found = await look(wanted);
  if (found !== null) return found;
  await installPackages([wanted.package], howToGetIt);
  const installed = await look(wanted);
  if (installed === null) throw new Error(howToGetIt);
  return installed;
}

async function look({ program, folders }: Wanted): Promise<string | null> {
  for (const folder of [...folders, ...pathFolders()]) {
    const path = join(folder, program);
    if (await isProgram(path)) return path;
  }
  return null;
}
