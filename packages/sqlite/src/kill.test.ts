import { type FeedEvents, type Store, TidingsError } from "@tidings/core";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { batchOf, conversationId } from "../test/kill-workload.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";

const rounds = 10;
const workload = fileURLToPath(new URL("../test/kill-workload.ts", import.meta.url));

/** Kills the workload at an arbitrary moment of a commit; resolves with the last batch that it was told is stored. */
async function runAndKill(path: string, from: number, acknowledgements: number): Promise<number> {
  const child = spawn(process.execPath, [workload, path, String(from)], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  let acknowledged = from - 1;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line);
    if (acknowledged === from + acknowledgements) setTimeout(() => child.kill("SIGKILL"), Math.random() * 3);
  }
  const [, signal] = await exited;
  expect(signal).toBe("SIGKILL");
  return acknowledged;
}

/** Every batch is there whole, in order, up to a last one; resolves with its number. */
async function expectWholeBatches(store: Store): Promise<number> {
  const { messages } = await store.history(conversationId, { limit: 1_000_000 });
  const last = messages.length / 2;
  const expected = Array.from({ length: last }, (_, i) => [
    { seq: 2 * i + 1, from: "ann", content: { k: i + 1, part: 1 } },
    { seq: 2 * i + 2, from: "ben", content: { k: i + 1, part: 2 } },
  ]);
  expect(messages).toMatchObject(expected.flat());

  const chatEntries = Array.from({ length: last }, (_, i) => [
    `message ${2 * i + 1}`,
    `read ${2 * i + 1}`,
    `message ${2 * i + 2}`,
  ]);
  for (const userId of ["ann", "ben"]) expect(await chatFeed(store, userId)).toEqual(chatEntries.flat());

  const noticeThenRead = Array.from({ length: last }, () => ["push 1", "read 0"]);
  expect(await pushFeed(store, "ben")).toEqual(noticeThenRead.flat());
  for (const userId of ["ann", "cid"]) {
    expect(await pushFeed(store, userId)).toEqual(Array.from({ length: last }, (_, i) => `push ${i + 1}`));
    const { pushes, unread } = await store.pushes(userId, { limit: 1_000_000, unreadOnly: true });
    expect([pushes.length, unread]).toEqual([last, last]);
    expect(pushes.map(({ data }) => data)).toEqual(Array.from({ length: last }, (_, i) => ({ k: last - i })));
  }
  expect((await store.conversations("ben", { limit: 9 })).conversations).toMatchObject([
    { lastSeq: 2 * last, readSeq: 2 * last - 1, unread: 0 },
  ]);
  expect((await store.conversations("ann", { limit: 9 })).conversations).toMatchObject([{ unread: last }]);
  return last;
}

async function entries<F extends keyof FeedEvents>(store: Store, feed: F, userId: string): Promise<FeedEvents[F][]> {
  const page = await store.readFeed(feed, userId, 0, 1_000_000);
  expect(page.entries.map(({ n }) => n)).toEqual(Array.from({ length: page.head }, (_, i) => i + 1));
  return page.entries.map(({ event }) => event);
}

async function chatFeed(store: Store, userId: string): Promise<string[]> {
  const events = await entries(store, "chat", userId);
  return events.map((event) => {
    if (event.type === "message") return `message ${event.message.seq}`;
    return "seq" in event ? `${event.type} ${event.seq}` : event.type;
  });
}

async function pushFeed(store: Store, userId: string): Promise<string[]> {
  const events = await entries(store, "push", userId);
  return events.map(({ type, unread }) => `${type} ${unread}`);
}

test("a process killed in the middle of commits loses nothing acknowledged and leaves nothing half-written", async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), "tidings-sqlite-"));
  const path = join(folder.path, "tidings.db");
  let stored = 0;
  for (let round = 0; round < rounds; round += 1) {
    const acknowledged = await runAndKill(path, stored + 1, Math.floor(Math.random() * 40));
    const store = await openSqliteStore({ path });
    stored = await expectWholeBatches(store);
    // The last batch may have been stored without its acknowledgement having arrived.
    expect([acknowledged, acknowledged + 1]).toContain(stored);
    const repeated = await store.commit(batchOf(stored));
    expect(repeated.map(({ deliveries }) => deliveries)).toEqual([[], [], [], []]);
    await store.close();
  }
});

test("a second process is told that the file is in use", async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), "tidings-sqlite-"));
  const path = join(folder.path, "tidings.db");
  const child = spawn(process.execPath, [workload, path, "1"], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  await once(child.stdout, "data");
  child.stdout.resume(); // or it would soon find its pipe full
  const opening = openSqliteStore({ path, lockTimeoutMs: 0 });
  await expect(opening).rejects.toMatchObject({ reason: "in-use" });
  await expect(opening).rejects.not.toBeInstanceOf(TidingsError);
  child.kill("SIGKILL");
  await exited;
});

test("a store that nobody waits for does not keep its process alive", async () => {
  const url = new URL("./open-sqlite-store.ts", import.meta.url).href;
  const script = `
    const { openSqliteStore } = await import(${JSON.stringify(url)});
    const store = await openSqliteStore({ path: ":memory:" });
    await store.ping();
    console.log(store.epoch);
  `;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const output = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const [exitCode] = await once(child, "exit");
  expect(exitCode).toBe(0);
  expect((await output.next()).value).toMatch(/^[0-9a-f]{12}$/);
});
