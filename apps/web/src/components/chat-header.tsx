import type { ReactElement } from "react";
import type { PresenceState } from "../domain.ts";
import { toLastSeen } from "../format/time.ts";
import { useNow } from "../hooks/use-now.ts";
import { useSession, useSessionState } from "../hooks/use-session.ts";
import { Avatar } from "./avatar.tsx";
import { BackIcon } from "./icons.tsx";

interface ChatHeaderProps {
  readonly peerId: string;
  readonly name: string;
}

export function ChatHeader({ peerId, name }: ChatHeaderProps): ReactElement {
  const { route } = useSession();
  const presence = useSessionState((state) => state.presence.get(peerId));
  const nowMs = useNow(30_000);

  return (
    <header className="chat__header">
      <button
        type="button"
        className="icon-button chat__back"
        aria-label="Back to the list"
        data-testid="back"
        onClick={() => route.go(null)}
      >
        <BackIcon />
      </button>
      <Avatar userId={peerId} name={name} online={presence?.online} />
      <div className="chat__who">
        <h1 className="chat__name">{name}</h1>
        <p className="chat__presence" data-testid="peer-presence" data-online={presence?.online ?? false}>
          {toPresenceText(presence, nowMs)}
        </p>
      </div>
    </header>
  );
}

/** Nothing while it is not known. */
function toPresenceText(presence: PresenceState | undefined, nowMs: number): string {
  if (!presence) return "";
  if (presence.online) return "online";
  return presence.lastSeenAtMs === null ? "offline" : toLastSeen(presence.lastSeenAtMs, nowMs);
}
