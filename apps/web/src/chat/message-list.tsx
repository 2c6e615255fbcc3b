import type { OpenConversation } from "@tidings/react";
import type { ReactVirtualizer } from "@tanstack/react-virtual";
import { useCallback } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";
import { useServerNow } from "../ui/use-now.ts";
import { MessageRow } from "./message-row.tsx";
import { rowBreak } from "./row-breaks.ts";

interface MessageListProps {
  readonly conversation: OpenConversation;
  readonly virtualizer: ReactVirtualizer<HTMLDivElement, HTMLLIElement>;
  readonly name: string;
  readonly newSince: number | null;
}

/** The messages in view and a few around them, with the days and the line above what is new. */
export function MessageList({ conversation, virtualizer, name, newSince }: MessageListProps): ReactElement {
  const { t, formats } = useLanguage();
  const nowMs = useServerNow(60_000);
  const { id, items, retry, discard } = conversation;
  const { drafts } = usePage();
  const edit = useCallback(
    (nonce: string, text: string): void => {
      drafts.takeBack(id, text);
      discard(nonce);
      document.querySelector<HTMLElement>("#composer")?.focus();
    },
    [drafts, id, discard],
  );
  const takeList = useCallback((list: HTMLElement | null) => virtualizer.containerRef(list), [virtualizer]);
  return (
    <ol ref={takeList} className="log__messages">
      {virtualizer.getVirtualItems().map(({ key, index }) => {
        const message = items[index];
        if (!message) return null;
        const { newDay, firstNew, startsGroup } = rowBreak(items[index - 1], message, newSince);
        return (
          <li key={key} ref={virtualizer.measureElement} data-index={index} className="log__row">
            {newDay && (
              <p className="log__day">
                <time dateTime={new Date(message.sentAtMs).toISOString()}>{formats.day(message.sentAtMs, nowMs)}</time>
              </p>
            )}
            {firstNew && (
              <p className="log__new" data-testid="new-messages">
                <span>{t.chat.newMessages}</span>
              </p>
            )}
            <MessageRow
              message={message}
              startsGroup={startsGroup}
              author={message.own ? null : name}
              retry={retry}
              discard={discard}
              edit={edit}
            />
          </li>
        );
      })}
    </ol>
  );
}
