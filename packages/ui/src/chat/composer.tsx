"use client";

import { useId, useState } from "react";
import type { ReactElement } from "react";
import { Icon, sendIcon } from "../common/icons.tsx";
import { useComposer } from "../headless/use-composer.ts";
import { useUi } from "../settings/use-ui.ts";
import type { Intent } from "./intent.ts";
import { useChatExtras } from "./use-chat-extras.ts";
import { useDrafts } from "./use-drafts.ts";

export interface ComposerProps {
  readonly conversationId: string;
  readonly name: string;
  /** What the definition allows. Default 4,000 characters, as the default definition does. */
  readonly maxLength?: number | undefined;
  /** What is written is about this message: an answer to it, or its new text. Default: about none. */
  readonly intent?: Intent | null;
  /** Called with `null` once that is done, or given up. */
  readonly onIntent?: (intent: Intent | null) => void;
}

const ignore = (): void => undefined;

/**
 * Where a message is written. Enter sends, Shift+Enter makes a new line, as does Enter on a touch screen; in a group `@` offers its
 * members, and in an empty field the arrow up edits one's last message.
 */
export function Composer({
  conversationId,
  name,
  maxLength = 4_000,
  intent = null,
  onIntent = ignore,
}: ComposerProps): ReactElement {
  const { texts, textOf, toContent } = useUi();
  const drafts = useDrafts();
  const [refused, setRefused] = useState<{ readonly why: "noFiles" | "outboxFull"; readonly text: string } | null>(
    null,
  );
  const { field, left, isCounted, maySend, asked, mention, onSubmit } = useComposer({
    conversationId,
    drafts,
    intent,
    onIntent,
    maxLength,
    textOf,
    toContent,
    onFiles: () => setRefused({ why: "noFiles", text: field.value }),
    onOutboxFull: (text) => setRefused({ why: "outboxFull", text }),
  });
  const isRefused = refused?.text === field.value; // shown until the text changes
  const { module: extras } = useChatExtras(intent !== null || asked !== null || isCounted || isRefused);
  const countId = useId();
  return (
    <form className="tidings-composer" onSubmit={onSubmit}>
      {extras && intent && <extras.IntentBar intent={intent} onCancel={() => onIntent(null)} />}
      {extras && asked !== null && (
        <extras.MentionList conversationId={conversationId} query={asked} field={field.ref} onPick={mention} />
      )}
      <textarea
        {...field}
        placeholder={texts.chat.write(name)}
        aria-label={texts.chat.write(name)}
        aria-describedby={isCounted ? countId : undefined}
      />
      {extras && isCounted && <extras.TextCount id={countId} left={left} max={maxLength} />}
      {extras && isRefused && <extras.Refused why={refused.why} />}
      <button
        type="submit"
        className="tidings-send"
        disabled={!maySend}
        aria-label={texts.chat.send}
        title={texts.chat.send}
        // a touch must not move the focus away from the text, which would close the keyboard
        onPointerDown={(event) => event.preventDefault()}
      >
        <Icon of={sendIcon} directed />
      </button>
    </form>
  );
}
