import type { ChannelResult } from "@tidings/core";

/** What a person reads of a message. */
export interface Shown {
  readonly title: string;
  readonly body: string;
}

/** A link that is too long is the application's mistake: it would be too long the next time as well. */
export const tooLong: ChannelResult = { result: "refused", reason: "its link alone is too long for a push message" };

const characters = new Intl.Segmenter();

/**
 * A message as a provider takes it, in at most so many bytes. If it is too long, the body is cut, and then the title, between characters
 * as people see them. `null` if what `write` adds is too long by itself.
 */
export function cutToFit({ title, body }: Shown, maxBytes: number, write: (shown: Shown) => string): string | null {
  const fitting = (shown: Shown): string | null => {
    const text = write({ title: shown.title.toWellFormed(), body: shown.body.toWellFormed() });
    return Buffer.byteLength(text) <= maxBytes ? text : null;
  };
  return (
    fitting({ title, body }) ??
    longest(body, maxBytes, (start) => fitting({ title, body: start })) ??
    longest(title, maxBytes, (start) => fitting({ title: start, body: "" }))
  );
}

/** What the longest beginning of a text comes to that does not come to `null`. */
function longest(text: string, maxLength: number, tryOut: (start: string) => string | null): string | null {
  const all = Array.from(characters.segment(text.slice(0, maxLength)), ({ segment }) => segment);
  let found: string | null = null;
  for (let [least, most] = [0, all.length]; least <= most;) {
    const count = Math.floor((least + most) / 2);
    const start = all.slice(0, count).join("");
    const result = tryOut(start === text ? text : `${start}…`);
    if (result === null) most = count - 1;
    else [found, least] = [result, count + 1];
  }
  return found;
}
