import { connectionChanged } from "../store/connection.ts";
import type { SessionContext } from "./context.ts";

/** Mirrors the state of the connection. */
export function watchConnection({ client, store, signal }: SessionContext, onUnauthorized: () => void): void {
  const { connection } = client;
  const mirror = (): void => {
    const { state } = connection;
    store.update((current) => connectionChanged(current, state));
    if (state.status === "unauthorized") onUnauthorized();
  };
  mirror();
  signal.addEventListener("abort", connection.subscribe(mirror), { once: true });
}
