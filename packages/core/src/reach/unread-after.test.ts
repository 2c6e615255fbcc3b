import * as fc from "fast-check";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import { minute, settled, start } from "../../test/scripted-channels.ts";
import type { Push } from "../model/events.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import type { Store } from "../ports/store.ts";
import { countUnread, unreadAfter } from "./unread-after.ts";
import type { ReachPlan } from "./when.ts";

/** A hub with a user who gets comments by e-mail after ten minutes; other pushes go nowhere. */
async function startWithEmail(options: Parameters<typeof start>[0] = {}, store?: Store) {
  const started = start(options, store);
  const { hub, email, clock } = started;
  await hub.reach.add("bob", { channel: "email", address: "bob" });
  const pushMany = async (count: number, type: string): Promise<void> => {
    for (let i = 0; i < count; i += 1) await hub.push({ to: "bob", type, data: {} });
  };
  const waitForDelay = async (): Promise<void> => {
    clock.nowMs += 11 * minute;
    await settled(hub);
  };
  /** Waits until nothing is due any more. */
  const quiet = () =>
    eventually(async () => {
      const status = await hub.reach.status();
      expect(status?.underWay).toBe(0);
      expect(status?.nextDueMs ?? Number.POSITIVE_INFINITY).toBeGreaterThan(clock.nowMs);
    });
  const sentSeqs = (): number[][] => email.sent.map(({ pushes }) => pushes.map(({ seq }) => seq));
  return { ...started, pushMany, waitForDelay, quiet, sentSeqs };
}

test("a push that waits goes out, however many of other categories came after it", async () => {
  const { comment, pushMany, waitForDelay, sentSeqs } = await startWithEmail();
  await comment();
  await pushMany(150, "other");
  await waitForDelay();
  expect(sentSeqs()).toEqual([[1]]);
});

test("a message has all pushes of its category, however far apart they are", async () => {
  const { comment, pushMany, waitForDelay, sentSeqs, email } = await startWithEmail();
  for (let i = 0; i < 5; i += 1) {
    await comment();
    await pushMany(449, "other");
  }
  await waitForDelay();
  expect(sentSeqs()).toEqual([[1, 451, 901, 1351, 1801]]);
  expect(email.sent).toMatchObject([{ unread: 2_250, rendered: { body: "and 0" } }]);
});

test("a range that is repeated has all that is still unread of it, and nothing that came later", async () => {
  const { hub, email, clock, comment, pushMany, waitForDelay, sentSeqs } = await startWithEmail();
  await comment();
  await pushMany(150, "other");
  await comment();
  email.answers.push({ result: "later", reason: "451", retryAfterMs: 30 * minute, waits: "address" });
  clock.nowMs += 11 * minute;
  await eventually(() => expect(sentSeqs()).toEqual([[1, 152]]));
  await eventually(async () => expect(await hub.reach.status()).toMatchObject({ underWay: 0 }));
  await hub.markPushesRead("bob", { seqs: [152] });
  await comment();
  clock.nowMs += 30 * minute;
  await waitForDelay();
  expect(email.sent.map(({ key }) => key)).toEqual(["bob:email:1-152", "bob:email:1-152", "bob:email:153-154"]);
  expect(sentSeqs()).toEqual([[1, 152], [1], [154]]);
});

test("what comes while a range is read is left for the next one", async () => {
  const store = createMemoryStore();
  let whileReading: (() => Promise<unknown>) | null = null;
  const watched: Store = {
    ...store,
    async pushes(...args) {
      const page = await store.pushes(...args);
      const act = whileReading;
      whileReading = null;
      await act?.();
      return page;
    },
  };
  const { clock, comment, pushMany, waitForDelay, sentSeqs } = await startWithEmail({}, watched);
  await comment();
  await pushMany(150, "other");
  whileReading = comment;
  clock.nowMs += 11 * minute;
  await eventually(() => expect(sentSeqs()).toEqual([[1]]));
  await waitForDelay();
  expect(sentSeqs()).toEqual([[1], [152]]);
});

test("a push goes out, however many came after it whose types of the same category do not go there", async () => {
  const mention: ReachPlan = {
    category: "comments",
    mandatory: false,
    channels: { email: { mode: "after", delayMs: 10 * minute } },
  };
  const note: ReachPlan = { category: "comments", mandatory: false, channels: { webPush: { mode: "now" } } };
  const plans = new Map([
    ["mention", mention],
    ["note", note],
  ]);
  const { pushMany, waitForDelay, sentSeqs } = await startWithEmail({
    planOf: (type) => plans.get(type) ?? null,
    plans: [mention, note],
  });
  await pushMany(1, "mention");
  await pushMany(150, "note");
  await waitForDelay();
  expect(sentSeqs()).toEqual([[1]]);
});

test("a message is about the newest hundred, and tells how many of its category it leaves out", async () => {
  const { email, comment, pushMany, waitForDelay } = await startWithEmail();
  await comment();
  await waitForDelay();
  expect(email.sent).toHaveLength(1); // told, and never read
  for (let i = 0; i < 130; i += 1) {
    await comment();
    await pushMany(2, "other");
  }
  await waitForDelay();
  expect(email.sent[1]?.pushes).toHaveLength(100);
  expect(email.sent[1]?.rendered.body).toBe("and 30");
});

