import { useTidings } from "@tidings/react";
import type { ReactElement } from "react";
import { ChatLink } from "../conversations/chat-link.tsx";
import { Avatar } from "../ui/avatar.tsx";
import type { Person } from "./directory.ts";
import { useKnownPresence } from "./use-known-presence.ts";

interface PersonItemProps {
  readonly person: Person;
  readonly current: boolean;
  readonly onOpen: (conversationId: string) => void;
}

/** Somebody whom there is no conversation with yet. */
export function PersonItem({ person: { userId, name }, current, onOpen }: PersonItemProps): ReactElement {
  const presence = useKnownPresence(userId);
  const { id } = useTidings().conversation({ with: userId });
  return (
    <li>
      <ChatLink
        conversationId={id}
        current={current}
        onOpen={onOpen}
        data-testid="person"
        data-user-id={userId}
        data-peer={userId}
      >
        <Avatar userId={userId} name={name} presence={presence} />
        <span className="list-item__main">
          <span className="list-item__name" dir="auto">
            {name}
          </span>
        </span>
      </ChatLink>
    </li>
  );
}
