import { matchesSearch } from "@tidings/core/text";
import { useMembers, useReadable } from "@tidings/react";
import { useEffect, useId, useState } from "react";
import type { ReactElement, RefObject } from "react";
import { everyone } from "../chat/mentions.ts";
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
  const [chosen, setChosen] = useState({ query, at: 0 });
  const [closed, setClosed] = useState<string | null>(null);
  const at = chosen.query === query ? Math.min(chosen.at, found.length - 1) : 0;
  const list = useId();
  const isShown = found.length > 0 && closed !== query;

  useEffect(() => {
    const field = input.current;
    if (!field || !isShown) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, isComposing } = event;
      if (isComposing || event.shiftKey) return;
      const picked = found[at];
      if (key === "ArrowDown") setChosen({ query, at: (at + 1) % found.length });
      else if (key === "ArrowUp") setChosen({ query, at: (at - 1 + found.length) % found.length });
      else if ((key === "Enter" || key === "Tab") && picked) onPick(...picked);
      else if (key === "Escape") setClosed(query);
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    field.addEventListener("keydown", onKeyDown);
    field.setAttribute("aria-controls", list);
    field.setAttribute("aria-activedescendant", `${list}-${at}`);
    return () => {
      field.removeEventListener("keydown", onKeyDown);
      field.removeAttribute("aria-controls");
      field.removeAttribute("aria-activedescendant");
    };
  });

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
