import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Attention,
  type AttentionEvent,
  initialAttention,
  isBeforeEyes,
  isLooking,
  nextAttention,
} from "./attention-state.ts";

const conversationId = fc.constantFrom("a", "b", "c");
const feed = fc.constantFrom("chat", "push");
const event: fc.Arbitrary<AttentionEvent> = fc.oneof(
  fc.record({ type: fc.constant("page"), visible: fc.boolean(), inFront: fc.boolean() }),
  fc.record({ type: fc.constantFrom("input", "idle", "absent") }),
  fc.record({
    type: fc.constant("elsewhere"),
    chats: fc.option(fc.array(conversationId).map((chats) => new Set(chats))),
  }),
  fc.record({ type: fc.constantFrom("mounted", "unmounted"), conversationId }),
  fc.record({ type: fc.constantFrom("behind", "caught-up"), feed }),
  fc.record({
    type: fc.constant("chat"),
    conversationId,
    own: fc.boolean(),
    unread: fc.nat({ max: 5 }),
    lastSeq: fc.nat({ max: 20 }),
    before: fc.constant({ unread: 0, lastSeq: 0 }), // filled in as they happen
  }),
  fc.record({ type: fc.constantFrom("pushed", "push-read", "dismissed"), key: fc.constantFrom("push-1", "push-2") }),
  fc.record({ type: fc.constant("dismissed"), key: conversationId }),
);

/** Puts into each event of a chat what that was before. */
function withBefore(events: readonly AttentionEvent[]): AttentionEvent[] {
  const counts = new Map<string, { unread: number; lastSeq: number }>();
  return events.map((one) => {
    if (one.type !== "chat") return one;
    const before = counts.get(one.conversationId) ?? one.before;
    counts.set(one.conversationId, { unread: one.unread, lastSeq: one.lastSeq });
    return { ...one, before };
  });
}

const run = (events: readonly AttentionEvent[], from = initialAttention): Attention =>
  events.reduce((state, one) => nextAttention(state, one)[0], from);

const looking = { type: "page", visible: true, inFront: true } as const;
const hidden = { type: "page", visible: false, inFront: false } as const;
const begun: readonly AttentionEvent[] = [
  { type: "caught-up", feed: "chat" },
  { type: "caught-up", feed: "push" },
];
const message = (id: string, lastSeq: number, unread = lastSeq): AttentionEvent => ({
  type: "chat",
  conversationId: id,
  own: false,
  unread,
  lastSeq,
  before: { unread: unread === 0 ? lastSeq : lastSeq - 1, lastSeq: lastSeq - 1 },
});
const keysOf = ({ notices }: Attention): readonly string[] => [...notices.keys()];

/** What is wrong after a step, as nothing may be. */
function problemsOf(
  before: Attention,
  one: AttentionEvent,
  state: Attention,
  unreadOf: ReadonlyMap<string, number>,
): string[] {
  const problems: string[] = [];
  for (const [key, { of, count, revision }] of state.notices) {
    if (isBeforeEyes(state, key) || state.elsewhere?.has(key)) problems.push(`${key} is told of before the eyes`);
    const unread = of === "chat" ? (unreadOf.get(key) ?? 0) : 1;
    if (count < 1 || (of === "chat" && count > unread)) problems.push(`${key}: ${count} of ${unread}`);
    const isAnew = revision > (before.notices.get(key)?.revision ?? 0);
    if (isAnew && !["chat", "pushed", "caught-up"].includes(one.type))
      problems.push(`${key} is told of by ${one.type}`);
    if (isAnew && state.behind.has(of)) problems.push(`${key} is told of too early`);
  }
  return problems;
}

