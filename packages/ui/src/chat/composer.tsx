"use client";

import { useSend, useTyping } from "@tidings/react";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement, FormEvent } from "react";
import { Icon } from "../common/icons.tsx";
import { useUi } from "../settings/ui-provider.tsx";

export interface ComposerProps {
  readonly conversationId: string;
  readonly name: string;
  /** What the definition allows. Default 4,000 characters, as the default definition does. */
  readonly maxLength?: number;
}

/** Who has written nothing for so long has stopped typing. Milliseconds. */
const idleMs = 4_000;
/** From so many characters before the end on, it says how many are left. */
const countWithin = 400;

/** Where a message is written. Enter sends, Shift+Enter makes a new line, as does Enter on a touch screen. */
export function Composer({ conversationId, name, maxLength = 4_000 }: ComposerProps): ReactElement {
  const { texts, formats, toContent } = useUi();
  const send = useSend({ id: conversationId });
  const { setTyping } = useTyping({ id: conversationId });
  const [draft, setDraft] = useState("");
  const input = useRef<HTMLTextAreaElement>(null);
  const countId = useId();
  const text = draft.trim();
  const left = maxLength - text.length;

  useLayoutEffect(() => {
    const { current } = input;
    if (!current) return;
    current.style.height = "auto";
    current.style.height = `${current.scrollHeight}px`;
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another text is of another height
  }, [draft]);
  useEffect(() => {
    if (draft === "") return undefined;
    const timer = setTimeout(() => setTyping(false), idleMs);
    return () => clearTimeout(timer);
  }, [draft, setTyping]);
  useEffect(() => () => setTyping(false), [setTyping]);

  function submit(): void {
    if (text === "" || left < 0) return;
    send(toContent(text)).catch(() => undefined); // the message itself shows what becomes of it
    setDraft("");
    setTyping(false);
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229; // an input method takes this Enter
    if (event.key !== "Enter" || event.shiftKey || isComposing) return;
    const isTouch = window.matchMedia("(hover: none)").matches; // its keyboard has no second key for a new line
    if (isTouch && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    submit();
  }

  return (
    <form
      className="tidings-composer"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <textarea
        ref={input}
        rows={1}
        dir="auto"
        value={draft}
        placeholder={texts.chat.write(name)}
        aria-label={texts.chat.write(name)}
        aria-describedby={left < countWithin ? countId : undefined}
        aria-invalid={left < 0}
        onChange={({ target }) => {
          setDraft(target.value);
          setTyping(target.value.trim() !== "");
        }}
        onKeyDown={onKeyDown}
      />
      {left < countWithin && (
        <span id={countId} className="tidings-count" data-over={left < 0} role={left < 0 ? "alert" : undefined}>
          {left < 0
            ? texts.chat.tooLong(formats.number(-left), formats.number(maxLength))
            : texts.chat.left(formats.number(left))}
        </span>
      )}
      <button
        type="submit"
        className="tidings-send"
        disabled={text === "" || left < 0}
        aria-label={texts.chat.send}
        title={texts.chat.send}
        // a touch on it must not take the focus, and with it the keyboard, from the text
        onPointerDown={(event) => event.preventDefault()}
      >
        <Icon of="send" />
      </button>
    </form>
  );
}
