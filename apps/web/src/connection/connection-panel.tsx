import { useConnection, useConversations, useNotifications, useTidings } from "@tidings/react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { CloseIcon } from "../ui/icons.tsx";
import { usePanel } from "../ui/use-panel.ts";
import { useLatency } from "./use-latency.ts";
import { useOutboxLength } from "./use-outbox-length.ts";

interface ConnectionPanelProps {
  readonly onClose: () => void;
}

/** How the page is connected, for the curious. */
export function ConnectionPanel({ onClose }: ConnectionPanelProps): ReactElement {
  const { t, formats } = useLanguage();
  const { client } = useTidings();
  const state = useConnection();
  const waiting = useOutboxLength();
  const latencyMs = useLatency();
  const conversations = useConversations().items.length;
  const newestPush = useNotifications().items.find(({ seq }) => seq !== null)?.seq;
  const panel = usePanel<HTMLElement>(onClose);
  const words = t.connection;
  const notMeasured = state.status === "online" ? words.measuring : words.notMeasured;

  const rows: readonly (readonly [name: keyof typeof words.rows, value: string])[] = [
    ["state", words.state[state.status]],
    ["via", state.status === "online" ? words.via[state.via] : words.nothing],
    ["latency", latencyMs === null ? notMeasured : words.milliseconds(formats.number(Math.round(latencyMs)))],
    ["outbox", waiting === 0 ? words.nothing : words.waitingCount(waiting)],
    ["conversations", formats.number(conversations)],
    ["pushes", newestPush === undefined ? words.nothing : `#${newestPush}`],
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
