import type { ReactElement } from "react";
import { Avatar } from "../ui/avatar.tsx";
import type { Person } from "./directory.ts";
import { useKnownPresence } from "./use-known-presence.ts";

interface PersonItemProps {
  readonly person: Person;
  readonly current: boolean;
  readonly onOpen: (userId: string) => void;
}

/** Somebody whom there is no conversation with yet. */
export function PersonItem({ person: { userId, name }, current, onOpen }: PersonItemProps): ReactElement {
  const online = useKnownPresence(userId)?.online;
  return (
    <li>
      <button
        type="button"
        className="list-item"
        data-testid="person"
        data-user-id={userId}
        data-peer={userId}
        aria-current={current ? "true" : undefined}
        onClick={() => onOpen(userId)}
      >
        <Avatar userId={userId} name={name} online={online} />
        <span className="list-item__main">
          <span className="list-item__name" dir="auto">
            {name}
          </span>
        </span>
      </button>
    </li>
  );
}
