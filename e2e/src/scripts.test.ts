import { cp, glob, mkdtempDisposable, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What only a shell of Unix has, single quotes included, and paths to programs, which have another name on Windows. */
const notPortable =
  /(^|&&\s*)(exec|export|source|rm|cp|mv|mkdir|cat|ln|\.\.?\/|\S+\/\.?bin\/|\w+=)|[;|<>`$*']|(^|[^&])&($|[^&])/;

const unquoted = (script: string): string => script.slice(script.indexOf(": ") + 2).replaceAll(/"[^"]*"/g, "");

test("the scripts of all packages run without a Unix shell", async () => {
  const scripts: string[] = [];
  for await (const path of glob("{.,*,*/*}/package.json", { cwd: root, exclude: ["**/node_modules"] })) {
    const { scripts: own = {} } = JSON.parse(await readFile(join(root, path), "utf8")) as { scripts?: object };
    for (const [name, command] of Object.entries(own)) scripts.push(`${path} ${name}: ${command as string}`);
  }
  expect(scripts.length).toBeGreaterThan(30);
  expect(scripts.filter((script) => notPortable.test(unquoted(script)))).toEqual([]);
});

test("a package that goes out has the addresses of the repository, and says which folder is its own", async () => {
  await using repository = await mkdtempDisposable(join(tmpdir(), "tidings-addresses-"));
  await cp(join(root, "scripts/addresses.cjs"), join(repository.path, "scripts/addresses.cjs"));
  const addresses = {
    repository: { type: "git", url: "git+https://example.com/tidings.git" },
    homepage: "https://tidings.example.com",
    bugs: { url: "https://example.com/tidings/issues" },
  };
  await writeFile(join(repository.path, "package.json"), JSON.stringify({ name: "all", ...addresses }));
  const { hooks } = createRequire(import.meta.url)(join(repository.path, "scripts/addresses.cjs")) as {
    hooks: { beforePacking(manifest: object, folder: string): object };
  };
  expect(hooks.beforePacking({ name: "one" }, join(repository.path, "packages/one"))).toEqual({
    name: "one",
    ...addresses,
    repository: { ...addresses.repository, directory: "packages/one" },
  });
});

test("every package has what a registry shows of it, and leaves the addresses to the repository", async () => {
  for await (const path of glob("packages/*/package.json", { cwd: root })) {
    const manifest = JSON.parse(await readFile(join(root, path), "utf8")) as Record<string, unknown>;
    expect([path, manifest]).toEqual([
      path,
      expect.objectContaining({
        description: expect.any(String),
        keywords: expect.arrayContaining([expect.any(String)]),
        license: "MIT",
        publishConfig: expect.objectContaining({ access: "public" }),
      }),
    ]);
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(["repository"]));
  }
});

test("every changeset names packages that are published, or a release could not be made", async () => {
  const published = new Set<string>();
  for await (const path of glob("packages/*/package.json", { cwd: root })) {
    const manifest = JSON.parse(await readFile(join(root, path), "utf8")) as { name: string; private?: boolean };
    if (manifest.private !== true) published.add(manifest.name);
  }
  const unknown: string[] = [];
  for await (const path of glob(".changeset/*.md", { cwd: root })) {
    const [, header = ""] = (await readFile(join(root, path), "utf8")).split("---\n");
    const names = Array.from(header.matchAll(/^"?([^":\n]+)"?: (?:major|minor|patch)$/gm), ([, name = ""]) => name);
    if (names.length === 0 || names.some((name) => !published.has(name))) unknown.push(`${path}: ${names.join(", ")}`);
  }
  expect(published.size).toBeGreaterThan(10);
  expect(unknown).toEqual([]);
});

test("the page of every package says how it is installed, with what it needs beside it", async () => {
  const incomplete: string[] = [];
  for await (const path of glob("packages/*/package.json", { cwd: root })) {
    const manifest = JSON.parse(await readFile(join(root, path), "utf8")) as {
      readonly name: string;
      readonly peerDependencies?: object;
      readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
    };
    const { name, peerDependencies = {}, peerDependenciesMeta = {} } = manifest;
    if (name === "create-tidings") continue; // nobody installs it
    const readme = await readFile(join(root, path, "../README.md"), "utf8");
    const installed = /^npm install (.*)$/m.exec(readme)?.[1]?.split(" ") ?? [];
    const needed = Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta[peer]?.optional);
    const missing = [name, ...needed].filter((one) => !installed.includes(one));
    if (missing.length > 0) incomplete.push(`${name}: ${missing.join(", ")}`);
  }
  expect(incomplete).toEqual([]);
});

test("every guide says how to install what its code imports", async () => {
  const incomplete: string[] = [];
  let guides = 0;
  for await (const path of glob("docs/guides/**/*.md", { cwd: root })) {
    const page = await readFile(join(root, path), "utf8");
    const code = Array.from(page.matchAll(/^ *```tsx?\n(.*?)^ *```$/gms), ([, text]) => text).join("\n");
    const imports = code.matchAll(/^ *import (?!type\b)[^;]*?from "(tidings|@tidings\/[\w-]+)/gm);
    const names = new Set(Array.from(imports, ([, name = ""]) => name));
    const installed = /^npm install (.*)$/m.exec(page)?.[1]?.split(" ") ?? [];
    const missing = [...names].filter((name) => !installed.includes(name));
    if (missing.length > 0) incomplete.push(`${path}: ${missing.join(", ")}`);
    if (names.size > 0) guides += 1;
  }
  expect(guides).toBeGreaterThan(20);
  expect(incomplete).toEqual([]);
});
