import { useReadable, useTidings } from "@tidings/react";
import { useEffect, useState } from "react";
import { useLanguages } from "../i18n/use-language.ts";
import { partLoader } from "../load-part.ts";
import { usePage } from "./page.ts";

// Not needed before there is something to tell, or to take back.
const load = partLoader(import.meta.url, () => import("../toasts/announce-notices.ts"));

type AnnounceNotices = Awaited<ReturnType<typeof load>>["announceNotices"];

/** Tells of what has come and was not seen, while the page of a signed-in user is there. */
export function useAnnouncedNotices(): void {
  const store = useTidings();
  const languages = useLanguages();
  const { toasts, people, desktop } = usePage();
  const notices = useReadable(store.notices);
  const mayStand = useReadable(desktop.permission) === "on";
  const [announce, setAnnounce] = useState<{ readonly notices: AnnounceNotices } | null>(null);

  const isNeeded = notices.length > 0 || mayStand;
  // With each that comes it is tried anew, until it is there.
  const untold = isNeeded && announce === null ? notices : null;
  useEffect(() => {
    if (untold === null) return;
    load().then(
      ({ announceNotices }) => setAnnounce({ notices: announceNotices }),
      (error: unknown) => console.warn("What there is to tell cannot be told", error),
    );
  }, [untold]);

  useEffect(
    () => announce?.notices({ store, toasts, people, languages, desktop }),
    [announce, store, toasts, people, languages, desktop],
  );
}
