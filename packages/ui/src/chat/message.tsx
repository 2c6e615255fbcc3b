"use client";

import type { MessageItem } from "@tidings/client/store";
import type { Content, OpenConversation } from "@tidings/react";
import { memo } from "react";
import type { ComponentType, ReactElement } from "react";
import { hasDetails } from "../headless/has-details.ts";
import { useUi } from "../settings/use-ui.ts";
import { Bubble } from "./bubble.tsx";
import type { MessageActions } from "./intent.ts";
import type { MessageMenuProps } from "./message-menu.tsx";
import { MessageText, type MessageTextProps } from "./message-text.tsx";
import { useChatExtras } from "./use-chat-extras.ts";

export interface MessageProps {
  readonly message: MessageItem<Content>;
  /** Whether it begins what one person says. */
  readonly startsGroup: boolean;
  readonly retry: OpenConversation["retry"];
  readonly discard: OpenConversation["discard"];
  readonly Text?: ComponentType<MessageTextProps> | undefined;
  /** Who wrote it stands above it, as in a group. Default: no. */
  readonly showsAuthor?: boolean;
  /** The user has just jumped to it. Default: no. */
  readonly isMarked?: boolean;
  /** What its menu does. Default: it has no menu. */
  readonly actions?: MessageActions;
}

/** One message, as a bubble on its author's side, with a menu of actions. */
export const Message: ComponentType<MessageProps> = memo(function Message(props: MessageProps): ReactElement {
  const { message, actions, Text = MessageText } = props;
  const { content, replyTo, mentions } = message;
  const { texts, textOf } = useUi();
  const isMore = hasDetails(message);
  const { module } = useChatExtras(isMore);
  const extras = isMore && module;
  const text = content === null ? "" : textOf(content);
  return (
    <Bubble
      {...props}
      text={text}
      renderMenu={
        actions?.mayWrite
          ? (stored, onClose) => <Menu message={stored} actions={actions} onClose={onClose} />
          : undefined
      }
      marks={extras && <extras.MessageMarks message={message} />}
      below={extras && <extras.MessageDetails {...props} />}
    >
      {extras && replyTo && <extras.Quote quote={replyTo} onGo={actions?.goTo} />}
      {content === null ? <em>{texts.chat.deleted}</em> : <Text text={text} mentions={mentions} />}
    </Bubble>
  );
});

function Menu(props: MessageMenuProps): ReactElement | null {
  const { texts } = useUi();
  const { module: extras, hasFailed } = useChatExtras(true);
  if (extras) return <extras.MessageMenu {...props} />;
  if (!hasFailed) return null;
  return (
    <p className="tidings-hint" role="alert">
      {texts.chat.notDone}
    </p>
  );
}
