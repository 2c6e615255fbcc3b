import { createFormats as createBaseFormats, dayOf, type Formats as BaseFormats } from "@tidings/ui/headless";
import type { Texts } from "./en.ts";

/** Times and numbers as a language writes them. Times are milliseconds since the epoch. */
export interface Formats extends BaseFormats {
  /** @example "last seen 5 min. ago" */
  readonly lastSeen: (atMs: number, nowMs: number) => string;
}

/** @param locale BCP 47: the language, and the region whose habits are followed */
export function createFormats(locale: string, { time }: Texts): Formats {
  const base = createBaseFormats({ locale, time });
  const ago = new Intl.RelativeTimeFormat(locale, { style: "short" });
  return {
    ...base,
    lastSeen(atMs, nowMs) {
      const minutes = Math.floor((nowMs - atMs) / 60_000);
      if (minutes < 1) return time.seenJustNow;
      if (minutes < 60) return time.seen(ago.format(-minutes, "minute"));
      const named = base.day(atMs, nowMs);
      const isWord = dayOf(nowMs) - dayOf(atMs) <= 1; // and stands within a sentence here
      return time.seenAt(isWord ? named.toLocaleLowerCase(locale) : named, base.clock(atMs));
    },
  };
}
