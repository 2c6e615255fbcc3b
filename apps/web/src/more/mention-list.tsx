import { useMembers } from "@tidings/react";
import type { ReactElement, RefObject } from "react";
import { MentionChoices, useMentionable } from "@tidings/ui/mentions";
import { useNames } from "../people/use-names.ts";
import { usePage } from "../shell/page.ts";
import { Avatar } from "@tidings/ui/parts";
import { useMoreTexts } from "./use-more.ts";

interface MentionListProps {
  readonly conversationId: string;
  /** What is written behind the `@`. */
  readonly query: string;
  /** Where it is written. */
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly onPick: (userId: string, called: string) => void;
}

/** Members to mention. */
export function MentionList({ conversationId, query, input, onPick }: MentionListProps): ReactElement {
  const { me } = usePage();
  const { composer } = useMoreTexts();
  const members = useMembers({ id: conversationId });
  const others = members.items.map(({ userId }) => userId).filter((userId) => userId !== me.userId);
  const names = useNames(others);
  const found = useMentionable({
    query,
    members,
    others: others.map((userId, i) => ({ userId, name: names[i] ?? userId })),
    everyoneName: composer.everyone,
  });
  return (
    <MentionChoices
      label={composer.mentions}
      query={query}
      found={found}
      field={input}
      onPick={onPick}
      Avatar={Avatar}
    />
  );
}
