import { hasVisibleText } from "@tidings/core/text";

/** The drafts that say something: a blank may be the beginning of one. */
export const begunDrafts = (drafts: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...drafts].filter(([, text]) => hasVisibleText(text)));
