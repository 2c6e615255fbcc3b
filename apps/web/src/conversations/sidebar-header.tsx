import type { ReactElement } from "react";
import { Bell } from "../inbox/bell.tsx";
import { ComposeButton } from "./compose-button.tsx";
import { SettingsButton } from "../settings/settings-button.tsx";
import { usePage } from "../shell/page.ts";
import { Avatar } from "../ui/avatar.tsx";

export interface SidebarHeaderProps {
  readonly inboxOpen: boolean;
  readonly onToggleInbox: () => void;
  readonly onShowConnection: () => void;
  readonly onShowShortcuts: () => void;
  readonly onSignOut: () => void;
}

/** Who is signed in, and what there is to do apart from chatting. */
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
      <Bell open={inboxOpen} onToggle={onToggleInbox} />
      <ComposeButton />
      <SettingsButton onShowConnection={onShowConnection} onShowShortcuts={onShowShortcuts} onSignOut={onSignOut} />
    </header>
  );
}
