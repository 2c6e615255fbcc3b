import { useCallback } from "react";
import { useLanguages } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";

/** Tells the user why something is not sent, once the texts are loaded. */
export function useSayRefused(): (what: "files" | "outbox") => void {
  const languages = useLanguages();
  const { toasts } = usePage();
  return useCallback(
    (what) => {
      const say = (): void => {
        const text = languages.current.get().more?.refused[what];
        if (text !== undefined) toasts.show({ kind: "hint", text });
      };
      languages
        .wantMore()
        .then(say, (error: unknown) => console.warn("The words for what was refused were not loaded", error));
    },
    [languages, toasts],
  );
}
