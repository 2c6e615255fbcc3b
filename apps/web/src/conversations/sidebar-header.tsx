import type { ReactElement } from "react";
import { useIsFollowed } from "../inbox/use-is-followed.ts";
import { ComposeButton } from "./compose-button.tsx";
import { SettingsButton } from "../settings/settings-button.tsx";
import { usePage } from "../shell/page.ts";
import { Avatar, BellButton } from "@tidings/ui/parts";

export interface SidebarHeaderProps {
  readonly inboxOpen: boolean;
  readonly onToggleInbox: () => void;
  readonly onShowConnection: () => void;
  readonly onShowShortcuts: () => void;
  readonly onSignOut: () => void;
}

/** The signed-in user, and the buttons for everything besides chatting. */
export function SidebarHeader({
  inboxOpen,
  onToggleInbox,
  onShowConnection,
  onShowShortcuts,
  onSignOut,
}: SidebarHeaderProps): ReactElement {
  const { me } = usePage();
  return (
    <header className="sidebar__header">
      <Avatar userId={me.userId} name={me.name} />
      <span className="sidebar__me" dir="auto" title={me.userId}>
        {me.name}
      </span>
      <BellButton
        open={inboxOpen}
        aria-controls="inbox"
        data-testid="bell"
        data-followed={useIsFollowed()}
        onClick={onToggleInbox}
      />
      <ComposeButton />
      <SettingsButton onShowConnection={onShowConnection} onShowShortcuts={onShowShortcuts} onSignOut={onSignOut} />
    </header>
  );
}
