import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import { minute, settled, start } from "../../test/scripted-channels.ts";
import { maxAttempts } from "../due/back-off.ts";

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

test("what an address has missed comes under a key that no message of another category has", async () => {
  const { hub, store, email, clock, comment } = start({ paceMs: 2_000 });
  let fails = true;
  email.channel.send = async (message) => {
    email.sent.push(message);
    return fails && message.address === "old"
      ? { result: "later", reason: "503", retryAfterMs: null, waits: "address" }
      : { result: "sent" };
  };
  for (const address of ["old", "new"]) await hub.reach.add("bob", { channel: "email", address });
  const invoice = () => hub.push({ to: "bob", type: "invoice.due", data: {} });
  /** Waits until each cursor has done everything up to the number that is given here. */
  const until = (comments: number, billing: number) =>
    eventually(async () => {
      const outward = await store.trace?.outward("bob");
      expect(Object.fromEntries(outward?.cursors.map(({ category, n }) => [category, n]) ?? [])).toEqual({
        comments,
        billing,
      });
      expect(await hub.reach.status()).toMatchObject({ underWay: 0 });
    });

  await comment(); // 1
  await hub.markPushesRead("bob", { seqs: [1] }); // 2
  await invoice(); // 3
  await until(0, 3);
  clock.nowMs += 10 * minute; // the comment is due, and was read
  await until(3, 3);
  await eventually(() => expect(email.sent.filter(({ address }) => address === "old")).toHaveLength(2));
  await invoice(); // 4
  clock.nowMs += 2_000; // it rests after each message
  await until(3, 4);
  await invoice(); // 5
  await hub.markPushesRead("bob", { seqs: [5] }); // 6
  await comment(); // 7
  clock.nowMs += 2_000;
  await until(3, 7);
  fails = false;
  clock.nowMs += 10 * minute;
  await eventually(async () => {
    clock.nowMs += 2_000;
    expect(await hub.reach.status()).toMatchObject({ underWay: 0, waiting: 0 });
  });
  const toOld = email.sent.filter(({ address }) => address === "old");
  const sent = toOld.map(({ key, pushes }) => `${key}: ${pushes.map(({ seq }) => seq).join()}`);
  expect(sent.toSorted()).toEqual([
    ...Array.from({ length: 3 }, () => "bob:email:3-3: 3"),
    "bob:email:4-4: 4",
    "bob:email:4-7: 7",
  ]);
});
