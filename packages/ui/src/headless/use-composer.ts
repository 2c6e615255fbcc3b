"use client";

import type { MessageItem } from "@tidings/client/store";
import { hasVisibleText } from "@tidings/core/text";
import { type Content, type ContentInput, useTidings } from "@tidings/react";
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import type { ChangeEvent, ClipboardEvent, FormEvent, KeyboardEvent, RefObject, SyntheticEvent } from "react";
import type { Intent } from "../chat/intent.ts";
import { type Drafts, emptyContext } from "./drafts.ts";
import { isComposing } from "./is-composing.ts";
import { mentionBefore, toMentions } from "./mentions.ts";
import { useFittedHeight } from "./use-fitted-height.ts";

type Area = HTMLTextAreaElement;

export interface ComposerOptions {
  readonly conversationId: string;
  /** Where what is written is kept until it is sent. */
  readonly drafts: Drafts;
  /** What is written is about this message: an answer to it, or its new text. `null`: about none. */
  readonly intent: Intent | null;
  /** Called with `null` once that is done, or given up; with the user's last message if they want to edit it. */
  readonly onIntent: (intent: Intent | null) => void;
  /** The most characters that a message may have. What is longer is kept, and not sent. */
  readonly maxLength: number;
  readonly textOf: (content: Content) => string;
  readonly toContent: (text: string) => ContentInput;
  /** Whether it takes the focus at once, but on a touch screen, where the keyboard would cover half of it. Default `false`. */
  readonly takesFocus?: boolean;
  /** Files were pasted, and not with a text. */
  readonly onFiles: (files: FileList) => void;
  /**
   * Too many messages wait in the outbox already: what was to be sent is a draft again, and the user should be told why.
   *
   * @param text what stands in the field now
   */
  readonly onOutboxFull: (text: string) => void;
}

