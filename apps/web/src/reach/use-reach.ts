import { createWebPush, type WebPushState } from "@tidings/client/web-push";
import { useTidings } from "@tidings/react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { usePage } from "../shell/page.ts";
import type { Store } from "../tidings.ts";

type Client = Store["client"];
type Answer<Call extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<Call>>;
type Addresses = Answer<Client["channels"]["list"]>["addresses"];
type Known = Answer<Client["preferences"]["get"]>;
type Hours = Known["quietHours"];
type PreferenceInput = Parameters<Client["preferences"]["set"]>[0];

export type ReachChannel = Known["categories"][number]["channels"][number];

export interface ReachState {
  readonly channels: Answer<Client["channels"]["available"]>["channels"];
  readonly addresses: Addresses;
  readonly categories: Known["categories"];
  readonly quietHours: Hours;
  /** `null` while it is looked at. */
  readonly webPush: WebPushState | null;
  /** Why the last change was not made, as the server says it. */
  readonly problem: string | null;
  readonly setWebPush: (on: boolean) => void;
  /** Resolves with whether it was added. */
  readonly add: (channel: string, address: unknown) => Promise<boolean>;
  readonly remove: (id: string) => void;
  readonly setPreference: (preference: PreferenceInput) => void;
  readonly setQuietHours: (hours: Hours) => void;
}

const nothing: Known = { categories: [], quietHours: null };

/** What the server knows of how to reach the user, and the changes of it. After each change it is asked anew. */
export function useReach(): ReachState {
  const { client } = useTidings();
  const { me } = usePage();
  const [channels, setChannels] = useState<ReachState["channels"]>([]);
  const [addresses, setAddresses] = useState<Addresses>([]);
  const [known, setKnown] = useState<Known>(nothing);
  const [webPush, setWebPush] = useState<WebPushState | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const browser = useMemo(
    () =>
      createWebPush({
        client,
        user: me.userId,
        registration: Promise.resolve(navigator.serviceWorker?.ready),
      }),
    [client, me.userId],
  );

  const load = useCallback(async () => {
    const [offered, own, wanted] = await Promise.all([
      client.channels.available(),
      client.channels.list(),
      client.preferences.get(),
    ]);
    setChannels(offered.channels);
    setAddresses(own.addresses);
    setKnown(wanted);
  }, [client]);

  const change = useCallback(
    async (run: () => Promise<unknown>): Promise<boolean> => {
      try {
        await run();
        await load();
        setProblem(null);
        return true;
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
        return false;
      }
    },
    [load],
  );

  useEffect(() => {
    let gone = false;
    const tell = (error: unknown): void => {
      if (!gone) setProblem(error instanceof Error ? error.message : String(error));
    };
    browser
      .check()
      .then((state) => {
        if (!gone) setWebPush(state);
        return load();
      })
      .catch(tell);
    return () => {
      gone = true;
    };
  }, [browser, load]);

  return {
    channels,
    addresses,
    ...known,
    webPush,
    problem,
    setWebPush: (on) => void change(async () => setWebPush(await (on ? browser.turnOn() : browser.turnOff()))),
    add: (channel, address) => change(() => client.channels.add({ channel, address })),
    remove: (id) => void change(() => client.channels.remove({ id })),
    setPreference: (preference) => void change(() => client.preferences.set(preference)),
    setQuietHours: (hours) => void change(() => client.preferences.setQuietHours(hours)),
  };
}
