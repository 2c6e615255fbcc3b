import { useCallback, useRef, useState } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { Icon } from "@tidings/ui/parts";
import { emojiIcon } from "../ui/icons.tsx";
import { useClickOutside } from "../ui/use-click-outside.ts";
import { EmojiPicker } from "./lazy-emoji-picker.ts";

interface EmojiButtonProps {
  readonly onPick: (emoji: string) => void;
  /** Called when it is closed, to focus the text again. */
  readonly onClosed: () => void;
}

/** Opens the emoji picker above the composer. It stays open after an emoji was picked. */
export function EmojiButton({ onPick, onClosed }: EmojiButtonProps): ReactElement {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useClickOutside(
    root,
    useCallback(() => setOpen(false), []),
  );
  const close = (): void => {
    setOpen(false);
    onClosed();
  };
  return (
    <div ref={root} className="emoji">
      <button
        type="button"
        className="tidings-icon-button"
        aria-label={t.emoji.title}
        title={t.emoji.title}
        aria-expanded={open}
        data-testid="emoji"
        onClick={() => (open ? close() : setOpen(true))}
      >
        <Icon of={emojiIcon} />
      </button>
      {open && <EmojiPicker onClose={close} onPick={onPick} />}
    </div>
  );
}
