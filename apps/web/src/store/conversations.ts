import type { ChatMessage, Conversation, ConversationCursor, ConversationId, UserId } from "../domain.ts";
import { withEntry } from "./maps.ts";
import type { ConversationEntry, State } from "./state.ts";

export interface ConversationsPage {
  readonly conversations: readonly Conversation[];
  readonly cursor: ConversationCursor | null;
}

/** Takes over a page of the list. `first` tells whether it is the newest page, whose cursor then starts the paging anew. */
export function conversationsLoaded(state: State, page: ConversationsPage, first: boolean): State {
  const byId = new Map(state.conversations.byId);
  for (const conversation of page.conversations) {
    byId.set(conversation.id, merged(byId.get(conversation.id), conversation, state.me.userId));
  }
  const keepsCursor = first && state.conversations.status === "ready";
  return {
    ...state,
    conversations: { byId, cursor: keepsCursor ? state.conversations.cursor : page.cursor, status: "ready" },
  };
}

export function conversationsFailed(state: State): State {
  return { ...state, conversations: { ...state.conversations, status: "failed" } };
}

/** What an event has brought stays, where the page was read before it; the counts then have to be asked for again. */
function merged(existing: ConversationEntry | undefined, loaded: Conversation, me: UserId): ConversationEntry {
  const { id, lastMessage, lastSeq, readSeq, peerReadSeq, unread } = loaded;
  const peerId = loaded.members.find((member) => member !== me) ?? me;
  if (!existing) return { id, peerId, lastMessage, lastSeq, readSeq, peerReadSeq, unread, stale: false };
  const behind = lastSeq < existing.lastSeq || readSeq < existing.readSeq;
  return {
    id,
    peerId,
    lastMessage: lastSeq >= existing.lastSeq ? lastMessage : existing.lastMessage,
    lastSeq: Math.max(lastSeq, existing.lastSeq),
    readSeq: Math.max(readSeq, existing.readSeq),
    peerReadSeq: Math.max(peerReadSeq, existing.peerReadSeq),
    unread: behind ? existing.unread : unread,
    stale: behind && existing.stale,
  };
}

/** A conversation's last message moves on. One that was not in the list appears at its top. */
export function withLastMessage(state: State, message: ChatMessage): State {
  const { me, conversations } = state;
  const own = message.from === me.userId;
  const existing = conversations.byId.get(message.conversationId);
  if (existing) {
    if (message.seq <= existing.lastSeq) return state;
    return withConversation(state, {
      ...existing,
      lastMessage: message,
      lastSeq: message.seq,
      unread: existing.unread + (own ? 0 : 1),
      stale: existing.stale || message.seq !== existing.lastSeq + 1,
    });
  }
  const peerId = own ? peerOf(state, message.conversationId) : message.from;
  return withConversation(state, {
    id: message.conversationId,
    peerId: peerId ?? me.userId,
    lastMessage: message,
    lastSeq: message.seq,
    readSeq: 0,
    peerReadSeq: 0,
    unread: own ? 0 : 1,
    stale: message.seq > 1 || peerId === null,
  });
}

function peerOf({ open }: State, conversationId: ConversationId): UserId | null {
  return open?.conversationId === conversationId ? open.peerId : null;
}

/** A party has read up to a seq: this user (here or on another device) or the other one. */
export function readReceived(
  state: State,
  read: { readonly conversationId: ConversationId; readonly userId: UserId; readonly seq: number },
): State {
  const existing = state.conversations.byId.get(read.conversationId);
  if (!existing) return state;
  if (read.userId !== state.me.userId) {
    if (read.seq <= existing.peerReadSeq) return state;
    return withConversation(state, { ...existing, peerReadSeq: read.seq });
  }
  if (read.seq <= existing.readSeq) return state;
  const unread = unreadAfter(state, existing, read.seq);
  return withConversation(state, {
    ...existing,
    readSeq: read.seq,
    unread: unread ?? existing.unread,
    stale: existing.stale || unread === null,
  });
}

/** Messages of the other party after a seq, `null` if only the server knows. */
function unreadAfter(state: State, { id, lastSeq }: ConversationEntry, seq: number): number | null {
  if (seq >= lastSeq) return 0;
  const messages = state.threads.get(id)?.messages ?? [];
  const [first] = messages;
  if (!first || first.seq > seq + 1 || messages.at(-1)?.seq !== lastSeq) return null;
  return messages.filter((message) => message.seq > seq && message.from !== state.me.userId).length;
}

function withConversation(state: State, entry: ConversationEntry): State {
  const byId = withEntry(state.conversations.byId, entry.id, entry);
  return { ...state, conversations: { ...state.conversations, byId } };
}
