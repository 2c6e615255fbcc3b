import { eventually } from "@tidings/testing/eventually";
import { expect, test, vi } from "vitest";
import { abandon, countingStore, createChannel, minute, settled, start } from "../../test/scripted-channels.ts";
import { maxAttempts } from "../due/back-off.ts";
import { createMemoryFanout } from "../memory/memory-fanout.ts";
import { MemoryData } from "../memory/memory-data.ts";
import { createMemoryStore, openMemoryStore } from "../memory/memory-store.ts";
import { TidingsError } from "../model/errors.ts";
import type { ChannelResult } from "../ports/channel.ts";
import type { ReachStore } from "../ports/reach-store.ts";
import type { Store } from "../ports/store.ts";

const oneTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** What stands before the slash. */
const providerOf = (address: unknown): string => String(address).split("/")[0] ?? "";

test("a push goes out at once, to each address of the user", async () => {
  const { hub, store, webPush, email, comment } = start();
  await hub.reach.add("bob", { channel: "webPush", address: "laptop" });
  await hub.reach.add("bob", { channel: "webPush", address: "phone" });
  await comment();
  await settled(hub);
  expect(webPush.sent.map(({ address }) => address)).toEqual(["laptop", "phone"]);
  expect(webPush.sent[0]).toMatchObject({
    userId: "bob",
    key: "bob:webPush:1-1",
    epoch: store.epoch,
    unread: 1,
    tag: "comments",
  });
  expect(email.sent).toEqual([]);
});

test("the first push goes out at once, and what comes while it is sent or shortly after is collected", async () => {
  const { hub, webPush, clock, comment } = start({ paceMs: 2_000 });
  await hub.reach.add("bob", { channel: "webPush", address: "phone" });
  const answer = Promise.withResolvers<ChannelResult>();
  webPush.channel.send = async (message) => {
    webPush.sent.push(message);
    return answer.promise;
  };
  await comment();
  await eventually(() => expect(webPush.sent).toHaveLength(1));
  await comment();
  answer.resolve({ result: "sent" });
  const rests = { underWay: 0, waiting: 1, nextDueMs: clock.nowMs + 2_000 };
  await eventually(async () => expect(await hub.reach.status()).toEqual(rests));
  await comment();
  expect(await hub.reach.status()).toEqual(rests);
  expect(webPush.sent).toHaveLength(1);
  clock.nowMs += 2_000;
  await settled(hub);
  expect(webPush.sent.map(({ key }) => key)).toEqual(["bob:webPush:1-1", "bob:webPush:2-3"]);
  clock.nowMs += 2_000;
  await comment();
  await settled(hub);
  expect(webPush.sent.map(({ key }) => key).at(-1)).toBe("bob:webPush:4-4");
});

test("who has many addresses rests for longer, and so does who has them removed and adds others", async () => {
  const { hub, webPush, clock, comment } = start({ paceMs: 2_000 });
  const addAll = async (): Promise<void> => {
    for (let n = 0; n < 9; n += 1) await hub.reach.add("bob", { channel: "webPush", address: `${n}` });
  };
  webPush.answers.push(...Array.from({ length: 9 }, () => ({ result: "gone", reason: "410" }) as const));
  await addAll();
  await comment();
  await eventually(async () => expect(await hub.reach.list("bob")).toEqual([]));
  await addAll();
  await comment();
  await eventually(async () =>
    expect(await hub.reach.status()).toEqual({ underWay: 0, waiting: 1, nextDueMs: clock.nowMs + 6_000 }),
  );
  expect(webPush.sent).toHaveLength(9);
  clock.nowMs += 6_000;
  await settled(hub);
  expect(webPush.sent).toHaveLength(18);
});

test("an address that wants to be asked again at once waits as well", async () => {
  const { hub, webPush, clock, comment } = start({ paceMs: 2_000 });
  await hub.reach.add("bob", { channel: "webPush", address: "phone" });
  webPush.answers.push({ result: "later", reason: "503", retryAfterMs: 0, waits: "address" });
  await comment();
  await eventually(async () =>
    expect(await hub.reach.status()).toEqual({ underWay: 0, waiting: 1, nextDueMs: clock.nowMs + 2_000 }),
  );
  clock.nowMs += 2_000;
  await eventually(() => expect(webPush.sent).toHaveLength(2));
});

