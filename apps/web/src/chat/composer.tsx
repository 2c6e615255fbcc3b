import type { Intent } from "@tidings/ui";
import { useComposer } from "@tidings/ui/headless";
import { Icon, useFirstUi } from "@tidings/ui/parts";
import { memo, useId } from "react";
import type { ReactElement } from "react";
import { EmojiButton } from "../emoji/emoji-button.tsx";
import { useLanguage } from "../i18n/use-language.ts";
import { useMore } from "../more/use-more.ts";
import { useSayRefused } from "../more/use-say-refused.ts";
import { usePage } from "../shell/page.ts";
import { sendIcon } from "../ui/icons.tsx";

interface ComposerProps {
  readonly conversationId: string;
  readonly name: string;
  /** What is written is about this message. */
  readonly intent: Intent | null;
  readonly onIntent: (intent: Intent | null) => void;
}

/** The server's limit. */
const maxLength = 4_000;
const toContent = (text: string): { readonly text: string } => ({ text });

/** The field for a message. What is not sent is kept as a draft. */
export const Composer = memo(function Composer({
  conversationId,
  name,
  intent,
  onIntent,
}: ComposerProps): ReactElement {
  const { t } = useLanguage();
  const { textOf } = useFirstUi();
  const { drafts } = usePage();
  const sayRefused = useSayRefused();
  const { field, left, isCounted, maySend, asked, mention, insert, onSubmit } = useComposer({
    conversationId,
    drafts,
    intent,
    onIntent,
    maxLength,
    textOf,
    toContent,
    takesFocus: true,
    onFiles: () => sayRefused("files"),
    onOutboxFull: () => sayRefused("outbox"),
  });
  const input = field.ref;
  const parts = useMore(intent !== null || asked !== null || isCounted);
  const countId = useId();
  const label = t.chat.write(name);

  return (
    <form className="composer" data-intent={intent?.kind} onSubmit={onSubmit}>
      {parts && intent && <parts.IntentBar intent={intent} onCancel={() => onIntent(null)} />}
      {parts && asked !== null && (
        <parts.MentionList conversationId={conversationId} query={asked} input={input} onPick={mention} />
      )}
      <EmojiButton onPick={insert} onClosed={() => input.current?.focus()} />
      <textarea
        {...field}
        id="composer"
        aria-label={label}
        placeholder={label}
        aria-describedby={left < 0 ? countId : undefined}
        data-testid="composer"
      />
      {parts && isCounted && <parts.TextCount id={countId} left={left} max={maxLength} />}
      <button
        type="submit"
        className="composer__send"
        disabled={!maySend}
        aria-label={t.chat.send}
        title={t.chat.sendHint}
        // A touch must not move the focus away from the text, which would close the keyboard.
        onPointerDown={(event) => event.preventDefault()}
      >
        <Icon of={sendIcon} />
      </button>
    </form>
  );
});
