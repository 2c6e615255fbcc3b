import type { Readable } from "@tidings/client/store";
import type { StoredDrafts } from "./stored-drafts.ts";

/** What a user has written and not sent, by conversation. */
export interface Drafts {
  /** Those that are not empty. */
  readonly all: Readable<ReadonlyMap<string, string>>;
  readonly keep: (conversationId: string, text: string) => void;
  /** This text was sent and is removed. What was written meanwhile, perhaps in another tab, stays. */
  readonly sent: (conversationId: string, text: string) => void;
  /** Puts a text that was not sent back, before what has been written since. */
  readonly takeBack: (conversationId: string, text: string) => void;
}

/** @param stored where they outlive the page; without it they last as long as the page is open */
export function createDrafts(stored?: StoredDrafts): Drafts {
  const listeners = new Set<() => void>();
  let known = stored?.all() ?? new Map<string, string>();

  function set(next: ReadonlyMap<string, string>): void {
    known = next;
    for (const listener of listeners) listener();
  }

  const textOf = (conversationId: string): string => known.get(conversationId) ?? "";

  function know(conversationId: string, text: string): void {
    if (textOf(conversationId) === text) return;
    const next = new Map(known);
    if (text === "") next.delete(conversationId);
    else next.set(conversationId, text);
    set(next);
  }

  function keep(conversationId: string, text: string): void {
    know(conversationId, text);
    stored?.write(conversationId, text);
  }

  stored?.onChange((id) => (id === null ? set(stored.all()) : know(id, stored.read(id))));

  return {
    all: {
      get: () => known,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    keep,
    sent(conversationId, text) {
      const written = stored ? stored.read(conversationId) : textOf(conversationId);
      if (written === text) keep(conversationId, "");
      else know(conversationId, written);
    },
    takeBack(conversationId, text) {
      const written = textOf(conversationId);
      keep(conversationId, written === "" ? text : `${text}\n${written}`);
    },
  };
}