test("few addresses of a user are asked at the same time", async () => {
  const { hub, webPush, comment } = start();
  const answers: ((result: ChannelResult) => void)[] = [];
  const asked: unknown[] = [];
  webPush.channel.send = ({ address }) => {
    asked.push(address);
    return new Promise((resolve) => answers.push(resolve));
  };
  for (let n = 0; n < 10; n += 1) await hub.reach.add("bob", { channel: "webPush", address: `${n}` });
  await comment();
  await eventually(() => expect(asked).toHaveLength(4));
  await oneTurn();
  for (let n = 1; n <= 10; n += 1) {
    expect(asked).toHaveLength(Math.min(10, n + 3));
    answers.shift()?.({ result: "sent" });
    await eventually(() => expect(asked).toHaveLength(Math.min(10, n + 4)));
  }
  await settled(hub);
  expect(new Set(asked).size).toBe(10);
});

/** A channel whose messages to some users get no answer before the test gives one to all. */
function holdFrom(webPush: ReturnType<typeof createChannel>, isHeld: (userId: string) => boolean) {
  const held: (() => void)[] = [];
  webPush.channel.send = async (message) => {
    webPush.sent.push(message);
    if (isHeld(message.userId)) await new Promise<void>((resolve) => held.push(resolve));
    return { result: "sent" };
  };
  return { held, answerAll: () => held.splice(0).forEach((answer) => answer()) };
}

test("a user whose endpoint is slow does not have all places, however often they add and remove it", async () => {
  const { hub, webPush, clock, comment } = start({ concurrency: 4 });
  const { held, answerAll } = holdFrom(webPush, (userId) => userId === "eve");
  await hub.reach.add("bob", { channel: "webPush", address: "phone" });
  for (let n = 1; n <= 4; n += 1) {
    const { id } = await hub.reach.add("eve", { channel: "webPush", address: `${n}` });
    await comment("eve");
    await eventually(async () => {
      const isGivenBack = ((await hub.reach.status())?.nextDueMs ?? 0) > clock.nowMs;
      expect(held.length === n || isGivenBack).toBe(true);
    });
    await hub.reach.remove("eve", id);
  }
  await comment("bob");
  await eventually(() => expect(webPush.sent.map(({ userId }) => userId)).toContain("bob"));
  answerAll();
  await settled(hub);
});

test("users whose endpoints are slow leave places to the others", async () => {
  const { hub, webPush, clock, comment } = start({ concurrency: 4 });
  const slow = ["a", "b", "c", "d"];
  for (const user of [...slow, "bob"]) await hub.reach.add(user, { channel: "webPush", address: user });
  const { held, answerAll } = holdFrom(webPush, (userId) => slow.includes(userId));
  const startedMs = performance.now();
  const monotonic = vi.spyOn(performance, "now");
  await comment(slow);
  await eventually(() => expect(held).toHaveLength(4));
  monotonic.mockReturnValue(startedMs + 3_000 + minute);
  answerAll();
  await settled(hub);
  await comment(slow);
  await eventually(() => expect(held).toHaveLength(3));
  await comment("bob");
  await eventually(() => expect(webPush.sent.map(({ userId }) => userId)).toContain("bob"));
  expect(held).toHaveLength(3);
  monotonic.mockRestore();
  answerAll();
  clock.nowMs += 1_000; // the fourth has waited
  await eventually(() => expect(held).toHaveLength(1));
  answerAll();
  await settled(hub);
});

test("nothing goes to a user without an address", async () => {
  const { hub, webPush, comment } = start();
  await comment();
  expect(await hub.reach.status()).toMatchObject({ waiting: 0, underWay: 0 });
  expect(webPush.sent).toEqual([]);
});

test("a read cancels what was to follow later", async () => {
  const { hub, email, clock, comment } = start();
  await hub.reach.add("bob", { channel: "email", address: "bob@example.com" });
  await comment();
  await hub.markPushesRead("bob", { upTo: 1 });
  clock.nowMs += 11 * minute;
  await settled(hub);
  expect(email.sent).toEqual([]);
  expect(hub.reach.counts().find(({ channel }) => channel === "email")).toMatchObject({ cancelled: 1, sent: 0 });
});

test("what is still unread follows after its delay, as one message for all of it", async () => {
  const { hub, email, clock, comment } = start();
  await hub.reach.add("bob", { channel: "email", address: "bob@example.com" });
  await comment();
  clock.nowMs += 4 * minute;
  await comment();
  clock.nowMs += 6 * minute;
  await settled(hub);
  expect(email.sent).toMatchObject([{ key: "bob:email:1-2", pushes: [{ seq: 1 }, { seq: 2 }] }]);
});

test("a message in a chat that is not open goes out, and names the conversation in its tag", async () => {
  const { hub, webPush } = start();
  await hub.reach.add("bob", { channel: "webPush", address: "phone" });
  await hub.send("ann", { to: "bob", content: { text: "hi" }, excerpt: "hi", nonce: "1" });
  await settled(hub);
  expect(webPush.sent).toMatchObject([{ tag: "ann_bob", pushes: [{ data: { excerpt: "hi", count: 1 } }] }]);
});

