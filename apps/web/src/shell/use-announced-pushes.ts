import { useTidings } from "@tidings/react";
import { useEffect } from "react";
import { useLanguages } from "../i18n/use-language.ts";
import { announcePushes } from "../toasts/announce-pushes.ts";
import { usePage } from "./page.ts";

/** Tells of pushes as they arrive, while the page of a signed-in user is there. */
export function useAnnouncedPushes(): void {
  const store = useTidings();
  const languages = useLanguages();
  const { toasts, people, route, desktop } = usePage();
  useEffect(
    () => announcePushes({ store, toasts, people, languages, route, desktop }),
    [store, toasts, people, languages, route, desktop],
  );
}
