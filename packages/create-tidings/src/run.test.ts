import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { createProject } from "./create-project.ts";
import { run } from "./run.ts";

/** Runs it as in a script, where nobody can be asked. */
async function runIn(args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const said: string[] = [];
  const hear = (text: string): void => void said.push(text);
  const spies = [vi.spyOn(console, "log"), vi.spyOn(console, "error")].map((spy) => spy.mockImplementation(hear));
  try {
    return { code: await run(args), said: said.join("\n") };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

test.each([
  [["MyApp", "--template", "bot"], '"MyApp" cannot be the name of a package: use small letters'],
  [["node_modules", "--template", "bot"], '"node_modules" cannot be the name of a package'],
  [["", "--template", "bot"], "The project needs a name"],
  [["a", "b"], "Give one folder, and not a and b"],
  [["app", "--template", "vite"], 'The template "vite" is unknown: choose one of react, next, bot'],
  [
    ["app", "react"],
    "npm has kept --template for itself: put -- before it, as in npm create tidings app -- --template react",
  ],
  [["app", "--frob"], "Unknown option '--frob'"],
  [["app"], "This is not a terminal, so no question can be asked: give a folder and a template"],
])("%j is refused with what to do, and nothing is made", async (args, why) => {
  const { code, said } = await runIn([...args, "--no-install"]);
  expect(said).toContain(why);
  expect(code).toBe(1);
});

test("a project goes into a folder that is new, empty, or has a repository only; the steps can be pasted", async () => {
  const root = await mkdtemp(join(tmpdir(), "create tidings "));
  const make = (folder: string) => runIn([join(root, folder), "--template", "bot", "--no-install"]);
  await mkdir(join(root, "with-git", ".git"), { recursive: true });
  for (const folder of ["app", "with-git"]) {
    const { code, said } = await make(folder);
    expect(code).toBe(0);
    expect(said).toContain(`cd "${join(root, folder)}"`);
    expect(await readdir(join(root, folder))).toEqual(expect.arrayContaining([".env", ".gitignore", "package.json"]));
  }
  expect(await make("app")).toMatchObject({ code: 1, said: expect.stringContaining("is not empty") });
  await writeFile(join(root, "file"), "");
  expect(await make("file")).toMatchObject({ code: 1, said: expect.stringContaining("is a file") });
  await rm(root, { recursive: true });
});

test("pnpm is allowed to install the Node that a project brings, and nothing is said of pnpm if it brings none", async () => {
  const root = await mkdtemp(join(tmpdir(), "create-tidings-"));
  const read = (folder: string, file: string) => readFile(join(root, folder, file), "utf8");
  await createProject({ folder: join(root, "old"), template: "bot", bringNode: true });
  expect(JSON.parse(await read("old", "package.json"))).toMatchObject({ devDependencies: { node: "^24.7.0" } });
  expect(await read("old", "pnpm-workspace.yaml")).toBe(
    "packages:\n  - .\nonlyBuiltDependencies:\n  - node\nallowBuilds:\n  node: true\n",
  );
  await createProject({ folder: join(root, "new"), template: "bot", bringNode: false });
  expect(await readdir(join(root, "new"))).not.toContain("pnpm-workspace.yaml");
  await rm(root, { recursive: true });
});

test.each(["react", "next", "bot"])(
  "the template %s starts without a file of secrets, as on a server",
  async (template) => {
    const { scripts } = JSON.parse(
      await readFile(new URL(`../templates/${template}/package.json`, import.meta.url), "utf8"),
    ) as { readonly scripts: { readonly start: string } };
    expect(scripts.start).toMatch(/^node --env-file-if-exists=\.env /);
  },
);
