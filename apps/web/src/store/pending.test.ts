import { expect, test } from "vitest";
import { messageReceived } from "./chat-events.ts";
import { alice, aliceState, bob, chatId, message, messages, seqsOf } from "./fixtures.ts";
import { sendDiscarded, sendFailed, sendRetried, sendStarted } from "./pending.ts";
import type { State } from "./state.ts";
import { newestPageLoaded, threadLoading } from "./threads.ts";

const nonces = (state: State): string[] => state.pending.map(({ nonce }) => nonce);
const sending = (...sent: string[]): State =>
  sent.reduce(
    (state, nonce, i) => sendStarted(state, { nonce, conversationId: chatId, text: nonce, createdAtMs: i }),
    threadLoading(aliceState(), chatId),
  );

test("a sent message is shown at once and gives way to the stored one of its nonce", () => {
  const state = sending("a", "b");
  expect(nonces(state)).toEqual(["a", "b"]);
  const stored = messageReceived(state, message(1, { from: alice, nonce: "a" }));
  expect(nonces(stored)).toEqual(["b"]);
  expect(seqsOf(stored.threads.get(chatId)?.messages ?? [])).toEqual([1]);
});

test("the answer to a sending and its event, in either order, are one message", () => {
  const own = message(1, { from: alice, nonce: "a" });
  const state = messageReceived(messageReceived(sending("a"), own), { ...own });
  expect(seqsOf(state.threads.get(chatId)?.messages ?? [])).toEqual([1]);
  expect(nonces(state)).toEqual([]);
});

test("the other party's message with the same nonce is another message", () => {
  expect(nonces(messageReceived(sending("a"), message(1, { from: bob, nonce: "a" })))).toEqual(["a"]);
});

test("a sent message that turns up in the history is not shown twice", () => {
  const page = { messages: [...messages(1, 2), message(3, { from: alice, nonce: "a" })], hasMore: false };
  const state = newestPageLoaded(sending("a"), chatId, page);
  expect(nonces(state)).toEqual([]);
  expect(seqsOf(state.threads.get(chatId)?.messages ?? [])).toEqual([1, 2, 3]);
});

test("what the outbox gave up on is failed, until it is tried again", () => {
  const failed = sendFailed(sending("a", "b"), "a", "Not allowed");
  expect(failed.pending.map(({ failure }) => failure)).toEqual(["Not allowed", null]);
  expect(sendRetried(failed, "a").pending.map(({ failure }) => failure)).toEqual([null, null]);
});

test("a message that was stored although its sending failed is shown as stored", () => {
  const failed = sendFailed(sending("a"), "a", "Something went wrong");
  expect(nonces(messageReceived(failed, message(1, { from: alice, nonce: "a" })))).toEqual([]);
});

test("what is discarded is gone", () => {
  expect(nonces(sendDiscarded(sending("a", "b"), "a"))).toEqual(["b"]);
});
