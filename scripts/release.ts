import { execFile } from "node:child_process";
import { mkdtempDisposable, readdir, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

// `pnpm release --dry-run` shows what would go out; `pnpm release` publishes it. pnpm packs, as it alone writes the real versions of
// the packages into each other; npm publishes what was packed, as it signs in by the identity of a GitHub workflow, with provenance.

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const isDryRun = process.argv.includes("--dry-run");

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly repository?: { readonly type: string; readonly url: string };
  readonly homepage?: string;
  readonly bugs?: { readonly url: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

interface Package {
  readonly folder: string;
  readonly manifest: Manifest;
}

const readManifest = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Manifest;

/** Puts the addresses of the repository into what is packed. */
const addresses = `--config.pnpmfile=${join(root, "scripts/addresses.cjs")}`;

/** What a registry shows beside a package, and provenance is checked against. */
async function addressProblem(): Promise<string | null> {
  const manifest = await readManifest(root);
  const missing = (["repository", "homepage", "bugs"] as const).filter((name) => manifest[name] === undefined);
  if (missing.length === 0) return null;
  return `package.json in the root does not say ${missing.join(", ")}: put in the addresses of the repository, which every package gets from there, for instance
  "repository": { "type": "git", "url": "git+https://example.com/tidings.git" },
  "homepage": "https://tidings.example.com",
  "bugs": { "url": "https://example.com/tidings/issues" }`;
}

/** What has changed since the last version, and is in none yet. */
async function versionProblem(): Promise<string | null> {
  const pending = (await readdir(join(root, ".changeset"))).filter((name) => name.endsWith(".md")).length;
  if (pending === 0) return null;
  return `${pending} changesets are in no version yet: run pnpm version-packages, and commit what it changes`;
}

/** What is published has to be found in the repository. */
async function treeProblem(): Promise<string | null> {
  const { stdout } = await run("git", ["status", "--porcelain"], { cwd: root });
  return stdout === "" ? null : `There are changes that are not committed:\n${stdout.trimEnd()}`;
}

/** What pnpm is started with, so that the one that runs this is used again, on every system. */
const pnpm = (args: readonly string[], cwd: string): Promise<{ stdout: string }> => {
  const self = process.env["npm_execpath"];
  if (self === undefined) throw new Error("Start this with pnpm: npx -y pnpm@10 release --dry-run");
  return run(process.execPath, [self, ...args], { cwd, maxBuffer: 2 ** 26 });
};

/** Each after those that it depends on: a registry never has a package without what it needs. */
function inOrder(packages: readonly Package[]): readonly Package[] {
  const sorted: Package[] = [];
  const visit = (one: Package): void => {
    if (sorted.includes(one)) return;
    const needs = { ...one.manifest.dependencies, ...one.manifest.peerDependencies };
    for (const other of packages) if (other.manifest.name in needs) visit(other);
    sorted.push(one);
  };
  packages.forEach(visit);
  return sorted;
}

async function publishable(): Promise<readonly Package[]> {
  const folders = (await readdir(join(root, "packages"))).map((name) => join(root, "packages", name));
  const all = await Promise.all(folders.map(async (folder) => ({ folder, manifest: await readManifest(folder) })));
  return inOrder(all.filter(({ manifest }) => manifest.private !== true));
}

/** Packs it, and says what is in it. Resolves with the file. */
async function pack({ folder, manifest }: Package, destination: string): Promise<string> {
  const tarball = join(destination, `${manifest.name.replace("/", "-")}.tgz`);
  const { stdout } = await pnpm(
    ["pack", addresses, "--config.ignore-scripts=true", "--json", "--out", tarball],
    folder,
  );
  const { files } = JSON.parse(stdout) as { readonly files: readonly unknown[] };
  const { size } = await stat(tarball);
  console.log(
    `${`${manifest.name}@${manifest.version}`.padEnd(28)} ${String(files.length).padStart(4)} files ${(size / 1_024).toFixed(0).padStart(6)} KiB`,
  );
  return tarball;
}

/** A release that failed half-way is started again, and goes on where it was. */
async function isPublished({ manifest: { name, version } }: Package): Promise<boolean> {
  const view = run("npm", ["view", `${name}@${version}`, "version", "--json"]);
  const { stdout } = await view.catch((error: { readonly stdout: string; readonly stderr: string }) => {
    if (!error.stderr.includes("E404")) throw error;
    return { stdout: "" };
  });
  return stdout.trim() !== "";
}

async function publish(one: Package, tarball: string): Promise<void> {
  const { name, version } = one.manifest;
  if (await isPublished(one)) {
    console.log(`${name}@${version} is published already`);
    return;
  }
  const provenance = process.env["ACTIONS_ID_TOKEN_REQUEST_URL"] === undefined ? [] : ["--provenance"];
  await run("npm", ["publish", tarball, "--access", "public", ...provenance]);
  console.log(`${name}@${version} is published`);
}

const packages = await publishable();
const versions = new Set(packages.map(({ manifest }) => manifest.version));
if (versions.size > 1) throw new Error(`All packages have one version, and these have ${[...versions].join(", ")}`);
const found = [await addressProblem(), await versionProblem(), await treeProblem()];
const problems = found.filter((problem) => problem !== null);
for (const problem of problems) console.error(`${isDryRun ? "A release would be refused: " : ""}${problem}\n`);
if (problems.length > 0 && !isDryRun) process.exit(1);
console.log(`Tidings ${[...versions].join()}${isDryRun ? ": nothing is published" : ""}`);
await run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b"], { cwd: root });
await using scratch = await mkdtempDisposable(join(tmpdir(), "tidings-release-"));
const tarballs: string[] = [];
for (const one of packages) tarballs.push(await pack(one, scratch.path));
if (!isDryRun) for (const [i, one] of packages.entries()) await publish(one, tarballs[i] ?? "");
