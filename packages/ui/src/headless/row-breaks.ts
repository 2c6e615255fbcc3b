import type { MessageItem } from "@tidings/client/store";
import { dayOf } from "./formats.ts";

/** Messages of one person that follow each other this closely stand together. */
const groupWithinMs = 5 * 60_000;

/** What stands between a message and the one before it. */
export interface RowBreak {
  /** The first of its day. */
  readonly newDay: boolean;
  /** Everything above was read before. */
  readonly firstNew: boolean;
  /** Another person, or a while later. */
  readonly startsGroup: boolean;
}

type Said = Pick<MessageItem<unknown>, "from" | "seq" | "sentAtMs">;

/** @param newSince the seq up to which everything was read before; `null` if nothing is new */
export function rowBreak(previous: Said | undefined, message: Said, newSince: number | null): RowBreak {
  const newDay = !previous || dayOf(previous.sentAtMs) !== dayOf(message.sentAtMs);
  const firstNew = newSince !== null && message.seq === newSince + 1;
  const startsGroup =
    newDay || firstNew || previous.from !== message.from || message.sentAtMs - previous.sentAtMs > groupWithinMs;
  return { newDay, firstNew, startsGroup };
}
