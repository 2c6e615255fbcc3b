import { encodeChatEvent } from "../model/event-json.ts";
import type { ChatEvent, ChatFeedEvent } from "../model/events.ts";
import type { FeedItem } from "../feeds/feed-reader.ts";
import { openChat, openGroup } from "../feeds/open-chat.ts";
import { openFeed } from "../feeds/subscriptions.ts";
import { isGroupId } from "../model/ids.ts";
import type { Release } from "../ports/presence.ts";
import { createOpenChats } from "../states/open-chats.ts";
import { createConversations } from "./conversations.ts";
import type { Hub } from "./hub.ts";
import type { HubContext } from "./hub-context.ts";
import { partiesOf } from "./parties.ts";
import { createSend } from "./send.ts";
import { createTyping } from "./typing.ts";

type Chat = Pick<
  Hub,
  "send" | "history" | "conversations" | "markConversationRead" | "setTyping" | "onMessage" | "onTyping"
>;

function toChatEvent(item: FeedItem<ChatFeedEvent>): ChatEvent {
  if (item.kind === "entry") return item.entry.event;
  if (item.kind === "signal") throw new TypeError("a chat feed carries no signals");
  return { type: item.kind };
}

const chatShape = { toEvent: toChatEvent, encode: encodeChatEvent };

export function createChat(context: HubContext): Chat {
  const openChats = createOpenChats(context.presence);

  return {
    ...createSend(context),
    ...createConversations(context),
    ...createTyping(context),

    async onMessage(userId, { conversationId, lastEventId, groups }, signal) {
      const { chats } = context.store;
      if (conversationId === undefined) {
        return openChat(context, chats, { userId, lastEventId, groups, signal });
      }
      const isGroup = isGroupId(conversationId);
      if (!isGroup) partiesOf(userId, conversationId);
      openChats.check(userId);
      const register = (): Promise<Release> => openChats.open(userId, conversationId);
      if (isGroup) {
        return openGroup(context, chats, { userId, groupId: conversationId, lastEventId, register, signal });
      }
      const isOfConversation = (event: ChatFeedEvent): boolean =>
        (event.type === "message" ? event.message.conversationId : event.conversationId) === conversationId;
      return openFeed(context, {
        feed: "chat",
        userId,
        lastEventId,
        conversationId,
        wants: isOfConversation,
        register,
        shape: chatShape,
        signal,
      });
    },
  };
}
