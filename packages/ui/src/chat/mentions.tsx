"use client";

import { useTidings } from "@tidings/react";
import type { ReactElement } from "react";
import { calledIn, toMentionPieces } from "../headless/mention-pieces.ts";
import { everyone } from "../headless/mentions.ts";
import { useUi } from "../settings/use-ui.ts";

interface MentionsProps {
  readonly text: string;
  readonly mentions: readonly string[] | "all";
}

/** A text with its mentions highlighted. A mention of another user leads to a chat with them. */
export function Mentions({ text, mentions }: MentionsProps): ReactElement {
  const { nameOf, onOpenConversation } = useUi();
  const store = useTidings();
  return (
    <>
      {toMentionPieces(text, calledIn(mentions, nameOf)).map(({ at, text: piece, of }) => {
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
