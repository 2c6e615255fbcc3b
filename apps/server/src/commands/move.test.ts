import { moveToPostgres, openPostgresStore } from "@tidings/postgres";
import { openSqliteStore } from "@tidings/sqlite";
import { openSqliteForMove } from "@tidings/sqlite/move";
import { freePort } from "@tidings/testing/programs";
import { moveContract, type MovableFixture } from "@tidings/testing/contracts";
import { startPostgres, type TestPostgres } from "@tidings/testing/postgres";
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempDisposable, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEnvironment } from "../environment/environment.ts";
import { openVapidKeys } from "../reach/vapid-keys.ts";
import { serve } from "../serve.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres({ settings: { fsync: "off" } }); // no test has the machine itself lose power
});
afterAll(() => postgres.stop());

/** A store in a file, until it is moved into a schema of its own. */
async function openMovable(): Promise<MovableFixture> {
  const folder = await mkdtempDisposable(join(tmpdir(), "tidings-move-"));
  const path = join(folder.path, "tidings.db");
  const to = { url: postgres.url, schema: `moved_${randomBytes(6).toString("hex")}` };
  let open = () => openSqliteStore({ path });
  let store = await open();
  const reopen = async () => {
    await store.close();
    store = await open();
    return store;
  };
  return {
    get store() {
      return store;
    },
    reopen,
    async move() {
      await store.close();
      const source = openSqliteForMove({ path });
      const counts = await moveToPostgres(source, to);
      source.close();
      open = () => openPostgresStore({ ...to, poolSize: 4, statementTimeoutMs: 60_000, lockTimeoutMs: 60_000 });
      store = await open();
      return counts;
    },
    async [Symbol.asyncDispose]() {
      await store.close();
      await folder.remove();
    },
  };
}

moveContract("PostgreSQL in the place of SQLite", openMovable, { histories: 5 });

const { PATH, NODE_COMPILE_CACHE } = process.env;
const program = fileURLToPath(new URL("../cli.ts", import.meta.url));
const secret = "0123456789abcdef0123456789abcdef";

const environment = (DATABASE_URL: string) => ({ DATABASE_URL, TIDINGS_JWT_SECRET: secret });

/** An operator in a folder, with a server on the file `tidings.db` there or on PostgreSQL. */
async function openDeployment() {
  const folder = await mkdtempDisposable(join(tmpdir(), "tidings-move-"));
  const file = join(folder.path, "tidings.db");
  return {
    folder: folder.path,
    file,
    serveOn: async (url: string) => {
      const standard = { PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "silent" };
      return serve(readEnvironment({ ...standard, ...environment(url) }));
    },
    /** A command as it is typed in the folder. */
    tidings: async (url: string, ...args: readonly string[]) =>
      promisify(execFile)(process.execPath, [program, ...args], {
        cwd: folder.path,
        env: { PATH, NODE_COMPILE_CACHE, ...environment(url) },
      }),
    [Symbol.asyncDispose]: () => folder.remove(),
  };
}

test("a server that has gone on to PostgreSQL has what the one on a file had", async () => {
  await using deployment = await openDeployment();
  const { folder, file, serveOn, tidings } = deployment;
  const [from, to] = [`file:${file}`, await postgres.createDatabase()];
  const announce = ["--type", "announcement", "--data", '{"title":"Hello"}', "--key", "once"];

  const before = await serveOn(from);
  await tidings(from, "push", "--to", "alice", ...announce, "--url", `${before.url}/`);
  await expect(tidings(to, "move", "tidings.db")).rejects.toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(/in use by another process: stop that one first/),
  });
  await before.stop();
  const { publicKey } = await openVapidKeys(undefined, { file });
  await writeFile(`${file}.demo.jsonl`, "the people of a demo");

  const { stdout, stderr } = await tidings(to, "move", from);
  expect(JSON.parse(stdout)).toMatchObject({ moved: { users: 1, push_feed: 1, push_key: 1 } });
  expect(stderr).toContain("`reset`");
  expect(stderr).toMatch(/Set TIDINGS_VAPID_KEYS to publicKey,privateKey of .*tidings\.db\.vapid\.json/);
  expect(stderr).not.toContain(publicKey);
  expect(await readFile(join(folder, "data/demo.jsonl"), "utf8")).toBe("the people of a demo");

  const after = await serveOn(to);
  const again = await tidings(to, "push", "--to", "alice", ...announce, "--url", `${after.url}/`);
  expect(JSON.parse(again.stdout)).toMatchObject({ duplicate: true });
  expect((await tidings(to, "trace", "alice", "1")).stdout).toContain("announcement");
  await after.stop();

  await expect(tidings(to, "move", from)).rejects.toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(/is not empty .*: give a database that no server has used/),
  });
});

const refusal = (stderr: RegExp) => ({ code: 1, stdout: "", stderr: expect.stringMatching(stderr) as string });

test("what cannot be moved, or not there, is explained without a stack", async () => {
  await using deployment = await openDeployment();
  const { file, tidings } = deployment;
  const to = await postgres.createDatabase();
  await expect(tidings(to, "move")).rejects.toMatchObject(refusal(/missing required argument 'file'/));
  await expect(tidings(to, "move", "file:x.db?mode=ro")).rejects.toMatchObject(refusal(/has \?mode=ro/));
  await expect(tidings(to, "move", "tidings.db")).rejects.toMatchObject(refusal(/tidings\.db is not there/));
  const store = await openSqliteStore({ path: file });
  await store.close();
  await expect(tidings("file:other.db", "move", file)).rejects.toMatchObject(
    refusal(/^This command moves to PostgreSQL: set DATABASE_URL=postgres:/),
  );
  const away = `postgres://me:hidden@127.0.0.1:${await freePort()}/x`;
  await expect(tidings(away, "move", file)).rejects.toMatchObject(refusal(/^(?!.*hidden).*check that it runs/s));
  expect(JSON.parse((await tidings(to, "move", file)).stdout)).toEqual({ moved: {} });
});
