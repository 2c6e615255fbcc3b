import type { ConversationId, InboxPush, UserId } from "../domain.ts";
import type { ConversationEntry, Conversations, State } from "./state.ts";

/** The list as it is shown: the one with the newest message first. */
export function sortedConversations({ byId }: Conversations, me: UserId): readonly ConversationEntry[] {
  return [...byId.values()]
    .filter(({ peerId, lastMessage }) => lastMessage !== null && peerId !== me)
    .toSorted((a, b) => (b.lastMessage?.sentAtMs ?? 0) - (a.lastMessage?.sentAtMs ?? 0));
}

/** The name of a user, or his id while nobody has told it. */
export function nameOf(names: ReadonlyMap<UserId, string>, userId: UserId): string {
  return names.get(userId) ?? userId;
}

/** What waits for the user: unread messages, and unread pushes about anything else. */
export function waiting({ conversations, inbox }: State): number {
  let messages = 0;
  for (const { unread } of conversations.byId.values()) messages += unread;
  let chatPushes = 0;
  for (const push of inbox.pushes.values()) if (isUnreadChatPush(push)) chatPushes += 1;
  return messages + Math.max(0, inbox.unread - chatPushes);
}

const isUnreadChatPush = ({ type, readAtMs }: InboxPush): boolean => type === "chat.message" && readAtMs === null;

export function conversationWith(
  { conversations }: State,
  conversationId: ConversationId | undefined,
): ConversationEntry | undefined {
  return conversationId === undefined ? undefined : conversations.byId.get(conversationId);
}
