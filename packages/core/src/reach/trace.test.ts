import { array, assert, asyncProperty, constant, constantFrom, integer, oneof, record } from "fast-check";
import { eventually } from "@tidings/testing/eventually";
import { afterEach, expect, test } from "vitest";
import { createHub } from "../hub/create-hub.ts";
import type { Hub } from "../hub/hub.ts";
import { createMemoryFanout } from "../memory/memory-fanout.ts";
import { createMemoryPresence } from "../memory/memory-presence.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import type { ChannelFate } from "../model/push-trace.ts";
import type { Channel, ChannelMessage, ChannelResult } from "../ports/channel.ts";
import type { ReachStore } from "../ports/reach-store.ts";
import { tracePush } from "./trace-push.ts";
import type { ReachPlan } from "./when.ts";

const minute = 60_000;
const noon = Date.parse("2026-11-28T12:00:00Z");
const open: Hub[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((hub) => hub.close()));
});

function createChannel(name: string, needsProof = false) {
  const sent: ChannelMessage<unknown>[] = [];
  const answers: ChannelResult[] = [];
  const results = new Map<ChannelMessage<unknown>, ChannelResult["result"]>();
  const channel: Channel = {
    name,
    needsProof,
    toAddress: (value) => value,
    idOf: String,
    labelOf: String,
    async send(message) {
      sent.push(message);
      const answer = answers.shift() ?? { result: "sent" };
      results.set(message, answer.result);
      return answer;
    },
  };
  return { channel, sent, answers, results };
}

const comments: ReachPlan = {
  category: "comments",
  mandatory: false,
  channels: { webPush: { mode: "now" }, email: { mode: "after", delayMs: 10 * minute } },
};
const chat: ReachPlan = { category: "chat", mandatory: false, channels: { webPush: { mode: "now" } } };
const notes: ReachPlan = { category: "comments", mandatory: false, channels: { webPush: { mode: "now" } } };
const plans = new Map([
  ["comment", comments],
  ["note", notes],
  ["chat.message", chat],
]);

function start(store = createMemoryStore(), fanout = createMemoryFanout(), node = "one") {
  const [webPush, email] = [createChannel("webPush"), createChannel("email", true)];
  const clock = { nowMs: noon };
  const errors: unknown[] = [];
  const hub = createHub({
    store,
    fanout,
    presence: createMemoryPresence(),
    node,
    now: () => clock.nowMs,
    onError: (error) => errors.push(error),
    reach: {
      channels: [webPush.channel, email.channel],
      planOf: (type) => plans.get(type) ?? null,
      plans: [comments, chat],
      render: () => ({ title: "", body: "" }),
      renderConfirmation: ({ url }) => ({ title: "confirm", body: url }),
      confirmUrl: ({ id }) => id,
      everyMs: 2,
      paceMs: 0,
    },
  });
  open.push(hub);
  const comment = (to: string | string[] = "bob", key?: string) => hub.push({ to, type: "comment", data: {}, key });
  const add = (channel: string, address: string, trusted = true) =>
    hub.reach.add("bob", { channel, address }, { trusted });
  /** Waits until nothing is due any more. */
  const quiet = () =>
    eventually(async () => {
      const status = await hub.reach.status();
      expect(status?.underWay).toBe(0);
      expect(status?.nextDueMs ?? Number.POSITIVE_INFINITY).toBeGreaterThan(clock.nowMs);
    });
  const reach = { channels: ["webPush", "email"], planOf: (type: string) => plans.get(type) ?? null };
  /** Without asking nodes for connections. */
  const trace = (seq: number) => tracePush({ store, reach, now: () => clock.nowMs }, { userId: "bob", seq });
  const fate = async (seq: number, channel = "webPush"): Promise<ChannelFate | undefined> =>
    (await trace(seq)).channels.find((one) => one.channel === channel);
  return { hub, store, webPush, email, clock, errors, comment, add, quiet, trace, fate };
}

