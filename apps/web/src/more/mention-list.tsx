import { matchesSearch } from "@tidings/core/text";
import { useMembers, useReadable } from "@tidings/react";
import { useId } from "react";
import type { ReactElement, RefObject } from "react";
import { everyone } from "@tidings/ui/headless";
import { useChoice } from "@tidings/ui/mentions";
import { useNames } from "../conversations/use-conversation-name.ts";
import { usePage } from "../shell/page.ts";
import { Avatar } from "../ui/avatar.tsx";
import { useMoreTexts } from "./use-more.ts";

interface MentionListProps {
  readonly conversationId: string;
  /** What is written behind the `@`. */
  readonly query: string;
  /** Where it is written: the keys that choose are its own. */
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly onPick: (userId: string, called: string) => void;
}

const maxShown = 6;

/** Members to mention, above what one writes: the arrow keys choose, Enter or Tab takes. */
export function MentionList({ conversationId, query, input, onPick }: MentionListProps): ReactElement | null {
  const { me, people } = usePage();
  const { composer } = useMoreTexts();
  const { items } = useMembers({ id: conversationId });
  useNames(items.map(({ userId }) => userId));
  const names = useReadable(people.names);
  const found = [
    ...items
      .filter(({ userId }) => userId !== me.userId)
      .map(({ userId }) => [userId, names.get(userId) ?? userId] as const),
    [everyone, composer.everyone] as const,
  ]
    .filter(([userId, name]) => matchesSearch(query, name, userId === everyone ? "" : userId))
    .slice(0, maxShown);
  const list = useId();
  const take = (index: number): void => {
    const picked = found[index];
    if (picked) onPick(...picked);
  };
  const { at, isShown } = useChoice({ field: input, listId: list, query, count: found.length, onTake: take });

  if (!isShown) return null;
  return (
    <div
      id={list}
      className="mentions"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it goes with the text area, which keeps the focus
      role="listbox"
      tabIndex={-1}
      aria-label={composer.mentions}
      data-testid="mentions"
    >
      {found.map(([userId, name], i) => (
        <div
          key={userId}
          id={`${list}-${i}`}
          className="mentions__item"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- of that list
          role="option"
          tabIndex={-1}
          aria-selected={i === at}
          // A touch must not take the focus from the text.
          onPointerDown={(event) => {
            event.preventDefault();
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
