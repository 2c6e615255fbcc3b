import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

// `pnpm release --dry-run` shows what would go out; `pnpm release` publishes it, with provenance where the CI gives it.

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

/** What pnpm is started with, so that the one that runs this is used again, on every system. */
const pnpm = (args: readonly string[], cwd: string): Promise<{ stdout: string }> => {
  const self = process.env["npm_execpath"];
  if (self === undefined) throw new Error("Start this with pnpm: npx -y pnpm@10 release --dry-run");
  return run(process.execPath, [self, ...args], { cwd, maxBuffer: 2 ** 26 });
};

async function publishable(): Promise<readonly { readonly folder: string; readonly manifest: Manifest }[]> {
  const folders = (await readdir(join(root, "packages"))).map((name) => join(root, "packages", name));
  const all = await Promise.all(
    folders.map(async (folder) => ({
      folder,
      manifest: await readManifest(folder),
    })),
  );
  return all.filter(({ manifest }) => manifest.private !== true);
}

/** Packs each, and says what is in it. */
async function show(): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), "tidings-release-"));
  try {
    for (const { folder, manifest } of await publishable()) {
      const tarball = join(scratch, `${manifest.name.replace("/", "-")}.tgz`);
      const { stdout } = await pnpm(
        ["pack", addresses, "--config.ignore-scripts=true", "--json", "--out", tarball],
        folder,
      );
      const { files } = JSON.parse(stdout) as { readonly files: readonly unknown[] };
      const { size } = await stat(tarball);
      console.log(
        `${`${manifest.name}@${manifest.version}`.padEnd(28)} ${String(files.length).padStart(4)} files ${(size / 1_024).toFixed(0).padStart(6)} KiB`,
      );
    }
  } finally {
    await rm(scratch, { recursive: true });
  }
}

const { version } = (await publishable())[0]?.manifest ?? {};
const versions = new Set((await publishable()).map(({ manifest }) => manifest.version));
if (versions.size > 1) throw new Error(`All packages have one version, and these have ${[...versions].join(", ")}`);
const problems = [await addressProblem(), await versionProblem()].filter((problem) => problem !== null);
for (const problem of problems) console.error(`${isDryRun ? "A release would be refused: " : ""}${problem}\n`);
if (problems.length > 0 && !isDryRun) process.exit(1);
console.log(`Tidings ${version}${isDryRun ? ": nothing is published" : ""}`);
await run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b"], { cwd: root });
await show();
if (!isDryRun) {
  const provenance = process.env["ACTIONS_ID_TOKEN_REQUEST_URL"] === undefined ? [] : ["--provenance"];
  const { stdout } = await pnpm(["-r", "publish", addresses, "--access", "public", ...provenance], root);
  console.log(stdout);
}
