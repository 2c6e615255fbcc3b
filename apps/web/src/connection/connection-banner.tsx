import type { ConnectionState } from "@tidings/client";
import { useConnection, useTidings } from "@tidings/react";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { Icon } from "@tidings/ui/parts";
import { offlineIcon } from "../ui/icons.tsx";
import { NextTry } from "./next-try.tsx";
import { useOutboxLength } from "./use-outbox-length.ts";

/** Most interruptions are over before this, and nobody has to hear of them. */
const patienceMs = 2_000;

/** Says that the page is cut off, what becomes of what is written meanwhile, and when it will try again. */
export function ConnectionBanner(): ReactElement {
  const { t } = useLanguage();
  const { client } = useTidings();
  const state = useConnection();
  const waiting = useOutboxLength();
  const isLost = state.status !== "online" && state.status !== "unauthorized" && state.status !== "closed";
  const impatient = useImpatience(isLost);
  const shown = state.status !== "online" && (!isLost || impatient);

  // The live region stands there before it has something to say: only then is a change to it read out.
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
