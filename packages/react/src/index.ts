"use client";

export { TidingsProvider, type TidingsProviderProps, useTidings } from "./provider.ts";
export type {
  AnyPush,
  Content,
  ContentInput,
  Conversation,
  ConversationTarget,
  PushOfType,
  PushType,
  Register,
  RegisteredRouter,
  RegisteredStore,
  SendResult,
} from "./register.ts";
export { useConnection } from "./use-connection.ts";
export { type OpenConversation, useConversation } from "./use-conversation.ts";
export { useConversationSettings } from "./use-conversation-settings.ts";
export { useConversationSummary } from "./use-conversation-summary.ts";
export { type Conversations, type ConversationsOptions, useConversations } from "./use-conversations.ts";
export { useCreateGroup } from "./use-create-group.ts";
export { useFeedPositions } from "./use-feed-positions.ts";
export { type OpenGroup, useGroup } from "./use-group.ts";
export { useLooking } from "./use-looking.ts";
export { type Members, useMembers } from "./use-members.ts";
export { useNotices } from "./use-notices.ts";
export { type Notifications, type NotificationsOptions, useNotifications } from "./use-notifications.ts";
export { usePresence } from "./use-presence.ts";
export { usePush } from "./use-push.ts";
export { type Reactions, useReactions } from "./use-reactions.ts";
export { useReadable } from "./use-readable.ts";
export { useSend } from "./use-send.ts";
export { type Typing, useTyping } from "./use-typing.ts";
export { useUnread } from "./use-unread.ts";
