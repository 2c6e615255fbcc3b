import { useReadable, useTidings } from "@tidings/react";
import { useEffect, useState } from "react";
import { useLanguages } from "../i18n/use-language.ts";
import { partLoader } from "../load-part.ts";
import { usePage } from "./page.ts";

// Not needed until there is a notice to show, or to withdraw.
const load = partLoader(import.meta.url, () => import("../toasts/announce-notices.ts"));

type Announcing = Awaited<ReturnType<typeof load>>;

/** Shows notices of what the user has not seen, while they are signed in. */
export function useAnnouncedNotices(): void {
  const store = useTidings();
  const languages = useLanguages();
  const { toasts, people, desktop, route } = usePage();
  const notices = useReadable(store.notices);
  // also without notices of this page: web push shows some, which it has to withdraw
  const mayStand = ["on", "off"].includes(useReadable(desktop.permission));
  const [announcing, setAnnouncing] = useState<Announcing | null>(null);

  const isNeeded = notices.length > 0 || mayStand;
  // Loading is tried again with each notice until it succeeds.
  const untold = isNeeded && announcing === null ? notices : null;
  useEffect(() => {
    if (untold === null) return;
    load().then(setAnnouncing, (error: unknown) => console.warn("The part that shows notices was not loaded", error));
  }, [untold]);

  useEffect(() => {
    if (announcing === null) return undefined;
    const outside = announcing.createDesktopNotices({ window, openChat: route.go, ...desktop });
    return announcing.announceNotices({ store, toasts, people, languages, desktop: outside });
  }, [announcing, store, toasts, people, languages, desktop, route]);
}
