import { randomBytes } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { TemplateName } from "./templates.ts";

/** The Node that the templates need, which is newer than what the packages need: it runs their TypeScript as it is, `await using` too. */
export const neededNode = [24, 7] as const;

const isOlder = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < neededNode[0] || (major === neededNode[0] && minor < neededNode[1]);
};

/** Whether the Node that runs this is too old for a project. */
export const isNodeTooOld = (): boolean => isOlder(process.versions.node);

export interface ProjectOptions {
  /** Where it goes. It is made if it is missing, and must be empty. */
  readonly folder: string;
  readonly template: TemplateName;
  /**
   * Whether the project brings its own Node, as a development dependency that its scripts then run on, with npm and with pnpm. Default:
   * where the Node that runs this is too old.
   */
  readonly bringNode?: boolean;
}

/** What the user can mend, told without a stack. */
export class ProjectError extends Error {
  override readonly name: string = "ProjectError";
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const ours = fileURLToPath(new URL("..", import.meta.url));

const readManifest = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Manifest;

const packageName = /^[a-z0-9][a-z0-9._-]{0,213}$/;

/** @returns why a folder cannot be the name of a project; `undefined` if it can */
export function nameProblem(folder: string): string | undefined {
  if (folder === "") return "The project needs a name: give a folder";
  const name = basename(resolve(folder));
  if (packageName.test(name) && name !== "node_modules") return undefined;
  return `"${name}" cannot be the name of a package: use small letters, digits, and - . _`;
}

async function requireEmpty(folder: string): Promise<void> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR") throw new ProjectError(`${folder} is a file: choose another name`);
    throw error;
  });
  if (found.some((name) => name !== ".git")) throw new ProjectError(`${folder} is not empty: choose another name`);
}

/** Inside of the repository the packages are linked; outside of it all of them have the version of this one. */
const withVersions = (
  dependencies: Readonly<Record<string, string>> = {},
  version: string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(dependencies).map(([name, range]) => [name, range.startsWith("workspace:") ? `^${version}` : range]),
  );

/**
 * pnpm runs the script by which the package `node` gets its program only if it is allowed to: the
 * first list is for pnpm 10, the other since 11. Before 10.5 the file had to say where its packages are.
 */
const pnpmSettings = `packages:
  - .
onlyBuiltDependencies:
  - node
allowBuilds:
  node: true
`;

/** What is of this repository alone, or of an install. */
const leftOut = new Set(["node_modules", "dist", ".next", "data", "tsconfig.check.json", "next-env.d.ts"]);

/**
 * Writes a project. Nothing is installed.
 *
 * @throws ProjectError if the folder is not empty, or cannot be the name of a package
 */
export async function createProject({ folder, template, bringNode = isNodeTooOld() }: ProjectOptions): Promise<void> {
  const problem = nameProblem(folder);
  if (problem !== undefined) throw new ProjectError(problem);
  await requireEmpty(folder);
  const source = join(ours, "templates", template);
  await mkdir(folder, { recursive: true });
  await cp(source, folder, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
  await rename(join(folder, "_gitignore"), join(folder, ".gitignore")); // a package manager would leave `.gitignore` out
  const { version } = await readManifest(ours);
  const { dependencies, devDependencies, ...manifest } = await readManifest(source);
  const written = {
    ...manifest,
    name: basename(resolve(folder)),
    dependencies: withVersions(dependencies, version),
    devDependencies: {
      ...withVersions(devDependencies, version),
      ...(bringNode && { node: `^${neededNode.join(".")}.0` }),
    },
  };
  await writeFile(join(folder, "package.json"), `${JSON.stringify(written, null, 2)}\n`);
  if (bringNode) await writeFile(join(folder, "pnpm-workspace.yaml"), pnpmSettings);
  await writeFile(join(folder, ".env"), `SECRET=${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
}
