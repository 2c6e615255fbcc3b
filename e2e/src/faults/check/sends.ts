import { directConversationId, type Message } from "@tidings/core";
import type { RecordedCall } from "../journal.ts";
import { byConversation, messagesOf } from "./conversations.ts";
import { type Check, type Evidence, repeated } from "./evidence.ts";

const keyOf = (from: string, nonce: string): string => `${from} ${nonce}`;

/**
 * Every acknowledged message is there once, as it was acknowledged; an unacknowledged one at most once; none that was not
 * sent. What one client sent into a conversation stands in the order in which it was sent.
 */
export const checkSends: Check = (evidence) => {
  const sends = evidence.calls("chat.send");
  const stored = storedMessages(evidence);
  const violations: string[] = [];
  const byKey = new Map<string, Message>();
  for (const [id, messages] of stored) {
    for (const nonce of repeated(messages.map((message) => keyOf(message.from, message.nonce)))) {
      violations.push(`${id}: ${nonce} is there more than once`);
    }
    for (const message of messages) byKey.set(keyOf(message.from, message.nonce), message);
  }
  violations.push(...checkAnswers(sends, byKey), ...checkOrigin(sends, byKey), ...checkOrder(sends, byKey));
  return violations;
};

/** Of each conversation, as the feed of one of its parties has it: that the other's is the same is checked elsewhere. */
function storedMessages({ finals }: Evidence): Map<string, Message[]> {
  const stored = new Map<string, Message[]>();
  for (const state of finals.values()) {
    for (const [id, events] of byConversation(state)) {
      const messages = messagesOf(events);
      if (messages.length > (stored.get(id)?.length ?? 0)) stored.set(id, messages);
    }
  }
  return stored;
}

type Sends = readonly RecordedCall<"chat.send">[];

function checkAnswers(sends: Sends, stored: ReadonlyMap<string, Message>): string[] {
  const violations: string[] = [];
  for (const { userId, input, output } of sends) {
    if (!output) continue;
    const message = stored.get(keyOf(userId, input.nonce));
    const { conversationId, seq, sentAtMs } = output;
    if (!message) violations.push(`${input.nonce} was acknowledged as ${conversationId} ${seq} and is not there`);
    else if (
      message.conversationId !== conversationId ||
      message.seq !== seq ||
      message.sentAtMs !== sentAtMs ||
      conversationId !== directConversationId(userId, input.to)
    ) {
      violations.push(`${input.nonce} was acknowledged as ${JSON.stringify(output)} and is ${JSON.stringify(message)}`);
    }
  }
  return violations;
}

function checkOrigin(sends: Sends, stored: ReadonlyMap<string, Message>): string[] {
  const violations: string[] = [];
  const tried = new Map(sends.map(({ userId, input }) => [keyOf(userId, input.nonce), input]));
  for (const [key, { from, content, conversationId }] of stored) {
    const input = tried.get(key);
    if (!input) violations.push(`${key} is in ${conversationId} and was never sent`);
    else if (
      conversationId !== directConversationId(from, input.to) ||
      (content as { text?: unknown }).text !== input.text
    ) {
      violations.push(
        `${key} was sent to ${input.to} as ${input.text} and is ${JSON.stringify(content)} in ${conversationId}`,
      );
    }
  }
  return violations;
}

function checkOrder(sends: Sends, stored: ReadonlyMap<string, Message>): string[] {
  const violations: string[] = [];
  const last = new Map<string, Message>();
  const seen = new Set<string>();
  // One that was lost may be repeated, and then comes last.
  const lost = new Set(
    sends.filter(({ rolledBack }) => rolledBack).map((send) => keyOf(send.userId, send.input.nonce)),
  );
  for (const { userId, client, input } of sends) {
    const key = keyOf(userId, input.nonce);
    const lane = `${client} to ${input.to}`;
    const message = stored.get(key);
    if (!message || lost.has(key) || seen.has(`${lane} ${key}`)) continue;
    seen.add(`${lane} ${key}`);
    // One that was sent before, by this client or an earlier life of it, stands where it came first.
    const before = last.get(lane);
    if (before && before.seq > message.seq && !isRepeat(sends, userId, client, input.nonce)) {
      violations.push(`${lane}: ${message.nonce} was sent after ${before.nonce} and stands before it`);
    }
    if (!before || before.seq < message.seq) last.set(lane, message);
  }
  return violations;
}

const isRepeat = (sends: Sends, userId: string, client: string, nonce: string): boolean =>
  sends.some((send) => send.userId === userId && send.client !== client && send.input.nonce === nonce);
