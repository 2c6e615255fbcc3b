import { type ChatMessagePush, chatMessagePushType } from "../model/events.ts";
import type { ReachedPush } from "../ports/channel.ts";
import { endOfQuiet, nextDigest, type QuietHours } from "./quiet-hours.ts";
import type { When } from "./when.ts";

/** What is known when a cursor is due. */
export interface DueCursor {
  /** When each type of push goes out: a category may have types that differ. */
  readonly whenOf: (type: string) => When;
  readonly mandatory: boolean;
  /** The user's unread pushes of the category after the cursor, in any order. */
  readonly unread: readonly ReachedPush[];
  /** Whether there are older ones that are not in `unread`. */
  readonly hasOlder: boolean;
  /** Since when something waits, as the cursor has it. Milliseconds since the epoch. */
  readonly sinceMs: number;
  readonly quietHours: QuietHours | null;
  readonly nowMs: number;
}

export type Decision =
  /** Everything after the cursor has been read, or is not wanted. */
  | { readonly what: "nothing"; readonly why: "read" | "off" }
  | {
      readonly what: "wait";
      readonly why: "delay" | "digest" | "quietHours";
      readonly dueAtMs: number;
      readonly sinceMs: number;
    }
  /** All that is unread, as one message: the oldest first. */
  | { readonly what: "send"; readonly pushes: readonly ReachedPush[] };

/** A push that stands for several messages has replaced others: it is not known when the first came, but the cursor knows. */
const isSeveral = ({ type, data }: ReachedPush): boolean =>
  type === chatMessagePushType && (data as ChatMessagePush).count > 1;

/**
 * Decides at the time of sending, from what is unread then: so a read cancels, a delay escalates what is still unread, and a digest
 * has all there is.
 */
export function decide({ whenOf, mandatory, unread, hasOlder, sinceMs, quietHours, nowMs }: DueCursor): Decision {
  if (unread.length === 0) return { what: "nothing", why: "read" };
  const types = Map.groupBy(unread, ({ type }) => type);
  const dues = [...types].flatMap(([type, ofType]): readonly Due[] => {
    const when = whenOf(type);
    if (when.mode === "off") return [];
    const isFirstKnown = !hasOlder && !ofType.some(isSeveral);
    const since = Math.min(...ofType.map(({ sentAtMs }) => sentAtMs), ...(isFirstKnown ? [] : [sinceMs]));
    return [{ mode: when.mode, sinceMs: since, atMs: dueAt(when, since, quietHours?.timeZone ?? "UTC") }];
  });
  // what is due first takes the others along
  const [first] = dues.toSorted((a, b) => a.atMs - b.atMs);
  if (!first) return { what: "nothing", why: "off" };
  const quietUntil = mandatory ? null : endOfQuiet(quietHours, Math.max(first.atMs, nowMs));
  const heldUntil = Math.max(first.atMs, quietUntil ?? 0);
  if (heldUntil > nowMs) {
    const why = quietUntil !== null ? "quietHours" : first.mode === "digest" ? "digest" : "delay";
    return { what: "wait", why, dueAtMs: heldUntil, sinceMs: Math.min(...dues.map((due) => due.sinceMs)) };
  }
  const pushes = unread.filter(({ type }) => whenOf(type).mode !== "off").toSorted((a, b) => a.seq - b.seq);
  return { what: "send", pushes };
}

/** When the pushes of one type go out. */
interface Due {
  readonly mode: When["mode"];
  readonly sinceMs: number;
  readonly atMs: number;
}

function dueAt(when: Exclude<When, { readonly mode: "off" }>, sinceMs: number, timeZone: string): number {
  if (when.mode === "now") return sinceMs;
  return when.mode === "after" ? sinceMs + when.delayMs : nextDigest(when.delayMs, sinceMs, timeZone);
}
