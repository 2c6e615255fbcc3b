import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A file of the repository, by its path in it. */
export const read = (path: string): Promise<string> => readFile(join(root, path), "utf8");

/** The paths of all files below a folder, in the order of the alphabet. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((path) => !path.includes("node_modules"))
    .toSorted();
}

/** A folder that only a build has left behind has none. */
const manifestIfAny = (folder: string): Promise<Manifest | null> =>
  readManifest(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });

/** The names of the folders in packages/ that are published. */
export async function packageFolders(): Promise<readonly string[]> {
  const entries = await readdir(join(root, "packages"), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const manifests = await Promise.all(folders.map((name) => manifestIfAny(name)));
  return folders.filter((_, i) => manifests[i] && manifests[i].private !== true).toSorted();
}

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly publishConfig?: { readonly exports?: Readonly<Record<string, unknown>> };
}

export const readManifest = async (folder: string): Promise<Manifest> =>
  JSON.parse(await read(`packages/${folder}/package.json`)) as Manifest;
