import type { Readable } from "@tidings/client/store";
import type { Languages } from "../i18n/languages.ts";
import { partLoader } from "../load-part.ts";
import { createValue } from "../value.ts";

export const loadParts = partLoader(import.meta.url, () => import("./parts.ts"));

export type Parts = Awaited<ReturnType<typeof loadParts>>;

/**
 * The parts that a chat of two does not begin with: groups, changed messages, unread messages above, unknown users. They are loaded when they
 * are wanted.
 */
export interface More {
  readonly parts: Readable<Parts | null>;
  /** Why the last try failed; `null` before that, and once they are loaded. */
  readonly failure: Readable<unknown>;
  /** Begins to load them. Does nothing if they are loaded or being loaded. */
  readonly want: () => void;
}

/** @param onFailed called if loading failed; it is tried again the next time they are wanted */
export function createMore(languages: Pick<Languages, "wantMore">, onFailed: (error: unknown) => void): More {
  const parts = createValue<Parts | null>(null);
  const failure = createValue<unknown>(null);
  let isWanted = false;
  return {
    parts,
    failure,
    want() {
      if (isWanted) return;
      isWanted = true;
      const loading = Promise.all([loadParts(), languages.wantMore()]).then(([loaded]) => parts.set(loaded));
      loading.then(
        () => failure.set(null),
        (error: unknown) => {
          isWanted = false;
          failure.set(error);
          onFailed(error);
        },
      );
    },
  };
}
