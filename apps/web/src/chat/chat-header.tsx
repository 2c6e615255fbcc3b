import type { ConversationSummary } from "@tidings/client/store";
import { useReadable } from "@tidings/react";
import { memo, useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useMore } from "../more/use-more.ts";
import { usePage } from "../shell/page.ts";
import { ConversationPicture, Icon, useKnownPresence } from "@tidings/ui/parts";
import { backIcon } from "../ui/icons.tsx";
import { useServerNow } from "../ui/use-now.ts";
import { toPresenceText } from "./presence-text.ts";

interface ChatHeaderProps {
  readonly summary: ConversationSummary<unknown>;
  readonly name: string;
}

/** Whom the chat is with, and whether they are online; for a group, its members. */
export const ChatHeader = memo(function ChatHeader({ summary, name }: ChatHeaderProps): ReactElement {
  const { kind, peerId } = summary;
  const { route } = usePage();
  const panel = useReadable(route.panel);
  const { t } = useLanguage();
  const parts = useMore(kind === "group");
  const about = useRef<HTMLButtonElement>(null);

  // On a touch screen the focus goes here: in the composer it would open the keyboard.
  useEffect(() => {
    if (!window.matchMedia("(hover: hover)").matches) about.current?.focus({ preventScroll: true });
  }, []);

  return (
    <header className="chat__header">
      <button
        type="button"
        className="tidings-icon-button chat__back"
        aria-label={t.chat.back}
        data-testid="back"
        onClick={() => route.go(null)}
      >
        <Icon of={backIcon} directed />
      </button>
      <h2 className="visually-hidden">{name}</h2>
      <button
        ref={about}
        type="button"
        className="chat__person"
        aria-expanded={panel === "about"}
        aria-controls="about"
        title={t.person.title}
        data-testid="chat-person"
        onClick={() => (panel === "about" ? route.closePanel() : route.openPanel("about"))}
      >
        <ConversationPicture conversation={summary} name={name} />
        <span className="chat__who">
          <span className="chat__name" dir="auto">
            {name}
          </span>
          {kind === "direct" && <PeerPresence userId={peerId} />}
          {kind === "group" && (
            <span className="chat__presence" data-testid="group-members">
              {parts && <parts.HeaderMembers summary={summary} />}
            </span>
          )}
        </span>
      </button>
    </header>
  );
});

function PeerPresence({ userId }: { readonly userId: string }): ReactElement {
  const presence = useKnownPresence(userId);
  const nowMs = useServerNow(30_000);
  return (
    <span className="chat__presence" data-testid="peer-presence" data-online={presence?.online ?? false}>
      {toPresenceText(presence, nowMs, useLanguage())}
    </span>
  );
}
