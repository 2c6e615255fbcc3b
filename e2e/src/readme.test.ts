import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { access, readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { checkPackage, Package, type Problem } from "@arethetypeswrong/core";
import { startTidings } from "@tidings/testing";
import { freePort } from "@tidings/testing/programs";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "./eventually.ts";
import { command, createNewcomerProject, filesOf, type NewcomerProject } from "./newcomer-project.ts";
import { patienceMs } from "./patience.ts";
import { importsOf, packPackages, type PackedPackages } from "./packed-packages.ts";

// What the README and these guides show must compile and run as it stands, with the packages as they are published.

const run = promisify(execFile);

/** Every file below a folder, by its path there. */
const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/** All packages are modules: who requires them, or resolves them as Node 10 did, gets none. */
const isOfModules = (problem: Problem): boolean =>
  !("resolutionKind" in problem && ["node10", "node16-cjs"].includes(problem.resolutionKind));

/** What the snippets take for granted in the reader's own application. */
const surroundings = `
declare function fetchToken(): Promise<string>;
declare function toast(text: string): void;
`;

const pages = ["README.md", "docs/guides/node.md", "docs/guides/testing.md"];

let packed: PackedPackages;
let project: NewcomerProject;
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  files = new Map((await Promise.all(pages.map(filesOf))).flatMap((shown) => Array.from(shown)));
  packed = await packPackages();
  project = await createNewcomerProject(new Map([...files, ["surroundings.d.ts", surroundings]]), packed.folder);
});
afterAll(() => packed[Symbol.asyncDispose]());

test("every package brings what it imports", async () => {
  for (const one of packed.packages) {
    const { name, dependencies, peerDependencies } = one.manifest;
    const brought = { ...dependencies, ...peerDependencies };
    const missing = (await importsOf(one)).filter((imported) => !(imported in brought));
    expect({ name, missing }).toEqual({ name, missing: [] });
  }
});

test("every package passes on the peers of those that it depends on: a strict package manager gives it no others", async () => {
  const peersOf = new Map(packed.packages.map(({ manifest }) => [manifest.name, manifest.peerDependencies ?? {}]));
  for (const { manifest } of packed.packages) {
    const { name, dependencies = {}, peerDependencies = {} } = manifest;
    const needed = Object.keys(dependencies).flatMap((one) => Object.entries(peersOf.get(one) ?? {}));
    const missing = needed.filter(([peer, range]) => !(peer in dependencies) && peerDependencies[peer] !== range);
    expect({ name, missing }).toEqual({ name, missing: [] });
  }
});

test("no package asks for one exact version of another project's package, of which an application would get a second copy", async () => {
  const exact = packed.packages.flatMap(({ manifest: { name, dependencies = {}, peerDependencies = {} } }) =>
    Object.entries({ ...dependencies, ...peerDependencies })
      .filter(([other, version]) => !other.startsWith("@tidings/") && /^\d/.test(version))
      .map(([other, version]) => `${name}: ${other}@${version}`),
  );
  expect(exact).toEqual([]);
});

test("every package is as package managers, bundlers and compilers want it", async () => {
  for (const { folder, manifest } of packed.packages) {
    const { messages, pkg } = await publint({ pkgDir: folder, level: "warning", strict: true, pack: false });
    const found = messages.map((message) => formatMessage(message, pkg));
    expect({ name: manifest.name, found }).toEqual({ name: manifest.name, found: [] });
  }
});

test("the types of every package are found when its modules are imported", async () => {
  for (const { folder, manifest } of packed.packages) {
    const contents = Object.fromEntries(
      await Promise.all(
        (await filesIn(folder)).map(
          async (path) => [`/node_modules/${manifest.name}/${path}`, await readFile(join(folder, path))] as const,
        ),
      ),
    );
    const result = await checkPackage(new Package(contents, manifest.name, "0.0.0"));
    const problems =
      result.types === false ? ["it has no types"] : result.problems.filter(isOfModules).map(({ kind }) => kind);
    expect({ name: manifest.name, problems }).toEqual({ name: manifest.name, problems: [] });
  }
});

