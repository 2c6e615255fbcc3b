import { expect, test } from "vitest";
import type { ReachedPush } from "../ports/channel.ts";
import { decide, type DueCursor } from "./decide.ts";
import type { When } from "./when.ts";

const push = (seq: number, sentAtMs: number): ReachedPush => ({ seq, type: "comment.created", data: {}, sentAtMs });
const messages = (seq: number, sentAtMs: number, count: number): ReachedPush => ({
  seq,
  type: "chat.message",
  data: { conversationId: "a_b", from: "a", excerpt: "", count },
  sentAtMs,
});
const minute = 60_000;
const after15 = { mode: "after", delayMs: 15 * minute } as const;
const decideWith = ({ when = { mode: "now" }, ...changes }: Partial<DueCursor> & { readonly when?: When }) =>
  decide({
    whenOf: () => when,
    mandatory: false,
    unread: [],
    hasOlder: false,
    sinceMs: 0,
    quietHours: null,
    nowMs: 0,
    ...changes,
  });

test("what was read meanwhile is not sent", () => {
  expect(decideWith({})).toEqual({ what: "nothing", why: "read" });
});

test("what nobody wants is not sent", () => {
  expect(decideWith({ when: { mode: "off" }, unread: [push(1, 0)] })).toEqual({ what: "nothing", why: "off" });
});

test("all that is unread goes out as one message, the oldest first", () => {
  expect(decideWith({ unread: [push(3, 2), push(1, 0)], nowMs: 5 })).toEqual({
    what: "send",
    pushes: [push(1, 0), push(3, 2)],
  });
});

test("a delay counts from the oldest push that is still unread", () => {
  const unread = [push(2, 10 * minute), push(3, 14 * minute)];
  expect(decideWith({ when: after15, unread, nowMs: 15 * minute })).toEqual({
    what: "wait",
    why: "delay",
    dueAtMs: 25 * minute,
    sinceMs: 10 * minute,
  });
  expect(decideWith({ when: after15, unread, nowMs: 25 * minute })).toMatchObject({ what: "send" });
});

test("a delay counts from what the cursor knows if the oldest push is not among those given", () => {
  const many = { when: after15, unread: [push(200, 14 * minute)], hasOlder: true, sinceMs: 2 * minute };
  expect(decideWith({ ...many, nowMs: 15 * minute })).toMatchObject({ dueAtMs: 17 * minute, sinceMs: 2 * minute });
  expect(decideWith({ ...many, nowMs: 17 * minute })).toMatchObject({ what: "send" });
});

test("a busy conversation does not postpone its mail for ever", () => {
  const unread = [messages(9, 14 * minute, 5)];
  expect(decideWith({ when: after15, unread, sinceMs: 0, nowMs: 15 * minute })).toMatchObject({ what: "send" });
});

test("one that was read and goes on begins anew", () => {
  const unread = [messages(9, 14 * minute, 1)];
  expect(decideWith({ when: after15, unread, sinceMs: 0, nowMs: 15 * minute })).toMatchObject({
    what: "wait",
    dueAtMs: 29 * minute,
  });
});

test("quiet hours postpone, but not what is mandatory", () => {
  const quietHours = { from: "00:00", to: "07:00", timeZone: "UTC" };
  const unread = [push(1, 0)];
  expect(decideWith({ unread, quietHours, nowMs: minute })).toMatchObject({ what: "wait", dueAtMs: 7 * 60 * minute });
  expect(decideWith({ unread, quietHours, nowMs: minute, mandatory: true })).toMatchObject({ what: "send" });
});

test("a delay that ends in quiet hours goes on to their end", () => {
  const quietHours = { from: "01:00", to: "07:00", timeZone: "UTC" };
  const when = { mode: "after", delayMs: 90 * minute } as const;
  expect(decideWith({ when, unread: [push(1, 0)], quietHours, nowMs: 0 })).toMatchObject({
    what: "wait",
    dueAtMs: 7 * 60 * minute,
  });
});

test("of types that go out at different times, the first that is due takes the others along", () => {
  const digest = { mode: "digest", delayMs: 8 * 60 * minute } as const;
  const whenOf = (type: string): When => (type === "invoice.due" ? after15 : digest);
  const due: ReachedPush = { ...push(1, 0), type: "invoice.due" };
  const note: ReachedPush = { ...push(2, minute), type: "invoice.note" };
  expect(decideWith({ whenOf, unread: [note, due], nowMs: minute })).toMatchObject({
    what: "wait",
    why: "delay",
    dueAtMs: 15 * minute,
    sinceMs: 0,
  });
  expect(decideWith({ whenOf, unread: [note, due], nowMs: 15 * minute })).toEqual({
    what: "send",
    pushes: [due, note],
  });
  expect(decideWith({ whenOf, unread: [note], nowMs: 15 * minute })).toMatchObject({
    why: "digest",
    dueAtMs: 8 * 60 * minute,
  });
});

test("a delay counts from the oldest push of its own type", () => {
  const whenOf = (type: string): When =>
    type === "invoice.due" ? { mode: "after", delayMs: minute } : { mode: "after", delayMs: 60 * minute };
  const note: ReachedPush = { ...push(1, 0), type: "invoice.note" };
  const due: ReachedPush = { ...push(2, 10 * minute), type: "invoice.due" };
  expect(decideWith({ whenOf, unread: [note, due], nowMs: 10 * minute })).toMatchObject({ dueAtMs: 11 * minute });
});
