"use client";

import type { OpenConversation } from "@tidings/react";
import type { ReactElement } from "react";
import { useNow } from "../common/use-now.ts";
import { logHint } from "../headless/log-hint.ts";
import { useChatScroll } from "../headless/use-chat-scroll.ts";
import { useUi } from "../settings/use-ui.ts";
import type { ChatParts } from "./chat.tsx";
import type { MessageActions } from "./intent.ts";
import { LogFrame } from "./log-frame.tsx";
import { Message } from "./message.tsx";

interface MessageLogProps extends Pick<MessageActions, "begin" | "takeBack"> {
  readonly conversation: OpenConversation;
  readonly name: string;
  readonly parts: Pick<ChatParts, "Message" | "Text" | "Empty">;
}

/** The messages of a conversation, or a hint if there are none to show. */
export function MessageLog({ conversation, name, parts, begin, takeBack }: MessageLogProps): ReactElement {
  const { Message: Row = Message, Text, Empty = NoMessages } = parts;
  const { texts } = useUi();
  const hint = logHint(conversation);
  const hints = {
    loading: <p className="tidings-hint tidings-over">{texts.loading}</p>,
    failed: (
      <p className="tidings-hint" role="alert">
        <span>{`${texts.chat.notLoaded} `}</span>
        <button type="button" className="tidings-quiet" onClick={() => void hint?.again()}>
          {texts.tryAgain}
        </button>
      </p>
    ),
    empty: <Empty name={name} />,
  };
  return (
    <LogFrame
      conversation={conversation}
      scroll={useChatScroll(conversation)}
      label={texts.chat.messagesWith(name)}
      nowMs={useNow(60_000)}
      hint={hint && hints[hint.of]}
      renderRow={(message, above) => (
        <>
          {above}
          <Row {...message} Text={Text} />
        </>
      )}
      begin={begin}
      takeBack={takeBack}
    />
  );
}

function NoMessages({ name }: { readonly name: string }): ReactElement {
  const { texts } = useUi();
  return <p className="tidings-empty tidings-title">{texts.chat.empty(name)}</p>;
}