test("a package has a licence and a page of its own, and nothing that only tests use", async () => {
  for (const { folder, manifest } of packed.packages) {
    const paths = await filesIn(folder);
    expect(paths).toEqual(expect.arrayContaining(["LICENSE", "README.md", "package.json"]));
    const ofTests = paths.filter(
      (path) =>
        /\.(test|test-d)\.|(^|\/)(test-|scripted-|simulated-|conformance\/)/.test(path) &&
        !path.startsWith("templates/"), // a new project has a test
    );
    expect({ name: manifest.name, ofTests }).toEqual({ name: manifest.name, ofTests: [] });
  }
});

test("every package loads in Node, compiled", async () => {
  const names = packed.packages.map(({ manifest }) => manifest.name);
  const text = `for (const name of ${JSON.stringify(names)}) console.log(name, Object.keys(await import(name)).length > 0);`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", text], { cwd: packed.folder });
  expect(stdout).toBe(names.map((name) => `${name} true\n`).join(""));
});

test("the files that are shown", () => {
  expect([...files.keys()].toSorted()).toEqual([
    "billing.ts",
    "browser.ts",
    "definition.ts",
    "echo.ts",
    "orders.test.ts",
    "server.ts",
  ]);
});

test("they compile", async () => {
  expect(await project.compile()).toBe("");
});

test("the test that is shown passes", async () => {
  const { folder } = project;
  const { stdout } = await run(command("vitest"), ["run", "--root", folder, "--testTimeout", String(patienceMs)], {
    cwd: folder,
  });
  expect(stdout).toMatch(/Tests.*1 passed/);
});

test("the server that is shown starts, and the push that is shown is accepted", async () => {
  const { folder } = project;
  const text = files.get("server.ts")?.replace("port: 3000", "port: 0") ?? "";
  await writeFile(join(folder, "server.ts"), text);
  await writeFile(join(folder, "push.ts"), `import "./billing.ts"; console.log("pushed"); process.exit(0);`);
  const env = { ...process.env, JWT_SECRET: "a secret of at least thirty-two bytes" };
  const { stdout } = await run(process.execPath, ["push.ts"], { cwd: folder, env });
  expect(stdout).toContain("pushed");
});

test("the bot that is shown answers, and no message ends it", async () => {
  await using tidings = await startTidings();
  const alice = tidings.connect("alice");
  const { folder } = project;
  const token = await tidings.token("echo", { scopes: ["chat"] });
  const env = { ...process.env, TIDINGS_URL: tidings.url, TIDINGS_TOKEN: token };
  using bot = spawn(process.execPath, ["echo.ts"], { cwd: folder, stdio: ["ignore", "inherit", "inherit"], env });
  await eventually(() => access(join(folder, "echo.progress"))); // it answers what is written from now on
  const { conversationId } = await alice.chat.send({ to: "echo", content: { text: "long ".repeat(800) } });
  await alice.chat.send({ conversationId, content: { text: "Hello" } });
  await eventually(async () => {
    const { messages } = await alice.chat.history({ conversationId });
    const answers = messages.filter(({ from }) => from === "echo").map(({ content }) => content?.text);
    expect(answers).toEqual([expect.stringMatching(/^You said: long long /), "You said: Hello"]);
  });
  const exit = once(bot, "exit");
  bot.kill("SIGTERM");
  expect(await exit).toEqual([0, null]);
});

test("the program of the start page compiles, and Bob is told of his order", async () => {
  const port = await freePort();
  const shown = Array.from(await filesOf("docs/start.md"), ([name, text]) => {
    return [name, text.replaceAll("3000", String(port))] as const;
  });
  await using start = await createNewcomerProject(new Map(shown), packed.folder);
  expect(await start.compile()).toBe("");
  using server = spawn(process.execPath, ["server.ts"], { cwd: start.folder, stdio: "inherit" });
  using bob = spawn(process.execPath, ["bob.ts"], { cwd: start.folder, stdio: ["ignore", "pipe", "inherit"] });
  const [said] = (await once(bob.stdout, "data", { signal: AbortSignal.timeout(patienceMs) })) as [Buffer];
  expect(String(said)).toBe("Order 7 is on its way\n");
  expect(server.exitCode).toBe(null);
});
