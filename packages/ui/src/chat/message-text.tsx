"use client";

import type { MessageItem } from "@tidings/client/store";
import { useTidings } from "@tidings/react";
import type { ReactElement } from "react";
import { everyone } from "../headless/mentions.ts";
import { everyoneWords, toMentionPieces } from "../headless/mention-pieces.ts";
import { useUi } from "../settings/use-ui.ts";

export interface MessageTextProps {
  readonly text: string;
  /** Whom it mentions: user ids, or everybody in the group. Default: nobody. */
  readonly mentions?: MessageItem<unknown>["mentions"];
}

const address = /(https?:\/\/[^\s<>"]*[^\s<>"'.,:;!?()[\]{}，。！？；：、）】」])/u;

/** The text of a message. Addresses that begin with `http://` or `https://` are links; who is mentioned is set off. */
export function MessageText({ text, mentions = null }: MessageTextProps): ReactElement {
  // of a split by a group, every second part is what the group has matched
  const parts = text.split(address);
  return (
    <span className="tidings-text">
      {parts.map((part, i) =>
        i % 2 === 1 ? (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of a text never move
          <a key={i} href={part} target="_blank" rel="noopener noreferrer">
            {part}
          </a>
        ) : mentions === null ? (
          part
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- the same
          <Mentions key={i} text={part} mentions={mentions} />
        ),
      )}
    </span>
  );
}

interface MentionsProps {
  readonly text: string;
  readonly mentions: readonly string[] | "all";
}

function Mentions({ text, mentions }: MentionsProps): ReactElement {
  const { nameOf, onOpenConversation } = useUi();
  const store = useTidings();
  const called = new Map(
    mentions === "all" ? everyoneWords.map((word) => [word, everyone]) : mentions.map((id) => [nameOf(id), id]),
  );
  return (
    <>
      {toMentionPieces(text, called).map(({ at, text: piece, of }) => {
        if (of === null) return <span key={at}>{piece}</span>;
        if (of === store.me || of === everyone) {
          return (
            <mark key={at} className="tidings-mention">
              {piece}
            </mark>
          );
        }
        if (!onOpenConversation) {
          return (
            <b key={at} className="tidings-mention">
              {piece}
            </b>
          );
        }
        const open = (): void => onOpenConversation(store.conversation({ with: of }).id);
        return (
          <button key={at} type="button" className="tidings-mention" onClick={open}>
            {piece}
          </button>
        );
      })}
    </>
  );
}
