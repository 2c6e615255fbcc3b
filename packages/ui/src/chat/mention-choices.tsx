"use client";

import { useId } from "react";
import type { ComponentType, ReactElement, RefObject } from "react";
import type { AvatarProps } from "../common/avatar.tsx";
import type { Mentionable } from "../headless/mentionable.ts";
import { everyone } from "../headless/mentions.ts";
import { useChoice } from "../headless/use-choice.ts";

export interface MentionChoicesProps {
  /** What a screen reader calls the list. */
  readonly label: string;
  /** What is written behind the `@` so far. */
  readonly query: string;
  /** Who is offered for it. */
  readonly found: readonly Mentionable[];
  /** The text area, whose keys choose from the list. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onPick: (userId: string, name: string) => void;
  readonly Avatar: ComponentType<AvatarProps>;
}

/** The members to mention, above the text area: the arrow keys choose, Enter or Tab picks, Escape closes. */
export function MentionChoices({
  label,
  query,
  found,
  field,
  onPick,
  Avatar,
}: MentionChoicesProps): ReactElement | null {
  const listId = useId();
  const onTake = (index: number): void => {
    const one = found[index];
    if (one) onPick(one.userId, one.name);
  };
  const { at, isShown } = useChoice({ field, listId, query, count: found.length, onTake });
  if (!isShown) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it goes with the text area, which keeps the focus
    <div id={listId} className="tidings-mentions" role="listbox" tabIndex={-1} aria-label={label}>
      {found.map(({ userId, name }, i) => (
        <div
          key={userId}
          id={`${listId}-${i}`}
          className="tidings-mention-item"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- of that list
          role="option"
          tabIndex={-1}
          aria-selected={i === at}
          onPointerDown={(event) => {
            event.preventDefault(); // a touch must not move the focus away from the text
            onPick(userId, name);
          }}
        >
          <Avatar userId={userId} name={userId === everyone ? "@" : name} />
          <span dir="auto">{name}</span>
        </div>
      ))}
    </div>
  );
}
