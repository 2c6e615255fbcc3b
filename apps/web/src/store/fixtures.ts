import type { ChatMessage, Conversation, InboxPush } from "../domain.ts";
import { initialState } from "./state.ts";
import type { State } from "./state.ts";

/** Alice and Bob, for the tests of this folder. */
export const alice = "alice";
export const bob = "bob";
export const chatId = "alice_bob";

export const aliceState = (): State => initialState({ userId: alice, name: "Alice" });

export function message(seq: number, overrides: Partial<ChatMessage> = {}): ChatMessage {
  return {
    conversationId: chatId,
    seq,
    from: bob,
    content: { text: `message ${seq}` },
    nonce: `nonce-${seq}`,
    sentAtMs: 1_000 * seq,
    ...overrides,
  };
}

/** Messages with every seq from `first` to `last`. */
export function messages(first: number, last: number): ChatMessage[] {
  return Array.from({ length: last - first + 1 }, (_, i) => message(first + i));
}

export function conversation(overrides: Partial<Conversation> = {}): Conversation {
  return {
    id: chatId,
    kind: "direct",
    members: [alice, bob],
    lastMessage: message(3),
    lastSeq: 3,
    readSeq: 3,
    peerReadSeq: 0,
    unread: 0,
    ...overrides,
  };
}

export function chatPush(seq: number, readAtMs: number | null = null): InboxPush & { readonly seq: number } {
  return {
    seq,
    type: "chat.message",
    data: { conversationId: chatId, from: bob, excerpt: `message ${seq}`, count: 1 },
    sentAtMs: 1_000 * seq,
    readAtMs,
  };
}

export const seqsOf = (items: readonly { readonly seq: number | null }[]): (number | null)[] =>
  items.map(({ seq }) => seq);
