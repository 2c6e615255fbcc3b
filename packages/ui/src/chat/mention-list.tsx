"use client";

import { useMembers, useTidings } from "@tidings/react";
import type { ReactElement, RefObject } from "react";
import { useMentionable } from "../headless/use-mentionable.ts";
import { useUi } from "../settings/use-ui.ts";
import { MentionChoices } from "./mention-choices.tsx";

interface MentionListProps {
  readonly conversationId: string;
  /** What is written behind the `@`. */
  readonly query: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onPick: (userId: string, called: string) => void;
}

/** The members to mention, above the text area. */
export function MentionList({ conversationId, query, field, onPick }: MentionListProps): ReactElement {
  const { texts, nameOf, Avatar } = useUi();
  const { me } = useTidings();
  const members = useMembers({ id: conversationId });
  const others = members.items
    .filter(({ userId }) => userId !== me)
    .map(({ userId }) => ({ userId, name: nameOf(userId) }));
  const found = useMentionable({ query, members, others, everyoneName: texts.chat.everyone });
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
