import type { Readable } from "@tidings/client/store";

/** What stands beside a chat, or over it where there is no room. */
export type PanelName = "connection" | "inbox" | "person";

/**
 * Where the page is: with whom the chat in the address bar is, `#/chat/<user id>`, and which panel is open. A reload keeps it, and
 * the browser's back button leaves what was entered last, each once: the page's own ways back go back in the history as well.
 */
export interface Route extends Readable<string | null> {
  /** Opens the chat with a user; `null` goes back to the list. */
  readonly go: (peerId: string | null) => void;
  /** The address of the chat with a user, for a link. */
  readonly href: (peerId: string) => string;
  readonly panel: Readable<PanelName | null>;
  readonly openPanel: (name: PanelName) => void;
  readonly closePanel: () => void;
}

const prefix = "#/chat/";

const href = (peerId: string): string => prefix + encodeURIComponent(peerId);

/** What an entry of the history knows beside its address. */
interface Entry {
  readonly panel: PanelName | null;
  /** It was made by opening that panel: leaving it closes the panel. */
  readonly isPanel: boolean;
  /** How many entries back the list is; `null` if it is not among them. */
  readonly toList: number | null;
}

const further = ({ toList }: Entry): number | null => (toList === null ? null : toList + 1);

const panels: readonly unknown[] = ["connection", "inbox", "person"] satisfies PanelName[];

/** Where a panel is docked it goes with no chat: it stays as another one is opened. */
export const dockedFrom = "(min-width: 1200px)";

export function createRoute(window: Window): Route {
  const { history, location } = window;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  /** Going back takes a moment; what is asked for meanwhile is done from there. */
  let isLeaving = false;
  let waiting: (() => void) | null = null;
  const back = (by: number): void => {
    isLeaving = true;
    history.go(-by);
  };
  const onceThere = (act: () => void): void => {
    if (isLeaving) waiting = act;
    else act();
  };
  window.addEventListener("popstate", () => {
    isLeaving = false;
    tell();
    const act = waiting;
    waiting = null;
    act?.();
  });

  const chatWith = (): string | null => {
    const { hash } = location;
    return hash.startsWith(prefix) ? decode(hash.slice(prefix.length)) : null;
  };
  const entry = (): Entry => {
    const state: unknown = history.state;
    if (isEntry(state)) return state;
    return { panel: null, isPanel: false, toList: chatWith() === null ? 0 : null };
  };
  const push = (next: Entry, hash: string): void => {
    history.pushState(next, "", hash);
    tell();
  };
  const replace = (next: Entry, hash: string): void => {
    history.replaceState(next, "", hash);
    tell();
  };
  const address = (): string => {
    const peerId = chatWith();
    return peerId === null ? "#/" : href(peerId);
  };

  function closePanel(): void {
    const now = entry();
    if (now.panel === null) return;
    if (now.isPanel) back(1);
    else replace({ ...now, panel: null }, address());
  }

  function openPanel(name: PanelName): void {
    const now = entry();
    if (now.panel === name) return;
    if (now.panel === null) push({ panel: name, isPanel: true, toList: further(now) }, address());
    else replace({ ...now, panel: name }, address());
  }

  function backToList(): void {
    const now = entry();
    if (now.toList !== null && now.toList > 0) back(now.toList);
    else replace({ panel: null, isPanel: false, toList: 0 }, "#/");
  }

  function toChat(peerId: string): void {
    const now = entry();
    const isDocked = window.matchMedia(dockedFrom).matches;
    if (peerId === chatWith()) {
      if (!isDocked) closePanel();
      return;
    }
    const panel = isDocked ? now.panel : null;
    // The chat takes the place of the panel that lay over everything.
    if (now.isPanel && !isDocked) replace({ panel, isPanel: false, toList: now.toList }, href(peerId));
    else push({ panel, isPanel: false, toList: further(now) }, href(peerId));
  }

  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  return {
    get: chatWith,
    subscribe,
    href,
    go: (peerId) => onceThere(() => (peerId === null ? backToList() : toChat(peerId))),
    panel: { get: () => entry().panel, subscribe },
    openPanel: (name) => onceThere(() => openPanel(name)),
    closePanel: () => onceThere(closePanel),
  };
}

function isEntry(state: unknown): state is Entry {
  if (typeof state !== "object" || state === null) return false;
  const panel: unknown = Reflect.get(state, "panel");
  const toList: unknown = Reflect.get(state, "toList");
  return (
    (panel === null || panels.includes(panel)) &&
    typeof Reflect.get(state, "isPanel") === "boolean" &&
    (toList === null || typeof toList === "number")
  );
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
