import type { Readable } from "@tidings/client/store";
import { keysOf, type PageStorage } from "../browser-storage.ts";
import { createValue } from "../value.ts";

/** What a user has written and not sent, by conversation: the same in all tabs, and kept across reloads. */
export interface Drafts {
  /** Those that are not empty. */
  readonly all: Readable<ReadonlyMap<string, string>>;
  readonly of: (conversationId: string) => Readable<string>;
  readonly keep: (conversationId: string, text: string) => void;
  /** This very text was sent: what was written meanwhile, in another tab as well, stays. */
  readonly sent: (conversationId: string, text: string) => void;
  /** What was to be sent goes back to where it was written, before what has been written since. */
  readonly takeBack: (conversationId: string, text: string) => void;
}

export interface DraftsOptions {
  readonly storage: PageStorage;
  readonly me: string;
  /** Calls the listener when another tab has changed something under the key; `null`: everything. Until `signal` is aborted. */
  readonly onOtherTab: (listener: (key: string | null) => void, signal: AbortSignal) => void;
  readonly signal: AbortSignal;
}

const prefixOf = (me: string): string => `tidings.draft/${encodeURIComponent(me)}/`;

/** Forgets all of a user's. */
export function clearDrafts(storage: PageStorage, me: string): void {
  for (const key of keysOf(storage, prefixOf(me))) storage.removeItem(key);
}

export function createDrafts({ storage, me, onOtherTab, signal }: DraftsOptions): Drafts {
  const prefix = prefixOf(me);
  const readAll = (): ReadonlyMap<string, string> =>
    new Map(keysOf(storage, prefix).map((key) => [key.slice(prefix.length), storage.getItem(key) ?? ""]));
  const all = createValue(readAll());

  function know(conversationId: string, text: string): void {
    if ((all.get().get(conversationId) ?? "") === text) return;
    const next = new Map(all.get());
    if (text === "") next.delete(conversationId);
    else next.set(conversationId, text);
    all.set(next);
  }

  function keep(conversationId: string, text: string): void {
    if (text === "") storage.removeItem(prefix + conversationId);
    else storage.setItem(prefix + conversationId, text);
    know(conversationId, text);
  }

  onOtherTab((key) => {
    if (key === null) all.set(readAll());
    else if (key.startsWith(prefix)) know(key.slice(prefix.length), storage.getItem(key) ?? "");
  }, signal);

  return {
    all,
    of: (conversationId) => ({ get: () => all.get().get(conversationId) ?? "", subscribe: all.subscribe }),
    keep,
    sent(conversationId, text) {
      const written = storage.getItem(prefix + conversationId) ?? "";
      if (written === text) keep(conversationId, "");
      else know(conversationId, written);
    },
    takeBack(conversationId, text) {
      const written = all.get().get(conversationId) ?? "";
      keep(conversationId, written === "" ? text : `${text}\n${written}`);
    },
  };
}
