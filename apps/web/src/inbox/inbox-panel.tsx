import type { InboxFilter } from "@tidings/client/store";
import { useNotifications, useReadable, useTidings } from "@tidings/react";
import { useState } from "react";
import type { ReactElement } from "react";
import { DesktopChoice } from "../desktop/desktop-choice.tsx";
import { useLanguage } from "../i18n/use-language.ts";
import { useMoreTexts } from "../more/use-more.ts";
import { CloseIcon } from "../ui/icons.tsx";
import { Segments } from "../ui/segments.tsx";
import { usePanel } from "../ui/use-panel.ts";
import { InboxList } from "./inbox-list.tsx";
import { useMarkRead } from "./use-mark-read.ts";
import "../styles/inbox.css";

interface InboxPanelProps {
  readonly onClose: () => void;
}

/** The notifications that came, newest first. */
export function InboxPanel({ onClose }: InboxPanelProps): ReactElement {
  const { t } = useLanguage();
  const { inbox: words } = useMoreTexts();
  const unread = useReadable(useTidings().inbox.unread);
  const [filter, setFilter] = useState<InboxFilter>("all");
  const notifications = useNotifications({ filter });
  const mark = useMarkRead();
  const panel = usePanel<HTMLElement>(onClose);
  const newest = notifications.items.find(({ seq }) => seq !== null)?.seq ?? null;

  return (
    <section ref={panel} id="inbox" className="panel" aria-label={t.inbox.title} data-testid="inbox" tabIndex={-1}>
      <header className="panel__header">
        <h2>{t.inbox.title}</h2>
        <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      <div className="inbox__tools">
        <Segments
          legend={words.show}
          choices={[
            { value: "all", label: words.all },
            { value: "unread", label: words.unread },
          ]}
          chosen={filter}
          onChoose={setFilter}
        />
        <button
          type="button"
          className="link-button"
          data-testid="mark-all-read"
          disabled={unread === 0 || newest === null}
          onClick={() => newest !== null && mark({ upTo: newest })}
        >
          {words.markAll}
        </button>
      </div>
      <DesktopChoice />
      <InboxList notifications={notifications} filter={filter} onFollow={onClose} />
    </section>
  );
}
