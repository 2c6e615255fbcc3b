import type { ReactElement } from "react";
import { useSessionState } from "../hooks/use-session.ts";
import { CountBadge } from "./count-badge.tsx";
import { BellIcon } from "./icons.tsx";

interface BellProps {
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function Bell({ open, onToggle }: BellProps): ReactElement {
  const unread = useSessionState((state) => state.inbox.unread);
  return (
    <button
      type="button"
      className="icon-button bell"
      data-testid="bell"
      data-unread={unread}
      aria-label={unread > 0 ? `Notifications, ${unread} unread` : "Notifications"}
      aria-expanded={open}
      aria-controls="inbox"
      title="Notifications"
      onClick={onToggle}
    >
      <BellIcon />
      <CountBadge count={unread} />
    </button>
  );
}
