import { expect, test } from "vitest";
import { checkReach } from "./check-reach.ts";
import type { Arrival, Kept, Reached, ReachRecord } from "./record.ts";

const ann: Reached = {
  userId: "ann",
  addresses: [
    { channel: "webPush", address: "ann-a" },
    { channel: "email", address: "ann-email" },
  ],
  quietHours: { from: "02:10", to: "02:50", timeZone: "Europe/Berlin" },
  mutes: [],
};
/** 02:55 in Berlin, before the clocks go back. */
const beganMs = Date.parse("2026-10-25T00:55:00Z");
const note = (seq: number, kept: Partial<Kept> = {}): Kept => ({
  seq,
  type: "note",
  title: `t${seq}`,
  sentAtMs: beganMs + 1_000 * seq,
  isRead: false,
  ...kept,
});
const mail = (n: string, seqs: readonly number[], atMs: number): Arrival => ({
  atMs,
  channel: "email",
  address: "ann-email",
  key: `ann:email:${n}`,
  seqs,
  answer: "sent",
});
const pushed = (n: string, seqs: readonly number[], atMs: number): Arrival => ({
  ...mail(n, seqs, atMs),
  channel: "webPush",
  address: "ann-a",
  key: `ann:webPush:${n}`,
});

/** Two notes that came as they should. */
const sound: ReachRecord = {
  leaseMs: 1_000,
  users: [ann],
  pushed: [
    { title: "t1", to: ["ann"] },
    { title: "t2", to: ["ann"] },
  ],
  arrivals: [pushed("1-1", [1], 1_100), pushed("2-2", [2], 2_100), mail("1-2", [1, 2], 3_100)],
  reads: [],
  removals: [],
  kills: [],
  clock: [{ atMs: 0, aheadMs: beganMs }],
  problems: [],
  senders: new Set([0]),
  inboxes: new Map([["ann", [note(1), note(2)]]]),
};
const findings = (changes: Partial<ReachRecord>): string => checkReach({ ...sound, ...changes }).join("\n");
const and = (...more: readonly Arrival[]): Partial<ReachRecord> => ({ arrivals: [...sound.arrivals, ...more] });

test("what came as it should is fine, also if it came twice", () => {
  expect(findings({})).toBe("");
  expect(findings(and(mail("1-2", [1, 2], 4_000)))).toBe("");
});

test("a push that did not come to an address is found, unless it was read or the address is gone", () => {
  const arrivals = sound.arrivals.slice(0, 2);
  expect(findings({ arrivals })).toContain("lost: ann was not told of t1 (1) on email ann-email");
  expect(findings({ arrivals: [...arrivals, { ...mail("1-2", [1, 2], 3_100), answer: "later" }] })).toContain("lost:");
  expect(findings({ arrivals: [...arrivals, { ...mail("1-2", [1, 2], 3_100), answer: "gone" }] })).toBe("");
  expect(
    findings({ arrivals, inboxes: new Map([["ann", [note(1, { isRead: true }), note(2, { isRead: true })]]]) }),
  ).toBe("");
});

test("a range that came under two keys is found, and a push that is in none", () => {
  expect(findings(and(mail("1-3", [1, 2], 4_000)))).toContain("keys: 1 came to email ann-email as");
  expect(findings({ arrivals: [...sound.arrivals.slice(0, 2), mail("2-2", [1, 2], 3_100)] })).toContain(
    "keys: 1 is not in ann:email:2-2",
  );
});

test("what comes before its time, in quiet hours, or where it is not wanted is found", () => {
  expect(findings({ arrivals: [...sound.arrivals.slice(0, 2), mail("1-2", [1, 2], 2_900)] })).toContain(
    "before its time",
  );
  // it is 02:15 again
  const clock = [...sound.clock, { atMs: 2_900, aheadMs: beganMs + 20 * 60_000 }];
  expect(findings({ ...and(mail("1-2", [1, 2], 6_000)), clock })).toBe(""); // the node stood still before it sent it
  expect(findings({ ...and(mail("1-2", [1, 2], 9_000)), clock })).toContain("quiet hours");
  expect(findings({ users: [{ ...ann, mutes: ["email"] }] })).toContain("wants no notes");
});

test("what was read before is found in a message", () => {
  const inboxes = new Map([["ann", [note(1, { isRead: true }), note(2)]]]);
  const read = (endedMs: number): Partial<ReachRecord> => ({
    inboxes,
    reads: [{ userId: "ann", seqs: [1], endedMs }],
  });
  expect(findings({ ...read(3_050) })).toBe("");
  expect(findings({ ...read(2_000) })).toContain("before it was due");
  expect(findings({ ...read(3_050), ...and(mail("1-2", [1, 2], 9_000)) })).toContain("long ago");
});

test("a message to an address that was removed or is gone is found, but for one that a killed node had under way", () => {
  const removals = [{ channel: "email", address: "ann-email", beganMs: 100, endedMs: 200 }] as const;
  expect(findings({ removals: [...removals], ...and(mail("1-2", [1, 2], 6_000)) })).toContain("which had been removed");
  const twice = and(
    { ...mail("1-2", [1, 2], 4_000), answer: "gone" },
    { ...mail("1-2", [1, 2], 10_000), answer: "gone" },
  );
  expect(findings(twice)).toContain("had said that it is gone");
  expect(findings({ ...twice, kills: [{ atMs: 4_050 }] })).toBe("");
  expect(findings({ ...twice, kills: [{ atMs: 3_950 }] })).toBe(""); // before its provider had read the message
});

test("a message after a provider has said slowly that an address is gone is fine: the node may not have waited for it", () => {
  const slow = { ...mail("1-2", [1, 2], 4_000), answer: "gone", isSlow: true } as const;
  expect(findings(and(slow, { ...mail("1-2", [1, 2], 10_000), answer: "gone" }))).toBe("");
});

test("a push that is not in the inbox, or twice, is found", () => {
  const missing = { title: "t3", to: ["ann"] };
  expect(findings({ pushed: [...sound.pushed, missing] })).toContain("inbox: t3 is there 0 times");
});
