import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useNow } from "../hooks/use-now.ts";
import { useSession, useSessionState } from "../hooks/use-session.ts";
import { OfflineIcon } from "./icons.tsx";

/** A page that has just been opened is given this long to connect before it says anything. */
const patienceMs = 1_500;

/** Says that the page is cut off, and when it will try again. */
export function ConnectionBanner(): ReactElement {
  const { session } = useSession();
  const connection = useSessionState((state) => state.connection);
  const impatient = useImpatience(connection.status === "connecting");
  const shown = connection.status === "reconnecting" || impatient;

  // The live region stands there before it has something to say: only then is a change to it read out.
  return (
    <output className="banner" data-testid="connection-banner" data-status={connection.status} hidden={!shown}>
      {shown && (
        <>
          <OfflineIcon />
          <span className="banner__text">
            {connection.status === "reconnecting"
              ? "You're offline. Messages are kept and sent when the connection is back."
              : "Connecting… Messages are kept and sent when the connection is there."}{" "}
            {connection.status === "reconnecting" && <NextTry atMs={connection.nextTryAtMs} />}
          </span>
          <button type="button" className="button button--small" onClick={session.reconnect}>
            Try now
          </button>
        </>
      )}
    </output>
  );
}

/** Hidden from screen readers, which would read out every second. */
function NextTry({ atMs }: { readonly atMs: number | null }): ReactElement {
  const nowMs = useNow(250);
  const seconds = atMs === null ? 0 : Math.ceil((atMs - nowMs) / 1000);
  return (
    <span className="banner__countdown" aria-hidden="true">
      {seconds > 0 ? `Next try in ${seconds} s.` : "Trying…"}
    </span>
  );
}

function useImpatience(isWaiting: boolean): boolean {
  const [impatient, setImpatient] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setImpatient(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setImpatient(false);
    };
  }, [isWaiting]);
  return impatient;
}
