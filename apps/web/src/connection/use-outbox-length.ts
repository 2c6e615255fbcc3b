import { useTidings } from "@tidings/react";
import { useSyncExternalStore } from "react";

/** How many messages are not known to be stored yet, without those that have failed. */
export function useOutboxLength(): number {
  const { outbox } = useTidings().client;
  return useSyncExternalStore(
    outbox.subscribe,
    () => outbox.entries.filter(({ status }) => status !== "failed").length,
  );
}
