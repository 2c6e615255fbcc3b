import type { ChatMessage } from "../domain.ts";
import { dayOf } from "./time.ts";

/** Messages of one person that follow each other this closely stand together. */
const groupWithinMs = 5 * 60_000;

export type MessageRow =
  | { readonly kind: "day"; readonly key: string; readonly atMs: number }
  | { readonly kind: "new"; readonly key: string }
  | { readonly kind: "message"; readonly key: string; readonly message: ChatMessage; readonly startsGroup: boolean };

/** Messages with what stands between them: days, and the line above which everything was read before the chat was opened. */
export function toMessageRows(messages: readonly ChatMessage[], readSeq: number | null): readonly MessageRow[] {
  const rows: MessageRow[] = [];
  let previous: ChatMessage | undefined;
  for (const message of messages) {
    const newDay = !previous || dayOf(previous.sentAtMs) !== dayOf(message.sentAtMs);
    const isFirstNew = readSeq !== null && message.seq > readSeq && (previous?.seq ?? 0) <= readSeq;
    if (newDay) rows.push({ kind: "day", key: `day-${message.seq}`, atMs: message.sentAtMs });
    if (isFirstNew) rows.push({ kind: "new", key: "new" });
    const startsGroup =
      newDay || isFirstNew || previous?.from !== message.from || message.sentAtMs - previous.sentAtMs > groupWithinMs;
    // By nonce, so that a message keeps its element when it is stored; two people may have chosen the same one.
    rows.push({ kind: "message", key: `${message.from}/${message.nonce}`, message, startsGroup });
    previous = message;
  }
  return rows;
}
