import type { OpenConversation } from "@tidings/react";
import { useState } from "react";
import type { ReactElement } from "react";
import { useName } from "../people/use-name.ts";
import { usePage } from "../shell/page.ts";
import { useLanguage } from "../i18n/use-language.ts";

/**
 * Reads new messages out to screen readers. The list itself does not: rows that come into view as one scrolls would be
 * taken for news.
 */
export function Arrivals({ conversation }: { readonly conversation: OpenConversation }): ReactElement {
  const { items, status, hasNewer } = conversation;
  const { t } = useLanguage();
  const last = hasNewer ? undefined : items.at(-1);
  const [heard, setHeard] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const seq = last?.seq ?? null;
  const { me } = usePage();
  const name = useName(last?.from ?? me.userId);

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
