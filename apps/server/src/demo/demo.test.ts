import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { claimForApplication, createMemoryStore, type Store } from "@tidings/core";
import { matchesSearch } from "@tidings/core/text";
import { jwtAuthenticator } from "@tidings/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { DatabaseLocation } from "../environment/values.ts";
import { type DemoOptions, openDemo } from "./demo.ts";
import { type Person, readDemoSecret } from "./people-file.ts";

/** Of all nodes of a test. */
let store: Store;
const open = (database: DatabaseLocation, options: Pick<DemoOptions, "maxPeople"> = {}) =>
  openDemo({ database, store, ...options });

let folder: string;
beforeEach(async () => {
  store = createMemoryStore();
  folder = await mkdtemp(join(tmpdir(), "tidings-demo-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a name becomes a user whose token the server accepts", async () => {
  const demo = await open({ file: join(folder, "x.db") });
  const { token, userId } = await demo.signIn("  Alice   Liddell ");
  expect(userId).toBe("alice-liddell");
  const authenticate = jwtAuthenticator({ secret: demo.secret });
  expect(await authenticate({ token, transport: "websocket", headers: {} })).toMatchObject({ userId, scopes: [] });
});

test("people are found by name or id, and are still known after a restart, as are their tokens", async () => {
  const database = { file: join(folder, "x.db") };
  const first = await open(database);
  await Promise.all(["Bob", "Alice Liddell", "李雷"].map((name) => first.signIn(name)));
  const second = await open(database);
  expect(second.secret).toBe(first.secret);
  expect(await readDemoSecret(database)).toBe(first.secret);
  expect(await second.search("LID")).toEqual([{ userId: "alice-liddell", name: "Alice Liddell" }]);
  expect(await second.search("李")).toEqual([{ userId: "李雷", name: "李雷" }]);
  expect(await second.search("")).toHaveLength(3);
});

test("two nodes that share the file, started at once, agree on the secret and on the people", async () => {
  const database = { file: join(folder, "data", "x.db") };
  const nodes = await Promise.all([1, 2, 3].map(() => open(database)));
  expect(new Set(nodes.map(({ secret }) => secret)).size).toBe(1);
  await Promise.all(nodes.map((node, i) => node.signIn(`Person ${i}`)));
  for (const node of nodes) expect(await node.search("person")).toHaveLength(3);
});

test("nodes that take over the file of an earlier version at once agree on whose the database is", async () => {
  const database = { file: join(folder, "x.db") };
  await store.markSeen(["alice"]);
  const earlier = [{ secret: "0123456789abcdef0123456789abcdef" }, { userId: "alice", name: "Alice" }];
  await writeFile(`${database.file}.demo.jsonl`, earlier.map((line) => `${JSON.stringify(line)}\n`).join(""));
  for (const node of await Promise.all([1, 2, 3].map(() => open(database)))) {
    expect(await node.signIn("Alice")).toMatchObject({ userId: "alice" });
    expect(await node.search("")).toHaveLength(1);
  }
});

test("a demo hands out nobody any more once an application uses its database", async () => {
  const demo = await open({ file: join(folder, "x.db") });
  await demo.signIn("Alice");
  await claimForApplication(store.ownership);
  for (const name of ["Alice", "Bob"]) await expect(demo.signIn(name)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("two demos that do not share a file begin on one database: as soon as it has somebody, it is that one's", async () => {
  const demos = await Promise.all(["x", "y"].map((name) => open({ file: join(folder, name) })));
  const signed = await Promise.allSettled(demos.map((demo) => demo.signIn("Alice")));
  expect(signed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test.each(["", "   ", "x".repeat(65), "a\u0000b", "Al\u200bice", "\u202eBob"])(
  "the name %j is refused",
  async (name) => {
    const demo = await open({ file: ":memory:" });
    await expect(demo.signIn(name)).rejects.toThrow(/./);
    expect(await demo.search("")).toEqual([]);
  },
);

test("a damaged file is not overwritten: the error says what to do", async () => {
  const path = join(folder, "x.db");
  await writeFile(`${path}.demo.jsonl`, "{half");
  await expect(open({ file: path })).rejects.toThrow(/delete it/);
  expect(await readFile(`${path}.demo.jsonl`, "utf8")).toBe("{half");
});

test("where its file cannot be made, the error says what to do", async () => {
  const file = join(folder, "a-file");
  await writeFile(file, "");
  await expect(open({ file: join(file, "x.db") })).rejects.toThrow(/or set TIDINGS_JWT_SECRET/);
});

test("a user whom the database knows, and the demo does not, is not handed out", async () => {
  const database = { file: join(folder, "x.db") };
  const demo = await open(database);
  await store.markSeen(["alice"]);
  await expect(demo.signIn("Alice")).rejects.toMatchObject({ code: "FORBIDDEN" });
  await demo.signIn("Bob");
  expect(await demo.search("")).toEqual([{ userId: "bob", name: "Bob" }]);
});

test("someone of the demo signs in again, though the database knows them by now", async () => {
  const database = { file: join(folder, "x.db") };
  await (await open(database)).signIn("Alice");
  await store.markSeen(["alice"]);
  const demo = await open(database);
  expect(await demo.signIn("alice")).toMatchObject({ userId: "alice", name: "Alice" });
});

test("a demo takes a bounded number of people, and those it has sign in all the same", async () => {
  const demo = await open({ file: ":memory:" }, { maxPeople: 2 });
  await demo.signIn("Alice");
  await demo.signIn("Bob");
  await expect(demo.signIn("Carol")).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  expect(await demo.signIn("Bob")).toMatchObject({ userId: "bob" });
});

test("a line that another node is writing is read when it is whole", async () => {
  const database = { file: join(folder, "x.db") };
  const demo = await open(database);
  await appendFile(`${database.file}.demo.jsonl`, '{"userId":"bob",');
  expect(await demo.search("")).toEqual([]);
  await appendFile(`${database.file}.demo.jsonl`, '"name":"Bob"}\n');
  expect(await demo.search("")).toEqual([{ userId: "bob", name: "Bob" }]);
});

test("nobody can take a name that is taken for somebody else's; the same name is the same user", async () => {
  const demo = await open({ file: ":memory:" });
  await demo.signIn("paypal");
  expect((await demo.signIn("PayPal")).userId).toBe("paypal");
  for (const name of ["раураl", "PayPaI", "pay\u00adpal"]) await expect(demo.signIn(name)).rejects.toThrow(/name/);
  expect(await demo.search("")).toHaveLength(1);
});

test("people are told page by page, each once, and by their ids", async () => {
  const demo = await open({ file: ":memory:" });
  await Promise.all(Array.from({ length: 120 }, (_, i) => demo.signIn(`Person ${i}`)));
  const pages: string[][] = [];
  for (let after: string | undefined; pages.at(-1)?.length !== 20; after = pages.at(-1)?.at(-1)) {
    pages.push((await demo.search("person", after)).map(({ userId }) => userId));
  }
  expect(pages.map(({ length }) => length)).toEqual([50, 50, 20]);
  expect(new Set(pages.flat()).size).toBe(120);
  expect(await demo.named(["person-7", "nobody", "person-3"])).toMatchObject([
    { name: "Person 7" },
    { name: "Person 3" },
  ]);
});

test("who is found is the same as if everyone were compared anew, also after more people have come", async () => {
  const database = { file: join(folder, "x.db") };
  const [demo, other] = [await open(database), await open(database)];
  const first = ["Zoë", "Éva", "Владимир", "Ελένη", "李雷", "Ahmed", "ahmad", "Øyvind", "Bob"];
  const known: Person[] = [];
  const compare = async (query: string, after?: string): Promise<void> => {
    const all = known
      .filter(({ userId, name }) => matchesSearch(query, name, userId))
      .toSorted((a, b) => a.name.localeCompare(b.name) || (a.userId < b.userId ? -1 : 1));
    const start = all.findIndex(({ userId }) => userId === after) + 1;
    expect(await demo.search(query, after)).toEqual(all.slice(start, start + 50));
  };
  for (let round = 0; round < 20; round += 1) {
    for (const name of first) {
      const { userId } = await (round % 2 === 0 ? demo : other).signIn(`${name} ${round}`);
      known.push({ userId, name: `${name} ${round}` });
    }
    for (const query of ["", "a", "eva", "ahm", "雷", "oyvind", "1", "nobody"]) {
      await compare(query);
      await compare(query, known[round]?.userId);
    }
  }
});

test("a name that looks like one that another node has taken is refused", async () => {
  const database = { file: join(folder, "x.db") };
  const [demo, other] = [await open(database), await open(database)];
  await demo.signIn("Alice");
  await other.signIn("paypal");
  for (const name of ["раураl", "AIice"]) await expect(demo.signIn(name)).rejects.toThrow(/name/);
});

test("a line that a full disk has cut off costs nobody their name, and the server starts again", async () => {
  const database = { file: join(folder, "x.db") };
  const demo = await open(database);
  await demo.signIn("Alice");
  await appendFile(`${database.file}.demo.jsonl`, '{"userId":"carol","na');
  await demo.signIn("Bob");
  for (const node of [demo, await open(database)]) {
    expect((await node.search("")).map(({ name }) => name)).toEqual(["Alice", "Bob"]);
  }
});
