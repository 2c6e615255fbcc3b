import type { Texts } from "./en.ts";

/** Times and numbers as a language writes them. Times are milliseconds since the epoch. */
export interface Formats {
  /** @example "14:05" */
  readonly clock: (atMs: number) => string;
  /** The whole date and time, for a tooltip. */
  readonly full: (atMs: number) => string;
  /** @example "Today", "Yesterday", "Monday, 4 May" */
  readonly day: (atMs: number, nowMs: number) => string;
  /** As short as a list allows: the time today, the weekday in the last week, else the date, with its year if it is another one. */
  readonly listTime: (atMs: number, nowMs: number) => string;
  /** @example "last seen 5 min. ago" */
  readonly lastSeen: (atMs: number, nowMs: number) => string;
  readonly number: (n: number) => string;
  /** @example "Ada, Grace and Linus" */
  readonly list: (items: readonly string[]) => string;
}

/** The number of the local calendar day, for comparing days. */
export function dayOf(atMs: number): number {
  const date = new Date(atMs);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
}

const isSameYear = (aMs: number, bMs: number): boolean => new Date(aMs).getFullYear() === new Date(bMs).getFullYear();

/** @param locale BCP 47: the language, and the region whose habits are followed */
export function createFormats(locale: string, { time }: Texts): Formats {
  const date = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, options);
  const clock = date({ timeStyle: "short" });
  const weekday = date({ weekday: "short" });
  const shortDate = date({ day: "numeric", month: "short" });
  const shortDateWithYear = date({ dateStyle: "short" });
  const longDate = date({ weekday: "long", day: "numeric", month: "long" });
  const longDateWithYear = date({ day: "numeric", month: "long", year: "numeric" });
  const full = date({ dateStyle: "medium", timeStyle: "short" });
  const ago = new Intl.RelativeTimeFormat(locale, { style: "short" });
  const lists = new Intl.ListFormat(locale, { style: "long", type: "conjunction" });
  const numbers = new Intl.NumberFormat(locale);

  const day = (atMs: number, nowMs: number): string => {
    const daysAgo = dayOf(nowMs) - dayOf(atMs);
    if (daysAgo === 0) return time.today;
    if (daysAgo === 1) return time.yesterday;
    return (isSameYear(atMs, nowMs) ? longDate : longDateWithYear).format(atMs);
  };

  return {
    clock: (atMs) => clock.format(atMs),
    full: (atMs) => full.format(atMs),
    day,
    listTime(atMs, nowMs) {
      const daysAgo = dayOf(nowMs) - dayOf(atMs);
      if (daysAgo === 0) return clock.format(atMs);
      if (daysAgo > 0 && daysAgo < 7) return weekday.format(atMs);
      return (isSameYear(atMs, nowMs) ? shortDate : shortDateWithYear).format(atMs);
    },
    lastSeen(atMs, nowMs) {
      const minutes = Math.floor((nowMs - atMs) / 60_000);
      if (minutes < 1) return time.seenJustNow;
      if (minutes < 60) return time.seen(ago.format(-minutes, "minute"));
      const named = day(atMs, nowMs);
      const isWord = dayOf(nowMs) - dayOf(atMs) <= 1; // and stands within a sentence here
      return time.seenAt(isWord ? named.toLocaleLowerCase(locale) : named, clock.format(atMs));
    },
    number: (n) => numbers.format(n),
    list: (items) => lists.format(items),
  };
}
