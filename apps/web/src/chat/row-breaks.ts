import type { MessageItem } from "@tidings/client/store";
import { dayOf } from "../i18n/formats.ts";

/** Messages of one person that follow each other this closely stand together. */
const groupWithinMs = 5 * 60_000;

/** What stands between a message and the one before it. */
export interface RowBreak {
  /** The first of its day. */
  readonly newDay: boolean;
  /** Everything above was read before the chat was opened. */
  readonly firstNew: boolean;
  /** Another person, or a while later. */
  readonly startsGroup: boolean;
}

type Said = Pick<MessageItem<unknown>, "from" | "own" | "seq" | "sentAtMs">;

/** @param newSince the last seq that was read before the chat was opened; `null` if nothing was new */
export function rowBreak(previous: Said | undefined, message: Said, newSince: number | null): RowBreak {
  const newDay = !previous || dayOf(previous.sentAtMs) !== dayOf(message.sentAtMs);
  const firstNew = isNew(message, newSince) && (previous ? !isNew(previous, newSince) : newSince === 0);
  const startsGroup =
    newDay || firstNew || previous.from !== message.from || message.sentAtMs - previous.sentAtMs > groupWithinMs;
  return { newDay, firstNew, startsGroup };
}

const isNew = ({ own, seq }: Said, newSince: number | null): boolean =>
  newSince !== null && !own && seq !== null && seq > newSince;
