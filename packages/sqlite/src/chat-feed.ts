import type { ChatRow } from "@tidings/core/store-adapter";
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { type Query, query } from "./statement.ts";

/**
 * Reads a user's chat feed. It has no table of its own, which would cost a message two more rows, each on a page of its own:
 * a message carries the numbers that it has in the feeds of its two parties, and read marks are in `chat_read`. A page is
 * merged from both. In a conversation, numbers rise with the messages, so those of a page are found by bisection.
 */
export interface ChatFeed {
  /** Those of the entries numbered `after + 1` to `after + limit` that are there, in order. */
  page(user: number, after: number, limit: number): ChatRow[];
  /** The first entry above `after`, up to `upTo`, that is not older than this. */
  firstYoung(user: number, after: number, upTo: number, olderThanMs: number): Age | undefined;
}

export type Age = readonly [n: number, atMs: number];

/** The greatest number in a user's chat feed, 0 if it is empty, as an SQL expression. */
export const chatHeadOf = (user: string): string =>
  `max(ifnull((SELECT max(last_n) FROM member WHERE user = ${user}), 0),
       ifnull((SELECT max(n) FROM chat_read WHERE user = ${user}), 0))`;

type NumberedRow = readonly [n: number, ...rest: SQLOutputValue[]];

/** What is read of an entry: from its message, or from the read mark. */
interface Columns<Row extends NumberedRow> {
  /** The messages of a conversation from one seq on, and before another. */
  readonly messages: Query<[user: number, conversation: number, from: number, before: number], Row>;
  readonly reads: Query<[user: number, after: number, upTo: number], Row>;
}

const numberFor = (user: string): string => `CASE m.sender WHEN ${user} THEN m.sender_n ELSE m.peer_n END`;

export function createChatFeed(db: DatabaseSync): ChatFeed {
  const selectNews = query<[number, number], [conversation: number, lastN: number, lastSeq: number]>(
    db,
    `SELECT conversation, last_n, (SELECT max(seq) FROM message m WHERE m.conversation = p.conversation)
     FROM member p WHERE user = ? AND last_n > ?`,
  );
  const selectNumber = query<[user: number, conversation: number, seq: number], [number]>(
    db,
    `SELECT ${numberFor("?1")} FROM message m WHERE conversation = ?2 AND seq = ?3`,
  );
  const inRange = "m.conversation = ?2 AND m.seq >= ?3 AND m.seq < ?4";
  const whole: Columns<ChatRow> = {
    messages: query(
      db,
      `SELECT ${numberFor("?1")}, c.name, m.seq, NULL, s.name, m.nonce, m.sent_at_ms, m.content
       FROM message m JOIN conversation c ON c.id = m.conversation JOIN user s ON s.id = m.sender WHERE ${inRange}`,
    ),
    reads: query(
      db,
      `SELECT f.n, c.name, f.seq, r.name, NULL, NULL, NULL, NULL
       FROM chat_read f JOIN conversation c ON c.id = f.conversation JOIN user r ON r.id = f.reader
       WHERE f.user = ? AND f.n > ? AND f.n <= ?`,
    ),
  };
  const ages: Columns<Age> = {
    messages: query(db, `SELECT ${numberFor("?1")}, m.sent_at_ms FROM message m WHERE ${inRange}`),
    reads: query(db, "SELECT n, at_ms FROM chat_read WHERE user = ? AND n > ? AND n <= ?"),
  };

  /** The first seq from `low` on, and before `high`, whose number is above `n`; `high` if there is none. */
  function firstAbove(n: number, user: number, conversation: number, low: number, high: number): number {
    let [from, to] = [low, high];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      if ((selectNumber.get(user, conversation, middle)?.[0] ?? 0) > n) to = middle;
      else from = middle + 1;
    }
    return from;
  }

  function read<Row extends NumberedRow>(
    { messages, reads }: Columns<Row>,
    user: number,
    after: number,
    upTo: number,
  ): Row[] {
    const rows = reads.all(user, after, upTo);
    for (const [conversation, lastN, lastSeq] of selectNews.all(user, after)) {
      const end = lastSeq + 1;
      // of the entries above `after`, this conversation has no more than all
      const from = firstAbove(after, user, conversation, Math.max(1, end - (lastN - after)), end);
      const before =
        lastN <= upTo ? end : firstAbove(upTo, user, conversation, from, Math.min(end, from + upTo - after));
      if (from < before) rows.push(...messages.all(user, conversation, from, before));
    }
    return rows.toSorted(([a], [b]) => a - b);
  }

  return {
    page: (user, after, limit) => read(whole, user, after, after + limit),
    firstYoung: (user, after, upTo, olderThanMs) =>
      read(ages, user, after, upTo).find(([, atMs]) => atMs >= olderThanMs),
  };
}
