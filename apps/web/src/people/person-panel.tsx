import { useConversationSummary } from "@tidings/react";
import type { ReactElement } from "react";
import { toPresenceText } from "../chat/presence-text.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { useMore, useMoreTexts } from "../more/use-more.ts";
import { closeIcon, Icon, PersonPicture, useKnownPresence } from "@tidings/ui/parts";
import { useServerNow } from "../ui/use-now.ts";
import { usePanel } from "../ui/use-panel.ts";
import { useName } from "./use-name.ts";
import "../styles/facts.css";

interface PersonPanelProps {
  readonly id: string;
  readonly peerId: string;
  readonly onClose: () => void;
}

/** Who the other party of the open chat is. */
export function PersonPanel({ id, peerId, onClose }: PersonPanelProps): ReactElement {
  const localisation = useLanguage();
  const { t, formats } = localisation;
  const { person: words } = useMoreTexts();
  const name = useName(peerId);
  const presence = useKnownPresence(peerId);
  const { lastSeq, lastMessage } = useConversationSummary({ with: peerId });
  const nowMs = useServerNow(30_000);
  const panel = usePanel<HTMLElement>(onClose);
  const parts = useMore(true);
  const rows = [
    ["id", peerId],
    ["messages", formats.number(lastSeq)],
    ["last", lastMessage ? formats.full(lastMessage.sentAtMs) : words.none],
  ] as const;
  return (
    <section
      ref={panel}
      id="about"
      className="panel panel--short"
      aria-label={t.person.title}
      data-testid="person-panel"
      tabIndex={-1}
    >
      <header className="panel__header">
        <h2>{t.person.title}</h2>
        <button type="button" className="tidings-icon-button" aria-label={t.app.close} onClick={onClose}>
          <Icon of={closeIcon} />
        </button>
      </header>
      <div className="person-card">
        <PersonPicture userId={peerId} name={name} />
        <p className="person-card__name" dir="auto">
          {name}
        </p>
        <p className="person-card__presence">{toPresenceText(presence, nowMs, localisation)}</p>
      </div>
      <dl className="facts">
        {rows.map(([key, value]) => (
          <div key={key} className="facts__row">
            <dt>{words[key]}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="facts__note">{words.note}</p>
      {parts && <parts.ChatSettings id={id} />}
    </section>
  );
}
