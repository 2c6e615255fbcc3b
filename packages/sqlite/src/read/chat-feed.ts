import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { blockOf, blockSize } from "./blocks.ts";
import { type Query, query } from "../statement.ts";
import { messageText, type TextRow } from "./event-text.ts";
import { contentColumns, entryJoins, messageJoins } from "./message-columns.ts";

/**
 * Reads a user's chat feed. It has no table of its own, which would cost a message two more rows, each on a page of its own:
 * a message carries the numbers that it has in the feeds of its two parties, and other entries are in `chat_entry`. A page is
 * merged from both; `chat_block` says which conversations have messages in it, and from which one on.
 */
export interface ChatFeed {
  /** Those of the entries numbered `after + 1` to `after + limit` that are there, in order. */
  page(user: number, after: number, limit: number): TextRow[];
  /** The first entry above `after`, up to `upTo`, that is not older than this. */
  firstYoung(user: number, after: number, upTo: number, olderThanMs: number): Age | undefined;
}

export type Age = readonly [n: number, atMs: number];

type NumberedRow = readonly [n: number, ...rest: SQLOutputValue[]];

/** What is read of an entry: from its message, or from a row of its own. */
interface Columns<Row extends NumberedRow> {
  /** The messages of a conversation from one seq on, and before another, whose numbers are in a range. */
  readonly messages: Query<
    [user: number, conversation: number, from: number, before: number, after: number, upTo: number],
    Row
  >;
  readonly entries: Query<[user: number, after: number, upTo: number], Row>;
}

const numberInFeed = "iif(m.sender = ?1, m.sender_n, m.peer_n)";

export function createChatFeed(db: DatabaseSync): ChatFeed {
  const selectBlocks = query<
    [user: number, first: number, last: number],
    [block: number, conversation: number, seq: number]
  >(db, "SELECT block, conversation, seq FROM chat_block WHERE user = ? AND block >= ? AND block <= ?");
  // numbers rise with the messages of a conversation: as many as there may be in the range are all that are
  const inRange = `m.conversation = ?2 AND m.seq >= ?3 AND m.seq < ?4 AND ${numberInFeed} > ?5 AND ${numberInFeed} <= ?6
    ORDER BY m.seq LIMIT ?6 - ?5`;
  const content = contentColumns();
  const whole: Columns<TextRow> = {
    messages: query(
      db,
      `SELECT ${numberInFeed}, ${messageText(`${numberInFeed}, c.name, m.seq, NULL, ${content}, NULL, NULL`)}
       FROM message m JOIN conversation c ON c.id = m.conversation ${messageJoins} WHERE ${inRange}`,
    ),
    entries: query(
      db,
      `SELECT e.n, NULL, json_array(e.n, c.name, e.seq, NULL, ${content}, e.kind, e.data)
       FROM chat_entry e JOIN conversation c ON c.id = e.conversation ${entryJoins("'edited'")}
       WHERE e.user = ? AND e.n > ? AND e.n <= ?`,
    ),
  };
  const ages: Columns<Age> = {
    messages: query(db, `SELECT ${numberInFeed}, m.sent_at_ms FROM message m WHERE ${inRange}`),
    entries: query(db, "SELECT n, at_ms FROM chat_entry WHERE user = ? AND n > ? AND n <= ?"),
  };

  function read<Row extends NumberedRow>(
    { messages, entries }: Columns<Row>,
    user: number,
    after: number,
    upTo: number,
  ): Row[] {
    if (upTo <= after) return [];
    const rows = entries.all(user, after, upTo);
    for (const [block, conversation, seq] of selectBlocks.all(user, blockOf(after + 1), blockOf(upTo))) {
      const last = Math.min(upTo, (block + 1) * blockSize - 1);
      // numbers rise with the messages of a conversation, and a block has no more than it has numbers
      rows.push(...messages.all(user, conversation, seq, seq + blockSize, after, last));
    }
    return rows.toSorted(([a], [b]) => a - b);
  }

  return {
    page: (user, after, limit) => read(whole, user, after, Math.min(after + limit, Number.MAX_SAFE_INTEGER)),
    firstYoung: (user, after, upTo, olderThanMs) =>
      read(ages, user, after, upTo).find(([, atMs]) => atMs >= olderThanMs),
  };
}
