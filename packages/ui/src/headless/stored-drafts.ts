import { keysOf } from "./keys-of.ts";

/** Where drafts outlive the page. */
export interface StoredDrafts {
  readonly all: () => ReadonlyMap<string, string>;
  /** The empty text if there is none. */
  readonly read: (conversationId: string) => string;
  /** The empty text: removes it. */
  readonly write: (conversationId: string, text: string) => void;
  /** Calls the listener when another tab has changed the draft of a conversation; with `null` if any may have changed. */
  readonly onChange: (listener: (conversationId: string | null) => void) => void;
}

type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export interface StoredDraftsOptions {
  /** Whose they are: another user of the same browser does not see them. */
  readonly me: string;
  /** `localStorage`: they outlive the page, and are the same in all tabs. */
  readonly storage: DraftStorage;
  /** When it is aborted, changes of other tabs are no longer followed. Default: never. */
  readonly signal?: AbortSignal;
  /** Calls the listener with the key that another tab has changed; `null` for all. Default: the window's `storage` event. */
  readonly onOtherTab?: (listener: (key: string | null) => void) => void;
}

const prefixOf = (me: string): string => `tidings.draft/${encodeURIComponent(me)}/`;

/** Forgets all of a user's, as they sign out. */
export function clearDrafts(storage: DraftStorage, me: string): void {
  for (const key of keysOf(storage, prefixOf(me))) storage.removeItem(key);
}

/** Keeps drafts in a storage of the browser: `createDrafts(storedDrafts({ me: "alice", storage: localStorage }))`. */
export function storedDrafts({
  me,
  storage,
  signal,
  onOtherTab = (listener) => window.addEventListener("storage", ({ key }) => listener(key), signal && { signal }),
}: StoredDraftsOptions): StoredDrafts {
  const prefix = prefixOf(me);
  return {
    all: () => new Map(keysOf(storage, prefix).map((key) => [key.slice(prefix.length), storage.getItem(key) ?? ""])),
    read: (conversationId) => storage.getItem(prefix + conversationId) ?? "",
    write(conversationId, text) {
      const key = prefix + conversationId;
      try {
        if (text !== "") return storage.setItem(key, text);
      } catch {
        // It is full: the text lasts as long as the page is open. An older text must not come back after a reload.
      }
      storage.removeItem(key);
    },
    onChange: (listener) =>
      onOtherTab((key) => {
        if (key === null) listener(null);
        else if (key.startsWith(prefix)) listener(key.slice(prefix.length));
      }),
  };
}
