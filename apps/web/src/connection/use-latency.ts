import { useConnection, useTidings } from "@tidings/react";
import { useEffect, useState } from "react";

const everyMs = 5_000;

/** How long the server takes to answer a cheap query, in milliseconds; `null` while that is not known. */
export function useLatency(): number | null {
  const { client, me } = useTidings();
  const online = useConnection().status === "online";
  const [latencyMs, setLatencyMs] = useState<number | null>(null);

  useEffect(() => {
    if (!online) return undefined;
    const gone = new AbortController();
    const measure = async (): Promise<void> => {
      const startMs = performance.now();
      try {
        await client.presence.get({ userIds: [me] }, { signal: gone.signal });
        setLatencyMs(performance.now() - startMs);
      } catch (error) {
        if (!gone.signal.aborted) console.warn("The round trip could not be measured", error);
      }
    };
    void measure();
    const timer = setInterval(() => void measure(), everyMs);
    return () => {
      clearInterval(timer);
      gone.abort();
    };
  }, [client, me, online]);

  return online ? latencyMs : null;
}
