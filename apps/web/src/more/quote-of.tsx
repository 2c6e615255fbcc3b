import type { MessageItem } from "@tidings/client/store";
import type { ReactElement } from "react";
import { useName } from "../people/use-name.ts";
import { useMoreTexts } from "./use-more.ts";

interface QuoteOfProps {
  readonly quote: NonNullable<MessageItem<unknown>["replyTo"]>;
  readonly onGo: (seq: number) => void;
}

/** What a message answers, leading there. */
export function QuoteOf({ quote: { seq, from, excerpt }, onGo }: QuoteOfProps): ReactElement {
  const more = useMoreTexts();
  return (
    <button
      type="button"
      className="quote"
      title={more.message.goToQuoted}
      data-testid="quote"
      onClick={() => onGo(seq)}
    >
      <strong dir="auto">{useName(from)}</strong>
      <span dir="auto">{excerpt === "" ? more.message.quotedGone : excerpt}</span>
    </button>
  );
}
