import { useReadable, useTidings } from "@tidings/react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { CountBadge } from "../ui/count-badge.tsx";
import { BellIcon } from "../ui/icons.tsx";
import { useIsFollowed } from "./use-is-followed.ts";

interface BellProps {
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** How much there is in the inbox to read: the server's own count. */
export function Bell({ open, onToggle }: BellProps): ReactElement {
  const { t } = useLanguage();
  const unread = useReadable(useTidings().inbox.unread);
  const followed = useIsFollowed();
  const label = unread > 0 ? t.inbox.titleWithCount(unread) : t.inbox.title;
  return (
    <button
      type="button"
      className="icon-button bell"
      data-testid="bell"
      data-unread={unread}
      data-followed={followed}
      data-many={unread > 99}
      aria-label={label}
      aria-expanded={open}
      aria-controls="inbox"
      title={t.inbox.title}
      onClick={onToggle}
    >
      <BellIcon />
      <CountBadge count={unread} />
    </button>
  );
}
