import { useReadable, useTidings } from "@tidings/react";
import { useEffect, useState } from "react";
import { useLanguages } from "../i18n/use-language.ts";
import { partLoader } from "../load-part.ts";
import { usePage } from "./page.ts";

// Not needed before there is something to tell, or to take back.
const load = partLoader(import.meta.url, () => import("../toasts/announce-notices.ts"));

type Announcing = Awaited<ReturnType<typeof load>>;

/** Tells of what has come and was not seen, while the page of a signed-in user is there. */
export function useAnnouncedNotices(): void {
  const store = useTidings();
  const languages = useLanguages();
  const { toasts, people, desktop, route } = usePage();
  const notices = useReadable(store.notices);
  const mayStand = useReadable(desktop.permission) === "on";
  const [announcing, setAnnouncing] = useState<Announcing | null>(null);

  const isNeeded = notices.length > 0 || mayStand;
  // With each that comes it is tried anew, until it is there.
  const untold = isNeeded && announcing === null ? notices : null;
  useEffect(() => {
    if (untold === null) return;
    load().then(setAnnouncing, (error: unknown) => console.warn("What there is to tell cannot be told", error));
  }, [untold]);

  useEffect(() => {
    if (announcing === null) return undefined;
    const outside = announcing.createDesktopNotices({ window, openChat: route.go, ...desktop });
    return announcing.announceNotices({ store, toasts, people, languages, desktop: outside });
  }, [announcing, store, toasts, people, languages, desktop, route]);
}
