import type { ConversationSummary } from "@tidings/client/store";
import type { ReactElement } from "react";
import { Badge } from "../common/badge.tsx";
import { type Drawing, Icon } from "../common/icons.tsx";
import { useUi } from "../settings/ui-provider.tsx";

const muted: Drawing = {
  name: "muted",
  path: "M6.5 16.5h11l-1.5-2.4V11a4 4 0 0 0-6.5-3.1M8 11v3.1l-1.5 2.4M10.5 19a1.6 1.6 0 0 0 3 0M4.5 4.5l15 15",
};
const pinned: Drawing = { name: "pinned", path: "M9 4h6l-.7 5.4 2.7 3.1v1.5H7v-1.5l2.7-3.1L9 4Zm3 10v6" };

interface ConversationMarksProps {
  readonly conversation: Pick<ConversationSummary<unknown>, "settings" | "mentions" | "unread">;
  readonly nowMs: number;
}

/** What is unread in a conversation, and what its user has set for it. */
export function ConversationMarks({ conversation, nowMs }: ConversationMarksProps): ReactElement {
  const { texts } = useUi();
  const { settings, mentions, unread } = conversation;
  const isMuted = settings.notify !== "all" || (settings.mutedUntilMs ?? 0) > nowMs;
  const said = [
    isMuted && texts.conversations.muted,
    settings.pinned && texts.conversations.pinned,
    mentions > 0 && texts.conversations.mentioned,
    unread > 0 && texts.unreadMessages(unread),
  ].filter((text) => text !== false);
  return (
    <>
      <span className="tidings-marks" aria-hidden="true">
        {isMuted && <Icon of={muted} />}
        {settings.pinned && <Icon of={pinned} />}
        {mentions > 0 && <span className="tidings-badge tidings-mentioned">{"@"}</span>}
        <Badge count={unread} />
      </span>
      {said.length > 0 && <span className="tidings-unseen">{said.join(", ")}</span>}
    </>
  );
}
