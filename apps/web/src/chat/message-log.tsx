import { type OpenConversation, useConversationSummary, useGroup } from "@tidings/react";
import type { MessageActions } from "@tidings/ui";
import { useChatScroll } from "@tidings/ui/headless";
import { LogFrame } from "@tidings/ui/parts";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useMore } from "../more/use-more.ts";
import { useServerNow } from "../ui/use-now.ts";
import { LogHint } from "./log-hint.tsx";
import { MessageRow } from "./message-row.tsx";

interface MessageLogProps extends Pick<MessageActions, "begin" | "takeBack"> {
  readonly conversation: OpenConversation;
  readonly name: string;
}

/** The messages, with notes of what happened in a group, what is pinned, and what is unread above. */
export function MessageLog({ conversation, name, begin, takeBack }: MessageLogProps): ReactElement {
  const { t } = useLanguage();
  const { id, items, hasOlder } = conversation;
  const { unread, readSeq, kind, hasLeft } = useConversationSummary({ id });
  const notes = useGroup({ id })?.notes;
  const nowMs = useServerNow(60_000);
  const mayHavePins = hasOlder || items.some(({ pinnedAtMs }) => pinnedAtMs !== null);
  const scroll = useChatScroll(conversation);
  const { frame, virtualizer, view, toSeq, goTo } = scroll;
  const isUnreadAbove = view !== null && unread > 0 && view.from > readSeq + 1;
  // While it is scrolled its dates are shown, and on paper it stands as a whole.
  const isLonger =
    view !== null && (view.from > (items[0]?.seq ?? Infinity) || virtualizer.getVirtualItems().length < items.length);
  const parts = useMore(kind === "group" || mayHavePins || isUnreadAbove || isLonger);
  const NotesAfter = notes && parts?.NotesAfter;
  return (
    <>
      {parts && <parts.PinnedBar conversationId={id} mayUnpin={!hasLeft} onGo={goTo} />}
      <LogFrame
        conversation={conversation}
        scroll={scroll}
        label={t.chat.messagesWith(name)}
        nowMs={nowMs}
        hint={
          <>
            <LogHint conversation={conversation} name={name} />
            {parts && <parts.PrintedLog items={items} />}
          </>
        }
        renderRow={(row, above, index) => (
          <>
            {NotesAfter && index === 0 && !hasOlder && <NotesAfter notes={notes} message={null} next={row.message} />}
            {above}
            <MessageRow {...row} />
            {NotesAfter && <NotesAfter notes={notes} message={row.message} next={items[index + 1]} />}
          </>
        )}
        begin={begin}
        takeBack={takeBack}
      >
        {parts && <parts.LogDate items={items} frame={frame} virtualizer={virtualizer} />}
        {parts && view && isUnreadAbove && <parts.UnreadAbove conversation={conversation} view={view} onGo={toSeq} />}
      </LogFrame>
    </>
  );
}
