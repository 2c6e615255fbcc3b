const clock = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: "short" });
const shortDate = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const longDate = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });
const longDateWithYear = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "long", year: "numeric" });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

/** @example "14:05" */
export const toClock = (atMs: number): string => clock.format(atMs);

/** The whole date and time, for a tooltip. */
export const toFullTime = (atMs: number): string => full.format(atMs);

/** The number of the local calendar day, for comparing days. */
export function dayOf(atMs: number): number {
  const date = new Date(atMs);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
}

/** @example "Today", "Yesterday", "Monday, 4 May" */
export function toDayLabel(atMs: number, nowMs: number): string {
  const daysAgo = dayOf(nowMs) - dayOf(atMs);
  if (daysAgo === 0) return "Today";
  if (daysAgo === 1) return "Yesterday";
  return new Date(atMs).getFullYear() === new Date(nowMs).getFullYear()
    ? longDate.format(atMs)
    : longDateWithYear.format(atMs);
}

/** As short as a list allows: the time today, the weekday in the last week, else the date. */
export function toListTime(atMs: number, nowMs: number): string {
  const daysAgo = dayOf(nowMs) - dayOf(atMs);
  if (daysAgo <= 0) return clock.format(atMs);
  return daysAgo < 7 ? weekday.format(atMs) : shortDate.format(atMs);
}

/** @example "last seen 5 min ago" */
export function toLastSeen(atMs: number, nowMs: number): string {
  const minutes = Math.floor((nowMs - atMs) / 60_000);
  if (minutes < 1) return "last seen just now";
  if (minutes < 60) return `last seen ${minutes} min ago`;
  const day = dayOf(nowMs) === dayOf(atMs) ? "at" : `${toDayLabel(atMs, nowMs)},`;
  return `last seen ${day} ${clock.format(atMs)}`;
}
