import * as fc from "fast-check";
import { expect, test } from "vitest";
import { chatReset, messageReceived } from "./chat-events.ts";
import { aliceState, chatId, message, messages, seqsOf } from "./fixtures.ts";
import { mergeMessages } from "./messages.ts";
import type { State } from "./state.ts";
import { newestPageLoaded, olderPageLoaded, olderPageLoading, threadLoading } from "./threads.ts";

const shown = (state: State): (number | null)[] => seqsOf(state.threads.get(chatId)?.messages ?? []);
const opened = (): State => threadLoading(aliceState(), chatId);

test("any deliveries, in any order and repeated, make one thread ordered by seq", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 30 }))), (batches) => {
      const merged = batches.reduce<readonly ReturnType<typeof message>[]>(
        (thread, batch) =>
          mergeMessages(
            thread,
            batch.map((seq) => message(seq)),
          ),
        [],
      );
      const expected = [...new Set(batches.flat())].toSorted((a, b) => a - b);
      expect(seqsOf(merged)).toEqual(expected);
    }),
  );
});

test("a message that arrives while the history is asked for is not lost", () => {
  const live = messageReceived(opened(), message(4));
  expect(shown(newestPageLoaded(live, chatId, { messages: messages(1, 3), hasMore: false }))).toEqual([1, 2, 3, 4]);
});

test("a page that overlaps what is there doubles nothing", () => {
  const first = newestPageLoaded(opened(), chatId, { messages: messages(4, 6), hasMore: true });
  const older = olderPageLoaded(olderPageLoading(first, chatId, true), chatId, 4, {
    messages: messages(2, 4),
    hasMore: true,
  });
  expect(shown(older)).toEqual([2, 3, 4, 5, 6]);
  expect(older.threads.get(chatId)).toMatchObject({ hasOlder: true, loadingOlder: false });
});

test("the last older page ends the paging", () => {
  const first = newestPageLoaded(opened(), chatId, { messages: messages(3, 4), hasMore: true });
  const all = olderPageLoaded(first, chatId, 3, { messages: messages(1, 2), hasMore: false });
  expect(all.threads.get(chatId)?.hasOlder).toBe(false);
});

test("an older page for a thread that has begun elsewhere meanwhile is dropped", () => {
  const reloaded = newestPageLoaded(opened(), chatId, { messages: messages(40, 50), hasMore: true });
  const late = olderPageLoaded(olderPageLoading(reloaded, chatId, true), chatId, 20, {
    messages: messages(10, 19),
    hasMore: true,
  });
  expect(shown(late)).toEqual(shown(reloaded));
  expect(late.threads.get(chatId)?.loadingOlder).toBe(false);
});

test("a newest page beyond a gap replaces what stands before the gap", () => {
  const old = newestPageLoaded(opened(), chatId, { messages: messages(1, 5), hasMore: false });
  const reloaded = newestPageLoaded(old, chatId, { messages: messages(8, 10), hasMore: true });
  expect(shown(reloaded)).toEqual([8, 9, 10]);
  expect(reloaded.threads.get(chatId)?.hasOlder).toBe(true);
});

test("a newest page that joins on keeps what was paged in before", () => {
  const old = newestPageLoaded(opened(), chatId, { messages: messages(1, 5), hasMore: false });
  const reloaded = newestPageLoaded(old, chatId, { messages: messages(4, 7), hasMore: true });
  expect(shown(reloaded)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(reloaded.threads.get(chatId)?.hasOlder).toBe(false);
});

test("after a reset nothing of before is left to be mixed with another database's numbers", () => {
  const before = newestPageLoaded(messageReceived(opened(), message(9)), chatId, {
    messages: messages(1, 8),
    hasMore: false,
  });
  const reset = threadLoading(chatReset(before), chatId);
  expect(shown(reset)).toEqual([]);
  expect(reset.conversations).toMatchObject({ status: "loading", cursor: null });
  expect(reset.conversations.byId.size).toBe(0);
  const live = messageReceived(reset, message(3));
  expect(shown(newestPageLoaded(live, chatId, { messages: messages(1, 2), hasMore: false }))).toEqual([1, 2, 3]);
});

test("a message to a chat that was never opened waits for its history", () => {
  expect(messageReceived(aliceState(), message(7)).threads.has(chatId)).toBe(false);
});
