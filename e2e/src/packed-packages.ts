import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Manifest {
  readonly name: string;
  readonly version: string;
  /** A module; or a style sheet, with its types beside it. */
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
}

export interface PackedPackage {
  readonly folder: string;
  /** As a registry would hand it out. */
  readonly tarball: string;
  readonly manifest: Manifest;
}

/** A folder far from the repository, in whose node_modules the packages are as a registry would hand them out. */
export interface PackedPackages extends AsyncDisposable {
  readonly folder: string;
  readonly packages: readonly PackedPackage[];
}

const readManifest = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Manifest;

/** All of them at once; they are compiled already. */
const pack = (destination: string) =>
  run(
    "pnpm",
    ["-r", "--filter=./packages/*", "pack", "--config.ignore-scripts=true", "--pack-destination", destination],
    {
      cwd: root,
    },
  );

async function unpack(source: string, modules: string, tarballs: string): Promise<PackedPackage> {
  const { name, version } = await readManifest(source);
  const tarball = join(tarballs, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`);
  const folder = join(modules, name);
  await mkdir(folder, { recursive: true });
  await run("tar", ["-xzf", tarball, "--strip-components=1", "-C", folder]);
  return { folder, tarball, manifest: await readManifest(folder) };
}

/** What a package manager would install beside them, as it is in the repository. */
async function linkDependencies(source: string, modules: string): Promise<void> {
  const installed = await readdir(join(source, "node_modules"));
  const names = await Promise.all(
    installed.map(async (name) =>
      name.startsWith("@")
        ? (await readdir(join(source, "node_modules", name))).map((scoped) => `${name}/${scoped}`)
        : [name],
    ),
  );
  for (const name of names.flat().filter((one) => !one.startsWith(".") && !one.startsWith("@tidings/"))) {
    const target = await realpath(join(source, "node_modules", name));
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(target, join(modules, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error; // another package has it as well
    });
  }
}

export async function packPackages(): Promise<PackedPackages> {
  const folder = await mkdtemp(join(tmpdir(), "tidings-installed-"));
  const modules = join(folder, "node_modules");
  const sources = (await readdir(join(root, "packages"))).map((name) => join(root, "packages", name));
  await run(join(root, "node_modules/.bin/tsc"), ["-b"], { cwd: root });
  await pack(folder);
  const packages: PackedPackage[] = [];
  for (const source of sources) packages.push(await unpack(source, modules, folder));
  for (const source of [root, join(root, "e2e"), ...sources]) await linkDependencies(source, modules);
  return { folder, packages, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

const specifier = /^(?:import|export)\b[^;]*?from "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm;

/** The packages that an import of this one loads too, for its code or for its types; not Node's own modules. */
export async function importsOf({ folder, manifest }: PackedPackage): Promise<readonly string[]> {
  const modules = Object.values(manifest.exports).filter((entry) => typeof entry === "string");
  const entries = modules.map((entry) => join(folder, entry));
  const files = new Set([...entries, ...entries.map((entry) => entry.replace(/\.js$/, ".d.ts"))]);
  const names = new Set<string>();
  for (const file of files) {
    for (const [, from, alone, type] of (await readFile(file, "utf8")).matchAll(specifier)) {
      const imported = from ?? alone ?? type ?? "";
      if (imported.startsWith(".")) {
        files.add(join(dirname(file), file.endsWith(".d.ts") ? imported.replace(/\.tsx?$/, ".d.ts") : imported));
      } else if (!imported.startsWith("node:")) {
        names.add(imported.split("/", imported.startsWith("@") ? 2 : 1).join("/"));
      }
    }
  }
  return [...names].toSorted();
}