test("preferences hold, but not for what is mandatory; quiet hours postpone", async () => {
  const { hub, webPush, email, clock, comment } = start();
  await hub.reach.add("bob", { channel: "webPush", address: "phone" });
  await hub.reach.add("bob", { channel: "email", address: "bob@example.com" });
  await hub.reach.setPreference("bob", { category: "comments", channel: "email", mode: "off" });
  await hub.reach.setQuietHours("bob", { from: "11:00", to: "13:00", timeZone: "UTC" });
  await comment();
  await hub.push({ to: "bob", type: "invoice.due", data: {} });
  await eventually(() =>
    expect(email.sent).toMatchObject([{ pushes: [{ type: "invoice.due" }], unsubscribeUrl: null }]),
  );
  await eventually(async () => expect(await hub.reach.status()).toMatchObject({ waiting: 1, underWay: 0 }));
  expect(webPush.sent).toEqual([]);
  clock.nowMs += 61 * minute;
  await settled(hub);
  expect(webPush.sent).toHaveLength(1);
  expect(email.sent).toHaveLength(1);
});

test("quiet hours that an earlier version took hold in the zone that was meant, or in UTC if there is none", async () => {
  const { hub, store, webPush, clock, errors, comment } = start();
  const hours = { from: "20:30", to: "21:30" };
  const ask = async (timeZone: string): Promise<void> => {
    await store.reach?.setQuietHours("bob", { ...hours, timeZone });
    await comment();
    await eventually(async () => expect(await hub.reach.status()).toMatchObject({ underWay: 0, waiting: 1 }));
    expect(webPush.sent).toEqual([]);
    expect(await hub.trace({ userId: "bob", seq: 1 })).toMatchObject({ channels: [{ reason: "quietHours" }, {}] });
  };
  await hub.reach.add("bob", { channel: "webPush", address: "phone" });
  await ask("JST"); // it is 21:00 in Tokyo
  expect(errors).toEqual([]);
  clock.nowMs += 9 * 60 * minute; // and in London
  await ask("Mars/Olympus");
  expect(errors.map(String)).toEqual([expect.stringContaining('"Mars/Olympus" is not a time zone here')]);
  await store.reach?.setQuietHours("bob", { from: "half past ten", to: "21:30", timeZone: "UTC" });
  clock.nowMs += 30 * minute;
  await settled(hub);
  expect(webPush.sent).toHaveLength(1);
});

