import type { DevtoolsEvent } from "@tidings/client/devtools";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useMoreTexts } from "../more/use-more.ts";

/** The events of the feeds since the panel was opened, newest first, and how each arrived. */
export function LastEvents({ events }: { readonly events: readonly DevtoolsEvent[] }): ReactElement {
  const { formats } = useLanguage();
  const { events: words } = useMoreTexts().connection;
  return (
    <>
      <h3 className="facts__title">{words.title}</h3>
      {events.length === 0 && <p className="facts__note">{words.none}</p>}
      <ol className="facts facts__events">
        {events.slice(0, 10).map(({ n, atMs, feed, type, eventId, arrival }) => (
          <li key={n} className="facts__row" data-arrival={arrival}>
            <span>
              <time dateTime={new Date(atMs).toISOString()}>{formats.clock(atMs)}</time>
            </span>
            <code dir="ltr" title={eventId}>
              {`${feed} ${type}`}
            </code>
            <span>{words.arrivals[arrival]}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