test("a delay ends, however many pushes go on coming", async () => {
  const { email, clock, pushMany, quiet } = await startWithEmail();
  for (let i = 0; i < 60; i += 1) {
    await pushMany(20, "comment.created");
    clock.nowMs += minute;
    await quiet();
  }
  expect(email.sent.map(({ rendered }) => rendered.body)).toEqual(Array.from({ length: 6 }, () => "and 100"));
});

test("a digest that quiet hours hold up goes out after them, however many pushes came meanwhile", async () => {
  const { hub, email, clock, comment, pushMany, quiet } = await startWithEmail();
  const digest = { mode: "digest", delayMs: 18 * 60 * minute } as const;
  await hub.reach.setPreference("bob", { category: "comments", channel: "email", ...digest });
  await hub.reach.setQuietHours("bob", { from: "17:00", to: "20:00", timeZone: "UTC" });
  await comment();
  await quiet();
  clock.nowMs += 7 * 60 * minute;
  await pushMany(150, "comment.created");
  await quiet();
  expect(email.sent).toEqual([]);
  clock.nowMs += 60 * minute;
  await quiet();
  expect(email.sent.map(({ rendered }) => rendered.body)).toEqual(["and 51"]);
});

test("a delay counts from the oldest that is unread, also if many were read meanwhile", async () => {
  const { hub, clock, comment, pushMany, quiet, sentSeqs } = await startWithEmail();
  await pushMany(150, "comment.created");
  clock.nowMs += 5 * minute;
  await comment();
  await hub.markPushesRead("bob", { upTo: 150 });
  clock.nowMs += 5 * minute;
  await quiet();
  expect(sentSeqs()).toEqual([]);
  clock.nowMs += 5 * minute;
  await quiet();
  expect(sentSeqs()).toEqual([[151]]);
});

/** A feed whose numbers begin at 1, as a store would show it that ends its pages wherever it likes. */
function createInbox(feed: readonly Pick<Push, "type" | "readAtMs">[], pageLengths: readonly number[]) {
  const all = feed.map((push, i): Push => ({ ...push, seq: i + 1, data: null, sentAtMs: i }));
  const lengths = [...pageLengths];
  const pushes: Store["pushes"] = async (_userId, { before = Number.POSITIVE_INFINITY, limit }) => {
    const unread = all.filter(({ readAtMs }) => readAtMs === null);
    const rows = unread.filter(({ seq }) => (seq ?? 0) < before).toReversed();
    const page = rows.slice(0, Math.min(limit, lengths.shift() ?? limit));
    return { pushes: page, unread: unread.length, hasMore: page.length < rows.length, head: all.length };
  };
  return { store: { pushes }, all };
}

const plan = (category: string): ReachPlan => ({ category, mandatory: false, channels: {} });
const planOf = (type: string): ReachPlan | null => (type === "none" ? null : plan(type));

test("what is found are the newest hundred unread pushes of the category in the range, and the others are counted", async () => {
  const push = fc.record({
    type: fc.constantFrom("comments", "comments", "billing", "none"),
    readAtMs: fc.constantFrom(null, null, null, 1),
  });
  const feed = fc.array(push, { maxLength: 600, size: "max" });
  const pageLengths = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 20 });
  const number = fc.nat({ max: 600 });
  const property = fc.asyncProperty(feed, pageLengths, number, fc.option(number), async (given, lengths, n, upTo) => {
    const { store, all } = createInbox(given, lengths);
    const { pushes, rest, head } = await unreadAfter(store, planOf, {
      userId: "bob",
      category: "comments",
      n,
      upTo,
    });
    const inRange = all.flatMap(({ seq, type, readAtMs }) =>
      seq !== null && seq > n && seq <= (upTo ?? all.length) && type === "comments" && readAtMs === null ? [seq] : [],
    );
    expect(pushes.map(({ seq }) => seq)).toEqual(inRange.toReversed().slice(0, 100));
    expect(head).toBe(all.length);
    expect(rest ? await countUnread(store, planOf, rest) : 0).toBe(Math.max(0, inRange.length - 100));
  });
  await fc.assert(property, { numRuns: 300 });
});

test("reading ends with the page that reaches the beginning of the range", async () => {
  const { store } = createInbox(
    Array.from({ length: 5_000 }, () => ({ type: "none", readAtMs: null })),
    [],
  );
  let reads = 0;
  const counted: Pick<Store, "pushes"> = {
    pushes(...args) {
      reads += 1;
      return store.pushes(...args);
    },
  };
  const read = async (n: number): Promise<number> => {
    reads = 0;
    await unreadAfter(counted, planOf, { userId: "bob", category: "comments", n, upTo: null });
    return reads;
  };
  expect(await read(4_990)).toBe(1);
  expect(await read(4_500)).toBe(2);
});
