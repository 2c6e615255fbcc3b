import { useEffect } from "react";
import { useSayRefused } from "../more/use-say-refused.ts";

/** Without this, the browser would open a file that is dropped on the page. Says instead that files cannot be sent. */
export function useDroppedFiles(): void {
  const sayRefused = useSayRefused();
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
        sayRefused("files");
      },
      { signal },
    );
    return () => ending.abort();
  }, [sayRefused]);
}