test("quiet hours that cannot be read are refused", async () => {
  const { hub } = start();
  const hours = { from: "22:00", to: "07:00", timeZone: "Asia/Tokyo" };
  for (const wrong of [{ timeZone: "JST" }, { from: "22" }, { to: "24:00" }, { to: undefined as unknown as string }]) {
    await expect(hub.reach.setQuietHours("bob", { ...hours, ...wrong })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  }
  await hub.reach.setQuietHours("bob", hours);
  expect(await hub.reach.preferences("bob")).toMatchObject({ quietHours: hours });
});

test("what is to go out at once does not wait for the digest of a later type of its category", async () => {
  const { hub, email, clock } = start({ paceMs: 2_000 });
  await hub.reach.add("bob", { channel: "email", address: "bob@example.com" });
  await hub.push({ to: "bob", type: "invoice.due", data: {} });
  await eventually(async () => expect(await hub.reach.status()).toMatchObject({ underWay: 0, waiting: 0 }));
  await hub.push({ to: "bob", type: "invoice.due", data: {} });
  await hub.push({ to: "bob", type: "invoice.note", data: {} });
  clock.nowMs += 2_000; // it has rested
  expect(await hub.trace({ userId: "bob", seq: 2 })).toMatchObject({ channels: [{}, { reason: "turn" }] });
  await settled(hub);
  expect(email.sent.map(({ pushes }) => pushes.map(({ type }) => type))).toEqual([
    ["invoice.due"],
    ["invoice.due", "invoice.note"],
  ]);
});

test("a dead address is removed, and the others get the message once", async () => {
  const { hub, webPush, comment } = start();
  await hub.reach.add("bob", { channel: "webPush", address: "old" });
  await hub.reach.add("bob", { channel: "webPush", address: "new" });
  webPush.answers.push({ result: "gone", reason: "410" });
  await comment();
  await settled(hub);
  expect(webPush.sent).toHaveLength(2);
  expect(await hub.reach.list("bob")).toMatchObject([{ label: "new" }]);
});

test("an address that fails is tried again with the same key, and those that had the message are left alone", async () => {
  const { hub, webPush, clock, comment } = start();
  await hub.reach.add("bob", { channel: "webPush", address: "laptop" });
  await hub.reach.add("bob", { channel: "webPush", address: "phone" });
  webPush.answers.push({ result: "later", reason: "503", retryAfterMs: 30_000, waits: "address" });
  await comment();
  await eventually(() => expect(webPush.sent).toHaveLength(2));
  await eventually(async () =>
    expect(await hub.reach.list("bob")).toMatchObject([{ failingSinceMs: clock.nowMs }, {}]),
  );
  await comment(); // what comes meanwhile is not part of the range
  clock.nowMs += 31_000;
  await settled(hub);
  const laptop = webPush.sent.filter(({ address }) => address === "laptop").map(({ key }) => key);
  const phone = webPush.sent.filter(({ address }) => address === "phone").map(({ key }) => key);
  expect(laptop).toEqual(["bob:webPush:1-1", "bob:webPush:1-1", "bob:webPush:2-2"]);
  expect(phone).toEqual(["bob:webPush:1-1", "bob:webPush:2-2"]);
  expect(await hub.reach.list("bob")).toMatchObject([{ failingSinceMs: null }, {}]);
});

/** A user with a laptop and a phone, whose laptop fails for as long as it is told to. */
async function startWithLaptop() {
  const started = start();
  const { hub, webPush } = started;
  const laptop = { fails: true };
  await hub.reach.add("bob", { channel: "webPush", address: "laptop" });
  await hub.reach.add("bob", { channel: "webPush", address: "phone" });
  webPush.channel.send = async (message) => {
    webPush.sent.push(message);
    return message.address === "laptop" && laptop.fails
      ? { result: "later", reason: "503", retryAfterMs: null, waits: "address" }
      : { result: "sent" };
  };
  const sentTo = (address: string): string[] =>
    webPush.sent.filter((one) => one.address === address).map(({ key }) => key);
  /** Waits until nothing is due. */
  const quiet = () =>
    eventually(async () => {
      const status = await hub.reach.status();
      expect(status?.underWay).toBe(0);
      expect(status?.nextDueMs ?? Number.POSITIVE_INFINITY).toBeGreaterThan(started.clock.nowMs);
    });
  return { ...started, laptop, sentTo, quiet };
}

test("an address that fails keeps no other address of its user waiting, and gets what it has missed", async () => {
  const { hub, clock, comment, laptop, sentTo, quiet } = await startWithLaptop();
  for (let n = 1; n <= 3; n += 1) {
    await comment();
    await quiet();
    expect(sentTo("phone")).toHaveLength(n);
  }
  expect(sentTo("phone")).toEqual(["bob:webPush:1-1", "bob:webPush:2-2", "bob:webPush:3-3"]);
  expect(sentTo("laptop")).toEqual(["bob:webPush:1-1"]);
  expect(await hub.trace({ userId: "bob", seq: 1 })).toMatchObject({
    channels: [{ fate: "sent", addresses: [{ result: "later" }, { result: "sent" }] }, {}],
  });
  clock.nowMs += 12_000;
  await eventually(() => expect(sentTo("laptop")).toHaveLength(2));
  await quiet();
  laptop.fails = false;
  clock.nowMs += 30_000;
  await settled(hub);
  expect(sentTo("laptop")).toEqual([...Array.from({ length: 3 }, () => "bob:webPush:1-1"), "bob:webPush:2-3"]);
  await comment();
  await settled(hub);
  expect(sentTo("laptop").at(-1)).toBe("bob:webPush:4-4");
  expect(sentTo("phone")).toEqual(["bob:webPush:1-1", "bob:webPush:2-2", "bob:webPush:3-3", "bob:webPush:4-4"]);
});

test("an address that fails alone gets its turn, however much comes for the others", async () => {
  const { webPush, hub, clock, comment, laptop, quiet } = await startWithLaptop();
  await comment();
  await quiet();
  laptop.fails = false;
  clock.nowMs += 2 * minute;
  await comment();
  await settled(hub);
  expect(webPush.sent.slice(2).map((message) => [message.address, message.key])).toEqual([
    ["laptop", "bob:webPush:1-1"],
    ["laptop", "bob:webPush:2-2"],
    ["phone", "bob:webPush:2-2"],
  ]);
});

test("an address that fails alone is not sent what has been read meanwhile", async () => {
  const { hub, clock, comment, laptop, sentTo, quiet } = await startWithLaptop();
  for (let n = 1; n <= 2; n += 1) {
    await comment();
    await quiet();
  }
  await hub.markPushesRead("bob", { upTo: 2 });
  laptop.fails = false;
  clock.nowMs += 12_000;
  await settled(hub);
  expect(sentTo("laptop")).toEqual(["bob:webPush:1-1"]);
});

test("an address that fails alone is given up like one whose user has no other", async () => {
  const { hub, clock, comment, sentTo, quiet, errors } = await startWithLaptop();
  await comment();
  for (let attempt = 1; attempt < maxAttempts; attempt += 1) {
    await eventually(() => expect(sentTo("laptop")).toHaveLength(attempt));
    await quiet();
    clock.nowMs += 8 * 60 * minute;
  }
  await settled(hub);
  expect(sentTo("laptop")).toHaveLength(maxAttempts);
  expect(sentTo("phone")).toHaveLength(1);
  expect(errors.map(String)).toEqual([expect.stringContaining(`given up after ${maxAttempts} attempts`)]);
  expect(hub.reach.counts()).toMatchObject([{ givenUp: 1, sent: 1 }, {}]);
});

test("what comes while all addresses of a user fail alone waits for one of them", async () => {
  const { hub, webPush, clock, comment, laptop, sentTo, quiet } = await startWithLaptop();
  await comment();
  await quiet();
  const phone = (await hub.reach.list("bob")).find(({ label }) => label === "phone");
  await hub.reach.remove("bob", phone?.id ?? "");
  await comment();
  await quiet();
  expect(webPush.sent).toHaveLength(2);
  expect(await hub.trace({ userId: "bob", seq: 2 })).toMatchObject({ channels: [{ fate: "waiting" }, {}] });
  laptop.fails = false;
  clock.nowMs += 12_000;
  await settled(hub);
  expect(sentTo("laptop")).toEqual(["bob:webPush:1-1", "bob:webPush:1-1", "bob:webPush:2-2"]);
});

test("an address that fails alone waits for the end of quiet hours", async () => {
  const { hub, clock, comment, laptop, sentTo, quiet } = await startWithLaptop();
  await comment();
  await quiet();
  await hub.reach.setQuietHours("bob", { from: "12:00", to: "13:00", timeZone: "UTC" });
  laptop.fails = false;
  clock.nowMs += 12_000;
  await eventually(async () =>
    expect(await hub.reach.status()).toMatchObject({ underWay: 0, nextDueMs: Date.parse("2026-11-28T13:00:00Z") }),
  );
  expect(sentTo("laptop")).toHaveLength(1);
  clock.nowMs += 60 * minute;
  await settled(hub);
  expect(sentTo("laptop")).toHaveLength(2);
});

test("a provider that wants a pause gets one, and other channels go on", async () => {
  const { hub, webPush, email, clock, comment } = start();
  for (const user of ["bob", "cat"]) {
    await hub.reach.add(user, { channel: "webPush", address: user });
    await hub.reach.add(user, { channel: "email", address: user });
  }
  webPush.answers.push({ result: "later", reason: "429", retryAfterMs: 60_000, waits: "provider" });
  await comment("bob");
  await eventually(() => expect(webPush.sent).toHaveLength(1));
  await eventually(async () => expect(await hub.reach.status()).toMatchObject({ underWay: 0 }));
  await comment("cat");
  await hub.push({ to: "cat", type: "invoice.due", data: {} });
  await eventually(() => expect(email.sent).toHaveLength(1));
  expect(webPush.sent).toHaveLength(1);
  clock.nowMs += 61_000;
  await eventually(() => expect(webPush.sent).toHaveLength(3));
});

test("a provider that a user has chosen stops nobody else, and does not wait for ever", async () => {
  const { channel, sent, answers } = createChannel("webPush");
  const { hub, clock, comment } = start({ channels: [{ ...channel, providerOf }] });
  await hub.reach.add("eve", { channel: "webPush", address: "evil/1" });
  for (const address of ["evil/2", "good/1"]) await hub.reach.add("bob", { channel: "webPush", address });
  answers.push({ result: "later", reason: "429", retryAfterMs: 1e12, waits: "provider" });
  await comment("eve");
  await eventually(async () => expect(await hub.reach.status()).toMatchObject({ underWay: 0 }));
  await comment("bob");
  await eventually(() => expect(sent.map(({ address }) => address)).toEqual(["evil/1", "good/1"]));
  await eventually(async () => expect(await hub.reach.status()).toMatchObject({ underWay: 0 }));
  clock.nowMs += 6 * 60 * minute;
  await settled(hub);
  expect(sent).toHaveLength(4);
  expect(sent.map(({ address }) => address)).toEqual(expect.arrayContaining(["evil/1", "evil/2"]));
});

test("a range that is under way keeps its key, also if what is left of it has to wait", async () => {
  const { hub, webPush, email, clock, comment } = start();
  await hub.reach.add("bob", { channel: "email", address: "bob" });
  await comment();
  clock.nowMs += 5 * minute;
  await comment();
  email.answers.push({ result: "later", reason: "451", retryAfterMs: 1_000, waits: "address" });
  clock.nowMs += 5 * minute;
  await eventually(() => expect(email.sent).toHaveLength(1));
  await eventually(async () => expect(await hub.reach.status()).toMatchObject({ underWay: 0 }));
  await hub.markPushesRead("bob", { seqs: [1] });
  clock.nowMs += 1_000;
  await comment();
  await eventually(async () => expect((await hub.reach.status())?.nextDueMs).toBeGreaterThan(clock.nowMs));
  expect(email.sent).toHaveLength(1);
  clock.nowMs += 20 * minute;
  await settled(hub);
  expect(email.sent.map(({ key, pushes }) => [key, pushes.length])).toEqual([
    ["bob:email:1-2", 2],
    ["bob:email:1-2", 1],
    ["bob:email:3-4", 1],
  ]);
  expect(webPush.sent).toEqual([]);
});

test("messages of two categories have different keys", async () => {
  const { hub, email, clock, comment } = start();
  await hub.reach.add("bob", { channel: "email", address: "bob" });
  for (let i = 0; i < 2; i += 1) {
    await hub.push({ to: "bob", type: "invoice.due", data: {} });
    await comment();
    clock.nowMs += 11 * minute;
    await settled(hub);
  }
  const keys = email.sent.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toHaveLength(4);
});

test("a pause that a provider wants of one node is kept by all", async () => {
  const store = createMemoryStore();
  const fanout = createMemoryFanout();
  const asked = new Map<number, Readonly<Record<string, number>>>();
  const nodes = [1, 2].map((node) => {
    const { reach } = store;
    if (!reach) throw new Error("the store has no `reach`");
    const takeDue: ReachStore["takeDue"] = (options) => {
      asked.set(node, options.limits);
      return reach.takeDue(options);
    };
    return start({}, { ...store, reach: { ...reach, takeDue } }, fanout);
  });
  const [first] = nodes;
  for (const { webPush } of nodes) {
    webPush.channel.send = async () => ({ result: "later", reason: "429", retryAfterMs: 60_000, waits: "provider" });
  }
  await first?.hub.reach.add("bob", { channel: "webPush", address: "phone" });
  await eventually(() => expect([...asked.values()]).toMatchObject([{ webPush: 32 }, { webPush: 32 }]));
  await first?.comment();
  await eventually(() => expect([...asked.values()]).toEqual([{ email: 32 }, { email: 32 }]));
  const tries = () => nodes.flatMap(({ hub }) => hub.reach.counts()).reduce((sum, { later }) => sum + later, 0);
  expect(tries()).toBe(1);
  for (const { clock } of nodes) clock.nowMs += 61_000;
  await eventually(() => expect(tries()).toBe(2));
});

test("a worker that died is followed by another one, which repeats the same range with the same key", async () => {
  const leases = { nowMs: 0 };
  const data = new MemoryData({ leaseClockMs: () => leases.nowMs });
  let isDead = false;
  const takeDue: ReachStore["takeDue"] = async (options) => (isDead ? [] : data.reach.takeDue(options));
  const first = start({ leaseMs: minute }, { ...openMemoryStore(data), reach: { ...data.reach, takeDue } });
  abandon(first.hub);
  await first.hub.reach.add("bob", { channel: "webPush", address: "phone" });
  first.webPush.channel.send = () => new Promise(() => {}); // it never comes back
  await first.comment();
  await eventually(async () => expect(await first.hub.reach.status()).toMatchObject({ underWay: 1 }));
  await first.comment();
  isDead = true;
  const second = start({ leaseMs: minute }, openMemoryStore(data));
  second.clock.nowMs += 61_000; // its own clock does not end the lease
  await second.hub.push({ to: "bob", type: "unheard-of", data: {} });
  expect(await second.hub.reach.status()).toMatchObject({ underWay: 1 });
  leases.nowMs += 61_000;
  await eventually(() => expect(second.webPush.sent).toHaveLength(2));
  expect(second.webPush.sent.map(({ key }) => key)).toEqual(["bob:webPush:1-1", "bob:webPush:2-2"]);
});

test("a message whose channel heeds no deadline is tried again later", async () => {
  const { hub, webPush, comment } = start({ leaseMs: 1_000 });
  const asked: unknown[] = [];
  webPush.channel.send = ({ address }) => {
    asked.push(address);
    return new Promise(() => {});
  };
  for (const address of ["laptop", "phone"]) await hub.reach.add("bob", { channel: "webPush", address });
  await comment();
  await eventually(() => expect(hub.reach.counts()).toMatchObject([{ channel: "webPush", later: 2 }, {}]));
  await eventually(async () => expect(await hub.reach.status()).toMatchObject({ underWay: 0, waiting: 1 }));
  expect(new Set(asked).size).toBe(asked.length);
});

test("refusals of a channel, which users can cause in any number, are told once a minute, with how many were not", async () => {
  const { hub, webPush, email, clock, errors, comment } = start();
  for (let n = 0; n < 5; n += 1) await hub.reach.add("bob", { channel: "webPush", address: `${n}` });
  await hub.reach.add("bob", { channel: "email", address: "bob@example.com" });
  const refuse = async (pushes: number): Promise<void> => {
    webPush.answers.push(...Array.from({ length: 5 * pushes }, () => ({ result: "refused", reason: "no" }) as const));
    for (let n = 0; n < pushes; n += 1) {
      await comment();
      await eventually(async () => expect(await hub.reach.status()).toMatchObject({ underWay: 0, waiting: 1 }));
    }
  };
  const told = (): unknown => errors.map((error) => (error as Error).message);
  await refuse(3);
  expect(told()).toEqual(["webPush refuses a message: no"]);
  email.answers.push({ result: "refused", reason: "no such user" });
  clock.nowMs += 11 * minute;
  await settled(hub);
  await refuse(2);
  clock.nowMs -= 60 * minute; // it was set back
  await refuse(1);
  expect(told()).toEqual([
    "webPush refuses a message: no",
    "email refuses a message: no such user",
    "webPush refuses a message: no (and 14 more like it that were not told)",
    "webPush refuses a message: no (and 9 more like it that were not told)",
  ]);
});

test("what cannot be rendered is told, and kept", async () => {
  let broken = true;
  const { hub, webPush, clock, errors, comment } = start({
    render() {
      if (broken) throw new Error("no template");
      return { title: "t", body: "b" };
    },
  });
  await hub.reach.add("bob", { channel: "webPush", address: "phone" });
  await comment();
  await eventually(() => expect(errors.map(String)).toContainEqual(expect.stringContaining("no template")));
  await eventually(async () => expect(await hub.reach.status()).toMatchObject({ underWay: 0, waiting: 1 }));
  expect(errors).toHaveLength(1);
  broken = false;
  clock.nowMs += 12_000;
  await eventually(() => expect(webPush.sent).toHaveLength(1));
});

/** The cursors that wait and that no worker has. */
const waitingIn = async ({ trace }: Store) =>
  (await trace?.outbox({ nowMs: 0, limit: 9 }))?.next.flatMap(({ cursor }) =>
    cursor.leaseUntilMs === null ? [cursor] : [],
  );

test("what can never be rendered is given up like what can never be sent", async () => {
  const { hub, store, clock, comment } = start({ render: () => Promise.reject(new RangeError("en_US")) });
  await hub.reach.add("bob", { channel: "webPush", address: "phone" });
  await comment();
  for (let attempt = 1; attempt < maxAttempts; attempt += 1) {
    await eventually(async () => expect(await waitingIn(store)).toMatchObject([{ attempts: attempt, upTo: 1 }]));
    clock.nowMs += 8 * 60 * minute;
  }
  await settled(hub);
  expect(hub.reach.counts()).toMatchObject([{ channel: "webPush", givenUp: 1, sent: 0 }, {}]);
});

test("rendering that never ends holds nothing up but its own message", async () => {
  let hangs = true;
  const { hub, store, webPush, clock, errors, comment } = start({
    leaseMs: 3_000, // on a busy machine, the process itself may stand still for some of it
    render: () => (hangs ? new Promise(() => {}) : { title: "t", body: "b" }),
  });
  await hub.reach.add("bob", { channel: "webPush", address: "phone" });
  await comment();
  await eventually(async () => expect(await waitingIn(store)).toMatchObject([{ attempts: 1, upTo: 1 }]));
  expect(errors.map(String)).toEqual([expect.stringContaining("takes too long")]);
  hangs = false;
  clock.nowMs += 12_000;
  await settled(hub);
  expect(webPush.sent.map(({ key }) => key)).toEqual(["bob:webPush:1-1"]);
});

test("a message that has failed often waits for long, and its provider is left alone for a minute at most", async () => {
  const { hub, store, webPush, clock, comment } = start();
  for (const user of ["bob", "cat"]) await hub.reach.add(user, { channel: "webPush", address: user });
  const had: unknown[] = [];
  webPush.channel.send = async ({ address }) => {
    if (address === "bob") return { result: "later", reason: "503", retryAfterMs: null, waits: "provider" };
    had.push(address);
    return { result: "sent" };
  };
  await comment("bob");
  for (let attempt = 1; attempt <= 12; attempt += 1) {
    await eventually(async () => expect(await waitingIn(store)).toMatchObject([{ attempts: attempt }]));
    if (attempt < 12) clock.nowMs += 8 * 60 * minute;
  }
  await comment("cat");
  clock.nowMs += minute;
  await eventually(() => expect(had).toEqual(["cat"]));
});

test("addresses that do not answer keep no other from being asked", async () => {
  const { hub, webPush, comment } = start({ leaseMs: 5_000 }); // the last one has half of it
  const had: unknown[] = [];
  webPush.channel.send = async ({ address }) => {
    if (address !== "last") return new Promise(() => {});
    had.push(address);
    return { result: "sent" };
  };
  for (const address of ["a", "b", "c", "d", "e", "last"]) await hub.reach.add("bob", { channel: "webPush", address });
  await comment();
  await eventually(() => expect(had).toEqual(["last"]));
  await eventually(() => expect(hub.reach.counts()).toMatchObject([{ later: 5, sent: 1 }, {}]));
});

test("a hub that closes begins with no further message, and the next one sends it with the same key", async () => {
  const data = new MemoryData();
  const { promise: closing, resolve: onClosing } = Promise.withResolvers<void>();
  const render = vi.fn(async () => {
    await closing;
    return { title: "t", body: "b" };
  });
  const first = start({ render }, openMemoryStore(data));
  for (const address of ["laptop", "phone"]) await first.hub.reach.add("bob", { channel: "webPush", address });
  await first.comment();
  await eventually(() => expect(render).toHaveBeenCalled());
  const closed = first.hub.close();
  onClosing();
  await closed;
  expect(first.webPush.sent).toEqual([]);
  const second = start({}, openMemoryStore(data));
  await settled(second.hub);
  expect(second.webPush.sent.map(({ key, address }) => [key, address])).toEqual([
    ["bob:webPush:1-1", "laptop"],
    ["bob:webPush:1-1", "phone"],
  ]);
});

/** A store in memory whose reach fails as it is told. */
function createFailing(changes: (reach: ReachStore) => Partial<ReachStore>) {
  const data = new MemoryData();
  return { ...openMemoryStore(data), reach: { ...data.reach, ...changes(data.reach) } };
}

test("that a message was sent is stored as soon as the store is back, so it is not sent again", async () => {
  let failures = 3;
  const store = createFailing((reach) => ({
    async settle(outcomes) {
      failures -= 1;
      if (failures >= 0) throw new TidingsError("SERVICE_UNAVAILABLE", "The store is away");
      return reach.settle(outcomes);
    },
  }));
  const { hub, webPush, errors, comment } = start({}, store);
  await hub.reach.add("bob", { channel: "webPush", address: "phone" });
  await comment();
  await settled(hub);
  expect(failures).toBe(-1);
  expect(webPush.sent).toHaveLength(1);
  expect(errors).toEqual([]);
});

test("an outcome is kept also if it cannot be marked that the address fails", async () => {
  const store = createFailing(() => ({ markFailing: () => Promise.reject(new Error("away")) }));
  const { hub, webPush, clock, errors, comment } = start({}, store);
  await hub.reach.add("bob", { channel: "webPush", address: "phone" });
  webPush.answers.push({ result: "later", reason: "503", retryAfterMs: 1_000, waits: "address" });
  await comment();
  await eventually(async () => expect(await waitingIn(store)).toMatchObject([{ attempts: 1 }]));
  expect(errors.map(String)).toEqual(["Error: away"]);
  clock.nowMs += 1_000;
  await settled(hub);
  expect(webPush.sent).toHaveLength(2);
});

test("a worker that finds nothing soon asks no more than each time it looks by itself, however much is pushed to users without an address", async () => {
  const { asked, store } = countingStore();
  const everyMs = 50;
  const { hub } = start({ everyMs }, store);
  const startedAtMs = performance.now();
  for (let i = 0; i < 300; i += 1) await hub.send("ann", { to: `user-${i}`, content: {}, excerpt: "", nonce: "1" });
  await eventually(() => expect(asked.length).toBeGreaterThan(15));
  const looks = (performance.now() - startedAtMs) / everyMs;
  expect(new Set(asked)).toEqual(new Set(["takeDue"]));
  // each look of its own allows for another one
  expect(asked.length).toBeLessThanOrEqual(10 + 2 * (looks + 2));
});
