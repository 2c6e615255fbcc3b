import { useConnection, useFeedPositions, useTidings } from "@tidings/react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { CloseIcon } from "../ui/icons.tsx";
import { usePanel } from "../ui/use-panel.ts";
import { useOutboxLength } from "./use-outbox-length.ts";
import { useRoundTrip } from "./use-round-trip.ts";
import "../styles/facts.css";

interface ConnectionPanelProps {
  readonly onClose: () => void;
}

/** How the page is connected, for the curious. */
export function ConnectionPanel({ onClose }: ConnectionPanelProps): ReactElement {
  const { t, formats } = useLanguage();
  const { client } = useTidings();
  const state = useConnection();
  const waiting = useOutboxLength();
  const roundTrip = useRoundTrip();
  const positions = useFeedPositions();
  const panel = usePanel<HTMLElement>(onClose);
  const words = t.connection;
  const notKnown = state.status === "online" ? words.asking : words.notKnown;

  const rows: readonly (readonly [name: keyof typeof words.rows, value: string])[] = [
    ["state", words.state[state.status]],
    ["via", state.status === "online" ? words.via[state.via] : words.nothing],
    ["node", roundTrip?.node ?? notKnown],
    ["latency", roundTrip ? words.milliseconds(formats.number(Math.round(roundTrip.latencyMs))) : notKnown],
    ["chatPosition", positions.chat ?? words.notKnown],
    ["pushPosition", positions.push ?? words.notKnown],
    ["outbox", waiting === 0 ? words.nothing : words.waitingCount(waiting)],
    ["lastError", "lastError" in state && state.lastError ? state.lastError.message : words.nothing],
  ];

  return (
    <section
      ref={panel}
      className="panel panel--short"
      aria-label={words.title}
      data-testid="connection-panel"
      tabIndex={-1}
    >
      <header className="panel__header">
        <h2>{words.title}</h2>
        <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      <dl className="facts" data-status={state.status}>
        {rows.map(([name, value]) => (
          <div key={name} className="facts__row" data-fact={name}>
            <dt>{words.rows[name]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="facts__note">{words.note}</p>
      <button type="button" className="button button--outline" onClick={client.connection.reconnect}>
        {words.reconnect}
      </button>
    </section>
  );
}
