import { bytesOf } from "./take-page.ts";

/**
 * An entry of a feed: its number, and its event as the text that readers get. Where that takes more than joining columns, the
 * columns instead, as a JSON array. SQLite joins them faster than they would be taken out of it, and read back here.
 */
export type TextRow = [n: number, text: string | null, columns: string | null];

/** The last two columns of a {@link TextRow}. */
const textOr = (isSimple: string, text: string, columns: string): string =>
  `iif(${isSimple}, ${text}, NULL), iif(${isSimple}, NULL, json_array(${columns}))`;

/** `columns`: those of a `ChatRow`. A plain message's text is the one that `encodeMessage` makes. */
export const messageText = (columns: string): string =>
  textOr(
    "m.extra IS NULL",
    `concat('{"type":"message","message":{"conversationId":', json_quote(c.name), ',"seq":', m.seq, ',"from":', json_quote(s.name),
       ',"content":', m.content, ',"nonce":', json_quote(m.nonce), ',"sentAtMs":', m.sent_at_ms, '}}')`,
    columns,
  );

/** `columns`: those of a `PushRow`. A push's text is the one that `encodePushEvent` makes. */
export const pushText = (columns: string): string =>
  textOr(
    "type IS NOT NULL",
    `concat('{"type":"push","push":{"seq":', n, ',"type":', json_quote(type), ',"data":', data, ',"sentAtMs":', at_ms,
       ',"readAtMs":null},"unread":', unread, iif(replaces, concat(',"replaces":', replaces), ''), '}')`,
    columns,
  );

/** What makes a row long. */
export const lengthOf = ([, text, columns]: TextRow): number => bytesOf(text ?? columns);

/** `eventOf`: the event that columns, which are a JSON array, stand for. */
export const toTexts = (
  rows: readonly TextRow[],
  eventOf: (columns: string) => unknown,
): { readonly ns: readonly number[]; readonly texts: readonly string[] } => ({
  ns: rows.map(([n]) => n),
  texts: rows.map(([, text, columns]) => text ?? JSON.stringify(eventOf(columns ?? ""))),
});
