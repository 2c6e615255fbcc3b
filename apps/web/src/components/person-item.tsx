import type { ReactElement } from "react";
import { useSession, useSessionState } from "../hooks/use-session.ts";
import type { Person } from "../domain.ts";
import { Avatar } from "./avatar.tsx";

interface PersonItemProps {
  readonly person: Person;
  readonly current: boolean;
}

/** Somebody whom there is no conversation with yet. */
export function PersonItem({ person: { userId, name }, current }: PersonItemProps): ReactElement {
  const { route } = useSession();
  const online = useSessionState((state) => state.presence.get(userId)?.online ?? false);
  return (
    <li>
      <button
        type="button"
        className="list-item"
        data-testid="person"
        data-user-id={userId}
        aria-current={current ? "true" : undefined}
        onClick={() => route.go(userId)}
      >
        <Avatar userId={userId} name={name} online={online} />
        <span className="list-item__main">
          <span className="list-item__name">{name}</span>
        </span>
      </button>
    </li>
  );
}