test("in any history, what is looked at or read gets no notice, and nothing gets two", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      let state = initialAttention;
      const open = new Set<string>();
      let away = false;
      const unreadOf = new Map<string, number>();
      for (const one of withBefore(events)) {
        if (one.type === "chat") unreadOf.set(one.conversationId, one.unread);
        const before = state;
        const [next, effects] = nextAttention(state, one);
        state = next;
        for (const effect of effects) {
          // each says something new
          const was = effect.type === "away" ? away : open.has(effect.conversationId);
          const is = effect.type === "away" ? effect.away : effect.on;
          expect(is).toBe(!was);
          if (effect.type === "away") away = is;
          else if (is) open.add(effect.conversationId);
          else open.delete(effect.conversationId);
        }
        // what is open on the server is what is before the eyes, and only while somebody looks
        expect(open).toEqual(new Set([...state.mounted.keys()].filter((id) => isBeforeEyes(state, id))));
        expect(away && isLooking(state)).toBe(false);
        expect(problemsOf(before, one, state, unreadOf)).toEqual([]);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("a message in another chat makes a notice on the page, which grows with more messages until they are read", () => {
  const one = run([looking, ...begun, { type: "mounted", conversationId: "a" }, message("a", 1), message("b", 1)]);
  expect([...one.notices.values()]).toEqual([{ key: "b", of: "chat", count: 1, revision: 1, where: "page" }]);
  const three = run([message("b", 2), message("b", 3)], one);
  expect(three.notices.get("b")).toMatchObject({ count: 3, revision: 3 });
  expect(keysOf(run([message("b", 3, 0)], three))).toEqual([]);
});

test("a page that is visible and not in front is not looked at", () => {
  const aside = run([
    { type: "page", visible: true, inFront: false },
    ...begun,
    { type: "mounted", conversationId: "a" },
  ]);
  expect(run([message("a", 1)], aside).notices.get("a")).toMatchObject({ where: "outside" });
});

test("there is no notice of what is looked at in another tab; other notices are only there", () => {
  const aside = run([hidden, ...begun, { type: "elsewhere", chats: new Set(["a"]) }]);
  expect(keysOf(run([message("a", 1), message("b", 1)], aside))).toEqual([]);
});

test("what was read elsewhere before the feed has caught up makes no notice; the rest does once it has", () => {
  const cut = run([hidden, ...begun, { type: "behind", feed: "chat" }]);
  const replayed = run([message("a", 1), message("b", 1), message("b", 2), message("a", 1, 0)], cut);
  expect(keysOf(replayed)).toEqual([]);
  const back = run([{ type: "caught-up", feed: "chat" }], replayed);
  expect([...back.notices.values()]).toMatchObject([{ key: "b", count: 2, revision: 1 }]);
});

test("what was there when the page was opened makes no notice", () => {
  const state = run([hidden, message("a", 3), ...begun]);
  expect(keysOf(state)).toEqual([]);
  expect(keysOf(run([message("a", 4)], state))).toEqual(["a"]);
});

test("opening a chat withdraws what was said of it; so does opening it in another tab", () => {
  const told = run([hidden, ...begun, message("a", 1), { type: "pushed", key: "push-1" }]);
  expect(keysOf(told)).toEqual(["a", "push-1"]);
  expect(keysOf(run([{ type: "mounted", conversationId: "a" }], told))).toEqual(["a", "push-1"]);
  expect(keysOf(run([{ type: "mounted", conversationId: "a" }, looking], told))).toEqual(["push-1"]);
  expect(keysOf(run([{ type: "elsewhere", chats: new Set(["a"]) }], told))).toEqual(["push-1"]);
  expect(keysOf(run([{ type: "push-read", key: "push-1" }], told))).toEqual(["a"]);
});

test("a user without input for long is away, unless another tab is looked at; any input brings them back", () => {
  const idle = run([looking, { type: "mounted", conversationId: "a" }, { type: "idle" }]);
  expect(isBeforeEyes(idle, "a")).toBe(false);
  const [away, effects] = nextAttention(idle, { type: "absent" });
  expect(effects).toEqual([{ type: "away", away: true }]);
  expect(nextAttention(away, { type: "input" })[1]).toEqual([
    { type: "eyes", conversationId: "a", on: true },
    { type: "away", away: false },
  ]);
  const busyElsewhere = run([{ type: "elsewhere", chats: new Set() }], idle);
  expect(nextAttention(busyElsewhere, { type: "absent" })[1]).toEqual([]);
});
