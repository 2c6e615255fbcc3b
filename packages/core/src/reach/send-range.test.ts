import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import { createChannel, minute, settled, start, waitingIn } from "../../test/scripted-channels.ts";
import { maxAttempts } from "../due/back-off.ts";
import { createMemoryFanout } from "../memory/memory-fanout.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import type { ChannelResult } from "../ports/channel.ts";
import type { ReachStore } from "../ports/reach-store.ts";

const oneTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** What stands before the slash. */
const providerOf = (address: unknown): string => String(address).split("/")[0] ?? "";

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

test("a message in a chat that is not open goes out, and names the conversation in its tag", async () => {
  const { hub, webPush } = start();
  await hub.reach.add("bob", { channel: "webPush", address: "phone" });
  await hub.send("ann", { to: "bob", content: { text: "hi" }, excerpt: "hi", nonce: "1" });
  await settled(hub);
  expect(webPush.sent).toMatchObject([{ tag: "ann_bob", pushes: [{ data: { excerpt: "hi", count: 1 } }] }]);
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

test("a message whose channel heeds no deadline is tried again later", async () => {
  const { hub, webPush, comment } = start({ leaseMs: 3_000 });
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
