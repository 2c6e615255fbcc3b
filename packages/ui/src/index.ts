"use client";

export { Bell, type BellParts, type BellProps } from "./bell/bell.tsx";
export { Chat, type ChatHeaderProps, type ChatParts, type ChatProps } from "./chat/chat.tsx";
export { Composer, type ComposerProps } from "./chat/composer.tsx";
export type { Intent, MessageActions } from "./chat/intent.ts";
export { Message, type MessageProps } from "./chat/message.tsx";
export { MessageText, type MessageTextProps } from "./chat/message-text.tsx";
export { Avatar, type AvatarProps } from "./common/avatar.tsx";
export { ConversationItem, type ConversationItemProps } from "./conversations/conversation-item.tsx";
export { Conversations, type ConversationsParts, type ConversationsProps } from "./conversations/conversations.tsx";
export { Inbox, type InboxParts, type InboxProps } from "./inbox/inbox.tsx";
export { type InboxBodyProps, InboxItem, type InboxItemProps } from "./inbox/inbox-item.tsx";
export type { PushDescription } from "./settings/describe-push.ts";
export type { Formats } from "./headless/formats.ts";
export { en, type Texts } from "./settings/texts.ts";
export {
  type Theme,
  type Ui,
  UiProvider,
  type UiProviderProps,
  type UiSettings,
  useUi,
} from "./settings/ui-provider.tsx";
export { zhCn } from "./settings/zh-cn.ts";
export { Toast, type ToastProps } from "./toasts/toast.tsx";
export { ToastFrame, type ToastFrameProps } from "./toasts/toast-frame.tsx";
export { Toasts, type ToastsParts, type ToastsProps } from "./toasts/toasts.tsx";
