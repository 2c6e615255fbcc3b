import { useTidings } from "@tidings/react";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { partLoader } from "../load-part.ts";
import { useMoreTexts } from "../more/use-more.ts";
import { bellIcon, Icon } from "@tidings/ui/parts";
import { lazyPart } from "../ui/lazy-part.tsx";

const loadSheet = partLoader(import.meta.url, () => import("./reach-sheet.tsx"));
const ReachSheet = lazyPart(async () => (await loadSheet()).ReachSheet);

/** Leads to the settings of channels out of the page, if the server has any. */
export function ReachAction(): ReactElement | null {
  const { page: words } = useMoreTexts();
  const { client } = useTidings();
  const [offered, setOffered] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const aborted = new AbortController();
    client.channels
      .available({ signal: aborted.signal })
      .then(({ channels }) => setOffered(channels.length > 0))
      .catch((error: unknown) => {
        if (!aborted.signal.aborted) console.warn("The server does not say which channels it has", error);
      });
    return () => aborted.abort();
  }, [client]);
  if (!offered) return null;
  return (
    <>
      <button type="button" className="settings__action" data-testid="show-reach" onClick={() => setOpen(true)}>
        <Icon of={bellIcon} />
        <span>{words.reach}</span>
      </button>
      {open && <ReachSheet onClose={() => setOpen(false)} />}
    </>
  );
}
