import type { MessageItem } from "@tidings/client/store";
import type { Content, OpenConversation } from "@tidings/react";
import type { ReactElement } from "react";
import { failedIcon, Icon } from "@tidings/ui/parts";
import { useFailureText } from "./use-failure-text.ts";
import { useMoreTexts } from "./use-more.ts";

interface FailedChangesProps extends Pick<OpenConversation, "retry" | "discard"> {
  readonly message: MessageItem<Content>;
}

/** What was to be done to a message and the server has refused. */
export function FailedChanges({ message, retry, discard }: FailedChangesProps): ReactElement {
  const failureText = useFailureText();
  const { message: words } = useMoreTexts();
  return (
    <>
      {message.changes
        .filter(({ status }) => status === "failed")
        .map(({ nonce, error }) => (
          <p key={nonce} className="message__failure" role="alert" data-testid="failed-change">
            <Icon of={failedIcon} />
            <span>{words.notChanged(failureText(error))}</span>
            <button type="button" className="link-button" onClick={() => void retry(nonce).catch(() => undefined)}>
              {words.retry}
            </button>
            <button type="button" className="link-button" onClick={() => discard(nonce)}>
              {words.discard}
            </button>
          </p>
        ))}
    </>
  );
}
