import type { DevtoolsState } from "@tidings/client/devtools";
import { useTidings } from "@tidings/react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useMoreTexts } from "../more/use-more.ts";
import { closeIcon, Icon } from "@tidings/ui/parts";
import { usePanel } from "../ui/use-panel.ts";
import { LastEvents } from "./last-events.tsx";
import { useDevtools } from "./use-devtools.ts";
import "../styles/facts.css";

interface ConnectionPanelProps {
  readonly onClose: () => void;
}

/** How the page is connected, for the curious: the devtools in the page's own words. */
export function ConnectionPanel({ onClose }: ConnectionPanelProps): ReactElement {
  const { client } = useTidings();
  const devtools = useDevtools();
  const panel = usePanel<HTMLElement>(onClose);
  const { connection: words } = useMoreTexts();

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
        <button type="button" className="tidings-icon-button" aria-label={words.close} onClick={onClose}>
          <Icon of={closeIcon} />
        </button>
      </header>
      {devtools && <Facts devtools={devtools} />}
      <p className="facts__note">{words.note}</p>
      <button type="button" className="button button--outline" onClick={client.connection.reconnect}>
        {words.reconnect}
      </button>
      <LastEvents events={devtools?.events ?? []} />
    </section>
  );
}

function Facts({ devtools }: { readonly devtools: DevtoolsState }): ReactElement {
  const { formats } = useLanguage();
  const { connection: state, node, latencyMs, positions, outbox } = devtools;
  const { connection: words } = useMoreTexts();
  const notKnown = state.status === "online" ? words.asking : words.notKnown;
  const rows: readonly (readonly [name: keyof typeof words.rows, value: string])[] = [
    ["state", words.state[state.status]],
    ["via", state.status === "online" ? words.via[state.via] : words.nothing],
    ["node", node ?? notKnown],
    ["latency", latencyMs === null ? notKnown : words.milliseconds(formats.number(Math.round(latencyMs)))],
    ["chatPosition", positions.get("chat") ?? words.notKnown],
    ["pushPosition", positions.get("push") ?? words.notKnown],
    ["outbox", outbox.waiting === 0 ? words.nothing : words.waitingCount(outbox.waiting)],
    ["lastError", "lastError" in state && state.lastError ? state.lastError.message : words.nothing],
  ];
  return (
    <dl className="facts" data-status={state.status}>
      {rows.map(([name, value]) => (
        <div key={name} className="facts__row" data-fact={name}>
          <dt>{words.rows[name]}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
