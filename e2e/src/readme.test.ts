import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

// What the README and the guide to Node show must compile and run as it stands. A snippet that is a whole file says so in its
// first line: `// name.ts`. The project of a newcomer, then: those files, and an ordinary strict TypeScript.

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const command = (name: string): string => join(root, "node_modules/.bin", name);

const compilerOptions = {
  target: "es2024",
  lib: ["es2024", "esnext.disposable", "dom"],
  module: "nodenext",
  types: ["node"],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
};

/** What the snippets take for granted in the reader's own application. */
const surroundings = `
declare function fetchToken(): Promise<string>;
declare function toast(text: string): void;
`;

async function snippetsOf(page: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(root, page), "utf8");
  const files = text.matchAll(/^```ts\n\/\/ ([\w.-]+\.ts)\b(.*?)^```$/gms);
  return new Map(Array.from(files, ([, name = "", rest = ""]) => [name, `// ${rest}`]));
}

let project: string;
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  project = await mkdtemp(fileURLToPath(new URL("../.readme-", import.meta.url))); // where the packages are found
  files = new Map([...(await snippetsOf("README.md")), ...(await snippetsOf("docs/guides/node.md"))]);
  await Promise.all([
    ...Array.from(files, ([name, text]) => writeFile(join(project, name), text)),
    writeFile(join(project, "surroundings.d.ts"), surroundings),
    writeFile(join(project, "package.json"), JSON.stringify({ type: "module" })),
    writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions })),
  ]);
});
afterAll(() => rm(project, { recursive: true }));

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
  const { stdout } = await run(command("tsc"), ["-p", project]).catch((error: { stdout: string }) => error);
  expect(stdout).toBe("");
});

test("the test that is shown passes", async () => {
  const { stdout } = await run(command("vitest"), ["run", "--root", project], { cwd: project });
  expect(stdout).toMatch(/Tests.*1 passed/);
});

test("the server that is shown starts, and the push that is shown is accepted", async () => {
  const text = files.get("server.ts")?.replace("port: 3000", "port: 0") ?? "";
  await writeFile(join(project, "server.ts"), text);
  await writeFile(join(project, "push.ts"), `import "./billing.ts"; console.log("pushed"); process.exit(0);`);
  const env = { ...process.env, JWT_SECRET: "a secret of at least thirty-two bytes" };
  const { stdout } = await run(process.execPath, ["push.ts"], { cwd: project, env });
  expect(stdout).toContain("pushed");
});
