import { type ChatEvent, type Message, parseEventId, type SendResult } from "@tidings/core";

/** What one subscription to a chat feed yielded, in order, over all its reconnects. */
export interface ObservedLog {
  /** Who read, and where: `alice's second tab`. */
  readonly reader: string;
  readonly events: readonly { readonly id: string; readonly event: ChatEvent }[];
}

/** What happened in one conversation, as its clients and the store saw it. */
export interface ConversationHistory {
  /** Every send that was answered, with its nonce. */
  readonly acknowledged: readonly { readonly nonce: string; readonly result: SendResult }[];
  /** The nonce of every send that was tried, answered or not. */
  readonly attempted: ReadonlySet<string>;
  /** Subscriptions without a conversation id that began before the first send and ended after the last. */
  readonly logs: readonly ObservedLog[];
  /** The store's messages, oldest first. */
  readonly stored: readonly Message[];
}

const repeated = <T>(values: readonly T[]): T[] => values.filter((value, i) => values.indexOf(value) !== i);

function checkStored({ acknowledged, attempted, stored }: ConversationHistory): string[] {
  const violations = repeated(stored.map(({ nonce }) => nonce)).map((nonce) => `stored twice: ${nonce}`);
  const byNonce = new Map(stored.map((message) => [message.nonce, message]));
  for (const [i, { seq }] of stored.entries()) {
    if (seq !== i + 1) violations.push(`the store has seq ${seq} where ${i + 1} belongs`);
  }
  for (const { nonce, result } of acknowledged) {
    const message = byNonce.get(nonce);
    if (!message) violations.push(`acknowledged but not stored: ${nonce}`);
    else if (message.seq !== result.seq) {
      violations.push(`${nonce} was acknowledged as seq ${result.seq} and is stored as ${message.seq}`);
    }
  }
  for (const nonce of byNonce.keys()) {
    if (!attempted.has(nonce)) violations.push(`stored but never sent: ${nonce}`);
  }
  return violations;
}

function checkLog({ reader, events }: ObservedLog, stored: readonly Message[]): string[] {
  const violations: string[] = [];
  let last = -1;
  for (const { id, event } of events) {
    const position = parseEventId(id);
    if (!position) violations.push(`${reader}: ${id} is not an event id`);
    else if (event.type === "reset") violations.push(`${reader}: reset at ${id} although nothing was trimmed`);
    else if (event.type !== "ready" && last >= 0 && position.n !== last + 1) {
      violations.push(`${reader}: ${id} came after number ${last}`);
    } else if (event.type === "ready" && last >= 0 && position.n !== last) {
      violations.push(`${reader}: ready at ${id} after number ${last}`);
    }
    if (position) last = position.n;
  }
  const seen = events.flatMap(({ event }) => (event.type === "message" ? [event.message] : []));
  const nonces = new Set(seen.map(({ nonce }) => nonce));
  for (const { nonce } of stored) if (!nonces.has(nonce)) violations.push(`${reader}: never saw ${nonce}`);
  for (const [i, { seq, nonce }] of seen.entries()) {
    if (stored[i]?.nonce !== nonce || stored[i]?.seq !== seq) {
      violations.push(`${reader}: saw ${nonce} (seq ${seq}) as message ${i + 1}, the store has another there`);
    }
  }
  return violations;
}

/**
 * Checks the only conversation of two users: nothing acknowledged is missing, nothing is there twice, every reader saw
 * every message once and in the store's order, and no feed has a gap. Returns what is wrong; an empty list if all
 * holds.
 */
export function checkHistory(history: ConversationHistory): string[] {
  return [...checkStored(history), ...history.logs.flatMap((log) => checkLog(log, history.stored))];
}
