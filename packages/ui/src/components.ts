"use client";

import type { FunctionComponent } from "react";
import { Bell as BareBell, type BellProps } from "./bell/bell.tsx";
import { Chat as BareChat, type ChatProps } from "./chat/chat.tsx";
import { Composer as BareComposer, type ComposerProps } from "./chat/composer.tsx";
import { Message as BareMessage, type MessageProps } from "./chat/message.tsx";
import { MessageText as BareMessageText, type MessageTextProps } from "./chat/message-text.tsx";
import {
  ConversationItem as BareConversationItem,
  type ConversationItemProps,
} from "./conversations/conversation-item.tsx";
import { Conversations as BareConversations, type ConversationsProps } from "./conversations/conversations.tsx";
import { Inbox as BareInbox, type InboxProps } from "./inbox/inbox.tsx";
import { InboxItem as BareInboxItem, type InboxItemProps } from "./inbox/inbox-item.tsx";
import { withDefaults } from "./settings/ui-provider.tsx";
import { Toast as BareToast, type ToastProps } from "./toasts/toast.tsx";
import { ToastFrame as BareToastFrame, type ToastFrameProps } from "./toasts/toast-frame.tsx";
import { Toasts as BareToasts, type ToastsProps } from "./toasts/toasts.tsx";

// The parts themselves have no defaults: who brings texts of their own does not load the built-in ones.
export const Bell: FunctionComponent<BellProps> = /* @__PURE__ */ withDefaults(BareBell);
export const Chat: FunctionComponent<ChatProps> = /* @__PURE__ */ withDefaults(BareChat);
export const Composer: FunctionComponent<ComposerProps> = /* @__PURE__ */ withDefaults(BareComposer);
export const ConversationItem: FunctionComponent<ConversationItemProps> =
  /* @__PURE__ */ withDefaults(BareConversationItem);
export const Conversations: FunctionComponent<ConversationsProps> = /* @__PURE__ */ withDefaults(BareConversations);
export const Inbox: FunctionComponent<InboxProps> = /* @__PURE__ */ withDefaults(BareInbox);
export const InboxItem: FunctionComponent<InboxItemProps> = /* @__PURE__ */ withDefaults(BareInboxItem);
export const Message: FunctionComponent<MessageProps> = /* @__PURE__ */ withDefaults(BareMessage);
export const MessageText: FunctionComponent<MessageTextProps> = /* @__PURE__ */ withDefaults(BareMessageText);
export const Toast: FunctionComponent<ToastProps> = /* @__PURE__ */ withDefaults(BareToast);
export const ToastFrame: FunctionComponent<ToastFrameProps> = /* @__PURE__ */ withDefaults(BareToastFrame);
export const Toasts: FunctionComponent<ToastsProps> = /* @__PURE__ */ withDefaults(BareToasts);
