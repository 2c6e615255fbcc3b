import { Temporal } from "temporal-polyfill";

/** Hours in which nothing is sent, in a time zone of the IANA database. `22:00` to `07:00` spans midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

/** Whether the runtime knows the time zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).format() !== "";
  } catch {
    return false; // that is how it says no
  }
}

const at = (ms: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);

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
      const { epochMilliseconds } = then.toZonedDateTime(timeZone, { disambiguation });
      if (epochMilliseconds > nowMs) return epochMilliseconds;
    }
  }
  throw new Error(`no day has ${plainTime.toString()} in ${timeZone}`);
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
