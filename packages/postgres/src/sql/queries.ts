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
 */
export function createQueries(schema: string): Queries {
  const message = "m.seq, s.name, m.nonce, m.sent_at_ms, m.content";

  const selectMessages = (order: "ASC" | "DESC"): string => `
    SELECT ${message}
    FROM ${schema}.conversation c
    JOIN ${schema}.message m ON m.conversation = c.id
    JOIN ${schema}.users s ON s.id = m.sender
    WHERE c.name = $1 AND m.seq > $2 AND m.seq < $3 ORDER BY m.seq ${order} LIMIT $4`;

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
      SELECT u.chat_head, u.chat_floor, f.n, c.name, f.seq, r.name, s.name, m.nonce, m.sent_at_ms, m.content
      FROM ${schema}.users u
      LEFT JOIN LATERAL (
        SELECT * FROM ${schema}.chat_feed f
        WHERE f.user_id = u.id AND f.n > $2 AND $2 >= u.chat_floor ORDER BY f.n LIMIT $3
      ) f ON true
      LEFT JOIN ${schema}.conversation c ON c.id = f.conversation
      LEFT JOIN ${schema}.users r ON r.id = f.reader
      LEFT JOIN ${schema}.message m ON f.reader IS NULL AND m.conversation = f.conversation AND m.seq = f.seq
      LEFT JOIN ${schema}.users s ON s.id = m.sender
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
      LEFT JOIN ${schema}.users u ON u.name = t.name ORDER BY t.i`,

    oldestMessages: selectMessages("ASC"),
    newestMessages: selectMessages("DESC"),

    conversations: `
      SELECT u.chat_head, c.name, p.last_n, p.read_seq, p.unread, ${message},
        (SELECT json_agg(json_build_array(o.name, q.read_seq) ORDER BY o.id)
          FROM ${schema}.member q JOIN ${schema}.users o ON o.id = q.user_id WHERE q.conversation = c.id)
      FROM ${schema}.users u
      LEFT JOIN LATERAL (
        SELECT * FROM ${schema}.member p WHERE p.user_id = u.id AND p.last_n < $2 ORDER BY p.last_n DESC LIMIT $3
      ) p ON true
      LEFT JOIN ${schema}.conversation c ON c.id = p.conversation
      LEFT JOIN ${schema}.message m ON m.conversation = c.id AND m.seq = c.last_seq
      LEFT JOIN ${schema}.users s ON s.id = m.sender
      WHERE u.name = $1 ORDER BY p.last_n DESC`,

    // Pushes that were replaced are neither open nor read; neither are read entries.
    pushes: selectInbox("(f.open OR f.read_at_ms IS NOT NULL)"),
    openPushes: selectInbox("f.open"),

    subscribers: `
      SELECT u.name FROM ${schema}.subscriber s JOIN ${schema}.users u ON u.id = s.user_id
      WHERE s.topic = $1 ORDER BY u.id`,
  };
}
