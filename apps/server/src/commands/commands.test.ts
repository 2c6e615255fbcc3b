import { openSqliteStore } from "@tidings/sqlite";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEnvironment } from "../environment/environment.ts";
import { type RunningServer, serve } from "../serve.ts";

// The command line as an operator types it, beside a running server below a base path.

/** What a program needs of this process's environment; Node keeps what it has compiled. */
const { PATH, NODE_COMPILE_CACHE } = process.env;
const program = fileURLToPath(new URL("../cli.ts", import.meta.url));
const secret = "0123456789abcdef0123456789abcdef";

let folder: string;
let server: RunningServer;
let url: string;
let variables: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidings-commands-"));
  variables = {
    DATABASE_URL: `file:${join(folder, "tidings.db")}`,
    TIDINGS_JWT_SECRET: secret,
    TIDINGS_JWT_AUDIENCE: "chat",
    TIDINGS_BASE_PATH: "/tidings",
  };
  server = await serve(readEnvironment({ PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "silent", ...variables }));
  url = `${server.url}/tidings/`;
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const tidings = async (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, [program, ...args], { env: { PATH, NODE_COMPILE_CACHE, ...variables } });

const whoAmI = async (token: string, at = url): Promise<number> =>
  (await fetch(`${at}trpc/connection.node`, { headers: { authorization: `Bearer ${token}` } })).status;

/** Another server, until the end of the test. */
const serveFor = async (given: Record<string, string>) => {
  const standard = { PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "silent", DATABASE_URL: "file::memory:" };
  const running = await serve(readEnvironment({ ...standard, ...given }));
  return { url: running.url, [Symbol.asyncDispose]: () => running.stop() };
};

test("a token that it prints is accepted, until the user's tokens are revoked", async () => {
  const { stdout } = await tidings("token", "--user", "alice");
  const token = stdout.trim();
  expect(await whoAmI(token)).toBe(200);
  expect(JSON.parse((await tidings("revoke", "--user", "alice", "--url", url)).stdout)).toEqual({ closed: 0 });
  expect(await whoAmI(token)).toBe(401);
  expect(await whoAmI((await tidings("token", "--user", "alice")).stdout.trim())).toBe(200);
});

test("a token has the claims that the server asks for, or it is said why there is none", async () => {
  const run = (given: Record<string, string>) =>
    promisify(execFile)(process.execPath, [program, "token", "--user", "alice"], {
      env: { PATH, NODE_COMPILE_CACHE, DATABASE_URL: `file:${join(folder, "claims.db")}`, ...given },
    });
  const claims = {
    TIDINGS_JWT_SECRET: secret,
    TIDINGS_JWT_AUDIENCE: "chat",
    TIDINGS_JWT_AUTHORIZED_PARTY: "https://app.example.com, https://other.example.com",
  };
  const signed = await run(claims);
  await using strict = await serveFor(claims);
  expect(await whoAmI(signed.stdout.trim(), `${strict.url}/`)).toBe(200);

  const keys = { TIDINGS_JWKS_URL: "https://id.example/keys", TIDINGS_JWT_AUDIENCE: "chat", TIDINGS_JWT_ISSUER: "a" };
  await expect(run(keys)).rejects.toMatchObject({ stdout: "", stderr: expect.stringMatching(/TIDINGS_TOKEN/) });
  await expect(run(keys)).rejects.not.toMatchObject({ stderr: expect.stringContaining("TIDINGS_JWT_SECRET") });

  await using demo = await serveFor({ TIDINGS_DEMO: "1", DATABASE_URL: `file:${join(folder, "claims.db")}` });
  const { stdout, stderr } = await run({});
  expect(await whoAmI(stdout.trim(), `${demo.url}/`)).toBe(200);
  expect(stderr).toMatch(/demo's secret.*claims\.db\.demo\.jsonl.*demo mode/);
});

test("commands find the server where its environment says that it is", async () => {
  const { port } = new URL(server.url);
  const { stdout } = await promisify(execFile)(process.execPath, [program, "revoke", "--user", "nobody"], {
    env: { PATH, NODE_COMPILE_CACHE, ...variables, PORT: port, HOST: "127.0.0.1" },
  });
  expect(JSON.parse(stdout)).toEqual({ closed: 0 });
  const { stdout: help } = await promisify(execFile)(process.execPath, [program, "push", "--help"], {
    env: { PATH, NODE_COMPILE_CACHE, HOST: "::1", PORT: "8080" },
  });
  expect(help).toContain("http://[::1]:8080");
});

test("a token that no server would accept is not printed", async () => {
  await expect(tidings("token", "--user", "alice", "--expires", "400d")).rejects.toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringContaining("366 days"),
  });
});

