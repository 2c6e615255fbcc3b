import type { ChatMessage } from "../domain.ts";
import type { PendingMessage, State } from "./state.ts";

export function sendStarted(state: State, message: Omit<PendingMessage, "failure">): State {
  return { ...state, pending: [...state.pending, { ...message, failure: null }] };
}

/** The outbox gave up on a message, which stays to be tried again or discarded. */
export function sendFailed(state: State, nonce: string, failure: string): State {
  return withFailure(state, nonce, failure);
}

export function sendRetried(state: State, nonce: string): State {
  return withFailure(state, nonce, null);
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

function withFailure(state: State, nonce: string, failure: string | null): State {
  const pending = state.pending.map((message) => (message.nonce === nonce ? { ...message, failure } : message));
  return { ...state, pending };
}
