import { useEffect, useMemo, useRef, useState } from "react";
import type { ReactElement } from "react";
import { useNow } from "../hooks/use-now.ts";
import { useSession, useSessionState } from "../hooks/use-session.ts";
import { pushesIn } from "../store/inbox.ts";
import type { InboxView } from "../store/state.ts";
import { CloseIcon } from "./icons.tsx";
import { InboxItem } from "./inbox-item.tsx";

interface InboxPanelProps {
  readonly onClose: () => void;
}

const views: readonly { readonly view: InboxView; readonly label: string }[] = [
  { view: "all", label: "All" },
  { view: "unread", label: "Unread" },
];

/** The notifications that came, newest first. */
export function InboxPanel({ onClose }: InboxPanelProps): ReactElement {
  const { session } = useSession();
  const inbox = useSessionState((state) => state.inbox);
  const [view, setView] = useState<InboxView>("all");
  const nowMs = useNow(30_000);
  const panel = useRef<HTMLElement>(null);
  const pushes = useMemo(() => pushesIn(inbox, view), [inbox, view]);
  const range = inbox.views[view];
  const newest = pushes[0]?.seq ?? null;
  const isFresh = range.from === Infinity;

  useEffect(() => session.dismissPushToasts(), [session]);

  // Closed with the keyboard, one is back where one was.
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") onClose();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [onClose]);

  useEffect(() => {
    if (isFresh) void session.inbox.loadMore(view);
  }, [session, view, isFresh]);

  return (
    <aside ref={panel} id="inbox" className="inbox" aria-label="Notifications" data-testid="inbox" tabIndex={-1}>
      <header className="inbox__header">
        <h2>Notifications</h2>
        <button type="button" className="icon-button" aria-label="Close notifications" onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      <div className="inbox__tools">
        <fieldset className="segments">
          <legend className="visually-hidden">Show</legend>
          {views.map(({ view: candidate, label }) => (
            <button key={candidate} type="button" aria-pressed={candidate === view} onClick={() => setView(candidate)}>
              {label}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          className="link-button"
          disabled={inbox.unread === 0 || newest === null}
          onClick={() => newest !== null && void session.inbox.markRead({ upTo: newest })}
        >
          Mark all read
        </button>
      </div>
      <ul className="inbox__list">
        {pushes.map((push) => (
          <InboxItem key={push.seq} push={push} nowMs={nowMs} onFollow={onClose} />
        ))}
      </ul>
      {pushes.length === 0 && range.status === "ready" && (
        <p className="inbox__hint">{view === "all" ? "Nothing has come in yet." : "You have read everything."}</p>
      )}
      {range.status === "loading" && <p className="inbox__hint">Loading…</p>}
      {range.hasMore && range.status !== "loading" && (
        <button type="button" className="button button--quiet" onClick={() => void session.inbox.loadMore(view)}>
          {range.status === "failed" ? "Try again" : "Show older"}
        </button>
      )}
    </aside>
  );
}
