"use client";

import type { MessageItem } from "@tidings/client/store";
import type { ReactElement } from "react";
import { useUi } from "../settings/use-ui.ts";

interface QuoteProps {
  readonly quote: NonNullable<MessageItem<unknown>["replyTo"]>;
  /** `undefined`: it does not lead there. */
  readonly onGo: ((seq: number) => void) | undefined;
}

/** What a message answers. */
export function Quote({ quote: { seq, from, excerpt }, onGo }: QuoteProps): ReactElement {
  const { texts, nameOf } = useUi();
  return (
    <button
      type="button"
      className="tidings-quote"
      dir="auto"
      title={texts.chat.goToQuoted}
      disabled={!onGo}
      onClick={() => onGo?.(seq)}
    >
      {`${texts.chat.author(nameOf(from))} ${excerpt === "" ? texts.chat.deleted : excerpt}`}
    </button>
  );
}
