import { eventually } from "@tidings/testing/eventually";
import { expect, test, vi } from "vitest";
import { countingStore, type createChannel, minute, settled, start, waitingIn } from "../../test/scripted-channels.ts";
import { MemoryData } from "../memory/memory-data.ts";
import { openMemoryStore } from "../memory/memory-store.ts";
import { TidingsError } from "../model/errors.ts";
import type { ChannelResult } from "../ports/channel.ts";
import type { ReachStore } from "../ports/reach-store.ts";

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

test("a worker that died is followed by another one, which repeats the same range with the same key", async () => {
  const leases = { nowMs: 0 };
  const data = new MemoryData({ leaseClockMs: () => leases.nowMs });
  let isDead = false;
  const takeDue: ReachStore["takeDue"] = async (options) => (isDead ? [] : data.reach.takeDue(options));
  const first = start({ leaseMs: minute }, { ...openMemoryStore(data), reach: { ...data.reach, takeDue } });
  await first.hub.reach.add("bob", { channel: "webPush", address: "phone" });
  const answered = Promise.withResolvers<ChannelResult>();
  first.webPush.channel.send = () => answered.promise; // it does not come back as long as this lasts
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
  answered.resolve({ result: "sent" }); // so that the first can close
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
