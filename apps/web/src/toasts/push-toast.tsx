import type { AnyPush } from "@tidings/react";
import type { ReactElement } from "react";
import { PushIcon } from "../inbox/push-icon.tsx";
import { PushLink } from "../inbox/push-link.tsx";
import { useMarkRead } from "../inbox/use-mark-read.ts";
import { usePushText } from "../inbox/use-push-text.ts";

interface PushToastProps {
  readonly push: AnyPush;
  readonly onDone: () => void;
}

export function PushToast({ push, onDone }: PushToastProps): ReactElement {
  const { title, body, target } = usePushText(push);
  const markRead = useMarkRead();

  function follow(): void {
    if (push.seq !== null) markRead({ seqs: [push.seq] });
    onDone();
  }

  return (
    <PushLink target={target} className="toast__body" onFollow={follow}>
      <PushIcon push={push} />
      <span className="toast__text">
        <strong dir="auto">{title}</strong>
        {body !== "" && <span dir="auto">{body}</span>}
      </span>
    </PushLink>
  );
}
