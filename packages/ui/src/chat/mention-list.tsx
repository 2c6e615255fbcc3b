"use client";

import { useMembers, useTidings } from "@tidings/react";
import type { ReactElement, RefObject } from "react";
import { mentionable } from "../headless/mentionable.ts";
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
  const { items } = useMembers({ id: conversationId });
  const others = items.filter(({ userId }) => userId !== me).map(({ userId }) => ({ userId, name: nameOf(userId) }));
  return (
    <MentionChoices
      label={texts.chat.mentions}
      query={query}
      found={mentionable(query, others, texts.chat.everyone)}
      field={field}
      onPick={onPick}
      Avatar={Avatar}
    />
  );
}
