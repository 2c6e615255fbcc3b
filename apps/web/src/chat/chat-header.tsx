import { useReadable } from "@tidings/react";
import { memo, useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useKnownPresence } from "../people/use-known-presence.ts";
import { usePage } from "../shell/page.ts";
import { Avatar } from "../ui/avatar.tsx";
import { BackIcon } from "../ui/icons.tsx";
import { useServerNow } from "../ui/use-now.ts";
import { toPresenceText } from "./presence-text.ts";

interface ChatHeaderProps {
  readonly peerId: string;
  readonly name: string;
}

/** Who the chat is with, and whether they are there. */
export const ChatHeader = memo(function ChatHeader({ peerId, name }: ChatHeaderProps): ReactElement {
  const { route } = usePage();
  const panel = useReadable(route.panel);
  const localisation = useLanguage();
  const presence = useKnownPresence(peerId);
  const nowMs = useServerNow(30_000);
  const person = useRef<HTMLButtonElement>(null);

  // A touch screen gets the focus here: in the composer it would bring up the keyboard.
  useEffect(() => {
    if (!window.matchMedia("(hover: hover)").matches) person.current?.focus({ preventScroll: true });
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
      <h2 className="visually-hidden">{name}</h2>
      <button
        ref={person}
        type="button"
        className="chat__person"
        aria-expanded={panel === "person"}
        aria-controls="person"
        title={localisation.t.person.title}
        data-testid="chat-person"
        onClick={() => (panel === "person" ? route.closePanel() : route.openPanel("person"))}
      >
        <Avatar userId={peerId} name={name} presence={presence} />
        <span className="chat__who">
          <span className="chat__name" dir="auto">
            {name}
          </span>
          <span className="chat__presence" data-testid="peer-presence" data-online={presence?.online ?? false}>
            {toPresenceText(presence, nowMs, localisation)}
          </span>
        </span>
      </button>
    </header>
  );
});
