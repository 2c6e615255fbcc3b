import type { ReactElement } from "react";
import { initialsOf } from "../headless/initials.ts";
import { tintOf } from "../headless/tint-of.ts";

export interface AvatarProps {
  readonly userId: string;
  readonly name: string;
  /** For a group: `userId` is the conversation's id, and `name` the name of the group. */
  readonly group?: boolean;
}

/** Initials on a colour that stays the same for a user. A screen reader hears the name, which stands beside it. */
export function Avatar({ userId, name, group = false }: AvatarProps): ReactElement {
  return (
    <span className="tidings-avatar" data-group={group} data-tint={tintOf(userId)} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