test("where a push never was to go, it says what is missing", async () => {
  const { hub, add, comment, fate, email } = start();
  await comment();
  await hub.push({ to: "bob", type: "other", data: {} });
  expect(await fate(1)).toMatchObject({ fate: "notSent", reason: "noAddress" });
  expect(await fate(2)).toMatchObject({ fate: "notSent", reason: "nowhere" });
  await add("email", "bob@example.com", false);
  expect(await fate(1, "email")).toMatchObject({
    reason: "unconfirmed",
    why: "The user's address there is not confirmed",
  });
  await add("webPush", "phone");
  expect(await fate(1)).toMatchObject({ fate: "notSent", reason: "addedLater" });
  await hub.reach.setPreference("bob", { category: "comments", channel: "webPush", mode: "off" });
  await comment();
  expect(await fate(3)).toMatchObject({ fate: "notSent", reason: "off" });
  expect(email.sent).toHaveLength(1);
});

test("what was sent: when, to which address, and with which key; the next range has another", async () => {
  const { add, comment, fate, trace, quiet, clock, webPush, hub } = start();
  await add("webPush", "phone");
  await add("webPush", "laptop");
  clock.nowMs += minute;
  await comment();
  await quiet();
  const [first] = webPush.sent;
  const address = { label: "phone", result: "sent", atMs: noon + minute };
  expect(await fate(1)).toEqual({
    channel: "webPush",
    fate: "sent",
    reason: null,
    why: "It was sent",
    atMs: noon + minute,
    dueAtMs: null,
    key: first?.key,
    attempts: 1,
    addresses: [address, { ...address, label: "laptop" }],
  });
  await hub.markPushesRead("bob", { seqs: [1] });
  await comment();
  await quiet();
  expect(await fate(1), "read afterwards").toMatchObject({ fate: "sent", key: "bob:webPush:1-1" });
  expect(await fate(3)).toMatchObject({ fate: "sent", key: webPush.sent.at(-1)?.key });
  expect(await trace(1)).toMatchObject({
    type: "comment",
    committedAtMs: noon + minute,
    readAtMs: noon + minute,
  });
});

test("what waits: for its delay, for the end of quiet hours; a read cancels it", async () => {
  const { hub, add, comment, fate, quiet, clock } = start();
  await add("email", "bob@example.com");
  await add("webPush", "phone");
  await comment();
  await quiet();
  expect(await fate(1, "email")).toMatchObject({ fate: "waiting", reason: "delay", dueAtMs: noon + 10 * minute });
  await hub.reach.setQuietHours("bob", { from: "12:05", to: "14:00", timeZone: "UTC" });
  const end = noon + 120 * minute;
  expect(await fate(1, "email")).toMatchObject({ fate: "waiting", reason: "quietHours", dueAtMs: end });
  clock.nowMs += 10 * minute;
  await quiet();
  await comment();
  await quiet();
  expect(await fate(2)).toMatchObject({ fate: "waiting", reason: "quietHours", dueAtMs: end });
  clock.nowMs += minute;
  await hub.markPushesRead("bob", { upTo: 2 });
  const read = { fate: "notSent", reason: "read", atMs: clock.nowMs };
  expect(await fate(1, "email")).toMatchObject(read);
  expect(await fate(2)).toMatchObject(read);
  clock.nowMs = end;
  await quiet();
  expect(await fate(1, "email"), "once the worker has been there").toMatchObject(read);
  expect(await fate(2)).toMatchObject(read);
  expect(await fate(1)).toMatchObject({ fate: "sent", atMs: noon });
});

test("what waits among many: for as long as a worker lets it wait", async () => {
  const { hub, add, comment, fate, quiet, clock, email } = start();
  await add("email", "bob@example.com");
  await comment();
  const waiting = { fate: "waiting", reason: "delay", dueAtMs: noon + 10 * minute };
  for (let i = 0; i < 150; i += 1) await hub.push({ to: "bob", type: "note", data: {} });
  expect(await fate(1, "email"), "behind those that do not go there").toMatchObject(waiting);
  clock.nowMs += 5 * minute;
  for (let i = 0; i < 150; i += 1) await comment();
  expect(await fate(1, "email"), "behind those that came later").toMatchObject(waiting);
  expect(await fate(301, "email")).toMatchObject(waiting);
  clock.nowMs += 5 * minute;
  await quiet();
  expect(email.sent).toHaveLength(1);
  expect(await fate(301, "email")).toMatchObject({ fate: "sent", atMs: noon + 10 * minute });
});

