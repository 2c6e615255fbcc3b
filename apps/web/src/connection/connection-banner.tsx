import type { ConnectionState } from "@tidings/client";
import { useConnection, useTidings } from "@tidings/react";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { Icon } from "@tidings/ui/parts";
import { offlineIcon } from "../ui/icons.tsx";
import { NextTry } from "./next-try.tsx";
import { useOutboxLength } from "./use-outbox-length.ts";

/** Most interruptions are shorter than this, and are not shown. Milliseconds. */
const patienceMs = 2_000;

/** Tells users that they are disconnected, what happens to what they write meanwhile, and when the next try is. */
export function ConnectionBanner(): ReactElement {
  const { t } = useLanguage();
  const { client } = useTidings();
  const state = useConnection();
  const waiting = useOutboxLength();
  const isLost = state.status !== "online" && state.status !== "unauthorized" && state.status !== "closed";
  const impatient = useImpatience(isLost);
  const shown = state.status !== "online" && (!isLost || impatient);

  // The live region is there before it has content: otherwise its first content would not be announced.
  return (
    <output className="banner" data-testid="connection-banner" data-status={state.status} hidden={!shown}>
      {shown && (
        <>
          <Icon of={offlineIcon} />
          <span className="banner__text">
            <strong>{t.connection.banner[state.status]}</strong>
            {isLost && <span>{waiting > 0 ? t.connection.waiting(waiting) : t.connection.noneWaiting}</span>}
            {mayTry(state) && <NextTry atMs={state.nextTryAtMs} />}
          </span>
          {state.status !== "closed" && (
            <button
              type="button"
              className="button button--small"
              data-testid="try-now"
              onClick={client.connection.reconnect}
            >
              {t.connection.tryNow}
            </button>
          )}
        </>
      )}
    </output>
  );
}

const mayTry = (state: ConnectionState): state is Extract<ConnectionState, { readonly nextTryAtMs: number | null }> =>
  state.status === "reconnecting" || state.status === "unauthorized";

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
