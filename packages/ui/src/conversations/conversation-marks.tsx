import type { ConversationSummary } from "@tidings/client/store";
import type { ReactElement } from "react";
import { Badge } from "../common/badge.tsx";
import { Icon, mutedIcon, pinIcon } from "../common/icons.tsx";
import { useFirstUi } from "../settings/ui.tsx";

interface ConversationMarksProps {
  readonly conversation: Pick<ConversationSummary<unknown>, "settings" | "mentions" | "unread">;
  readonly nowMs: number;
}

/** What is unread in a conversation, and what its user has set for it. */
export function ConversationMarks({ conversation, nowMs }: ConversationMarksProps): ReactElement {
  const { texts } = useFirstUi();
  const { settings, mentions, unread } = conversation;
  const isMuted = settings.notify !== "all" || (settings.mutedUntilMs ?? 0) > nowMs;
  const said = [
    isMuted && texts.people.muted,
    settings.pinned && texts.people.pinned,
    mentions > 0 && texts.people.mentioned,
    unread > 0 && texts.people.unread(unread),
  ].filter((text) => text !== false);
  return (
    <>
      <span className="tidings-marks" aria-hidden="true">
        {isMuted && <Icon of={mutedIcon} />}
        {settings.pinned && <Icon of={pinIcon} />}
        {mentions > 0 && <span className="tidings-badge tidings-mentioned">{"@"}</span>}
        <Badge count={unread} />
      </span>
      {said.length > 0 && <span className="tidings-unseen">{said.join(", ")}</span>}
    </>
  );
}
