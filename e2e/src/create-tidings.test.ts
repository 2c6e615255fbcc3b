import { execFile } from "node:child_process";
import { readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv, promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { createProjectFrom } from "./created-project.ts";
import { eventually } from "./eventually.ts";
import { packPackages, type PackedPackages } from "./packed-packages.ts";

// A newcomer's first minute, outside of the repository: each project is made, installed, built, started and used.

const run = promisify(execFile);

let packed: PackedPackages;
let browser: Browser;
beforeAll(async () => {
  [packed, browser] = await Promise.all([packPackages(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await packed[Symbol.asyncDispose]();
});

/** As another person at another computer. */
async function signIn(url: string, name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name }).waitFor();
  return page;
}

async function openChat(page: Page, peer: string): Promise<void> {
  await page.getByLabel("Talk to").fill(peer);
  await page.getByRole("button", { name: "Open" }).click();
  await page.getByRole("heading", { name: peer }).waitFor();
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel("Message").fill(text);
  await page.getByRole("button", { name: "Send" }).click();
}

/** Alice ships Bob's order, and they talk. */
async function use(url: string, orderId: string): Promise<void> {
  const [alice, bob] = await Promise.all([signIn(url, "alice"), signIn(url, "bob")]);
  await openChat(alice, "bob");
  await alice.getByLabel("Order").fill(orderId);
  await alice.getByRole("button", { name: "Ship it to bob" }).click();
  await bob.getByLabel("1 unread notifications").click();
  await bob.getByText(`alice has shipped your order ${orderId}`).waitFor();
  await bob.getByRole("button", { name: "Mark as read" }).click();
  await bob.getByLabel("0 unread notifications").waitFor();

  await openChat(bob, "alice");
  await say(alice, `Hello Bob, ${orderId}`);
  await bob
    .getByRole("listitem")
    .filter({ hasText: `Hello Bob, ${orderId}` })
    .first()
    .waitFor();
  await say(bob, `Hello Alice, ${orderId}`);
  await alice
    .getByRole("listitem")
    .filter({ hasText: `Hello Alice, ${orderId}` })
    .first()
    .waitFor();
  await Promise.all([alice.context().close(), bob.context().close()]);
}

test("Vite + React: made, tested, built and used, as developed and as served", async () => {
  const project = await createProjectFrom(packed, "react");
  expect(await project.run("test")).toMatch(/Tests.*1 passed/);
  await project.run("build");
  {
    await using server = await project.start("dev", /http:\/\/localhost/);
    await use(server.url, "order of dev");
  }
  // as on a server: the secret is in the environment, and the file in no repository
  const file = join(project.folder, ".env");
  await rename(file, `${file}.elsewhere`);
  const variables = { ...parseEnv(await readFile(`${file}.elsewhere`, "utf8")), HOST: "", DATABASE_URL: "" };
  await using server = await project.start("start", /http:\/\/localhost/, variables);
  await use(server.url, "order of start");
  await expect(fetch(server.url.replace("localhost", "127.0.0.2"))).rejects.toThrow("fetch failed"); // this machine alone
});

test("Next.js: made, tested, built and used", async () => {
  const project = await createProjectFrom(packed, "next");
  expect(await project.run("test")).toMatch(/Tests.*2 passed/);
  await project.run("build");
  await using server = await project.start("start", /http:\/\/localhost/);
  await use(server.url, "7");
});

test("Node bot: made, tested, compiled and talked with", async () => {
  const project = await createProjectFrom(packed, "bot");
  expect(await project.run("test")).toMatch(/Tests.*3 passed/);
  await project.run("build");
  await using bot = await project.start("dev", /Say something/);
  bot.type("Hello");
  await eventually(() => expect(bot.output()).toContain("bot: You said: Hello"));
  bot.type("remind me: tea");
  await eventually(() => expect(bot.output()).toContain("🔔 tea"));
});

test("what it is given wrongly is explained, and nothing is written over", async () => {
  const creator = join(packed.folder, "node_modules/create-tidings/bin.mjs");
  const create = (...args: string[]) => run(process.execPath, [creator, ...args], { cwd: packed.folder });
  const refused = async (args: string[], message: RegExp): Promise<void> => {
    await expect(create(...args)).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(message) });
  };
  await refused(["my-app", "--template", "vue"], /template "vue" is unknown: choose one of react, next, bot/);
  await refused(["My App", "--template", "bot"], /"My App" cannot be the name of a package/);
  await refused([], /not a terminal, so no question can be asked: give a folder and a template/);
  await refused(["--tempalte", "bot"], /--tempalte/);
  await create("kept", "--template", "bot", "--no-install");
  await writeFile(join(packed.folder, "kept/mine.txt"), "mine");
  await refused(["kept", "--template", "react"], /kept is not empty/);
  expect(await readFile(join(packed.folder, "kept/mine.txt"), "utf8")).toBe("mine");
});

test("a project that brings its own Node runs on it if pnpm installs it", async () => {
  const folder = join(packed.folder, "brings-node");
  const made = `import { createProject } from "create-tidings";
    await createProject(${JSON.stringify({ folder, template: "bot", bringNode: true })});`;
  await run(process.execPath, ["--input-type=module", "--eval", made], { cwd: packed.folder });
  const { devDependencies, ...manifest } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    readonly devDependencies: { readonly node: string };
  };
  const { node } = devDependencies;
  expect(node).toMatch(/^\^24\./);
  // the rest of it is of no account here
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ ...manifest, dependencies: {}, devDependencies: { node } }),
  );
  const env = { ...process.env, CI: "1" };
  await run("pnpm", ["install", "--prefer-offline"], { cwd: folder, env });
  const { stdout } = await run(join(folder, "node_modules/.bin/node"), ["--version"], { cwd: folder, env });
  expect(stdout).toMatch(/^v24\./);
});

test("a project has its own name, a secret that only its owner reads, and nothing of this repository", async () => {
  const folder = join(packed.folder, "kept");
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Record<string, unknown>;
  expect(manifest).toMatchObject({ name: "kept", dependencies: { tidings: expect.stringMatching(/^\^\d/) } });
  expect(JSON.stringify(manifest)).not.toContain("workspace:");
  expect((await stat(join(folder, ".env"))).mode & 0o77).toBe(0);
  expect(await readFile(join(folder, ".gitignore"), "utf8")).toContain(".env");
  expect(await readdir(folder)).not.toContain("tsconfig.check.json");
});
