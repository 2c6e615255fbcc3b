import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jwtAuthenticator } from "@tidings/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDemo, readDemoSecret } from "./demo.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidings-demo-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a name becomes a user whose token the server accepts", async () => {
  const demo = await openDemo({ file: join(folder, "x.db") });
  const { token, userId } = await demo.signIn("  Alice   Liddell ");
  expect(userId).toBe("alice-liddell");
  const authenticate = jwtAuthenticator({ secret: demo.secret });
  expect(await authenticate({ token, transport: "websocket", headers: {} })).toMatchObject({ userId, scopes: [] });
});

test("people are found by name or id, and are still known after a restart, as are their tokens", async () => {
  const database = { file: join(folder, "x.db") };
  const first = await openDemo(database);
  await Promise.all(["Bob", "Alice Liddell", "李雷"].map((name) => first.signIn(name)));
  const second = await openDemo(database);
  expect(second.secret).toBe(first.secret);
  expect(await readDemoSecret(database)).toBe(first.secret);
  expect(await second.search("LID")).toEqual([{ userId: "alice-liddell", name: "Alice Liddell" }]);
  expect(await second.search("李")).toEqual([{ userId: "李雷", name: "李雷" }]);
  expect(await second.search("")).toHaveLength(3);
});

test("two nodes that share the file, started at once, agree on the secret and on the people", async () => {
  const database = { file: join(folder, "data", "x.db") };
  const nodes = await Promise.all([1, 2, 3].map(() => openDemo(database)));
  expect(new Set(nodes.map(({ secret }) => secret)).size).toBe(1);
  await Promise.all(nodes.map((node, i) => node.signIn(`Person ${i}`)));
  for (const node of nodes) expect(await node.search("person")).toHaveLength(3);
});

test.each(["", "   ", "x".repeat(65), "a\u0000b", 7])("the name %j is refused", async (name) => {
  const demo = await openDemo({ file: ":memory:" });
  await expect(demo.signIn(name)).rejects.toThrow(/./);
  expect(await demo.search("")).toEqual([]);
});

test("a damaged file is not overwritten: the error says what to do", async () => {
  const path = join(folder, "x.db");
  await writeFile(`${path}.demo.jsonl`, "{half");
  await expect(openDemo({ file: path })).rejects.toThrow(/delete it to start anew/);
  expect(await readFile(`${path}.demo.jsonl`, "utf8")).toBe("{half");
});

test("where its file cannot be made, the error says what to do", async () => {
  const file = join(folder, "a-file");
  await writeFile(file, "");
  await expect(openDemo({ file: join(file, "x.db") })).rejects.toThrow(/or set TIDINGS_JWT_SECRET/);
});
