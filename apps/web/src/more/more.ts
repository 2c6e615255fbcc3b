import type { Readable } from "@tidings/client/store";
import type { Languages } from "../i18n/languages.ts";
import { partLoader } from "../load-part.ts";
import { createValue } from "../value.ts";

export const loadParts = partLoader(import.meta.url, () => import("./parts.ts"));

export type Parts = Awaited<ReturnType<typeof loadParts>>;

/**
 * What no chat of two begins with: groups, messages that change, what is unread further up, who is not known. It is loaded once
 * it is wanted.
 */
export interface More {
  readonly parts: Readable<Parts | null>;
  /** Does nothing while it is on its way, or there. */
  readonly want: () => void;
}

/** @param onFailed it is tried again the next time it is wanted */
export function createMore(languages: Pick<Languages, "wantMore">, onFailed: (error: unknown) => void): More {
  const parts = createValue<Parts | null>(null);
  let isWanted = false;
  return {
    parts,
    want() {
      if (isWanted) return;
      isWanted = true;
      Promise.all([loadParts(), languages.wantMore()]).then(
        ([loaded]) => parts.set(loaded),
        (error: unknown) => {
          isWanted = false;
          onFailed(error);
        },
      );
    },
  };
}
