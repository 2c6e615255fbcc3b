import type { InboxFilter } from "@tidings/client/store";
import type { AnyPush, Notifications } from "@tidings/react";
import { useRef } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useMoreTexts } from "../more/use-more.ts";
import { BellIcon } from "../ui/icons.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useArrowKeys } from "@tidings/ui/headless";
import { useServerNow } from "../ui/use-now.ts";
import { InboxItem } from "./inbox-item.tsx";

interface InboxListProps {
  readonly notifications: Notifications<AnyPush>;
  readonly filter: InboxFilter;
  readonly onFollow: () => void;
}

/** One view of the inbox, with what there is to say when it is empty or not loaded. */
export function InboxList({
  notifications: { items, status, hasMore, isLoadingMore, error, loadMore },
  filter,
  onFollow,
}: InboxListProps): ReactElement {
  const { t } = useLanguage();
  const { inbox: words } = useMoreTexts();
  const nowMs = useServerNow(30_000);
  const root = useRef<HTMLDivElement>(null);
  useArrowKeys(root, ".inbox-item__link");
  return (
    <div ref={root} className="panel__body">
      {items.length > 0 && (
        <ul className="inbox__list" aria-label={t.inbox.title}>
          {items.map((push) => (
            <InboxItem key={push.seq} push={push} nowMs={nowMs} onFollow={onFollow} />
          ))}
        </ul>
      )}
      {items.length === 0 && status === "loading" && <Skeleton of="list" rows={4} label={t.app.loading} />}
      {items.length === 0 && status === "ready" && (
        <div className="panel__empty">
          <span className="empty-mark">
            <BellIcon />
          </span>
          <p className="empty-title">{filter === "all" ? words.empty : words.allRead}</p>
          {filter === "all" && <p>{words.emptyHint}</p>}
        </div>
      )}
      {error !== null && (
        <p className="panel__hint" role="alert">
          {words.notLoaded}
        </p>
      )}
      {(hasMore || status === "failed") && !(items.length === 0 && status === "loading") && (
        <button type="button" className="button button--quiet" disabled={isLoadingMore} onClick={() => void loadMore()}>
          {isLoadingMore ? t.app.loading : error === null ? words.showOlder : t.app.tryAgain}
        </button>
      )}
    </div>
  );
}
