"use client";

export type { BellParts, BellProps } from "./bell/bell.tsx";
export type { ChatHeaderProps, ChatParts, ChatProps } from "./chat/chat.tsx";
export type { ComposerProps } from "./chat/composer.tsx";
export type { Intent, MessageActions, TakenBack } from "./chat/intent.ts";
export type { MessageProps } from "./chat/message.tsx";
export type { MessageTextProps } from "./chat/message-text.tsx";
export { Avatar, type AvatarProps } from "./common/avatar.tsx";
export {
  Bell,
  Chat,
  Composer,
  ConversationItem,
  Conversations,
  Inbox,
  InboxItem,
  Message,
  MessageText,
  Toast,
  ToastFrame,
  Toasts,
} from "./components.ts";
export type { ConversationItemProps } from "./conversations/conversation-item.tsx";
export type { ConversationsParts, ConversationsProps } from "./conversations/conversations.tsx";
export type { InboxParts, InboxProps } from "./inbox/inbox.tsx";
export type { InboxBodyProps, InboxItemProps } from "./inbox/inbox-item.tsx";
export type { PushDescription } from "./settings/describe-push.ts";
export type { Formats } from "./headless/formats.ts";
export { en, type FirstTexts, type Texts } from "./settings/texts.ts";
export type { FirstUi, Ui } from "./settings/ui.tsx";
export { UiProvider, type UiProviderProps, useUi } from "./settings/ui-provider.tsx";
export type { Theme, UiSettings } from "./settings/ui-settings.ts";
export { zhCn } from "./settings/zh-cn.ts";
export type { ToastProps } from "./toasts/toast.tsx";
export type { ToastFrameProps } from "./toasts/toast-frame.tsx";
export type { ToastsParts, ToastsProps } from "./toasts/toasts.tsx";
