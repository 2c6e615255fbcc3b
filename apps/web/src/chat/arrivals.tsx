import type { OpenConversation } from "@tidings/react";
import { useState } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";

interface ArrivalsProps {
  readonly conversation: OpenConversation;
  readonly name: string;
}

/**
 * Reads new messages out to screen readers. The list itself does not: rows that come into view as one scrolls would be
 * taken for news.
 */
export function Arrivals({ conversation: { items, status, hasNewer }, name }: ArrivalsProps): ReactElement {
  const { t } = useLanguage();
  const last = hasNewer ? undefined : items.at(-1);
  const [heard, setHeard] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const seq = last?.seq ?? null;

  if (status === "ready" && last && seq !== null && seq !== heard) {
    setHeard(seq);
    if (heard !== null && seq > heard && !last.own) setSaid(t.chat.arrived(name, last.content?.text ?? ""));
  }

  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}
