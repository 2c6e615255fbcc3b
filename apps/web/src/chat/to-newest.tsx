import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { DownIcon } from "../ui/icons.tsx";

interface ToNewestProps {
  readonly shown: boolean;
  readonly unread: number;
  readonly onGo: () => void;
}

/** Leads back to the newest message, and says how many have come meanwhile. */
export function ToNewest({ shown, unread, onGo }: ToNewestProps): ReactElement | null {
  const { t } = useLanguage();
  if (!shown) return null;
  const label = unread > 0 ? `${t.chat.toNewest}, ${t.people.unread(unread)}` : t.chat.toNewest;
  return (
    <button type="button" className="to-end" data-testid="to-newest" onClick={onGo} aria-label={label} title={label}>
      {unread > 0 && (
        <span className="to-end__count" aria-hidden="true">
          {t.chat.newCount(unread)}
        </span>
      )}
      <DownIcon />
    </button>
  );
}
