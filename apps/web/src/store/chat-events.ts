import type { ChatMessage } from "../domain.ts";
import { withLastMessage } from "./conversations.ts";
import { withEntry } from "./maps.ts";
import { withoutPending } from "./pending.ts";
import type { State } from "./state.ts";
import { withThreadMessages } from "./threads.ts";

/** A message was stored: it may come from either subscription, or as the answer to its own sending, in any order. */
export function messageReceived(state: State, message: ChatMessage): State {
  const next = withThreadMessages(withLastMessage(state, message), message.conversationId, [message]);
  return withoutTyping(withoutPending(next, [message]), message);
}

/** Who has just sent something has stopped typing it. */
function withoutTyping(state: State, { conversationId, from }: ChatMessage): State {
  const typing = state.typing.get(conversationId);
  if (!typing?.includes(from)) return state;
  const others = typing.filter((userId) => userId !== from);
  return { ...state, typing: withEntry(state.typing, conversationId, others) };
}

/**
 * The feed could not go on where it was: what is here may lack anything. Loaded anew are the list, and the open thread;
 * the others when they are opened.
 */
export function chatReset(state: State): State {
  return {
    ...state,
    conversations: { byId: new Map(), cursor: null, status: "loading" },
    threads: new Map(),
  };
}
