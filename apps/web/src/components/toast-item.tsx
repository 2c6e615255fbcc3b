import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import type { InboxPush } from "../domain.ts";
import { toPushText } from "../format/push-text.ts";
import { useSession, useSessionState } from "../hooks/use-session.ts";
import type { Toast } from "../store/state.ts";
import { AlertIcon, CloseIcon } from "./icons.tsx";
import { PushIcon } from "./push-icon.tsx";

/** A toast goes by itself after this, but not while the pointer or the focus is on it. */
const shownForMs = 8_000;

export function ToastItem({ toast }: { readonly toast: Toast }): ReactElement {
  const { session } = useSession();
  const [held, setHeld] = useState(false);
  const { id } = toast;

  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => session.dismissToast(id), shownForMs);
    return () => clearTimeout(timer);
  }, [session, id, held]);

  const dismiss = (): void => session.dismissToast(id);
  return (
    <div
      className="toast"
      data-testid="toast"
      data-kind={toast.kind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast.kind === "push" ? (
        <PushToast push={toast.push} onDone={dismiss} />
      ) : (
        <p className="toast__body">
          <AlertIcon />
          <span className="toast__text">{toast.text}</span>
        </p>
      )}
      <button type="button" className="icon-button" aria-label="Dismiss" onClick={dismiss}>
        <CloseIcon />
      </button>
    </div>
  );
}

function PushToast({ push, onDone }: { readonly push: InboxPush; readonly onDone: () => void }): ReactElement {
  const { session, route } = useSession();
  const names = useSessionState((state) => state.names);
  const { title, body, target } = toPushText(push, names);
  const content = (
    <>
      <PushIcon push={push} />
      <span className="toast__text">
        <strong>{title}</strong>
        {body !== "" && <span>{body}</span>}
      </span>
    </>
  );

  function follow(): void {
    if (push.seq !== null) void session.inbox.markRead({ seqs: [push.seq] });
    if (target && "chatWith" in target) route.go(target.chatWith);
    onDone();
  }

  if (target && "url" in target) {
    return (
      <a className="toast__body" href={target.url} target="_blank" rel="noreferrer" onClick={follow}>
        {content}
      </a>
    );
  }
  return (
    <button type="button" className="toast__body" onClick={follow}>
      {content}
    </button>
  );
}
