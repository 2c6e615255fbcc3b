import type { Preference } from "../ports/reach-store.ts";

/** When a channel tells of a push: never, at once, after a while if it is still unread, or once a day. */
export type When =
  | { readonly mode: "off" }
  | { readonly mode: "now" }
  | { readonly mode: "after"; readonly delayMs: number }
  /** Once a day, `delayMs` after midnight in the reader's time zone. */
  | { readonly mode: "digest"; readonly delayMs: number };

/** How a definition says it: `"off"`, `"now"`, `{ after: "10m" }` (s, m, h or d), or `{ digest: "08:00" }`. */
export type WhenText = "off" | "now" | { readonly after: string } | { readonly digest: string };

/** How a time of day is written: `22:00`. */
export const timeOfDay: RegExp = /^([01]\d|2[0-3]):[0-5]\d$/u;

/** What a definition says about where a type of push goes out. */
export interface ReachPlan {
  readonly category: string;
  /** Preferences and quiet hours do not apply to it. */
  readonly mandatory: boolean;
  readonly channels: Readonly<Record<string, When>>;
}

const MINUTE_MS = 60_000;
const unitMs = { s: 1_000, m: MINUTE_MS, h: 60 * MINUTE_MS, d: 24 * 60 * MINUTE_MS };
const longestDelayMs: number = 30 * unitMs.d;

/**
 * Reads what a definition says about when a channel tells of a push.
 *
 * @throws {TypeError} with what is wrong
 */
export function toWhen(text: WhenText): When {
  if (text === "off" || text === "now") return { mode: text };
  const { after, digest } = Object(text) as { readonly after?: string; readonly digest?: string };
  if (after !== undefined) return { mode: "after", delayMs: toDelayMs(after) };
  if (digest !== undefined) return { mode: "digest", delayMs: toTimeOfDayMs(digest) };
  throw new TypeError(`${JSON.stringify(text)} is not "off", "now", { after: "10m" } or { digest: "08:00" }`);
}

function toDelayMs(text: string): number {
  const match = /^(\d{1,6})([smhd])$/.exec(text);
  const delayMs = match ? Number(match[1]) * unitMs[match[2] as keyof typeof unitMs] : Number.NaN;
  if (delayMs > 0 && delayMs <= longestDelayMs) return delayMs;
  throw new TypeError(
    `{ after: ${JSON.stringify(text)} } is not a time up to 30 days: write "30s", "10m", "2h" or "1d"`,
  );
}

/** `08:30` as milliseconds after midnight. @throws {TypeError} */
function toTimeOfDayMs(text: string): number {
  if (!timeOfDay.test(text)) throw new TypeError(`${JSON.stringify(text)} is not a time of day: write "08:00"`);
  const [hours, minutes] = text.split(":");
  return (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

/** What holds for a user: the definition's, unless they want something else. */
export function whenOf(plan: ReachPlan, channel: string, preferences: readonly Preference[]): When {
  const standard = plan.channels[channel] ?? { mode: "off" };
  if (plan.mandatory) return standard;
  const wanted = preferences.find((one) => one.category === plan.category && one.channel === channel);
  if (!wanted) return standard;
  const { mode, delayMs } = wanted;
  return mode === "after" || mode === "digest" ? { mode, delayMs } : { mode };
}
