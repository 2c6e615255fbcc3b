import type { ChatMessage, ConversationId } from "../domain.ts";
import { withEntry } from "./maps.ts";
import { mergeMessages, newestRun } from "./messages.ts";
import { withoutPending } from "./pending.ts";
import type { State, Thread } from "./state.ts";

const loadingThread: Thread = { messages: [], hasOlder: true, loadingOlder: false, status: "loading", failure: null };

export interface HistoryPage {
  readonly messages: readonly ChatMessage[];
  readonly hasMore: boolean;
}

/** The newest page of a thread is being asked for; messages that arrive from here on are kept. */
export function threadLoading(state: State, conversationId: ConversationId): State {
  const thread = state.threads.get(conversationId);
  if (thread && thread.status !== "failed") return state;
  return withThread(state, conversationId, { ...loadingThread, messages: thread?.messages ?? [] });
}

export function threadFailed(state: State, conversationId: ConversationId, failure: string): State {
  const thread = state.threads.get(conversationId) ?? loadingThread;
  return withThread(state, conversationId, { ...thread, status: "failed", failure });
}

/** The newest page has come. Older messages stay only if no gap lies between. */
export function newestPageLoaded(state: State, conversationId: ConversationId, page: HistoryPage): State {
  const thread = state.threads.get(conversationId) ?? loadingThread;
  const messages = newestRun(mergeMessages(thread.messages, page.messages));
  const reachesBack = thread.status === "ready" && messages[0] !== undefined && messages[0] === thread.messages[0];
  const next = withThread(state, conversationId, {
    ...thread,
    messages,
    hasOlder: reachesBack ? thread.hasOlder : page.hasMore,
    status: "ready",
    failure: null,
  });
  return withoutPending(next, page.messages);
}

export function olderPageLoading(state: State, conversationId: ConversationId, loadingOlder: boolean): State {
  const thread = state.threads.get(conversationId);
  if (!thread || thread.loadingOlder === loadingOlder) return state;
  return withThread(state, conversationId, { ...thread, loadingOlder });
}

/** A page of what was said before a seq has come. It is dropped if the thread does not begin there any more. */
export function olderPageLoaded(
  state: State,
  conversationId: ConversationId,
  before: number,
  page: HistoryPage,
): State {
  const thread = state.threads.get(conversationId);
  if (!thread) return state;
  if (thread.messages[0]?.seq !== before) return olderPageLoading(state, conversationId, false);
  return withThread(state, conversationId, {
    ...thread,
    messages: mergeMessages(thread.messages, page.messages),
    hasOlder: page.hasMore,
    loadingOlder: false,
  });
}

/** Live messages of a thread. Ignored in a conversation that was never opened: it gets its history when it is. */
export function withThreadMessages(
  state: State,
  conversationId: ConversationId,
  messages: readonly ChatMessage[],
): State {
  const thread = state.threads.get(conversationId);
  if (!thread) return state;
  const next = mergeMessages(thread.messages, messages);
  return next === thread.messages ? state : withThread(state, conversationId, { ...thread, messages: next });
}

function withThread(state: State, conversationId: ConversationId, thread: Thread): State {
  return { ...state, threads: withEntry(state.threads, conversationId, thread) };
}
