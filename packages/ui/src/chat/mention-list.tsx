"use client";

import { useMembers, useTidings } from "@tidings/react";
import { useId } from "react";
import type { ReactElement, RefObject } from "react";
import { everyone } from "../headless/mentions.ts";
import { useChoice } from "../headless/use-choice.ts";
import { useUi } from "../settings/ui-provider.tsx";

interface MentionListProps {
  readonly conversationId: string;
  /** What is written behind the `@`. */
  readonly query: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onPick: (userId: string, called: string) => void;
}

const maxShown = 6;

/** Members to mention, above what one writes. */
export function MentionList({ conversationId, query, field, onPick }: MentionListProps): ReactElement | null {
  const { texts, nameOf, Avatar } = useUi();
  const { me } = useTidings();
  const { items } = useMembers({ id: conversationId });
  const listId = useId();
  const wanted = query.toLocaleLowerCase();
  const found = [
    ...items.filter(({ userId }) => userId !== me).map(({ userId }) => ({ userId, name: nameOf(userId) })),
    { userId: everyone, name: texts.chat.everyone },
  ]
    .filter(({ name }) =>
      name
        .toLocaleLowerCase()
        .split(/\s+/u)
        .some((word) => word.startsWith(wanted)),
    )
    .slice(0, maxShown);
  const take = (index: number): void => {
    const one = found[index];
    if (one) onPick(one.userId, one.name);
  };
  const { at, isShown } = useChoice({ field, listId, query, count: found.length, onTake: take });
  if (!isShown) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it goes with the text area, which keeps the focus
    <div id={listId} className="tidings-mentions" role="listbox" tabIndex={-1} aria-label={texts.chat.mentions}>
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
            event.preventDefault(); // a touch must not take the focus from the text
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
