import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { command, createNewcomerProject, filesOf, type NewcomerProject } from "./newcomer-project.ts";

// What the README and the guide to Node show must compile and run as it stands.

const run = promisify(execFile);

/** What the snippets take for granted in the reader's own application. */
const surroundings = `
declare function fetchToken(): Promise<string>;
declare function toast(text: string): void;
`;

let project: NewcomerProject;
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  files = new Map([...(await filesOf("README.md")), ...(await filesOf("docs/guides/node.md"))]);
  project = await createNewcomerProject(new Map([...files, ["surroundings.d.ts", surroundings]]));
});
afterAll(() => project[Symbol.asyncDispose]());

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
