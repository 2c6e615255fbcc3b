import type { MessageWindow } from "../log/message-window.ts";
import { isMentioned, type Truth } from "../conversation/truth.ts";

/** How many messages would be unread if all up to a seq were read; `null` if not enough is loaded to know. */
export function unreadAfter(seq: number, { lastSeq, group }: Truth, window: MessageWindow): number | null {
  if (seq >= lastSeq) return 0;
  if (group) return lastSeq - seq;
  return window.last === lastSeq ? window.othersAfter(seq) : null;
}

/** As {@link unreadAfter}, for messages that mention the user. */
export function mentionsAfter(
  seq: number,
  { lastSeq, mentions }: Truth,
  window: MessageWindow,
  me: string,
): number | null {
  if (mentions === 0 || seq >= lastSeq) return 0;
  const messages = window.last === lastSeq ? window.after(seq) : null;
  return messages?.filter((message) => isMentioned(message, me)).length ?? null;
}
