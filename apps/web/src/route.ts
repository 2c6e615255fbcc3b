import type { Readable } from "@tidings/client/store";

/** With whom the chat in the address bar is, `#/chat/<user id>`: a reload keeps it, and the back button closes it. */
export interface Route extends Readable<string | null> {
  /** Opens the chat with a user; `null` closes the one that is open. */
  readonly go: (peerId: string | null) => void;
}

const prefix = "#/chat/";

export function createRoute(window: Window): Route {
  return {
    get() {
      const { hash } = window.location;
      return hash.startsWith(prefix) ? decode(hash.slice(prefix.length)) : null;
    },
    go(peerId) {
      window.location.hash = peerId === null ? "#/" : `${prefix}${encodeURIComponent(peerId)}`;
    },
    subscribe(listener) {
      window.addEventListener("hashchange", listener);
      return () => window.removeEventListener("hashchange", listener);
    },
  };
}

const longestUserId = 128;
const controlCharacter = /\p{Cc}/u;

/** An address that somebody has mistyped names nobody. */
function decode(component: string): string | null {
  try {
    const userId = decodeURIComponent(component);
    const isUserId = userId.length > 0 && userId.length <= longestUserId && !controlCharacter.test(userId);
    return isUserId ? userId : null;
  } catch {
    return null;
  }
}
