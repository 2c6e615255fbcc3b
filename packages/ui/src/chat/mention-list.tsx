"use client";

import { useMembers, useTidings } from "@tidings/react";
import type { ReactElement, RefObject } from "react";
import { everyone } from "../headless/mentions.ts";
import { useUi } from "../settings/use-ui.ts";
import { MentionChoices } from "./mention-choices.tsx";

interface MentionListProps {
  readonly conversationId: string;
  /** What is written behind the `@`. */
  readonly query: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onPick: (userId: string, called: string) => void;
}

const maxShown = 6;

/** Members to mention, above what one writes. */
export function MentionList({ conversationId, query, field, onPick }: MentionListProps): ReactElement {
  const { texts, nameOf, Avatar } = useUi();
  const { me } = useTidings();
  const { items } = useMembers({ id: conversationId });
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
  return (
    <MentionChoices
      label={texts.chat.mentions}
      query={query}
      found={found}
      field={field}
      onPick={onPick}
      Avatar={Avatar}
    />
  );
}