test.each([
  [["token", "--user", ""], /user id is empty/],
  [["token", "--user", "a\nb"], /control character/],
  [["token", "--user", "alice", "--expires", "0"], /--expires.*is invalid/],
  [["revoke", "--user", "alice", "--token", "two\nlines"], /^(?!.*two)The token has a character/s],
  [["revoke", "--user", "alice", "--url", "http://ops:hush@127.0.0.1:1"], /^(?!.*hush)--url has a user or a password/s],
  [["backup", "file:x.db?mode=ro"], /has \?mode=ro, which means nothing here/],
  [["bakcup", "x.db"], /"bakcup" is not a command: did you mean backup\?/],
  [["serve", "now"], /"now" is not a command/],
])("%j is refused", async (args, problem) => {
  await expect(tidings(...args)).rejects.toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(problem) });
});

test("a push is accepted, and a mistake is explained without a stack", async () => {
  const announcement = ["--type", "announcement", "--data", '{"title":"Hello"}', "--url", url];
  const { stdout } = await tidings("push", "--to", "alice", ...announcement);
  expect(JSON.parse(stdout)).toMatchObject({ accepted: 1, duplicate: false });
  await expect(tidings("push", ...announcement)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("Give either --to"),
  });
  await expect(
    tidings("push", "--to", "alice", "--type", "announcement", "--data", "null", "--url", url),
  ).rejects.toMatchObject({ stderr: expect.stringContaining("received null") });
  const nowhere = tidings("push", "--to", "alice", ...announcement, "--url", "http://127.0.0.1:1");
  await expect(nowhere).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^No answer: .*--url right/) });
});

test("a running server is backed up; the backup is restored once it has stopped, and then has another epoch", async () => {
  const announcement = ["--type", "announcement", "--data", '{"title":"Hello"}', "--url", url];
  await tidings("push", "--to", "zoe", ...announcement);
  const backup = join(folder, "backup.db");
  const keys = join(folder, "tidings.db.vapid.json");
  await writeFile(keys, "the keys that subscriptions are bound to");
  expect(JSON.parse((await tidings("backup", backup)).stdout)).toEqual({
    file: backup,
    bytes: expect.any(Number),
    webPushKeys: `${backup}.vapid.json`,
  });
  await expect(tidings("backup", `file:${backup}`)).rejects.toMatchObject({
    stderr: expect.stringContaining("is there already"),
  });
  await expect(tidings("restore", backup)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/in use by another process: stop that one first/),
  });
  await tidings("push", "--to", "zoe", ...announcement);

  const path = join(folder, "tidings.db");
  const look = async () => {
    const store = await openSqliteStore({ path });
    const [heads] = await store.heads(["zoe"]);
    await store.close();
    return { epoch: store.epoch, pushes: heads?.push };
  };
  await server.stop();
  await writeFile(keys, "others");
  const before = await look();
  expect(before.pushes).toBe(2);
  const { kept } = JSON.parse((await tidings("restore", backup)).stdout) as { kept: string };
  expect(kept).toContain(`${path}.before-`);
  expect(await readFile(keys, "utf8")).toBe("the keys that subscriptions are bound to");
  expect(await readFile(`${kept}.vapid.json`, "utf8")).toBe("others");
  const after = await look();
  expect(after.pushes).toBe(1);
  expect(after.epoch).not.toBe(before.epoch);

  await rm(path);
  await writeFile(keys, "of a database that is gone");
  await tidings("restore", backup);
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), "utf8")));
  expect(files).toContain("of a database that is gone");
});