test("what fails: since when, why, when it is tried again; and what it comes to", async () => {
  const { add, comment, fate, quiet, clock, webPush } = start();
  await add("webPush", "phone");
  await add("webPush", "laptop");
  webPush.answers.push({ result: "later", reason: "503 \0 busy", retryAfterMs: minute, waits: "address" });
  await comment();
  await quiet();
  const phone = { label: "phone", result: "later", reason: "503  busy", atMs: noon };
  const laptop = { label: "laptop", result: "sent", atMs: noon };
  expect(await fate(1)).toMatchObject({
    fate: "sent",
    attempts: 1,
    dueAtMs: noon + minute,
    addresses: [phone, laptop],
  });
  webPush.answers.push({ result: "refused", reason: "too large" });
  clock.nowMs += minute;
  await quiet();
  const refused = { label: "phone", result: "refused", reason: "too large", atMs: noon + minute };
  expect(await fate(1)).toMatchObject({ fate: "sent", attempts: 2, dueAtMs: null, addresses: [refused, laptop] });

  const later: ChannelResult = { result: "later", reason: "503", retryAfterMs: minute, waits: "address" };
  webPush.answers.push(later, later);
  await comment();
  await quiet();
  expect(await fate(2)).toMatchObject({ fate: "failing", attempts: 1, dueAtMs: noon + 2 * minute });
  for (let i = 0; i < 20; i += 1) {
    webPush.answers.push(later, later);
    clock.nowMs += 6 * 60 * minute;
    await quiet();
  }
  expect(await fate(2)).toMatchObject({ fate: "notSent", reason: "givenUp", attempts: 20, dueAtMs: null });
});

test("an address that failed alone and is not tried any more leaves what became of the others", async () => {
  const { hub, add, comment, fate, quiet, clock, webPush } = start();
  const fail = async () => {
    await add("webPush", "phone");
    await add("webPush", "laptop");
    webPush.answers.push(
      { result: "later", reason: "503", retryAfterMs: minute, waits: "address" },
      { result: "refused", reason: "too large" },
    );
    await comment();
    await quiet();
  };
  const refused = { fate: "notSent", reason: "refused", dueAtMs: null };
  await fail();
  expect(await fate(1)).toMatchObject({ fate: "failing", dueAtMs: noon + minute });
  const phone = (await hub.reach.list("bob")).find(({ label }) => label === "phone");
  await hub.reach.remove("bob", phone?.id ?? "");
  expect(await fate(1), "removed").toMatchObject(refused);
  clock.nowMs += minute;
  await quiet();
  expect(await fate(1), "removed, and the worker has been there").toMatchObject(refused);

  await fail();
  expect(await fate(2)).toMatchObject({ fate: "failing", dueAtMs: noon + 2 * minute });
  await hub.reach.setPreference("bob", { category: "comments", channel: "webPush", mode: "off" });
  expect(await fate(2), "not wanted any more").toMatchObject(refused);
  clock.nowMs += minute;
  await quiet();
  expect(await fate(2), "not wanted any more, and the worker has been there").toMatchObject(refused);
});

test("a push whose only address failed, and was then removed by its user, has no address", async () => {
  const { hub, add, comment, fate, quiet, webPush } = start();
  await add("webPush", "phone");
  webPush.answers.push({ result: "later", reason: "503", retryAfterMs: minute, waits: "address" });
  await comment();
  await quiet();
  const [phone] = await hub.reach.list("bob");
  await hub.reach.remove("bob", phone?.id ?? "");
  expect(await fate(1)).toMatchObject({ fate: "notSent", reason: "noAddress", dueAtMs: null });
  await add("webPush", "laptop");
  expect(await fate(1)).toMatchObject({ fate: "notSent", reason: "addedLater", dueAtMs: null });
});

test("a push that was refused is tried again for an address that has not got that far yet", async () => {
  const { hub, add, comment, fate, quiet, webPush } = start();
  const later: ChannelResult = { result: "later", reason: "503", retryAfterMs: minute, waits: "address" };
  await add("webPush", "phone");
  await add("webPush", "laptop");
  webPush.answers.push(later);
  await comment();
  await quiet();
  webPush.answers.push({ result: "refused", reason: "too large" });
  await comment();
  await quiet();
  expect(await fate(2)).toMatchObject({ fate: "failing", dueAtMs: noon + minute });
  await hub.markPushesRead("bob", { seqs: [2] });
  expect(await fate(2)).toMatchObject({ fate: "notSent", reason: "read", dueAtMs: null });
});

