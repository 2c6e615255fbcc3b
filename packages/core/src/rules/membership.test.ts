import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChatFeedEvent, Message, Notify } from "../model/events.ts";
import type { GroupRow, MemberRow } from "./ledger.ts";
import { toGroupPosition, toShownSettings, unreadInterval } from "./group-views.ts";
import {
  byJoinOrder,
  canSee,
  firstSettings,
  isIn,
  joinOrder,
  lastVisibleN,
  parseJoinOrder,
  unreadOf,
  visibleEvent,
  wantsNotice,
} from "./membership.ts";

const group: GroupRow = {
  id: "g00000000000000000001",
  title: "Now",
  data: null,
  createdBy: "ann",
  createdAtMs: 0,
  head: 20,
  lastSeq: 10,
  memberCount: 3,
  lastAtMs: 900,
};

const member = (fields: Partial<MemberRow> = {}): MemberRow => ({
  groupId: group.id,
  userId: "ben",
  role: "member",
  joinedAtMs: 0,
  joinedN: 1,
  fromN: 0,
  fromSeq: 0,
  untilN: null,
  untilSeq: null,
  left: null,
  readSeq: 0,
  ...fields,
});

const left = { atMs: 500, title: "Then", data: null, memberCount: 2 };

const told = (notify: Notify, mutedUntilMs: number | null) =>
  [false, true].map((mentioned) => wantsNotice({ ...firstSettings, notify, mutedUntilMs }, mentioned, 100));

test("who is told of a message: by what they want, until when they are quiet, and whether it names them", () => {
  expect(wantsNotice(null, false, 100)).toBe(true);
  expect(told("all", null)).toEqual([true, true]);
  expect(told("all", 100)).toEqual([true, true]);
  expect(told("all", 101)).toEqual([false, true]);
  expect(told("mentions", null)).toEqual([false, true]);
  expect(told("mentions", 101)).toEqual([false, true]);
  expect(told("none", null)).toEqual([false, false]);
  expect(told("none", 101)).toEqual([false, false]);
});

test("settings that are as at first are not shown", () => {
  expect(toShownSettings(null)).toEqual({});
  expect(toShownSettings(firstSettings)).toEqual({});
  const changed = { notify: "none", mutedUntilMs: 0, pinned: true, archived: true } as const;
  expect(toShownSettings(changed)).toEqual(changed);
});

test("members stand in the order of joining, then of their ids; a place can be told as text", () => {
  const inOrder = [
    { joinedN: 1, userId: "z" },
    { joinedN: 2, userId: "B" },
    { joinedN: 2, userId: "b" },
    { joinedN: 10, userId: "a" },
  ];
  expect(inOrder.toReversed().toSorted(byJoinOrder)).toEqual(inOrder);
  expect(inOrder.map((one) => parseJoinOrder(joinOrder(one)))).toEqual(inOrder);
});

describe("the interval of a membership", () => {
  const seq = fc.nat(12);
  const intervals = fc
    .record({ fromSeq: seq, untilSeq: fc.option(seq), readSeq: seq })
    .filter(({ fromSeq, untilSeq }) => untilSeq === null || untilSeq >= fromSeq)
    .map(({ untilSeq, ...rest }) =>
      member({ ...rest, untilSeq, untilN: untilSeq, ...(untilSeq !== null && { left }) }),
    );
  const all = Array.from({ length: group.lastSeq }, (_, i) => i + 1);

  test("unread is what can be seen after the mark, counted one by one", () => {
    fc.assert(
      fc.property(intervals, (one) => {
        const visible = all.filter((n) => canSee(one, n) && n <= group.lastSeq);
        const clipped = { ...one, untilSeq: one.untilSeq === null ? null : Math.min(one.untilSeq, group.lastSeq) };
        expect(unreadOf(group, clipped)).toBe(visible.filter((n) => n > one.readSeq).length);
        const [after, upTo] = unreadInterval(group, clipped);
        expect(all.filter((n) => n > after && n <= upTo)).toEqual(visible.filter((n) => n > one.readSeq));
      }),
    );
  });

  test("an event of a message is seen with the message, and any other always", () => {
    const conversationId = group.id;
    fc.assert(
      fc.property(intervals, fc.integer({ min: 1, max: 12 }), (one, n) => {
        const events: readonly ChatFeedEvent[] = [
          { type: "deleted", conversationId, seq: n, deletedAtMs: 0, by: "ann" },
          { type: "reaction", conversationId, seq: n, userId: "ann", reaction: "👍", on: true },
          { type: "edited", conversationId, seq: n, version: 2, content: "", editedAtMs: 0 },
          { type: "pinned", conversationId, seq: n, on: true, atMs: 0, by: "ann" },
        ];
        for (const event of events) expect(visibleEvent(event, one)).toBe(n > one.fromSeq ? event : null);
        const renamed = { type: "group", conversationId, title: "New", by: "ann" } as const;
        expect(visibleEvent(renamed, one)).toBe(renamed);
      }),
    );
  });

  test("a message shows what it quotes only to those who may read that too", () => {
    const sent = { conversationId: group.id, from: "ann", content: "Yes", nonce: "1", sentAtMs: 0 };
    const message: Message = { ...sent, seq: 13, replyTo: { seq: 6, from: "ben", excerpt: "Secret" } };
    fc.assert(
      fc.property(intervals, (one) => {
        const shown = visibleEvent({ type: "message", message }, one);
        const excerpt = one.fromSeq < 6 ? "Secret" : "";
        expect(shown).toEqual({ type: "message", message: { ...message, replyTo: { ...message.replyTo, excerpt } } });
      }),
    );
  });

  test("who has left sees up to the entry that removed them, and the group as it was then", () => {
    const gone = member({ untilN: 7, untilSeq: 4, left });
    expect([isIn(gone), lastVisibleN(group, gone)]).toEqual([false, 7]);
    expect(toGroupPosition(group, gone)).toMatchObject({ head: 7, memberCount: 2, isMember: false, lastAtMs: 500 });
    expect(toGroupPosition(group, member())).toMatchObject({ head: 20, memberCount: 3, isMember: true, lastAtMs: 900 });
    expect(isIn(null)).toBe(false);
  });
});
