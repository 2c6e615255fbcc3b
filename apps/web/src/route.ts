import type { Readable } from "@tidings/client/store";

/** A panel beside a chat. On a narrow screen it covers the chat. */
export type PanelName = "connection" | "inbox" | "about";

/** What an address names: a conversation, or the other party of a direct one, as in links from before there were groups. */
export type Chat = { readonly id: string } | { readonly with: string };

/**
 * Where the page is: which conversation the address bar names, `#/c/<id>`, and which panel is open. A reload keeps it. The browser's back
 * button leaves what was opened last; the page's own ways back go back in the history too, so that nothing is left twice.
 */
export interface Route extends Readable<Chat | null> {
  /** Opens a conversation; `null` goes back to the list. */
  readonly go: (conversationId: string | null) => void;
  /** The address of a conversation, for a link. */
  readonly href: (conversationId: string) => string;
  /** Replaces an address of the older kind with that of the conversation. */
  readonly name: (conversationId: string) => void;
  readonly panel: Readable<PanelName | null>;
  readonly openPanel: (name: PanelName) => void;
  readonly closePanel: () => void;
}

const prefix = "#/c/";
const olderPrefix = "#/chat/";

const href = (conversationId: string): string => prefix + encodeURIComponent(conversationId);

/** The state of an entry of the history. */
interface Entry {
  readonly panel: PanelName | null;
  /** The entry was made by opening the panel: going back closes it. */
  readonly isPanel: boolean;
  /** How many entries back the list is; `null` if it is not in the history. */
  readonly toList: number | null;
}

const further = ({ toList }: Entry): number | null => (toList === null ? null : toList + 1);

/**
 * Browsers keep 50 entries, and drop the oldest for a new one. The list stays among them: from this many entries on, what is opened takes
 * the place of what was opened last.
 */
const furthest = 40;

const panels: readonly unknown[] = ["connection", "inbox", "about"] satisfies PanelName[];

/** From this width on, a panel is docked: it stays open when another chat is opened. */
export const dockedFrom = "(width >= 75em)";

export function createRoute(window: Window): Route {
  const { history, location } = window;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  /** Going back takes a moment. What is requested meanwhile is done afterwards. */
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

  let read: { readonly hash: string; readonly chat: Chat | null } = { hash: "", chat: null };
  /** The same object for the same address. */
  const chat = (): Chat | null => {
    const { hash } = location;
    if (hash !== read.hash) read = { hash, chat: toChat(hash) };
    return read.chat;
  };
  const entry = (): Entry => {
    const state: unknown = history.state;
    if (isEntry(state)) return state;
    return { panel: null, isPanel: false, toList: chat() === null ? 0 : null };
  };
  const replace = (next: Entry, hash: string): void => {
    history.replaceState(next, "", hash);
    tell();
  };
  const push = (next: Entry, hash: string): void => {
    if ((next.toList ?? 0) > furthest) {
      replace({ ...next, isPanel: false, toList: furthest }, hash);
      return;
    }
    history.pushState(next, "", hash);
    tell();
  };
  const address = (): string => (chat() === null ? "#/" : location.hash);

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

  function open(conversationId: string): void {
    const now = entry();
    const isDocked = window.matchMedia(dockedFrom).matches;
    if (href(conversationId) === location.hash) {
      if (!isDocked) closePanel();
      return;
    }
    const panel = isDocked ? now.panel : null;
    // The chat replaces the panel that covered everything.
    if (now.isPanel && !isDocked) replace({ panel, isPanel: false, toList: now.toList }, href(conversationId));
    else push({ panel, isPanel: false, toList: further(now) }, href(conversationId));
  }

  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  return {
    get: chat,
    subscribe,
    href,
    go: (conversationId) => onceThere(() => (conversationId === null ? backToList() : open(conversationId))),
    name: (conversationId) => replace(entry(), href(conversationId)),
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
    (toList === null || (typeof toList === "number" && toList <= furthest))
  );
}

/** The length of two user ids with every character escaped. */
const longestId = 800;
const controlCharacter = /\p{Cc}/u;

/** `null` for an address that is not valid. */
function toChat(hash: string): Chat | null {
  try {
    const start = [prefix, olderPrefix].find((one) => hash.startsWith(one));
    if (start === undefined) return null;
    const id = decodeURIComponent(hash.slice(start.length));
    if (id.length === 0 || id.length > longestId || controlCharacter.test(id)) return null;
    return start === prefix ? { id } : { with: id };
  } catch {
    return null;
  }
}
