import type { ReactElement } from "react";
import { downIcon, Icon } from "../common/icons.tsx";
import { useFirstUi } from "../settings/ui.tsx";

interface ToNewestProps {
  readonly unread: number;
  readonly onGo: () => void;
}

/** A button back to the newest message, with the number of messages that have come meanwhile. */
export function ToNewest({ unread, onGo }: ToNewestProps): ReactElement {
  const { texts } = useFirstUi();
  const { toNewest, newCount } = texts.chat;
  const label = unread > 0 ? `${toNewest}, ${texts.people.unread(unread)}` : toNewest;
  return (
    <button type="button" className="tidings-to-newest" aria-label={label} title={label} onClick={onGo}>
      {unread > 0 && <span aria-hidden="true">{newCount(unread)}</span>}
      <Icon of={downIcon} />
    </button>
  );
}