test("an address that was retired is still told of, though nothing else is left of it", async () => {
  const { hub, add, comment, fate, quiet, webPush } = start();
  await add("webPush", "old phone");
  webPush.answers.push({ result: "gone", reason: "410" });
  await comment();
  await quiet();
  const addresses = [{ label: "old phone", result: "gone", reason: "410", atMs: noon }];
  expect(await fate(1)).toMatchObject({ fate: "notSent", reason: "gone", addresses });
  await eventually(async () => expect(await hub.reach.list("bob")).toEqual([]));
});

test("a dead address stays until the outcome of the push is stored", async () => {
  const store = createMemoryStore();
  const reach = store.reach as ReachStore;
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  const { hub, add, comment, fate, webPush } = start({
    ...store,
    reach: {
      ...reach,
      async settle(settled) {
        await answered;
        await reach.settle(settled);
      },
    },
  });
  await add("webPush", "old phone");
  webPush.answers.push({ result: "gone", reason: "410" });
  await comment();
  await eventually(() => expect(webPush.sent).toHaveLength(1));
  for (let i = 0; i < 10; i += 1) {
    expect(await fate(1)).toMatchObject({ fate: "underWay" });
    await new Promise((resolve) => setImmediate(resolve));
  }
  answer();
  await eventually(async () => expect(await fate(1)).toMatchObject({ fate: "notSent", reason: "gone" }));
  await eventually(async () => expect(await hub.reach.list("bob")).toEqual([]));
});

test("a push that a later one replaced leads to that one", async () => {
  const { hub, add, quiet, fate, trace, clock } = start();
  await add("webPush", "phone");
  const send = (nonce: string) => hub.send("ann", { to: "bob", content: "hi", excerpt: "hi", nonce });
  await hub.reach.setQuietHours("bob", { from: "12:00", to: "12:30", timeZone: "UTC" });
  await send("1");
  await quiet();
  clock.nowMs += minute;
  await send("2");
  await quiet();
  const replaced = { seq: 2, atMs: noon + minute };
  expect(await trace(1)).toMatchObject({ type: "chat.message", replaced, readAtMs: null });
  expect(await fate(1)).toMatchObject({ fate: "notSent", reason: "replaced", atMs: noon + minute });
  expect(await fate(2)).toMatchObject({ fate: "waiting", reason: "quietHours" });
});

test("what is not a push, not there, or forgotten is told apart", async () => {
  const { hub, store, comment, trace } = start();
  const failure = (seq: number) => trace(seq).catch((error: unknown) => String(error));
  await comment();
  await hub.markPushesRead("bob", { seqs: [1] });
  await comment();
  expect(await failure(2)).toMatch('Entry 2 of "bob"\'s push feed is not a push');
  expect(await failure(4)).toMatch('"bob" has no push 4: the newest entry of their push feed is 3');
  await store.trim({ olderThanMs: noon + 1, maxEntries: 100 });
  expect(await failure(1)).toMatch('Push 1 of "bob" is forgotten');
});

test("a key leads to its recipients", async () => {
  const { hub, comment } = start();
  await comment(["ann", "bob"], "order 17");
  await hub.push({ to: "cat", type: "comment", data: {}, key: "order 17", service: "shop" });
  const first = [
    { userId: "ann", seq: 1 },
    { userId: "bob", seq: 1 },
  ];
  const trace = (of: (string | null)[], userId?: string) => hub.trace({ key: "order 17", of, userId });
  expect(await trace(["unknown", null])).toMatchObject({ userId: "ann", recipients: { accepted: 2, first } });
  expect(await trace([null], "bob")).toMatchObject({ userId: "bob", seq: 1 });
  expect(await trace(["shop", null])).toMatchObject({ userId: "cat" });
  await expect(trace([null], "cat")).rejects.toThrow('The push with the key "order 17" was not for "cat"');
  await expect(trace(["unknown"])).rejects.toThrow('No push of "unknown" with the key "order 17" is known');
});

