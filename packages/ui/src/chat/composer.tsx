"use client";

import { useConversationSummary, useTidings, useTyping } from "@tidings/react";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement, FormEvent } from "react";
import { closeIcon, Icon, sendIcon } from "../common/icons.tsx";
import { isComposing } from "../headless/is-composing.ts";
import { mentionBefore, toMentions } from "../headless/mentions.ts";
import { useFittedHeight } from "../headless/use-fitted-height.ts";
import { useUi } from "../settings/use-ui.ts";
import type { Intent } from "./intent.ts";
import { useChatExtras } from "./use-chat-extras.ts";

export interface ComposerProps {
  readonly conversationId: string;
  readonly name: string;
  /** What the definition allows. Default 4,000 characters, as the default definition does. */
  readonly maxLength?: number;
  /** What is written is about this message: an answer to it, or its new text. Default: about none. */
  readonly intent?: Intent | null;
  /** Called with `null` once that is done, or given up. */
  readonly onIntent?: (intent: Intent | null) => void;
}

/** Who has written nothing for so long has stopped typing. Milliseconds. */
const idleMs = 4_000;
/** From so many characters before the end on, it says how many are left. */
const countWithin = 400;

/**
 * Where a message is written. Enter sends, Shift+Enter makes a new line, as does Enter on a touch screen; in a group `@` offers its
 * members, and in an empty field the arrow up edits one's last message.
 */
export function Composer({
  conversationId,
  name,
  maxLength = 4_000,
  intent = null,
  onIntent,
}: ComposerProps): ReactElement {
  const { texts, formats, textOf, toContent } = useUi();
  const { kind } = useConversationSummary({ id: conversationId });
  const conversation = useTidings().conversation({ id: conversationId });
  const { setTyping } = useTyping({ id: conversationId });
  const [kept, setKept] = useState("");
  // the text of a message that is changed stands in the place of the draft, which waits
  const [changed, setChanged] = useState<{ readonly of: Intent; readonly text: string } | null>(null);
  const edited = intent?.kind === "edit" ? intent : null;
  const before = edited?.message.content ? textOf(edited.message.content) : "";
  const draft = edited ? (changed?.of === edited ? changed.text : before) : kept;
  const mentioned = useRef(new Map<string, string>());
  const [caretAt, setCaretAt] = useState(0);
  const asked = kind === "group" ? mentionBefore(draft, caretAt) : null;
  const { module: extras } = useChatExtras(asked !== null);
  const input = useRef<HTMLTextAreaElement>(null);
  const countId = useId();
  const text = draft.trim();
  const left = maxLength - text.length;

  useFittedHeight(input, draft);
  useEffect(() => {
    if (draft === "") return undefined;
    const timer = setTimeout(() => setTyping(false), idleMs);
    return () => clearTimeout(timer);
  }, [draft, setTyping]);
  useEffect(() => () => setTyping(false), [setTyping]);

  function change(next: string): void {
    if (edited) {
      setChanged({ of: edited, text: next });
      return;
    }
    setKept(next);
    setTyping(next.trim() !== "");
  }

  // the message itself shows what becomes of it
  function submit(): void {
    if (text === "" || left < 0) return;
    if (edited) {
      if (text !== before) conversation.edit(edited.message.seq, toContent(text)).catch(() => undefined);
    } else {
      const mentions = toMentions(text, mentioned.current);
      const replyTo = intent?.message.seq;
      const details = { ...(replyTo !== undefined && { replyTo }), ...(mentions !== null && { mentions }) };
      conversation.send(toContent(text), details).catch(() => undefined);
      mentioned.current.clear();
      setKept("");
      setTyping(false);
    }
    onIntent?.(null);
    input.current?.focus();
  }

  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- once the text is there
  }, [draft]);

  function mention(userId: string, called: string): void {
    if (asked === null) return;
    mentioned.current.set(called, userId);
    const start = caretAt - asked.length - 1;
    const put = `@${called} `;
    caret.current = start + put.length;
    setCaretAt(start + put.length);
    change(draft.slice(0, start) + put + draft.slice(caretAt));
    input.current?.focus();
  }

  function editLast(): boolean {
    const own = conversation.messages.get().items.filter((item) => item.own && item.seq !== null && item.content);
    const last = own.at(-1);
    if (!onIntent || !last || last.seq === null) return false;
    onIntent({ kind: "edit", message: Object.assign({}, last, { seq: last.seq }) });
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || event.defaultPrevented) return;
    if (event.key === "Escape" && intent) {
      event.preventDefault();
      onIntent?.(null);
      return;
    }
    if (event.key === "ArrowUp" && draft === "" && !intent && editLast()) {
      event.preventDefault();
      return;
    }
    if (event.key !== "Enter" || event.shiftKey) return;
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
      {intent && <IntentBar intent={intent} onCancel={() => onIntent?.(null)} />}
      {extras && asked !== null && (
        <extras.MentionList conversationId={conversationId} query={asked} field={input} onPick={mention} />
      )}
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
          setCaretAt(target.selectionStart);
          change(target.value);
        }}
        onSelect={({ currentTarget }) => setCaretAt(currentTarget.selectionStart)}
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
        <Icon of={sendIcon} directed />
      </button>
    </form>
  );
}

interface IntentBarProps {
  readonly intent: Intent;
  readonly onCancel: () => void;
}

/** Which message is answered, or changed. */
function IntentBar({ intent: { kind, message }, onCancel }: IntentBarProps): ReactElement {
  const { texts, nameOf, textOf } = useUi();
  return (
    <div className="tidings-intent" data-kind={kind}>
      <span className="tidings-lines">
        <strong dir="auto">{kind === "edit" ? texts.chat.editing : texts.chat.replyTo(nameOf(message.from))}</strong>
        <span className="tidings-body" dir="auto">
          {message.content && textOf(message.content)}
        </span>
      </span>
      <button
        type="button"
        className="tidings-icon-button"
        aria-label={texts.chat.cancel}
        title={texts.chat.cancel}
        onClick={onCancel}
      >
        <Icon of={closeIcon} />
      </button>
    </div>
  );
}
