import { useTidings } from "@tidings/react";
import { useEffect } from "react";
import { useLanguages } from "../i18n/use-language.ts";
import { announceNotices } from "../toasts/announce-notices.ts";
import { usePage } from "./page.ts";

/** Tells of what has come and was not seen, while the page of a signed-in user is there. */
export function useAnnouncedNotices(): void {
  const store = useTidings();
  const languages = useLanguages();
  const { toasts, people, desktop } = usePage();
  useEffect(
    () => announceNotices({ store, toasts, people, languages, desktop }),
    [store, toasts, people, languages, desktop],
  );
}
