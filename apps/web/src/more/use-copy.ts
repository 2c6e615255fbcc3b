import { usePage } from "../shell/page.ts";
import { useMoreTexts } from "./use-more.ts";

/** A function that copies a text, and says whether that was done. */
export function useCopy(): (text: string) => Promise<void> {
  const { message: words } = useMoreTexts();
  const { toasts } = usePage();
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      toasts.show({ kind: "hint", text: words.copied });
    } catch (error) {
      console.warn("The text was not copied", error);
      toasts.show({ kind: "problem", text: words.notCopied });
    }
  };
}
