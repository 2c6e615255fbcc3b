import type { TidingsClientError } from "@tidings/client";
import type { ReactElement } from "react";
import { failedIcon, Icon } from "@tidings/ui/parts";
import { useFailureText } from "./use-failure-text.ts";
import { useMoreTexts } from "./use-more.ts";

interface FailedLineProps {
  readonly error: TidingsClientError | null;
  readonly onRetry: () => Promise<unknown>;
  /** Back to where it was written. */
  readonly onEdit: () => void;
  readonly onDiscard: () => void;
}

/** Says why a message was not sent, and lets its author decide. */
export function FailedLine({ error, onRetry, onEdit, onDiscard }: FailedLineProps): ReactElement {
  const failureText = useFailureText();
  const { message: words } = useMoreTexts();
  // What becomes of it is shown by the message itself.
  const retry = (): void => void onRetry().catch(() => undefined);
  return (
    <p className="message__failure" role="alert">
      <Icon of={failedIcon} />
      <span>{words.notSent(failureText(error))}</span>
      <button type="button" className="link-button" data-testid="retry" onClick={retry}>
        {words.retry}
      </button>
      <button type="button" className="link-button" data-testid="edit" onClick={onEdit}>
        {words.edit}
      </button>
      <button type="button" className="link-button" data-testid="discard" onClick={onDiscard}>
        {words.discard}
      </button>
    </p>
  );
}
