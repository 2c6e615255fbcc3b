import { useTidings } from "@tidings/react";
import { ConversationLink, PersonPicture } from "@tidings/ui/parts";
import type { ReactElement } from "react";
import type { Person } from "./directory.ts";

interface PersonItemProps {
  readonly person: Person;
  readonly current: boolean;
  readonly onOpen: (conversationId: string) => void;
}

/** Somebody whom there is no conversation with yet. */
export function PersonItem({ person: { userId, name }, current, onOpen }: PersonItemProps): ReactElement {
  const { id } = useTidings().conversation({ with: userId });
  return (
    <li>
      <ConversationLink
        id={id}
        className="tidings-conversation"
        aria-current={current ? "true" : undefined}
        data-testid="person"
        data-conversation-id={id}
        onOpen={() => onOpen(id)}
      >
        <PersonPicture userId={userId} name={name} />
        <span className="tidings-lines">
          <span className="tidings-title" dir="auto">
            {name}
          </span>
        </span>
      </ConversationLink>
    </li>
  );
}
