/** Times and numbers as a language writes them. Times are milliseconds since the epoch. */
export interface Formats {
  /** @example "14:05" */
  readonly clock: (atMs: number) => string;
  /** Date and time, for a tooltip. */
  readonly full: (atMs: number) => string;
  /** @example "Today", "Yesterday", "Monday, 4 May" */
  readonly day: (atMs: number, nowMs: number) => string;
  /** As short as a list allows: the time today, the weekday in the last week, else the date. */
  readonly short: (atMs: number, nowMs: number) => string;
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

export interface FormatOptions {
  /** BCP 47: the language, and the region whose habits are followed. */
  readonly locale: string;
  readonly time: { readonly today: string; readonly yesterday: string };
}

export function createFormats({ locale, time }: FormatOptions): Formats {
  const date = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, options);
  const clock = date({ timeStyle: "short" });
  const full = date({ dateStyle: "medium", timeStyle: "short" });
  const weekday = date({ weekday: "short" });
  const shortDate = date({ day: "numeric", month: "short" });
  const shortWithYear = date({ dateStyle: "short" });
  const longDate = date({ weekday: "long", day: "numeric", month: "long" });
  const longWithYear = date({ day: "numeric", month: "long", year: "numeric" });
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { style: "long", type: "conjunction" });
  return {
    clock: (atMs) => clock.format(atMs),
    full: (atMs) => full.format(atMs),
    day(atMs, nowMs) {
      const daysAgo = dayOf(nowMs) - dayOf(atMs);
      if (daysAgo === 0) return time.today;
      if (daysAgo === 1) return time.yesterday;
      return (isSameYear(atMs, nowMs) ? longDate : longWithYear).format(atMs);
    },
    short(atMs, nowMs) {
      const daysAgo = dayOf(nowMs) - dayOf(atMs);
      if (daysAgo === 0) return clock.format(atMs);
      if (daysAgo > 0 && daysAgo < 7) return weekday.format(atMs);
      return (isSameYear(atMs, nowMs) ? shortDate : shortWithYear).format(atMs);
    },
    number: (n) => numbers.format(n),
    list: (items) => lists.format(items),
  };
}
