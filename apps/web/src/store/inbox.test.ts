import { expect, test } from "vitest";
import type { InboxPush } from "../domain.ts";
import { aliceState, chatId, chatPush, conversation, bob, message, seqsOf } from "./fixtures.ts";
import { inboxPageLoaded, inboxReset, pushesIn, pushesRead, pushReceived } from "./inbox.ts";
import { conversationsLoaded } from "./conversations.ts";
import { chatOpened } from "./people.ts";
import { waiting } from "./selectors.ts";
import type { State } from "./state.ts";
import { isNews, toastDismissed, toastShown } from "./toasts.ts";

const loaded = (...pushes: InboxPush[]): State => inboxPageLoaded(aliceState(), "all", { pushes, hasMore: false }, 0);
const shown = (state: State): (number | null)[] => seqsOf(pushesIn(state.inbox, "all"));
const announcement = (seq: number | null): InboxPush => ({
  seq,
  type: "announcement",
  data: { title: "News" },
  sentAtMs: 1,
  readAtMs: null,
});

test("a push that collapses an earlier one takes its place, in the inbox and in the toasts", () => {
  const first = toastShown(pushReceived(loaded(), { push: chatPush(1), unread: 1 }), {
    kind: "push",
    push: chatPush(1),
  });
  const second = pushReceived(first, { push: chatPush(2), unread: 1, replaces: 1 });
  expect(shown(second)).toEqual([2]);
  expect(second.toasts).toEqual([]);
});

test("the count is the one of the last event, whatever is loaded", () => {
  const state = pushReceived(loaded(chatPush(1)), { push: chatPush(2), unread: 40 });
  expect(state.inbox.unread).toBe(40);
  expect(pushesRead(state, { seqs: [2], unread: 39 }, 5).inbox.unread).toBe(39);
});

test("pushes become read by number or up to one, and their toasts go", () => {
  const toasted = toastShown(loaded(chatPush(1), chatPush(2), chatPush(3)), { kind: "push", push: chatPush(2) });
  const one = pushesRead(toasted, { seqs: [2], unread: 2 }, 77);
  expect(one.inbox.pushes.get(2)?.readAtMs).toBe(77);
  expect(one.toasts).toEqual([]);
  expect(seqsOf(pushesIn(pushesRead(one, { upTo: 1, unread: 1 }, 78).inbox, "all"))).toEqual([3, 2, 1]);
  expect(pushesRead(one, { upTo: 3, unread: 0 }, 78).inbox.pushes.get(2)?.readAtMs).toBe(77);
});

test("a page that was read before an event does not bring back what it settled", () => {
  const replaced = pushReceived(loaded(), { push: chatPush(9), unread: 3, replaces: 2 });
  const read = pushesRead(pushesRead(replaced, { seqs: [3], unread: 2 }, 50), { upTo: 1, unread: 1 }, 50);
  const late = inboxPageLoaded(
    read,
    "all",
    { pushes: [chatPush(4), chatPush(3), chatPush(2), chatPush(1)], hasMore: false },
    60,
  );
  expect(shown(late)).toEqual([9, 4, 3, 1]);
  expect([1, 3, 4].map((seq) => late.inbox.pushes.get(seq)?.readAtMs)).toEqual([60, 60, null]);
  expect(late.inbox.unread).toBe(1);
});

test("each view shows only as far back as it is loaded", () => {
  const unread = inboxPageLoaded(aliceState(), "unread", { pushes: [chatPush(9), chatPush(2)], hasMore: true }, 0);
  const both = inboxPageLoaded(unread, "all", { pushes: [chatPush(9), chatPush(8, 1)], hasMore: true }, 0);
  expect(seqsOf(pushesIn(both.inbox, "all"))).toEqual([9, 8]);
  expect(seqsOf(pushesIn(both.inbox, "unread"))).toEqual([9, 2]);
});

test("a push that is not stored is said and not kept", () => {
  expect(shown(pushReceived(loaded(), { push: announcement(null), unread: 0 }))).toEqual([]);
});

test("a reset empties the inbox and keeps the count that came with it", () => {
  const state = inboxReset(loaded(chatPush(1)), 12);
  expect(shown(state)).toEqual([]);
  expect(state.inbox.unread).toBe(12);
});

test("a push is no news if it was read, or if the chat it is about is open", () => {
  const open = chatOpened(aliceState(), { peerId: bob, conversationId: chatId });
  expect(isNews(aliceState(), chatPush(1))).toBe(true);
  expect(isNews(aliceState(), chatPush(1, 5))).toBe(false);
  expect(isNews(open, chatPush(1))).toBe(false);
  expect(isNews(open, announcement(1))).toBe(true);
});

test("a few toasts at most, each with an id of its own", () => {
  let state = aliceState();
  for (let seq = 1; seq <= 5; seq++) state = toastShown(state, { kind: "problem", text: String(seq) });
  expect(state.toasts.map((toast) => toast.kind === "problem" && toast.text)).toEqual(["3", "4", "5"]);
  const last = state.toasts.at(-1)?.id ?? 0;
  const next = toastShown(toastDismissed(state, last), { kind: "problem", text: "6" });
  expect(next.toasts.at(-1)?.id).toBeGreaterThan(last);
});

test("the title counts an unread message once, though it is in the list and in the inbox", () => {
  const page = { conversations: [conversation({ unread: 2, lastMessage: message(3) })], cursor: null };
  const state = pushReceived(conversationsLoaded(loaded(), page, true), { push: chatPush(1), unread: 2 });
  expect(waiting(pushReceived(state, { push: announcement(2), unread: 2 }))).toBe(3);
});
