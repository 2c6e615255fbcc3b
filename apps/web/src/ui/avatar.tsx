import type { PresenceState } from "@tidings/core";
import { initialsOf, tintOf } from "@tidings/ui/headless";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { GroupIcon } from "./icons.tsx";

interface AvatarProps {
  readonly userId: string;
  readonly name: string;
  /** Shows a dot; left out where presence is not of interest, or not known. */
  readonly presence?: PresenceState | undefined;
}

/** Initials on a colour that stays the same for a person. Tells a screen reader only whether the person is there. */
export function Avatar({ userId, name, presence }: AvatarProps): ReactElement {
  const { t } = useLanguage();
  const standing = presence?.online ? (presence.away ? "away" : "online") : "offline";
  return (
    <span className="avatar" data-tint={tintOf(userId)}>
      <span aria-hidden="true">{initialsOf(name)}</span>
      {presence && (
        <span className="avatar__presence" data-presence={standing} data-testid="presence" data-user-id={userId}>
          <span className="visually-hidden">{t.people[standing]}</span>
        </span>
      )}
    </span>
  );
}

/** Stands for a group, in a colour that stays the same for it. */
export function GroupAvatar({ id }: { readonly id: string }): ReactElement {
  return (
    <span className="avatar avatar--group" data-tint={tintOf(id)} aria-hidden="true">
      <GroupIcon />
    </span>
  );
}
