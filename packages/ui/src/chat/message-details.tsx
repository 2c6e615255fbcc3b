"use client";

import { useReactions } from "@tidings/react";
import type { ReactElement, ReactNode } from "react";
import { useUi } from "../settings/use-ui.ts";
import type { MessageProps } from "./message.tsx";

/** What a message has called forth; a click joins in, or takes one's own back. */
function Reactions({ message, actions }: Pick<MessageProps, "message" | "actions">): ReactElement | null {
  if (message.reactions.length === 0) return null;
  return (
    <ul className="tidings-reactions">
      {message.reactions.map((one) => (
        <li key={one.reaction}>
          {actions?.mayWrite ? (
            <ReactionButton message={message} shown={one} conversationId={actions.conversationId} />
          ) : (
            <ReactionCount {...one} />
          )}
        </li>
      ))}
    </ul>
  );
}

type ShownReaction = MessageProps["message"]["reactions"][number];

function ReactionCount({ reaction, count, userIds }: ShownReaction): ReactElement {
  const { formats, nameOf } = useUi();
  return (
    <span className="tidings-reaction" title={userIds.map((userId) => nameOf(userId)).join(", ")}>
      {`${reaction} ${formats.number(count)}`}
    </span>
  );
}

interface ReactionButtonProps extends Pick<MessageProps, "message"> {
  readonly shown: ShownReaction;
  readonly conversationId: string;
}

function ReactionButton({ message, shown, conversationId }: ReactionButtonProps): ReactElement {
  const { texts, formats, nameOf } = useUi();
  const { toggle } = useReactions({ id: conversationId }, message);
  const { reaction, count, userIds, own } = shown;
  const who = userIds.map((userId) => nameOf(userId)).join(", ");
  return (
    <button
      type="button"
      className="tidings-reaction"
      aria-pressed={own}
      aria-label={texts.chat.reaction(reaction, count, who)}
      title={who}
      onClick={() => toggle(reaction)}
    >
      {`${reaction} ${formats.number(count)}`}
    </button>
  );
}

type Failed = Pick<MessageProps, "message" | "retry" | "discard">;

/** What was to be done to a message and the server has refused. */
function FailedChanges({ message, retry, discard }: Failed): ReactElement {
  const failed = message.changes.filter(({ status }) => status === "failed");
  return (
    <>
      {failed.map(({ nonce, error }) => (
        <FailedLine key={nonce} nonce={nonce} error={error} retry={retry} discard={discard} />
      ))}
    </>
  );
}

/** A message that the server has refused. */
function FailedSend({ message, retry, discard, actions }: Failed & Pick<MessageProps, "actions">): ReactElement {
  const { texts, textOf } = useUi();
  const { nonce, error, content } = message;
  return (
    <FailedLine nonce={nonce} error={error} retry={retry} discard={discard}>
      {actions?.mayWrite && content && (
        <button type="button" className="tidings-quiet" onClick={() => actions.takeBack(nonce, textOf(content))}>
          {texts.chat.edit}
        </button>
      )}
    </FailedLine>
  );
}

interface FailedLineProps extends Pick<MessageProps, "retry" | "discard"> {
  readonly nonce: string;
  readonly error: { readonly message: string } | null | undefined;
  /** What else there is to do. */
  readonly children?: ReactNode;
}

function FailedLine({ nonce, error, retry, discard, children }: FailedLineProps): ReactElement {
  const { texts } = useUi();
  return (
    <p className="tidings-failed" role="alert">
      <span>{error ? `${texts.chat.status.failed}: ${error.message}` : texts.chat.status.failed}</span>
      <button type="button" className="tidings-quiet" onClick={() => void retry(nonce).catch(() => undefined)}>
        {texts.chat.retry}
      </button>
      {children}
      <button type="button" className="tidings-quiet" onClick={() => discard(nonce)}>
        {texts.chat.discard}
      </button>
    </p>
  );
}

/** Below a bubble: what it has called forth, and what could not be done. */
export function MessageDetails({
  message,
  actions,
  retry,
  discard,
}: Failed & Pick<MessageProps, "actions">): ReactElement {
  return (
    <>
      <Reactions message={message} {...(actions && { actions })} />
      <FailedChanges message={message} retry={retry} discard={discard} />
      {message.status === "failed" && (
        <FailedSend message={message} retry={retry} discard={discard} {...(actions && { actions })} />
      )}
    </>
  );
}
