import type { LogRow } from "@tidings/ui/parts";
import type { ReactElement } from "react";
import { FailedChanges } from "./failed-changes.tsx";
import { FailedLine } from "./failed-line.tsx";
import { ReactionBar } from "./reaction-bar.tsx";

/** Below a bubble: what it has called forth, and what could not be done. */
export function MessageDetails({ message, retry, discard, actions }: LogRow): ReactElement {
  const { nonce, content, status, error } = message;
  return (
    <>
      {message.reactions.length > 0 && <ReactionBar conversationId={actions.conversationId} message={message} />}
      <FailedChanges message={message} retry={retry} discard={discard} />
      {status === "failed" && (
        <FailedLine
          error={error}
          onRetry={() => retry(nonce)}
          onEdit={() => actions.takeBack(nonce, content?.text ?? "")}
          onDiscard={() => discard(nonce)}
        />
      )}
    </>
  );
}
