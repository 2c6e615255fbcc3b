import { useEffect, useLayoutEffect, useRef } from "react";
import type { KeyboardEvent, ReactElement, SubmitEvent } from "react";
import { useSession, useSessionState } from "../hooks/use-session.ts";
import type { OpenChat } from "../store/state.ts";
import { SendIcon } from "./icons.tsx";

interface ComposerProps {
  readonly chat: OpenChat;
  readonly name: string;
}

/** The server takes no longer messages. */
const maxLength = 4_000;
const countFrom = 3_600;
/** Who has written nothing for so long has stopped typing. */
const idleMs = 4_000;

/** Where a message is written. Enter sends, Shift+Enter makes a new line; what is not sent is kept for later. */
export function Composer({ chat, name }: ComposerProps): ReactElement {
  const { session } = useSession();
  const { conversationId } = chat;
  const draft = useSessionState((state) => state.drafts.get(conversationId) ?? "");
  const input = useRef<HTMLTextAreaElement>(null);
  const text = draft.trim();

  useLayoutEffect(() => {
    const area = input.current;
    if (!area) return;
    area.style.height = "auto";
    if (draft !== "") area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  }, [draft]);

  // A pointer that can hover means a real keyboard: there one can write at once, without covering half a phone with keys.
  useEffect(() => {
    if (window.matchMedia("(hover: hover)").matches) input.current?.focus();
  }, []);

  useEffect(() => {
    if (draft === "") return undefined;
    const timer = setTimeout(() => session.typing.stopped(conversationId), idleMs);
    return () => clearTimeout(timer);
  }, [draft, session, conversationId]);

  useEffect(() => () => session.typing.stopped(conversationId), [session, conversationId]);

  function change(next: string): void {
    session.keepDraft(conversationId, next);
    if (next.trim() === "") session.typing.stopped(conversationId);
    else session.typing.typed(conversationId);
  }

  function send(): void {
    if (text === "") return;
    session.sending.send(conversationId, text);
    session.keepDraft(conversationId, "");
    session.typing.stopped(conversationId);
    input.current?.focus();
  }

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    send();
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes a character, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <form className="composer" onSubmit={onSubmit}>
      <textarea
        ref={input}
        rows={1}
        value={draft}
        maxLength={maxLength}
        aria-label={`Message ${name}`}
        placeholder={`Message ${name}`}
        data-testid="composer"
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {draft.length >= countFrom && <span className="composer__count">{maxLength - draft.length}</span>}
      <button type="submit" className="composer__send" disabled={text === ""} aria-label="Send" title="Send (Enter)">
        <SendIcon />
      </button>
    </form>
  );
}