/** What belongs on the text area. */
export interface ComposerField {
  readonly ref: RefObject<Area | null>;
  readonly rows: number;
  readonly dir: "auto";
  readonly value: string;
  readonly "aria-invalid": boolean;
  readonly onChange: (event: ChangeEvent<Area>) => void;
  readonly onSelect: (event: SyntheticEvent<Area>) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

export interface ComposerState {
  readonly field: ComposerField;
  /** How many characters are left; negative if the text is too long. */
  readonly left: number;
  /** So few are left that it should be shown. */
  readonly isCounted: boolean;
  readonly maySend: boolean;
  /** What is written behind an `@` right before the caret, in a group; `null` if nothing is. */
  readonly asked: string | null;
  /** Replaces what was `asked` with the picked user. */
  readonly mention: (userId: string, called: string) => void;
  /** Inserts a text at the caret, replacing the selection. */
  readonly insert: (text: string) => void;
  /** Belongs on the form. */
  readonly onSubmit: (event: FormEvent) => void;
}

/** After this long without a key, the user is no longer typing. Milliseconds. */
const idleMs = 4_000;
const countWithin = 400;
/** The keyboard on a touch screen has no second key for a new line. */
const isTouch = (): boolean => window.matchMedia("(hover: none)").matches;

const isStored = (item: MessageItem<Content> | undefined): item is Intent["message"] => (item?.seq ?? null) !== null;

/**
 * What a user writes in a conversation: drafts, answers, edits, mentions, the sign that they are typing, and the keys. Enter sends,
 * Shift+Enter makes a new line, as does Enter on a touch screen, and in an empty field the arrow up edits one's last message.
 */
export function useComposer(options: ComposerOptions): ComposerState {
  const {
    conversationId,
    drafts,
    intent,
    onIntent,
    maxLength,
    textOf,
    toContent,
    takesFocus = false,
    onFiles,
    onOutboxFull,
  } = options;
  const conversation = useTidings().conversation({ id: conversationId });
  const { setTyping } = conversation;
  const { subscribe, get } = drafts.all;
  const draft = (): string => get().get(conversationId) ?? "";
  const kept = useSyncExternalStore(
    subscribe,
    draft,
    () => "", // a server knows of none
  );
  const { mentions: picked, edit } = useSyncExternalStore(
    subscribe,
    () => drafts.contextOf(conversationId),
    () => emptyContext,
  );
  // While a message is edited, its text is shown instead of the draft, which is kept.
  const edited = intent?.kind === "edit" ? intent : null;
  const before = edited?.message.content ? textOf(edited.message.content) : "";
  const value = edited ? (edit?.of === edited ? edit.text : before) : kept;
  const [caretAt, setCaretAt] = useState(0);
  const asked = conversation.peerId === "" ? mentionBefore(value, caretAt) : null;
  const input = useRef<Area>(null);
  const text = value.trim();
  const left = maxLength - text.length;
  const maySend = left >= 0 && hasVisibleText(text);

  useFittedHeight(input, value);
  useEffect(() => {
    const area = input.current;
    if (!area) return;
    area.enterKeyHint = isTouch() ? "enter" : "send";
    if (takesFocus && !isTouch()) area.focus();
  }, [takesFocus]);

  // The caret goes behind the inserted text.
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- once the text is there
  }, [value]);

  useEffect(() => {
    if (value === "") return undefined;
    const timer = setTimeout(() => setTyping(false), idleMs);
    return () => clearTimeout(timer);
  }, [value, setTyping]);
  useEffect(() => () => setTyping(false), [setTyping]);

  function change(next: string): void {
    if (edited) drafts.keepContext(conversationId, { edit: { of: edited, text: next } });
    else {
      drafts.keep(conversationId, next);
      setTyping(hasVisibleText(next));
    }
  }

  function replace(from: number, to: number, by: string): void {
    const end = from + by.length;
    caret.current = end;
    setCaretAt(end);
    change(value.slice(0, from) + by + value.slice(to));
  }

  /** The log shows what failed, and why. A message that the outbox had no room for is not in it, so it becomes a draft again. */
  function onFailed({ code }: { readonly code?: unknown }): void {
    if (code !== "OUTBOX_FULL") return;
    drafts.takeBack(conversationId, text, { mentions: picked, intent: edited ? null : intent });
    onOutboxFull(draft());
  }

  function send(): void {
    if (!maySend) return;
    if (edited) {
      if (text !== before) conversation.edit(edited.message.seq, toContent(text)).catch(onFailed);
    } else {
      const mentions = toMentions(text, picked);
      const details = { ...(intent && { replyTo: intent.message.seq }), ...(mentions && { mentions }) };
      conversation.send(toContent(text), details).catch(onFailed);
      drafts.sent(conversationId, kept);
      setTyping(false);
    }
    onIntent(null);
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || event.defaultPrevented) return;
    const { key } = event;
    if (key === "Escape" && intent) onIntent(null);
    else if (key === "Enter" && !event.shiftKey) {
      if (isTouch() && !event.ctrlKey && !event.metaKey) return;
      send();
    } else {
      if (key !== "ArrowUp" || value !== "" || intent) return;
      const { items, hasNewer } = conversation.messages.get();
      const message = [...items].reverse().find(({ own, content }) => own && content !== null);
      // not one before it, which is not what was meant
      if (hasNewer || !isStored(message)) return;
      onIntent({ kind: "edit", message });
    }
    event.preventDefault();
  }

  /** What an application puts beside a text, a picture of it say, is not meant. */
  function onPaste(event: ClipboardEvent): void {
    const { files, types } = event.clipboardData;
    if (files.length === 0 || types.includes("text/plain")) return;
    event.preventDefault();
    onFiles(files);
  }

  return {
    field: {
      ref: input,
      rows: 1,
      dir: "auto",
      value,
      "aria-invalid": left < 0,
      onChange({ target }) {
        setCaretAt(target.selectionStart);
        change(target.value);
      },
      onSelect: ({ currentTarget }) => setCaretAt(currentTarget.selectionStart),
      onKeyDown,
      onPaste,
    },
    left,
    isCounted: left <= countWithin,
    maySend,
    asked,
    mention(userId, called) {
      if (asked === null) return;
      drafts.keepContext(conversationId, { mentions: new Map(picked).set(called, userId) });
      replace(caretAt - asked.length - 1, caretAt, `@${called} `);
      input.current?.focus();
    },
    insert(put) {
      const area = input.current;
      if (area) replace(area.selectionStart, area.selectionEnd, put);
    },
    onSubmit(event) {
      event.preventDefault();
      send();
    },
  };
}
