import type { ReactElement } from "react";
import { initialsOf } from "../headless/initials.ts";

export interface AvatarProps {
  readonly userId: string;
  readonly name: string;
}

const tints = 6;

/** Initials on a colour that stays the same for a user. A screen reader hears the name, which stands beside it. */
export function Avatar({ userId, name }: AvatarProps): ReactElement {
  return (
    <span className="tidings-avatar" data-tint={tintOf(userId)} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

function tintOf(userId: string): number {
  let hash = 0;
  for (const character of userId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 9_973;
  return hash % tints;
}
