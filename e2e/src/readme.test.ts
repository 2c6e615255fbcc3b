import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { command, createNewcomerProject, filesOf, type NewcomerProject } from "./newcomer-project.ts";
import { importsOf, packPackages, type PackedPackages } from "./packed-packages.ts";

// What the README and the guide to Node show must compile and run as it stands, with the packages as they are published.

const run = promisify(execFile);

/** What the snippets take for granted in the reader's own application. */
const surroundings = `
declare function fetchToken(): Promise<string>;
declare function toast(text: string): void;
`;

let packed: PackedPackages;
let project: NewcomerProject;
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  files = new Map([...(await filesOf("README.md")), ...(await filesOf("docs/guides/node.md"))]);
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
    "comments.test.ts",
    "definition.ts",
    "echo.ts",
    "server.ts",
  ]);
});

test("they compile", async () => {
  expect(await project.compile()).toBe("");
});

test("the test that is shown passes", async () => {
  const { folder } = project;
  const { stdout } = await run(command("vitest"), ["run", "--root", folder], { cwd: folder });
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
