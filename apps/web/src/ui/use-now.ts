import { useReadable } from "@tidings/react";
import { useEffect, useState } from "react";
import { usePage } from "../shell/page.ts";

/** The time by this device's clock, updated every `everyMs`. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** The time by the server's clock, which dates the messages. */
export function useServerNow(everyMs: number): number {
  return useNow(everyMs) + useReadable(usePage().clock.aheadMs);
}
