import type { Readable } from "@tidings/client/store";
import type { PageStorage } from "../browser-storage.ts";
import { createValue, type Value } from "../value.ts";

/** What a user has written and not sent, by conversation. Kept across reloads. */
export interface Drafts {
  readonly of: (conversationId: string) => Readable<string>;
  readonly keep: (conversationId: string, text: string) => void;
  /** Forgets all of them, as on signing out. */
  readonly clear: () => void;
}

/** @param onError hears when the browser has no room for a draft: it is then kept until the page is closed */
export function createDrafts(storage: PageStorage, me: string, onError: (error: unknown) => void): Drafts {
  const prefix = `tidings.draft/${encodeURIComponent(me)}/`;
  const values = new Map<string, Value<string>>();

  function valueOf(conversationId: string): Value<string> {
    let value = values.get(conversationId);
    if (!value) {
      value = createValue(storage.getItem(prefix + conversationId) ?? "");
      values.set(conversationId, value);
    }
    return value;
  }

  return {
    of: valueOf,
    keep(conversationId, text) {
      valueOf(conversationId).set(text);
      try {
        if (text === "") storage.removeItem(prefix + conversationId);
        else storage.setItem(prefix + conversationId, text);
      } catch (error) {
        onError(error);
      }
    },
    clear() {
      const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i));
      for (const key of keys) if (key?.startsWith(prefix)) storage.removeItem(key);
      for (const value of values.values()) value.set("");
    },
  };
}
