import { type OpenConversation, type OpenGroup, useGroup } from "@tidings/react";
import type { ChatScroll } from "@tidings/ui/headless";
import { useCallback, useMemo, useState } from "react";
import type { ReactElement } from "react";
import { usePage } from "../shell/page.ts";
import { useServerNow } from "../ui/use-now.ts";
import { useMore } from "../more/use-more.ts";
import type { MessageActions } from "./intent.ts";
import { MessageRow } from "./message-row.tsx";
import { rowBreak } from "@tidings/ui/headless";
import { MessageBreak } from "@tidings/ui/parts";

interface MessageListProps {
  readonly conversation: OpenConversation;
  readonly virtualizer: ChatScroll["virtualizer"];
  readonly newSince: number | null;
  /** It was gone to just now. */
  readonly marked: number | null;
  readonly begin: MessageActions["begin"];
  readonly goTo: MessageActions["goTo"];
}

const noNotes: OpenGroup["notes"] = [];

/** The messages in view and a few around them, with the days and the line above what is new. */
export function MessageList({
  conversation,
  virtualizer,
  newSince,
  marked,
  begin,
  goTo,
}: MessageListProps): ReactElement {
  const nowMs = useServerNow(60_000);
  const { id, peerId, items, hasOlder, retry, discard } = conversation;
  const inGroup = peerId === "";
  const { drafts } = usePage();
  const notes = useGroup({ id })?.notes ?? noNotes;
  const parts = useMore(notes.length > 0);
  const takeBack = useCallback(
    (nonce: string, text: string): void => {
      drafts.takeBack(id, text);
      discard(nonce);
      document.querySelector<HTMLElement>("#composer")?.focus();
    },
    [drafts, id, discard],
  );
  const actions = useMemo(() => ({ begin, goTo, takeBack }), [begin, goTo, takeBack]);
  // What was there to begin with stands there; what comes then moves in.
  const [begunWith] = useState(() => items.at(-1)?.nonce);
  const takeList = useCallback((list: HTMLElement | null) => virtualizer.containerRef(list), [virtualizer]);
  return (
    <ol ref={takeList} className="log__messages">
      {virtualizer.getVirtualItems().map(({ key, index }) => {
        const message = items[index];
        if (!message) return null;
        const { newDay, firstNew, startsGroup } = rowBreak(items[index - 1], message, newSince);
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            data-fresh={index === items.length - 1 && message.nonce !== begunWith}
            className="log__row"
          >
            {parts && index === 0 && !hasOlder && <parts.NotesAfter notes={notes} message={null} next={message} />}
            <MessageBreak newDay={newDay} firstNew={firstNew} sentAtMs={message.sentAtMs} nowMs={nowMs} />
            <MessageRow
              conversationId={id}
              message={message}
              startsGroup={startsGroup}
              inGroup={inGroup}
              isMarked={marked !== null && message.seq === marked}
              retry={retry}
              discard={discard}
              actions={actions}
            />
            {parts && <parts.NotesAfter notes={notes} message={message} next={items[index + 1]} />}
          </li>
        );
      })}
    </ol>
  );
}
