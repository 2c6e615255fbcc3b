import { type AnyPush, useConversationSummary } from "@tidings/react";
import type { ReactElement } from "react";
import { useConversationName } from "../conversations/use-conversation-name.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { useMoreTexts } from "../more/use-more.ts";
import { Foldable } from "../ui/foldable.tsx";
import { isLong } from "../ui/is-long.ts";
import { PushIcon } from "./push-icon.tsx";
import { PushLink } from "./push-link.tsx";
import { useMarkRead } from "./use-mark-read.ts";
import { usePushText } from "./use-push-text.ts";

interface InboxItemProps {
  readonly push: AnyPush;
  readonly nowMs: number;
  /** The user has gone to what the push is about, on this page. */
  readonly onFollow: () => void;
}

export function InboxItem({ push, nowMs, onFollow }: InboxItemProps): ReactElement {
  const { formats } = useLanguage();
  const { inbox: words } = useMoreTexts();
  const { title, body, target } = usePushText(push);
  const mark = useMarkRead();
  const { seq } = push;
  const unread = push.readAtMs === null;

  const markRead = (): void => {
    if (unread && seq !== null) mark({ seqs: [seq] });
  };

  return (
    <li className="inbox-item" data-testid="inbox-item" data-seq={seq} data-type={push.type} data-unread={unread}>
      <PushLink
        target={target}
        className="inbox-item__link"
        onFollow={(followed) => {
          markRead();
          if (followed && "conversationId" in followed) onFollow();
        }}
      >
        <PushIcon push={push} />
        <span className="inbox-item__main">
          <span className="inbox-item__title">
            <span dir="auto">{title}</span>
            {target && "conversationId" in target && <InGroup id={target.conversationId} />}
            {unread && <span className="visually-hidden">{`, ${words.unread}`}</span>}
          </span>
          {body !== "" && (
            <span className="inbox-item__body" dir="auto">
              {target === null ? (
                <Foldable isLong={isLong(body, { characters: 280, lines: 5 })}>{body}</Foldable>
              ) : (
                body
              )}
            </span>
          )}
          <time dateTime={new Date(push.sentAtMs).toISOString()} title={formats.full(push.sentAtMs)}>
            {formats.short(push.sentAtMs, nowMs)}
          </time>
        </span>
      </PushLink>
      {unread && (
        <button
          type="button"
          className="inbox-item__mark"
          data-testid="mark-read"
          onClick={markRead}
          aria-label={words.markOne(title)}
          title={words.markOneHint}
        />
      )}
    </li>
  );
}

/** A push names who wrote; of a group it is said as well which one. */
function InGroup({ id }: { readonly id: string }): ReactElement | null {
  const summary = useConversationSummary({ id });
  const name = useConversationName(summary);
  if (summary.kind === "direct") return null;
  return <span dir="auto" className="inbox-item__group" data-testid="push-group">{` · ${name}`}</span>;
}
