import type { UserId } from "./domain.ts";

/** The chat in the address bar, `#/chat/<user id>`: a reload keeps it, and the back button closes it. */
export interface Route {
  /** With whom the chat in the address is; `null` for none. */
  readonly get: () => UserId | null;
  readonly go: (peerId: UserId | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
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

/** An address that somebody has mistyped names nobody. */
function decode(component: string): UserId | null {
  try {
    const userId = decodeURIComponent(component);
    return userId.length > 0 && userId.length <= longestUserId ? userId : null;
  } catch {
    return null;
  }
}
