import type { ReactElement } from "react";
import { useSessionState } from "../hooks/use-session.ts";
import type { Person } from "../domain.ts";
import { Avatar } from "./avatar.tsx";

interface PersonItemProps {
  readonly person: Person;
  readonly current: boolean;
  readonly onOpen: (userId: string) => void;
}

/** Somebody whom there is no conversation with yet. */
export function PersonItem({ person: { userId, name }, current, onOpen }: PersonItemProps): ReactElement {
  const online = useSessionState((state) => state.presence.get(userId)?.online);
  return (
    <li>
      <button
        type="button"
        className="list-item"
        data-testid="person"
        data-user-id={userId}
        aria-current={current ? "true" : undefined}
        onClick={() => onOpen(userId)}
      >
        <Avatar userId={userId} name={name} online={online} />
        <span className="list-item__main">
          <span className="list-item__name">{name}</span>
        </span>
      </button>
    </li>
  );
}
