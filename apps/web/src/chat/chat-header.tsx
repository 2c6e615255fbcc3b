import type { PresenceState } from "@tidings/core";
import { memo, useEffect, useRef } from "react";
import type { ReactElement } from "react";
import type { Localisation } from "../i18n/languages.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { useKnownPresence } from "../people/use-known-presence.ts";
import { usePage } from "../shell/page.ts";
import { Avatar } from "../ui/avatar.tsx";
import { BackIcon } from "../ui/icons.tsx";
import { useNow } from "../ui/use-now.ts";

interface ChatHeaderProps {
  readonly peerId: string;
  readonly name: string;
}

/** With whom the chat is, and whether he is there. */
export const ChatHeader = memo(function ChatHeader({ peerId, name }: ChatHeaderProps): ReactElement {
  const { route } = usePage();
  const localisation = useLanguage();
  const presence = useKnownPresence(peerId);
  const nowMs = useNow(30_000);
  const heading = useRef<HTMLHeadingElement>(null);

  // A touch screen gets the focus here: in the composer it would bring up the keyboard.
  useEffect(() => {
    if (!window.matchMedia("(hover: hover)").matches) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <header className="chat__header">
      <button
        type="button"
        className="icon-button chat__back"
        aria-label={localisation.t.chat.back}
        data-testid="back"
        onClick={() => route.go(null)}
      >
        <BackIcon />
      </button>
      <Avatar userId={peerId} name={name} online={presence?.online} />
      <div className="chat__who">
        <h2 ref={heading} tabIndex={-1} className="chat__name">
          {name}
        </h2>
        <p className="chat__presence" data-testid="peer-presence" data-online={presence?.online ?? false}>
          {toPresenceText(presence, nowMs, localisation)}
        </p>
      </div>
    </header>
  );
});

/** Nothing while it is not known. */
function toPresenceText(presence: PresenceState | undefined, nowMs: number, { t, formats }: Localisation): string {
  if (!presence) return "";
  if (presence.online) return t.people.online;
  return presence.lastSeenAtMs === null ? t.people.offline : formats.lastSeen(presence.lastSeenAtMs, nowMs);
}
