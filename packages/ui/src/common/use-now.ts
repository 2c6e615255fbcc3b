import { useEffect, useState } from "react";
import { useUi } from "../settings/use-ui.ts";

/** The time, anew after each interval. Milliseconds. */
export function useNow(everyMs: number): number {
  const { now } = useUi();
  const [nowMs, setNowMs] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(now()), everyMs);
    return () => clearInterval(timer);
  }, [now, everyMs]);
  return nowMs;
}
