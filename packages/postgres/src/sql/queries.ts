export interface Queries {
  readonly chatFeed: string;
  readonly pushFeed: string;
  readonly heads: string;
  readonly oldestMessages: string;
  readonly newestMessages: string;
  readonly conversations: string;
  readonly pushes: string;
  readonly openPushes: string;
  readonly subscribers: string;
}

/**
 * The reads: one statement each, so that everything in an answer is of one moment. They lock nothing and wait for nobody.
 * Where a user is known and has no entry, his row stands alone. `schema` is a quoted identifier.
 *
 * What belongs to a row is looked up by key for that row: in subqueries that the planner may not turn into joins, as it would
 * read whole tables where it believes them to be small (OFFSET 0 forbids it).
 */
export function createQueries(schema: string): Queries {
  const nameOf = (id: string): string => `(SELECT name FROM ${schema}.users WHERE id = ${id})`;
  const messageOf = (conversation: string, seq: string): string => `LEFT JOIN LATERAL (
      SELECT * FROM ${schema}.message m WHERE m.conversation = ${conversation} AND m.seq = ${seq} OFFSET 0
    ) m ON true`;
  const message = `m.seq, ${nameOf("m.sender")}, m.nonce, m.sent_at_ms, m.content`;

  const selectMessages = (order: "ASC" | "DESC"): string => `
    SELECT ${message}
    FROM ${schema}.message m
    WHERE m.conversation = (SELECT id FROM ${schema}.conversation WHERE name = $1) AND m.seq > $2 AND m.seq < $3
    ORDER BY m.seq ${order} LIMIT $4`;

  const selectInbox = (which: string): string => `
    SELECT u.push_head, u.unread, f.n, f.type, f.data, f.at_ms, f.read_at_ms
    FROM ${schema}.users u
    LEFT JOIN LATERAL (
      SELECT * FROM ${schema}.push_feed f
      WHERE f.user_id = u.id AND f.n < $2 AND ${which} ORDER BY f.n DESC LIMIT $3
    ) f ON true
    WHERE u.name = $1 ORDER BY f.n DESC`;

  return {
    chatFeed: `
      SELECT u.chat_head, u.chat_floor,
        f.n, (SELECT name FROM ${schema}.conversation WHERE id = f.conversation), f.seq, ${nameOf("f.reader")},
        ${nameOf("m.sender")}, m.nonce, m.sent_at_ms, m.content
      FROM ${schema}.users u
      LEFT JOIN LATERAL ${schema}.chat_entries(u.id, $2, $3) f ON $2 >= u.chat_floor
      ${messageOf("f.conversation", "f.seq AND f.reader IS NULL")}
      WHERE u.name = $1 ORDER BY f.n`,

    pushFeed: `
      SELECT u.push_head, u.push_floor,
        CASE WHEN $2 = u.push_floor THEN u.push_floor_unread WHEN $2 < u.push_floor THEN u.unread
          ELSE coalesce((SELECT p.unread FROM ${schema}.push_feed p WHERE p.user_id = u.id AND p.n = $2), u.unread) END,
        f.n, f.at_ms, f.unread, f.replaces, f.type, f.data
      FROM ${schema}.users u
      LEFT JOIN LATERAL (
        SELECT * FROM ${schema}.push_feed f
        WHERE f.user_id = u.id AND f.n > $2 AND $2 >= u.push_floor ORDER BY f.n LIMIT $3
      ) f ON true
      WHERE u.name = $1 ORDER BY f.n`,

    heads: `
      SELECT coalesce(u.chat_head, 0), coalesce(u.push_head, 0)
      FROM unnest($1::text[]) WITH ORDINALITY AS t (name, i)
      LEFT JOIN LATERAL (SELECT * FROM ${schema}.users u WHERE u.name = t.name OFFSET 0) u ON true
      ORDER BY t.i`,

    oldestMessages: selectMessages("ASC"),
    newestMessages: selectMessages("DESC"),

    conversations: `
      SELECT u.chat_head, p.name, p.last_n, p.read_seq, p.unread, ${message},
        (SELECT json_agg(json_build_array(${nameOf("q.user_id")}, q.read_seq) ORDER BY q.user_id)
          FROM ${schema}.member q WHERE q.conversation = p.conversation)
      FROM ${schema}.users u
      LEFT JOIN LATERAL (
        SELECT * FROM ${schema}.member p WHERE p.user_id = u.id AND p.last_n < $2 ORDER BY p.last_n DESC LIMIT $3
      ) p ON true
      ${messageOf("p.conversation", "p.last_seq")}
      WHERE u.name = $1 ORDER BY p.last_n DESC`,

    // Pushes that were replaced are neither open nor read; neither are read entries.
    pushes: selectInbox("(f.open OR f.read_at_ms IS NOT NULL)"),
    openPushes: selectInbox("f.open"),

    subscribers: `
      SELECT ${nameOf("s.user_id")} FROM ${schema}.subscriber s WHERE s.topic = $1 ORDER BY s.user_id`,
  };
}
