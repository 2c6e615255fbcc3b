import { useEffect } from "react";
import { useLanguages } from "../i18n/use-language.ts";
import { usePage } from "./page.ts";

/** A file that is dropped on the page would take its place: it says instead that files cannot be sent. */
export function useDroppedFiles(): void {
  const languages = useLanguages();
  const { toasts } = usePage();
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;
    window.addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault(), { signal });
    window.addEventListener(
      "drop",
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        toasts.show({ kind: "hint", text: languages.current.get().t.chat.noFiles });
      },
      { signal },
    );
    return () => ending.abort();
  }, [languages, toasts]);
}
