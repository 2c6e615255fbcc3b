import type { OpenConversation } from "@tidings/react";
import { useState } from "react";
import type { ReactElement } from "react";
import { useFirstUi } from "../settings/ui.tsx";

interface ArrivalsProps {
  readonly conversation: OpenConversation;
  /** The message that the user has just jumped to. */
  readonly marked: number | null;
}

type Item = OpenConversation["items"][number];

/**
 * Announces new messages to screen readers, and the message that the user has jumped to. The list itself is not a live region, because rows
 * that come into view by scrolling would be announced too.
 */
export function Arrivals({ conversation: { items, status, hasNewer }, marked }: ArrivalsProps): ReactElement {
  const { texts, textOf, nameOf } = useFirstUi();
  const [heard, setHeard] = useState<number | null>(null);
  const [wentTo, setWentTo] = useState<number | null>(null);
  const [said, setSaid] = useState<{ readonly of: number | null; readonly text: string } | null>(null);
  const say = ({ seq, from, content }: Item): void =>
    setSaid({
      of: seq,
      text: texts.chat.arrived(nameOf(from), content === null ? texts.chat.deleted : textOf(content)),
    });

  if (marked !== wentTo) {
    setWentTo(marked);
    const target = marked === null ? undefined : items.find(({ seq }) => seq === marked);
    if (target) say(target);
    else setSaid(null);
  }

  const last = hasNewer ? undefined : items.at(-1);
  const seq = last?.seq ?? null;
  if (status === "ready" && last && seq !== null && seq !== heard) {
    setHeard(seq);
    if (heard !== null && seq > heard && !last.own) say(last);
  }

  return (
    <p className="tidings-unseen" aria-live="polite">
      {/* an element for each message: the same text twice would otherwise change nothing, and be read out once */}
      {said && <span key={said.of}>{said.text}</span>}
    </p>
  );
}
