import { expect, test } from "vitest";
import { messageReceived } from "./chat-events.ts";
import { conversationsLoaded, readReceived } from "./conversations.ts";
import { alice, aliceState, bob, chatId, conversation, message, messages } from "./fixtures.ts";
import { typingChanged } from "./people.ts";
import { sortedConversations } from "./selectors.ts";
import type { ConversationEntry, State } from "./state.ts";
import { newestPageLoaded } from "./threads.ts";

const loaded = (...[overrides]: Parameters<typeof conversation>): State =>
  conversationsLoaded(aliceState(), { conversations: [conversation(overrides)], cursor: null }, true);
const entry = (state: State): ConversationEntry => {
  const found = state.conversations.byId.get(chatId);
  if (!found) throw new Error("The conversation is not in the list");
  return found;
};

test("a message of the other party counts as unread once, however often it is delivered", () => {
  const once = messageReceived(loaded(), message(4));
  const twice = messageReceived(once, message(4));
  expect(entry(twice)).toMatchObject({ lastSeq: 4, unread: 1, stale: false, lastMessage: { seq: 4 } });
});

test("an own message moves the conversation on without becoming unread", () => {
  expect(entry(messageReceived(loaded(), message(4, { from: alice })))).toMatchObject({ lastSeq: 4, unread: 0 });
});

test("a first message makes a conversation", () => {
  const state = messageReceived(aliceState(), message(1));
  expect(entry(state)).toMatchObject({ peerId: bob, unread: 1, stale: false });
});

test("a conversation that was not in the list has to be asked for, and takes the server's count", () => {
  const unknown = messageReceived(aliceState(), message(9));
  expect(entry(unknown).stale).toBe(true);
  const known = conversationsLoaded(
    unknown,
    { conversations: [conversation({ lastMessage: message(9), lastSeq: 9, readSeq: 2, unread: 6 })], cursor: null },
    true,
  );
  expect(entry(known)).toMatchObject({ unread: 6, stale: false });
});

test("a page that was read before an event does not undo it", () => {
  const live = readReceived(messageReceived(loaded(), message(4)), { conversationId: chatId, userId: bob, seq: 2 });
  const late = conversationsLoaded(live, { conversations: [conversation()], cursor: null }, true);
  expect(entry(late)).toMatchObject({ lastSeq: 4, unread: 1, peerReadSeq: 2, lastMessage: { seq: 4 } });
});

test("ticks move forward only", () => {
  const read = readReceived(loaded(), { conversationId: chatId, userId: bob, seq: 3 });
  expect(entry(read).peerReadSeq).toBe(3);
  expect(readReceived(read, { conversationId: chatId, userId: bob, seq: 2 })).toBe(read);
});

test("reading everything, here or on another device, leaves nothing unread", () => {
  const state = readReceived(loaded({ readSeq: 0, unread: 3 }), { conversationId: chatId, userId: alice, seq: 3 });
  expect(entry(state)).toMatchObject({ readSeq: 3, unread: 0, stale: false });
});

test("reading a part leaves what the thread shows after it", () => {
  const unread = loaded({ readSeq: 0, unread: 3 });
  const thread = newestPageLoaded(unread, chatId, { messages: messages(1, 3), hasMore: false });
  expect(entry(readReceived(thread, { conversationId: chatId, userId: alice, seq: 1 })).unread).toBe(2);
});

test("reading a part of what is not loaded has to be asked for", () => {
  const state = readReceived(loaded({ readSeq: 0, unread: 3 }), { conversationId: chatId, userId: alice, seq: 1 });
  expect(entry(state)).toMatchObject({ readSeq: 1, stale: true });
});

test("the list begins with the newest message", () => {
  const older = conversation({ id: "alice_carol", members: [alice, "carol"], lastMessage: message(1) });
  const state = conversationsLoaded(aliceState(), { conversations: [older, conversation()], cursor: null }, true);
  expect(sortedConversations(state.conversations, alice).map(({ id }) => id)).toEqual([chatId, "alice_carol"]);
});

test("refreshing the newest page keeps the place of the paging", () => {
  const first = conversationsLoaded(aliceState(), { conversations: [], cursor: 7 }, true);
  const second = conversationsLoaded(first, { conversations: [], cursor: 3 }, false);
  expect(conversationsLoaded(second, { conversations: [], cursor: 7 }, true).conversations.cursor).toBe(3);
});

test("who sends has stopped typing", () => {
  const typing = typingChanged(loaded(), chatId, [bob, alice]);
  expect(typing.typing.get(chatId)).toEqual([bob]);
  expect(messageReceived(typing, message(4)).typing.get(chatId)).toEqual([]);
});
