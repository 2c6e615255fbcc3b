import type { MessageRow } from "@tidings/core/store-adapter";
import { bytesOf } from "./take-page.ts";

/** What a `MessageRow` has of the message `m`, with {@link messageJoins}. A plain message costs no look at what it quotes. */
export const messageColumns: string = `m.seq, ${contentColumns()}`;

export const messageJoins: string = `JOIN user s ON s.id = m.sender ${quoteJoins()}`;

/** Its content, and what it has besides, such as reactions and mentions. What it shows of another is short. */
export const bytesOfMessage = ([, , , , content, extras]: MessageRow): number => bytesOf(content, extras);

/** The same columns for entries `e` of a feed: NULL where the entry's kind is none of these. */
export const entryJoins = (kinds: string): string => `
  LEFT JOIN message m ON e.kind IN (${kinds}) AND m.conversation = e.conversation AND m.seq = e.seq
  LEFT JOIN user s ON s.id = m.sender ${quoteJoins()}`;

/**
 * All of them but the `seq`. Reactions and mentions of the quoted message stay: they may be long, it is quoted by many, and a quote does not
 * show them. (Without the `|| ''`, a JSON array of the columns would have it as an object, and not as text.)
 */
export function contentColumns(): string {
  return `s.name, m.nonce, m.sent_at_ms, m.content, m.extra, qs.name, json_remove(q.extra, '$.reactions', '$.mentions') || ''`;
}

function quoteJoins(): string {
  return `LEFT JOIN message q ON q.conversation = m.conversation AND q.seq = m.extra ->> '$.replyTo'
  LEFT JOIN user qs ON qs.id = q.sender`;
}
