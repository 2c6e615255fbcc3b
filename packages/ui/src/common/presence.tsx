import { usePresence } from "@tidings/react";
import type { ReactElement } from "react";
import { useUi } from "../settings/ui-provider.tsx";

/** A dot at a picture; a screen reader hears only of those who are online. Nothing before it is known. */
export function PresenceDot({ userId }: { readonly userId: string }): ReactElement | null {
  const { texts } = useUi();
  const presence = usePresence(userId);
  if (!presence) return null;
  return (
    <span className="tidings-presence" data-online={presence.online}>
      {presence.online && <span className="tidings-unseen">{texts.online}</span>}
    </span>
  );
}

/** In words, below a name. */
export function PresenceLine({ userId }: { readonly userId: string }): ReactElement | null {
  const { texts } = useUi();
  const presence = usePresence(userId);
  if (!presence) return null;
  return (
    <span className="tidings-standing" data-online={presence.online}>
      {presence.online ? texts.online : texts.offline}
    </span>
  );
}
