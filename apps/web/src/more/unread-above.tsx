import type { InView } from "@tidings/client/store";
import { type OpenConversation, useConversationSummary } from "@tidings/react";
import type { ReactElement } from "react";
import { useMoreTexts } from "./use-more.ts";
import { closeIcon, Icon } from "@tidings/ui/parts";

const upIcon = "M12 19V5m-6 6 6-6 6 6";

interface UnreadAboveProps {
  readonly conversation: OpenConversation;
  /** The messages in view. */
  readonly view: InView;
  readonly onGo: (seq: number) => void;
}

/** A button that leads to the first unread message, until that is in view. */
export function UnreadAbove({ conversation, view, onGo }: UnreadAboveProps): ReactElement | null {
  const { inbox, message } = useMoreTexts();
  const { readSeq, lastSeq, unread } = useConversationSummary({ id: conversation.id });
  const above = countAbove(conversation, { readSeq, unread, from: view.from });
  if (above === 0) return null;
  return (
    <div className="unread-above">
      <button type="button" className="unread-above__go" data-testid="unread-above" onClick={() => onGo(readSeq + 1)}>
        <Icon of={upIcon} />
        <span>{message.unreadAbove(above)}</span>
      </button>
      <button
        type="button"
        className="unread-above__read"
        data-testid="read-all"
        aria-label={inbox.markAll}
        title={inbox.markAll}
        onClick={() => conversation.markRead(lastSeq)}
      >
        <Icon of={closeIcon} />
      </button>
    </div>
  );
}

/** The unread messages of others above the view. If those are not loaded, all unread ones without those below. */
function countAbove(
  { items, hasNewer }: OpenConversation,
  { readSeq, unread, from }: { readonly readSeq: number; readonly unread: number; readonly from: number },
): number {
  const countOthers = (after: number, before: number): number =>
    items.filter(({ own, seq }) => !own && seq !== null && seq > after && seq < before).length;
  const first = items[0]?.seq ?? Infinity;
  if (first <= readSeq + 1) return countOthers(readSeq, from);
  return hasNewer ? Math.min(unread, from - readSeq - 1) : unread - countOthers(from - 1, Infinity);
}
