import { useCallback } from "react";
import { useLanguages } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";

/** Says why something is not sent, once the words for it are loaded. */
export function useSayRefused(): (what: "files" | "outbox") => void {
  const languages = useLanguages();
  const { toasts } = usePage();
  return useCallback(
    (what) => {
      const say = (): void => {
        const text = languages.current.get().more?.refused[what];
        if (text !== undefined) toasts.show({ kind: "hint", text });
      };
      languages.wantMore().then(say, (error: unknown) => console.warn("What was refused is not told", error));
    },
    [languages, toasts],
  );
}
