import type { ChatMessage } from "../domain.ts";
import type { PendingMessage, State } from "./state.ts";

/** How the outbox stands to one message. */
export interface Sending {
  readonly nonce: string;
  /** Why it gave up; `null` while it is trying. */
  readonly failure: string | null;
}

export function sendStarted(state: State, message: Omit<PendingMessage, "failure">): State {
  return { ...state, pending: [...state.pending, { ...message, failure: null }] };
}

/**
 * Takes over from the outbox what has failed. A message that has left the outbox stays pending until it is seen in its
 * thread, so that it never vanishes in between.
 */
export function outboxChanged(state: State, entries: readonly Sending[]): State {
  const failures = new Map(entries.map(({ nonce, failure }) => [nonce, failure]));
  const changed = state.pending.some(({ nonce, failure }) => (failures.get(nonce) ?? null) !== failure);
  if (!changed) return state;
  const pending = state.pending.map((message) => ({ ...message, failure: failures.get(message.nonce) ?? null }));
  return { ...state, pending };
}

export function sendDiscarded(state: State, nonce: string): State {
  const pending = state.pending.filter((message) => message.nonce !== nonce);
  return pending.length === state.pending.length ? state : { ...state, pending };
}

/** What was sent stands in its place now: the nonce says so. */
export function withoutPending(state: State, messages: readonly ChatMessage[]): State {
  if (state.pending.length === 0) return state;
  const stored = new Set(messages.filter(({ from }) => from === state.me.userId).map(({ nonce }) => nonce));
  const pending = state.pending.filter(({ nonce }) => !stored.has(nonce));
  return pending.length === state.pending.length ? state : { ...state, pending };
}
