"use client";

import type { MessageItem } from "@tidings/client/store";
import type { ReactElement } from "react";
import { useChatExtras } from "./use-chat-extras.ts";

export interface MessageTextProps {
  readonly text: string;
  /** Whom it mentions: user ids, or everybody in the group. Default: nobody. */
  readonly mentions?: MessageItem<unknown>["mentions"];
}

/** Such letters (of Chinese, Thai and others) belong to an address behind one of its signs alone; closing punctuation does not belong to it. */
const address =
  /(https?:\/\/(?:(?<=[/.:=#&_-])(?:[\p{Lo}\p{Lm}]\p{M}*)+|[^\s<>"\p{Lo}\p{Lm}])+(?<=[^'.,:;!?()[\]{}，。！？；：、）】」/]|[^/]\/|\([^\s()<>"/]*\)))/u;

/** The text of a message. Addresses that begin with `http://` or `https://` are links; mentions are highlighted. */
export function MessageText({ text, mentions = null }: MessageTextProps): ReactElement {
  // splitting by a capturing group puts the matches at the odd indexes
  const parts = text.split(address);
  const { module: extras } = useChatExtras(mentions !== null);
  return (
    <span className="tidings-text">
      {parts.map((part, i) =>
        i % 2 === 1 ? (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of a text never move
          <a key={i} href={part} target="_blank" rel="noopener noreferrer">
            {part}
          </a>
        ) : !extras || mentions === null ? (
          // oxlint-disable-next-line react/no-array-index-key -- the same
          <span key={i}>{part}</span>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- the same
          <extras.Mentions key={i} text={part} mentions={mentions} />
        ),
      )}
    </span>
  );
}