test("each connection says how far it is, on whichever node it is", async () => {
  const [store, fanout] = [createMemoryStore(), createMemoryFanout()];
  const one = start(store, fanout, "one");
  const two = start(store, fanout, "two");
  await one.comment();
  const phone = await one.hub.onPush("bob", { connection: { session: "s1", device: "phone" } }, undefined);
  expect(await phone.next()).toMatchObject({ value: { event: { type: "ready" } } });
  two.clock.nowMs += 2 * minute;
  const laptop = await two.hub.onPush("bob", { lastEventId: `${store.epoch}-1` }, undefined);
  await laptop.next();
  one.clock.nowMs += minute;
  await one.comment();
  await phone.next();
  const trace = async (seq: number) => {
    const { connections, nodes } = await one.hub.trace({ userId: "bob", seq });
    return { connections: connections.toSorted((a, b) => a.node.localeCompare(b.node)), nodes: nodes.toSorted() };
  };
  const ofPhone = { node: "one", session: "s1", device: "phone", sinceMs: noon };
  const ofLaptop = { node: "two", sinceMs: noon + 2 * minute };
  expect(await trace(1)).toEqual({
    nodes: ["one", "two"],
    connections: [
      { ...ofPhone, passed: "began", atMs: noon },
      { ...ofLaptop, passed: "had", atMs: noon + 2 * minute },
    ],
  });
  expect((await trace(2)).connections).toEqual([
    { ...ofPhone, passed: "handed", atMs: noon + minute },
    { ...ofLaptop, passed: "behind", atMs: null },
  ]);
  await laptop.return?.();
  expect(await trace(1)).toMatchObject({ nodes: ["one"], connections: [{ node: "one" }] });
});

/** What became of a push, as the channel has seen it. */
function seen(
  { sent, results }: ReturnType<typeof createChannel>,
  { seq, readAtMs }: { readonly seq: number | null; readonly readAtMs: number | null },
): Partial<ChannelFate> {
  const about = sent.filter((message) => message.pushes.some((push) => push.seq === seq));
  const last = about.findLast((message) => results.get(message) === "sent") ?? about.at(-1);
  const result = last && results.get(last);
  if (last && result === "sent") return { fate: "sent", key: last.key };
  if (last && result === "refused") return { fate: "notSent", key: last.key };
  if (readAtMs !== null) return { fate: "notSent", reason: "read", atMs: readAtMs };
  return last ? { fate: "failing", key: last.key } : { fate: "waiting", atMs: null };
}

test("whatever happens, a fate is what the channel has seen", async () => {
  const step = oneof(
    { weight: 3, arbitrary: constant({ do: "push" } as const) },
    { weight: 1, arbitrary: record({ do: constant("read" as const), seq: integer({ min: 1, max: 8 }) }) },
    { weight: 2, arbitrary: record({ do: constant("wait" as const), minutes: constantFrom(1, 10, 60) }) },
    { weight: 1, arbitrary: record({ do: constant("fail" as const), of: constantFrom("later", "refused") }) },
  );
  await assert(
    asyncProperty(array(step, { maxLength: 12 }), async (steps) => {
      const { hub, add, comment, quiet, clock, webPush, email, fate } = start();
      await add("webPush", "phone");
      await add("email", "bob@example.com");
      for (const one of steps) {
        if (one.do === "push") await comment();
        else if (one.do === "read") await hub.markPushesRead("bob", { seqs: [one.seq] });
        else if (one.do === "wait") clock.nowMs += one.minutes * minute;
        else if (one.of === "refused") webPush.answers.push({ result: "refused", reason: "no" });
        else webPush.answers.push({ result: "later", reason: "no", retryAfterMs: minute, waits: "address" });
        await quiet();
      }
      const { pushes } = await hub.pushes("bob", { limit: 100, unreadOnly: false });
      for (const { seq, readAtMs } of pushes) {
        for (const channel of [webPush, email]) {
          expect(await fate(seq ?? 0, channel.channel.name)).toMatchObject(seen(channel, { seq, readAtMs }));
        }
      }
      await hub.close();
    }),
    { numRuns: 30 },
  );
});
