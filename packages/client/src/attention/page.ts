/** What the browser says of the page that a store is on. */
export interface Page {
  /** Without input for a long time, nobody is taken to be looking at it. */
  readonly hasInput: boolean;
  readonly isVisible: () => boolean;
  /** Its window is the one that gets the keys. */
  readonly isInFront: () => boolean;
  /**
   * Calls them after every change of these, and whenever somebody types, touches or moves something, until the returned function
   * is called.
   */
  readonly listen: (listeners: { readonly onChange: () => void; readonly onInput: () => void }) => () => void;
  /** The other tabs of the same user. Without it, each tab is taken to be the only one. */
  readonly tabs?: Tabs;
}

/** What is looked at in each tab of a user. A tab that is gone counts for nothing. */
export interface Tabs {
  /** The chats that are looked at in this tab; `null`: nobody looks at it. */
  readonly say: (chats: readonly string[] | null) => void;
  /** The chats that are looked at in other tabs now; `null`: nobody looks at any of them. */
  readonly ask: () => Promise<ReadonlySet<string> | null>;
  /** Calls `listener` when another tab has said something, until the returned function is called. */
  readonly onSaid: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** Without a page, somebody is always looking: a program. */
export const noPage: Page = {
  hasInput: false,
  isVisible: () => true,
  isInFront: () => true,
  listen: () => () => {},
};
