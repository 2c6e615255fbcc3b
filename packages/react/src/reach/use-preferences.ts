"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useTidings } from "../provider.ts";
import type { RegisteredStore } from "../register.ts";

type Client = RegisteredStore["client"];
type Answer<Call extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<Call>>;
type Known = Answer<Client["preferences"]["get"]>;

export type ReachCategory = Known["categories"][number];
export type QuietHours = NonNullable<Known["quietHours"]>;

interface ReachKnown {
  /** The channels of this server. */
  readonly channels: Answer<Client["channels"]["available"]>["channels"];
  /** Where this user is reached. */
  readonly addresses: Answer<Client["channels"]["list"]>["addresses"];
  /** Which pushes reach them on which channel. */
  readonly categories: readonly ReachCategory[];
  readonly quietHours: QuietHours | null;
}

interface Shown extends ReachKnown {
  readonly status: "loading" | "ready";
  /** Why it could not be loaded the last time. */
  readonly error: unknown;
}

/** The commands reject with the server's error. Once a command resolves, its change is shown. */
export interface Preferences extends Shown {
  readonly addAddress: (channel: string, address: unknown) => Promise<void>;
  readonly removeAddress: (id: string) => Promise<void>;
  readonly set: (preference: Parameters<Client["preferences"]["set"]>[0]) => Promise<void>;
  /** `null` ends them. */
  readonly setQuietHours: (hours: QuietHours | null) => Promise<void>;
  /** Loads it again: after this browser was subscribed to web push, say. */
  readonly reload: () => Promise<void>;
}

const nothing: Shown = {
  channels: [],
  addresses: [],
  categories: [],
  quietHours: null,
  status: "loading",
  error: null,
};

async function ask(client: Client): Promise<Shown> {
  const [{ channels }, { addresses }, wanted] = await Promise.all([
    client.channels.available(),
    client.channels.list(),
    client.preferences.get(),
  ]);
  return { channels, addresses, ...wanted, status: "ready", error: null };
}

/** How this user is reached while no page is open, and for what. Loaded when the component is mounted, and after each change. */
export function usePreferences(): Preferences {
  const { client } = useTidings();
  /** What is known, and whose it is. */
  const [known, setKnown] = useState({ of: client, shown: nothing });
  /** Counts the loads: only the newest is shown. */
  const loads = useRef(0);
  const current = useRef(client);

  const reload = useCallback(async (): Promise<void> => {
    if (current.current !== client) return; // a command of the earlier user's
    loads.current += 1;
    const own = loads.current;
    const answer = await ask(client).catch((error: unknown) => ({ error }));
    if (own !== loads.current) return;
    setKnown(({ of, shown }) => ({ of: client, shown: { ...(of === client ? shown : nothing), ...answer } }));
  }, [client]);

  useEffect(() => {
    current.current = client;
    void reload();
    return () => {
      loads.current += 1;
    };
  }, [client, reload]);

  const after = async (change: Promise<unknown>): Promise<void> => {
    await change;
    await reload();
  };
  return {
    ...(known.of === client ? known.shown : nothing),
    addAddress: (channel, address) => after(client.channels.add({ channel, address })),
    removeAddress: (id) => after(client.channels.remove({ id })),
    set: (preference) => after(client.preferences.set(preference)),
    setQuietHours: (hours) => after(client.preferences.setQuietHours(hours)),
    reload,
  };
}
