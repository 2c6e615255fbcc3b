import { useConnection, useTidings } from "@tidings/react";
import { useEffect, useState } from "react";

const everyMs = 5_000;

export interface RoundTrip {
  /** How long the server took to answer. Milliseconds. */
  readonly latencyMs: number;
  /** What the node that answered is called. */
  readonly node: string;
}

/** Asks the server again and again, and tells what came of it last; `null` while that is not known. */
export function useRoundTrip(): RoundTrip | null {
  const { client } = useTidings();
  const state = useConnection();
  const online = state.status === "online";
  const [roundTrip, setRoundTrip] = useState<RoundTrip | null>(null);

  useEffect(() => {
    if (!online) return undefined;
    const gone = new AbortController();
    const measure = async (): Promise<void> => {
      const startMs = performance.now();
      try {
        const { node } = await client.connection.node({ signal: gone.signal });
        setRoundTrip({ node, latencyMs: performance.now() - startMs });
      } catch (error) {
        if (!gone.signal.aborted) console.warn("The round trip could not be measured", error);
      }
    };
    void measure();
    const timer = setInterval(() => void measure(), everyMs);
    return () => {
      clearInterval(timer);
      gone.abort();
      setRoundTrip(null); // the next connection may be to another node
    };
  }, [client, online]);

  return roundTrip;
}
