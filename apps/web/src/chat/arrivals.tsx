import type { OpenConversation } from "@tidings/react";
import { useState } from "react";
import type { ReactElement } from "react";
import { useName } from "../people/use-name.ts";
import { usePage } from "../shell/page.ts";
import { useLanguage } from "../i18n/use-language.ts";

interface ArrivalsProps {
  readonly conversation: OpenConversation;
  /** The message that was gone to just now. */
  readonly marked: number | null;
}

/**
 * Reads new messages out to screen readers, and the one that was gone to. The list itself does not: rows that come into view as one scrolls would be
 * taken for news.
 */
export function Arrivals({ conversation, marked }: ArrivalsProps): ReactElement {
  const { items, status, hasNewer } = conversation;
  const { t } = useLanguage();
  const last = hasNewer ? undefined : items.at(-1);
  const [heard, setHeard] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const seq = last?.seq ?? null;
  const { me } = usePage();
  const name = useName(last?.from ?? me.userId);
  const [wentTo, setWentTo] = useState<number | null>(null);
  const target = marked === null ? undefined : items.find((message) => message.seq === marked);
  const author = useName(target?.from ?? me.userId);

  if (marked !== wentTo) {
    setWentTo(marked);
    setSaid(target ? t.chat.arrived(author, target.content?.text ?? t.chat.deleted) : "");
  }

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
