import { useConnection, usePresence } from "@tidings/react";
import type { ReactElement } from "react";
import { useFirstUi } from "../settings/ui.tsx";

type Presence = NonNullable<ReturnType<typeof usePresence>>;

/** Whether a user is online; `undefined` while that is not known, as without a connection. */
export function useKnownPresence(userId: string): Presence | undefined {
  const presence = usePresence(userId);
  return useConnection().status === "online" ? presence : undefined;
}

/** Also the key of its text. */
const standingOf = ({ online, away }: Presence): "online" | "away" | "offline" =>
  online ? (away ? "away" : "online") : "offline";

/** A dot at a picture. Nothing before it is known. */
export function PresenceDot({ userId }: { readonly userId: string }): ReactElement | null {
  const { texts } = useFirstUi();
  const presence = useKnownPresence(userId);
  if (!presence) return null;
  const standing = standingOf(presence);
  return (
    <span className="tidings-presence" data-presence={standing}>
      <span className="tidings-unseen">{texts.people[standing]}</span>
    </span>
  );
}

/** In words, below a name. */
export function PresenceLine({ userId }: { readonly userId: string }): ReactElement | null {
  const { texts } = useFirstUi();
  const presence = useKnownPresence(userId);
  if (!presence) return null;
  return (
    <span className="tidings-standing" data-online={presence.online}>
      {texts.people[standingOf(presence)]}
    </span>
  );
}
