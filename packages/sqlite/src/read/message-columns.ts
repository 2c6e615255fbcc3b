import type { MessageRow } from "@tidings/core/store-adapter";
import { bytesOf } from "./take-page.ts";

/** What a `MessageRow` has of the message `m`, with {@link messageJoins}. A plain message costs no look at what it quotes. */
export const messageColumns: string = "m.seq, s.name, m.nonce, m.sent_at_ms, m.content, m.extra, qs.name, q.extra";

export const messageJoins: string = `JOIN user s ON s.id = m.sender ${quoteJoins()}`;

/** Its content, and what it has besides: reactions, mentions, what the message has that it quotes. */
export const bytesOfMessage = ([, , , , content, extras, , quoted]: MessageRow): number =>
  bytesOf(content, extras, quoted);

/** The same columns for entries `e` of a feed: NULL where the entry's kind is none of these. */
export const entryJoins = (kinds: string): string => `
  LEFT JOIN message m ON e.kind IN (${kinds}) AND m.conversation = e.conversation AND m.seq = e.seq
  LEFT JOIN user s ON s.id = m.sender ${quoteJoins()}`;

function quoteJoins(): string {
  return `LEFT JOIN message q ON q.conversation = m.conversation AND q.seq = m.extra ->> '$.replyTo'
  LEFT JOIN user qs ON qs.id = q.sender`;
}
