import type { Page } from "../attention/page.ts";

/** What is used of React Native's `AppState`. */
export interface AppStateLike {
  readonly currentState: string;
  addEventListener(type: "change", listener: (state: string) => void): { remove(): void };
}

/** What is used of a client. */
interface Reconnecting {
  readonly connection: { readonly reconnect: () => void };
}

const active = "active";

/**
 * The screen, for `createTidingsStore(client, { me, page: appStatePage(AppState) })`: somebody looks at what is open while the
 * app is in front. The store then also says that the user is away while it is not.
 */
export function appStatePage(appState: AppStateLike): Page {
  const isInFront = (): boolean => appState.currentState === active;
  return {
    hasInput: false, // how long nobody has touched the screen is not known, and the system turns it off
    isVisible: isInFront,
    isInFront,
    listen({ onChange }) {
      const listening = appState.addEventListener("change", onChange);
      return () => listening.remove();
    },
  };
}

/**
 * Reconnects when the app comes back to the front, because the system has usually cut the connection without notice.
 *
 * @returns ends it
 */
export function reconnectInFront({ connection }: Reconnecting, appState: AppStateLike): () => void {
  let wasInFront = appState.currentState === active;
  const listening = appState.addEventListener("change", (state) => {
    const isInFront = state === active;
    if (isInFront && !wasInFront) connection.reconnect();
    wasInFront = isInFront;
  });
  return () => listening.remove();
}
