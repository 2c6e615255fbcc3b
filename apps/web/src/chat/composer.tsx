import { hasVisibleText } from "@tidings/core/text";
import { useReadable, useTidings } from "@tidings/react";
import { memo, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { ClipboardEvent, KeyboardEvent, ReactElement, SubmitEvent } from "react";
import { EmojiButton } from "../emoji/emoji-button.tsx";
import { useLanguage } from "../i18n/use-language.ts";
import { useMore } from "../more/use-more.ts";
import { usePage } from "../shell/page.ts";
import { Icon } from "@tidings/ui/parts";
import { sendIcon } from "../ui/icons.tsx";
import { isComposing } from "@tidings/ui/headless";
import { useFittedHeight } from "@tidings/ui/headless";
import { useMedia } from "../ui/use-media.ts";
import type { Intent } from "@tidings/ui";
import { mentionBefore, toMentions } from "@tidings/ui/headless";

interface ComposerProps {
  readonly conversationId: string;
  readonly kind: "direct" | "group";
  readonly name: string;
  /** What is written is about this message. */
  readonly intent: Intent | null;
  readonly onIntent: (intent: Intent | null) => void;
}

/** The server's limit. */
const maxLength = 4_000;
const countFrom = 3_600;
/** Who has written nothing for so long has stopped typing. */
const idleMs = 4_000;
/** Where a message is written. Enter sends, Shift+Enter makes a new line, as does Enter on a touch screen; what is not sent is kept for later. */
export const Composer = memo(function Composer({
  conversationId,
  kind,
  name,
  intent,
  onIntent,
}: ComposerProps): ReactElement {
  const { t } = useLanguage();
  const { drafts, toasts } = usePage();
  const kept = useReadable(drafts.of(conversationId));
  const conversation = useTidings().conversation({ id: conversationId });
  const { setTyping } = conversation;
  // The text of a message that is changed stands in the place of the draft, which waits.
  const [changed, setChanged] = useState<{ readonly of: Intent; readonly text: string } | null>(null);
  const isEdit = intent?.kind === "edit";
  const before = intent?.message.content?.text ?? "";
  const draft = isEdit ? (changed?.of === intent ? changed.text : before) : kept;
  const mentioned = useRef(new Map<string, string>());
  const [caretAt, setCaretAt] = useState(0);
  const asked = kind === "group" ? mentionBefore(draft, caretAt) : null;
  const text = draft.trim();
  const left = maxLength - text.length;
  const isCounted = text.length >= countFrom;
  const parts = useMore(intent !== null || asked !== null || isCounted);
  const isTouch = useMedia("(hover: none)");
  const input = useRef<HTMLTextAreaElement>(null);
  const countId = useId();
  const maySend = left >= 0 && hasVisibleText(text);

  useFittedHeight(input, draft);

  // An emoji is put where one was writing, and one goes on behind it.
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [draft]);

  // A pointer that can hover means a real keyboard: there one can write at once, without covering half a phone with keys.
  useEffect(() => {
    if (window.matchMedia("(hover: hover)").matches) input.current?.focus();
  }, []);

  useEffect(() => {
    if (draft === "") return undefined;
    const timer = setTimeout(() => setTyping(false), idleMs);
    return () => clearTimeout(timer);
  }, [draft, setTyping]);

  useEffect(() => () => setTyping(false), [setTyping]);

  function change(next: string): void {
    if (isEdit) setChanged({ of: intent, text: next });
    else {
      drafts.keep(conversationId, next);
      setTyping(hasVisibleText(next));
    }
  }

  function insert(emoji: string): void {
    const { selectionStart: start, selectionEnd: end } = input.current ?? { selectionStart: 0, selectionEnd: 0 };
    caret.current = start + emoji.length;
    change(draft.slice(0, start) + emoji + draft.slice(end));
  }

  function send(): void {
    if (!maySend) return;
    // What becomes of it is shown by the message itself.
    if (isEdit) {
      if (text !== before) conversation.edit(intent.message.seq, { text }).catch(() => undefined);
    } else {
      const mentions = toMentions(text, mentioned.current);
      const replyTo = intent?.message.seq;
      const details = { ...(replyTo !== undefined && { replyTo }), ...(mentions !== null && { mentions }) };
      conversation.send({ text }, details).catch(() => undefined);
      drafts.sent(conversationId, kept);
      mentioned.current.clear();
      setTyping(false);
    }
    onIntent(null);
    input.current?.focus();
  }

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    send();
  }

  function mention(userId: string, called: string): void {
    if (!asked) return;
    mentioned.current.set(called, userId);
    const start = caretAt - asked.length - 1;
    const put = `@${called} `;
    caret.current = start + put.length;
    setCaretAt(start + put.length);
    change(draft.slice(0, start) + put + draft.slice(caretAt));
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || event.defaultPrevented) return;
    if (event.key === "Escape" && intent) {
      event.preventDefault();
      onIntent(null);
      return;
    }
    if (event.key === "ArrowUp" && draft === "" && !intent) {
      const own = conversation.messages.get().items.filter((item) => item.own && item.seq !== null && item.content);
      const last = own.at(-1);
      if (!last || last.seq === null) return;
      event.preventDefault();
      onIntent({ kind: "edit", message: Object.assign({}, last, { seq: last.seq }) });
      return;
    }
    if (event.key !== "Enter" || event.shiftKey) return;
    // The keyboard on a touch screen has no second key for a new line.
    if (isTouch && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    send();
  }

  /** What an application puts beside a text, a picture of it say, is not meant. */
  function onPaste(event: ClipboardEvent): void {
    const { files, types } = event.clipboardData;
    if (files.length === 0 || types.includes("text/plain")) return;
    event.preventDefault();
    toasts.show({ kind: "hint", text: t.chat.noFiles });
  }

  return (
    <form className="composer" data-intent={intent?.kind} onSubmit={onSubmit}>
      {parts && intent && <parts.IntentBar intent={intent} onCancel={() => onIntent(null)} />}
      {parts && asked !== null && (
        <parts.MentionList conversationId={conversationId} query={asked} input={input} onPick={mention} />
      )}
      <EmojiButton onPick={insert} onClosed={() => input.current?.focus()} />
      <textarea
        ref={input}
        id="composer"
        rows={1}
        value={draft}
        dir="auto"
        aria-label={t.chat.write(name)}
        placeholder={t.chat.write(name)}
        aria-describedby={left < 0 ? countId : undefined}
        aria-invalid={left < 0}
        enterKeyHint={isTouch ? "enter" : "send"}
        data-testid="composer"
        onChange={(event) => {
          setCaretAt(event.target.selectionStart);
          change(event.target.value);
        }}
        onSelect={({ currentTarget }) => setCaretAt(currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {parts && isCounted && <parts.TextCount id={countId} left={left} max={maxLength} />}
      <button
        type="submit"
        className="composer__send"
        disabled={!maySend}
        aria-label={t.chat.send}
        title={t.chat.sendHint}
        // A touch on it must not take the focus, and with it the keyboard, from the text.
        onPointerDown={(event) => event.preventDefault()}
      >
        <Icon of={sendIcon} />
      </button>
    </form>
  );
});
