import { keysOf } from "@tidings/ui/headless";

/** What the page uses of a browser's `Storage`. */
export type PageStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export interface OpenStorage extends PageStorage {
  /** Everything in it outlasts the page. */
  readonly keepsAll: boolean;
}

/**
 * A storage that never throws. What the browser refuses to keep, for example because cookies are blocked or the disk is full, lasts as long
 * as the page is open.
 *
 * @param open returns the browser's storage; with blocked cookies, even that throws
 */
export function openStorage(open: () => Storage): OpenStorage {
  const own = attempt(open, null);
  /** Values that could not be stored; `null` if the key was removed, though the browser still has it. */
  const unkept = new Map<string, string | null>();

  const keys = (): string[] => {
    const kept = attempt(() => (own ? keysOf(own, "") : []), []);
    const known = new Set([...kept, ...unkept.keys()]);
    return [...known].filter((key) => unkept.get(key) !== null);
  };

  return {
    get length() {
      return keys().length;
    },
    get keepsAll() {
      return own !== null && unkept.size === 0;
    },
    key: (index) => keys()[index] ?? null,
    getItem(key) {
      const value = unkept.get(key);
      return value === undefined ? attempt(() => own?.getItem(key) ?? null, null) : value;
    },
    setItem(key, value) {
      const isKept = attempt(() => {
        own?.setItem(key, value);
        return own !== null;
      }, false);
      if (isKept) unkept.delete(key);
      else {
        unkept.set(key, value);
        // An older value must not be there again after a reload.
        attempt(() => own?.removeItem(key), undefined);
      }
    },
    removeItem(key) {
      const isGone = attempt(() => {
        own?.removeItem(key);
        return true;
      }, false);
      if (isGone) unkept.delete(key);
      else unkept.set(key, null);
    },
  };
}

function attempt<T>(use: () => T, otherwise: T): T {
  try {
    return use();
  } catch {
    return otherwise; // refused or full: the page goes on without
  }
}
