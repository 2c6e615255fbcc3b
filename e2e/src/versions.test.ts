import { execFile } from "node:child_process";
import { copyFile, cp, mkdir, readdir, readFile, realpath, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { command } from "./newcomer-project.ts";
import { packPackages, type PackedPackages } from "./packed-packages.ts";

// The packages are for ranges of versions of what an application has itself: its tRPC, its zod, its React, its TypeScript, its Node. The sets are
// installed with the repository, by their own package.json in e2e/versions; the newest is what the repository itself is built with.

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const versions = join(root, "e2e/versions");

/** What an application has itself, and where each set of it is; the newest is beside the packages. */
const peers = ["@trpc/client", "@trpc/server", "@types/react", "@types/react-dom", "react", "react-dom", "zod"];
const sets = { oldest: join(versions, "oldest"), between: join(versions, "between"), newest: null };
type SetName = keyof typeof sets;

const compilers = {
  "TypeScript 5.9": [process.execPath, join(versions, "oldest/node_modules/typescript/bin/tsc")],
  "TypeScript 6": [process.execPath, join(versions, "between/node_modules/typescript/bin/tsc")],
  "TypeScript 7": [command("tsc")],
} as const;

let packed: PackedPackages;
beforeAll(async () => {
  packed = await packPackages();
  for (const [name, from] of Object.entries(sets)) await install(join(packed.folder, name), from ?? packed.folder);
});
afterAll(() => packed[Symbol.asyncDispose]());

/** The packages beside the versions of one set. What they bring themselves is found in the folder above. */
async function install(folder: string, from: string): Promise<void> {
  const modules = join(folder, "node_modules");
  for (const { folder: source, manifest } of packed.packages) {
    await cp(source, join(modules, manifest.name), { recursive: true });
  }
  for (const name of peers) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(await realpath(join(from, "node_modules", name)), join(modules, name));
  }
  for (const file of ["application.mts", "page.mts"]) await copyFile(join(versions, file), join(folder, file));
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
}

async function compile(set: SetName, compiler: keyof typeof compilers, resolution: string): Promise<string> {
  const compilerOptions = {
    target: "es2022",
    lib: ["es2023", "esnext.disposable", "dom", "dom.iterable"],
    module: resolution === "bundler" ? "preserve" : resolution,
    moduleResolution: resolution,
    types: ["node"],
    strict: true,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: "out",
    skipLibCheck: false,
    skipDefaultLibCheck: true, // of the compiler's own
    allowImportingTsExtensions: true,
  };
  const folder = join(packed.folder, set);
  const config = join(folder, `tsconfig.${resolution}.json`);
  await writeFile(config, JSON.stringify({ compilerOptions, files: ["application.mts", "page.mts"] }));
  const [program, ...args] = compilers[compiler];
  const { stdout } = await run(program, [...args, "-p", config]).catch((error: { stdout: string }) => error);
  // tRPC's own declarations of its adapter for WebSockets are at odds with those of `ws` in some of its versions
  return stdout.replaceAll(/^.*@trpc\/server\/dist\/adapters\/ws\.d\.mts.*\n/gm, "");
}

// every set with the newest compiler either way; the others with each way of finding modules and with an old and a new set
test.each<[SetName, keyof typeof compilers, "nodenext" | "bundler"]>([
  ["oldest", "TypeScript 7", "nodenext"],
  ["oldest", "TypeScript 7", "bundler"],
  ["between", "TypeScript 7", "nodenext"],
  ["between", "TypeScript 7", "bundler"],
  ["newest", "TypeScript 7", "nodenext"],
  ["newest", "TypeScript 7", "bundler"],
  ["oldest", "TypeScript 5.9", "nodenext"],
  ["newest", "TypeScript 5.9", "bundler"],
  ["between", "TypeScript 6", "bundler"],
  ["newest", "TypeScript 6", "nodenext"],
])("an application compiles with the %s versions, %s and module resolution %s, libraries checked", async (...how) => {
  expect(await compile(...how)).toBe("");
});

/** The other sets run on the Node of the repository. */
const nodeOf = (set: string): string =>
  set === "oldest" ? join(versions, "oldest/node_modules/node/bin/node") : process.execPath;

test.each(Object.keys(sets))(
  "it runs with the %s versions: over WebSockets, over HTTP, and with tRPC's own clients",
  async (set) => {
    const { stdout } = await run(nodeOf(set), ["application.mts"], { cwd: join(packed.folder, set) });
    expect(stdout).toBe("it works\n");
  },
);

test.each(Object.keys(sets))("its page renders on a server with the %s versions", async (set) => {
  const { stdout } = await run(nodeOf(set), ["page.mts"], { cwd: join(packed.folder, set) });
  expect(stdout).toBe("<button>alice: </button>\n");
});

test("the ranges that the packages ask for begin with the oldest versions that are tried", async () => {
  const manifest = await readFile(join(versions, "oldest/package.json"), "utf8");
  const oldest = (JSON.parse(manifest) as { dependencies: Record<string, string> }).dependencies;
  const asked = new Map<string, string>();
  for (const {
    manifest: { peerDependencies = {} },
  } of packed.packages) {
    for (const [name, range] of Object.entries(peerDependencies)) asked.set(name, range);
  }
  // of a broker's client, which only a bridge needs, and of Vitest, which only tests need, the version that is installed here
  for (const name of ["amqplib", "mqtt", "vitest"]) {
    const installed = await readFile(join(packed.folder, "node_modules", name, "package.json"), "utf8");
    oldest[name] = (JSON.parse(installed) as { version: string }).version;
  }
  const names = ["@trpc/client", "@trpc/server", "amqplib", "mqtt", "react", "react-dom", "vitest", "zod"];
  const expected = names.map((name) => [name, oldest[name]]);
  const lowest = Array.from(asked, ([name, range]) => [name, /^>=(\S+)/.exec(range)?.[1]]);
  expect(Object.fromEntries(lowest)).toEqual(Object.fromEntries(expected));
  const { stdout } = await run(nodeOf("oldest"), ["--version"]);
  expect(stdout.trim()).toBe(`v${oldest["node"]}`);
  for (const name of ["tidings", "@tidings/server", "@tidings/sqlite", "@tidings/postgres", "@tidings/redis"]) {
    const found = packed.packages.find((one) => one.manifest.name === name);
    expect(found?.manifest.engines?.["node"]?.split(" ")[0]).toBe(`^${oldest["node"]}`);
  }
  for (const {
    manifest: { dependencies = {} },
  } of packed.packages) {
    expect(Object.keys(dependencies).filter((name) => asked.has(name))).toEqual([]);
  }
});

test("every module of the hooks says that it is a client's, as a server component that imports it wants to know", async () => {
  const compiled = join(packed.folder, "node_modules/@tidings/react/dist");
  const modules = (await readdir(compiled)).filter((name) => name.endsWith(".js"));
  expect(modules).toContain("index.js");
  for (const name of modules) expect(await readFile(join(compiled, name), "utf8")).toMatch(/^"use client";\n/);
});

test("npm, which would leave what only pnpm understands in a package, is told not to pack it", async () => {
  const cwd = join(root, "packages/core");
  const packing = run("npm", ["pack", "--dry-run"], { cwd, env: { ...process.env, npm_config_user_agent: "npm/11" } });
  await expect(packing).rejects.toMatchObject({ stderr: expect.stringContaining("Pack and publish with pnpm") });
});
