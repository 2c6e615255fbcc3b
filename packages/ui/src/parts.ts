"use client";

export { BellButton, type BellButtonProps } from "./bell/bell-button.tsx";
export { Bubble, type BubbleProps } from "./chat/bubble.tsx";
export { LogFrame, type LogFrameProps, type LogRow } from "./chat/log-frame.tsx";
export { TypingLine, type TypingLineProps } from "./chat/typing-line.tsx";
export { Avatar, type AvatarProps } from "./common/avatar.tsx";
export { Badge } from "./common/badge.tsx";
export { ConversationLink, type ConversationLinkProps } from "./common/conversation-link.tsx";
export { useConversationName } from "./common/conversation-name.ts";
export { DeliveryTick, type DeliveryStatus } from "./common/delivery-tick.tsx";
export {
  bellIcon,
  closeIcon,
  downIcon,
  failedIcon,
  groupIcon,
  Icon,
  type IconProps,
  moreIcon,
  pinIcon,
} from "./common/icons.tsx";
export { ConversationPicture } from "./common/conversation-picture.tsx";
export { PersonPicture } from "./common/person-picture.tsx";
export { useKnownPresence } from "./common/presence.tsx";
export { ConversationItem, type ConversationItemProps } from "./conversations/conversation-item.tsx";
export type { FirstTexts, Texts } from "./settings/texts.ts";
export { BareUiProvider, type BareUiProviderProps, type FirstUi, type Ui, useFirstUi } from "./settings/ui.tsx";
