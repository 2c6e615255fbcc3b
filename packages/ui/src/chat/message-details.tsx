"use client";

import { useReactions, useTidings } from "@tidings/react";
import type { ReactElement } from "react";
import { failedIcon, Icon } from "../common/icons.tsx";
import { calledIn } from "../headless/mention-pieces.ts";
import type { Texts } from "../settings/texts.ts";
import type { Ui } from "../settings/ui.tsx";
import { useUi } from "../settings/use-ui.ts";
import type { MessageProps } from "./message.tsx";
import { isStored, toReply } from "./to-reply.ts";

type Shown = MessageProps["message"]["reactions"];

interface ReactionsProps extends Pick<MessageProps, "message"> {
  readonly conversationId: string;
}

/** The reactions to a message. A click adds the user's own, or removes it. */
function Reactions({ message, conversationId }: ReactionsProps): ReactElement {
  const { reactions, toggle } = useReactions({ id: conversationId }, message);
  return <ReactionList reactions={reactions} onToggle={toggle} />;
}

interface ReactionListProps {
  readonly reactions: Shown;
  /** Default: they are only shown. */
  readonly onToggle?: (reaction: string) => void;
}

function ReactionList({ reactions, onToggle }: ReactionListProps): ReactElement {
  const { texts, formats, nameOf } = useUi();
  return (
    <ul className="tidings-reactions">
      {reactions.map(({ reaction, count, userIds, own }) => {
        const names = userIds.map((userId) => nameOf(userId));
        const others = count - names.length;
        const who = formats.list(others > 0 ? [...names, `+${formats.number(others)}`] : names);
        const content = (
          <>
            <span>{`${reaction} `}</span>
            <span>{formats.number(count)}</span>
          </>
        );
        return (
          <li key={reaction}>
            {onToggle ? (
              <button
                type="button"
                className="tidings-reaction"
                aria-pressed={own}
                aria-label={texts.chat.reaction(reaction, count, who)}
                title={who}
                data-reaction={reaction}
                onClick={() => onToggle(reaction)}
              >
                {content}
              </button>
            ) : (
              <span className="tidings-reaction" title={who} data-reaction={reaction}>
                {content}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Shown below a bubble: reactions, and what failed. The text of a refused edit is nowhere else. */
export function MessageDetails({ message, retry, discard, actions }: Omit<MessageProps, "Text">): ReactElement {
  const { texts, textOf, nameOf, describeFailure = inBuiltInWords(texts) } = useUi();
  const store = useTidings();
  const { nonce, content, status, error, reactions, mentions, replyTo } = message;
  const failed = message.changes.filter((change) => change.status === "failed");
  const takeBack =
    actions?.mayWrite && content
      ? (): void => {
          const { items } = store.conversation({ id: actions.conversationId }).messages.get();
          const context = { mentions: calledIn(mentions, nameOf), intent: toReply(replyTo, items) };
          actions.takeBack(nonce, textOf(content), context);
        }
      : undefined;
  /** The text of an edit; `null` of another change. */
  const editOf = (change: MessageProps["message"]["changes"][number]): string | null =>
    change.kind === "edit" ? textOf(change.content) : null;
  /** It is an edit again; a draft if there is no message left to edit. */
  const takeEditBack = (of: string, text: string): void =>
    actions?.takeBack(of, text, {
      mentions: calledIn(mentions, nameOf),
      intent: isStored(message) && content !== null ? { kind: "edit", message } : null,
    });
  return (
    <>
      {reactions.length > 0 &&
        (actions?.mayWrite ? (
          <Reactions message={message} conversationId={actions.conversationId} />
        ) : (
          <ReactionList reactions={reactions} />
        ))}
      {failed.map((change) => {
        const text = editOf(change);
        return (
          <FailedLine
            key={change.nonce}
            why={describeFailure(change.error ?? null, "change")}
            text={text}
            onRetry={() => retry(change.nonce)}
            onEdit={actions?.mayWrite && text !== null ? () => takeEditBack(change.nonce, text) : undefined}
            onDiscard={() => discard(change.nonce)}
          />
        );
      })}
      {status === "failed" && (
        <FailedLine
          why={describeFailure(error, "message")}
          onRetry={() => retry(nonce)}
          onEdit={takeBack}
          onDiscard={() => discard(nonce)}
        />
      )}
    </>
  );
}

const inBuiltInWords =
  ({ chat: { status } }: Texts): NonNullable<Ui["describeFailure"]> =>
  (error) =>
    error ? `${status.failed}: ${error.message}` : status.failed;

interface FailedLineProps {
  readonly why: string;
  /** What was refused and is to be read nowhere else. Default: nothing. */
  readonly text?: string | null;
  readonly onRetry: () => Promise<unknown>;
  /** Moves the text back to the composer. */
  readonly onEdit?: (() => void) | undefined;
  readonly onDiscard: () => void;
}

/** What the server has refused, and what its author can do about it. */
function FailedLine({ why, text = null, onRetry, onEdit, onDiscard }: FailedLineProps): ReactElement {
  const { texts } = useUi();
  // the message itself shows the outcome
  const retry = (): void => void onRetry().catch(() => undefined);
  return (
    <p className="tidings-failed">
      <Icon of={failedIcon} />
      <span role="alert">{why}</span>
      {text !== null && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to do so with the keyboard
        <q className="tidings-refused" dir="auto" tabIndex={0}>
          {text}
        </q>
      )}
      <button type="button" className="tidings-quiet" onClick={retry}>
        {texts.chat.retry}
      </button>
      {onEdit && (
        <button type="button" className="tidings-quiet" onClick={onEdit}>
          {texts.chat.edit}
        </button>
      )}
      <button type="button" className="tidings-quiet" onClick={onDiscard}>
        {texts.chat.discard}
      </button>
    </p>
  );
}
