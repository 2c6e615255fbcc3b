import { Temporal } from "temporal-polyfill";

/** Hours in which nothing is sent, in a time zone of the IANA database. `22:00` to `07:00` spans midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

const at = (ms: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);

/** The `RangeError` is how both runtime and Temporal say no. */
function succeeds(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const countsIn = (timeZone: string): boolean => succeeds(() => at(0, timeZone));

const formatIn = (timeZone: string): Intl.DateTimeFormat => new Intl.DateTimeFormat("en", { timeZone });

/** Whether it is a time zone that times can be counted in. The runtime alone also knows short names, such as `JST`, which are in no calendar. */
export const isTimeZone = (timeZone: string): boolean => succeeds(() => formatIn(timeZone)) && countsIn(timeZone);

/** The time zone that was meant: of a short name, the one that the runtime takes it for. `null` if there is none. */
function zoneOf(stored: string): string | null {
  if (countsIn(stored)) return stored;
  if (!succeeds(() => formatIn(stored))) return null;
  const { timeZone } = formatIn(stored).resolvedOptions();
  return countsIn(timeZone) ? timeZone : null;
}

/**
 * Quiet hours that can be counted with, from those that are stored: they may have been stored unchecked, and another runtime may know
 * other zones. What cannot be read is UTC, or no hours at all; `problem` says what.
 */
export function readQuietHours(stored: QuietHours | null): {
  readonly hours: QuietHours | null;
  readonly problem: string | null;
} {
  if (!stored) return { hours: null, problem: null };
  const timeZone = zoneOf(stored.timeZone);
  const unread = [stored.from, stored.to].find((text) => !succeeds(() => Temporal.PlainTime.from(text)));
  if (unread !== undefined) {
    const problem = `${JSON.stringify(unread)} is not a time of day, so there are none`;
    return { hours: { from: "00:00", to: "00:00", timeZone: timeZone ?? "UTC" }, problem };
  }
  if (timeZone !== null) return { hours: { ...stored, timeZone }, problem: null };
  const problem = `${JSON.stringify(stored.timeZone)} is not a time zone here, so they count as UTC`;
  return { hours: { ...stored, timeZone: "UTC" }, problem };
}

/**
 * When the clock shows the time of day for the next time, after `nowMs`; where a change of clocks skips it, right after the change.
 * `disambiguations`: which of the two times counts that a change of clocks repeats.
 */
function nextTime(
  nowMs: number,
  plainTime: Temporal.PlainTime,
  timeZone: string,
  disambiguations: readonly ("compatible" | "later")[] = ["compatible"],
): number {
  const today = at(nowMs, timeZone).toPlainDate();
  for (const days of [0, 1, 2]) {
    const then = today.add({ days }).toPlainDateTime(plainTime);
    for (const disambiguation of disambiguations) {
      const { epochMilliseconds } = afterGap(then, then.toZonedDateTime(timeZone, { disambiguation }));
      if (epochMilliseconds > nowMs) return epochMilliseconds;
    }
  }
  throw new Error(`no day has ${plainTime.toString()} in ${timeZone}`);
}

/** When a change of clocks ends that skips a time of that day; as it was found if none does. */
function afterGap(wanted: Temporal.PlainDateTime, found: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (found.toPlainDateTime().equals(wanted)) return found;
  const change = found.getTimeZoneTransition("previous");
  return change?.toPlainDate().equals(wanted.toPlainDate()) ? change : found;
}

/** The end of the quiet hours that `nowMs` is in; `null` if it is in none. */
export function endOfQuiet(hours: QuietHours | null, nowMs: number): number | null {
  if (!hours) return null;
  const { timeZone } = hours;
  const [from, to] = [Temporal.PlainTime.from(hours.from), Temporal.PlainTime.from(hours.to)];
  const order = Temporal.PlainTime.compare(from, to);
  if (order === 0) return null;
  const now = at(nowMs, timeZone).toPlainTime();
  const [hasBegun, hasEnded] = [Temporal.PlainTime.compare(now, from) >= 0, Temporal.PlainTime.compare(now, to) >= 0];
  const isQuiet = order < 0 ? hasBegun && !hasEnded : hasBegun || !hasEnded;
  return isQuiet ? nextTime(nowMs, to, timeZone, ["compatible", "later"]) : null;
}

/** The next time for a digest after `nowMs`: so long after midnight of the reader's day. */
export function nextDigest(delayMs: number, nowMs: number, timeZone: string): number {
  const time = Temporal.PlainTime.from({ hour: 0 }).add({ milliseconds: delayMs });
  return nextTime(nowMs, time, timeZone);
}
