import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";
import { CopyIcon } from "../ui/icons.tsx";

/**
 * Copies what somebody has written. It comes with the pointer or with a tap on the message, and the Tab key does not stop at it,
 * which would have to pass one at each message: the keyboard can select and copy as ever.
 */
export function CopyButton({ text }: { readonly text: string }): ReactElement {
  const { t } = useLanguage();
  const { toasts } = usePage();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      toasts.show({ kind: "hint", text: t.chat.copied });
    } catch (error) {
      console.warn("The text was not copied", error);
      toasts.show({ kind: "problem", text: t.chat.notCopied });
    }
  };
  return (
    <button
      type="button"
      className="message__copy"
      tabIndex={-1}
      aria-label={t.chat.copy}
      title={t.chat.copy}
      data-testid="copy"
      onClick={() => void copy()}
    >
      <CopyIcon />
    </button>
  );
}
