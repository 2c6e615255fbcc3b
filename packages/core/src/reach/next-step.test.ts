import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import { minute, settled, start } from "../../test/scripted-channels.ts";

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
