export interface Queries {
  readonly chatFeed: string;
  readonly pushFeed: string;
  readonly heads: string;
  readonly oldestMessages: string;
  readonly newestMessages: string;
  readonly oldestPinned: string;
  readonly newestPinned: string;
  readonly conversations: string;
  readonly pushes: string;
  readonly openPushes: string;
  readonly subscribers: string;
  readonly acquainted: string;
  readonly seen: string;
  readonly markSeen: string;
  readonly revoke: string;
  readonly removeRevoked: string;
  readonly revocations: string;
  readonly revokedSince: string;
}

/**
 * The reads: one statement each, so that everything in an answer is of one moment. They lock nothing and wait for nobody.
 * If a user is known and has no entry, their row stands alone. `schema` is a quoted identifier.
 *
 * What belongs to a row is looked up by key for that row: in subqueries that the planner may not turn into joins, as it would
 * read whole tables where it believes them to be small (OFFSET 0 forbids it).
 *
 * A page ends before the texts in it exceed so many bytes, though not before its first row: the length of a text that is
 * stored apart is known without reading it. `found` tells how many rows there would have been.
 */
export function createQueries(schema: string): Queries {
  const nameOf = (id: string): string => `(SELECT name FROM ${schema}.users WHERE id = ${id})`;
  const messageOf = (conversation: string, seq: string): string => `LEFT JOIN LATERAL (
      SELECT * FROM ${schema}.message m WHERE m.conversation = ${conversation} AND m.seq = ${seq} OFFSET 0
    ) m ON true`;
  const { message, extras } = messageColumns(schema);

  const selectMessages = (order: "ASC" | "DESC", which = ""): string => {
    const rows = `
      SELECT * FROM ${schema}.message m
      WHERE m.conversation = (SELECT id FROM ${schema}.conversation WHERE name = $1) AND m.seq > $2 AND m.seq < $3 ${which}
      ORDER BY m.seq ${order} LIMIT $4`;
    return `
      SELECT m.found, ${message("m")} FROM ${page(rows, `seq ${order}`, messageBytes, "$5")} m ORDER BY m.seq ${order}`;
  };

  /** As in the index on them: within a text of the extras the quotation marks would be escaped. */
  const pinned = `AND m.extra LIKE '%"pinnedAtMs":%'`;

  const selectInbox = (which: string): string => {
    const rows = `
      SELECT * FROM ${schema}.push_feed f
      WHERE f.user_id = u.id AND f.n < $2 AND ${which} ORDER BY f.n DESC LIMIT $3`;
    return `
      SELECT u.push_head, u.unread, f.found, f.n, f.type, f.data, f.at_ms, f.read_at_ms
      FROM ${schema}.users u
      LEFT JOIN LATERAL ${page(rows, "n DESC", "octet_length(r.data)", "$4")} f ON true
      WHERE u.name = $1 ORDER BY f.n DESC`;
  };

  const chatRows = `
      SELECT f.n, f.conversation, f.seq, f.kind, f.data, m.sender, m.nonce, m.sent_at_ms, m.content, m.extra
      FROM ${schema}.feed_entries(u.id, $2, $3) f
      ${messageOf("f.conversation", "f.seq AND (f.kind IS NULL OR f.kind = 'edited')")}`;

  const pushRows = `
      SELECT * FROM ${schema}.push_feed f WHERE f.user_id = u.id AND f.n > $2 ORDER BY f.n LIMIT $3`;

  const conversationRows = `
      SELECT p.*, m.sender, m.nonce, m.sent_at_ms, m.content, m.extra
      FROM ${schema}.newest_conversations(u.id, $2, $3) p ${messageOf("p.conversation", "p.last_seq")}`;

  return {
    chatFeed: `
      SELECT u.chat_head, u.chat_floor, f.n, (SELECT name FROM ${schema}.conversation WHERE id = f.conversation), f.seq,
        NULL, ${nameOf("f.sender")}, f.nonce, f.sent_at_ms, f.content, ${extras("f")}, f.kind, f.data
      FROM ${schema}.users u
      LEFT JOIN LATERAL ${page(chatRows, "n", entryBytes, "$4")} f ON $2 >= u.chat_floor
      WHERE u.name = $1 ORDER BY f.n`,

    pushFeed: `
      SELECT u.push_head, u.push_floor,
        CASE WHEN $2 = u.push_floor THEN u.push_floor_unread WHEN $2 < u.push_floor THEN u.unread
          ELSE coalesce((SELECT p.unread FROM ${schema}.push_feed p WHERE p.user_id = u.id AND p.n = $2), u.unread) END,
        f.n, f.at_ms, f.unread, f.replaces, f.type, f.data
      FROM ${schema}.users u
      LEFT JOIN LATERAL ${page(pushRows, "n", "octet_length(r.data)", "$4")} f ON $2 >= u.push_floor
      WHERE u.name = $1 ORDER BY f.n`,

    heads: `
      SELECT coalesce(u.chat_head, 0), coalesce(u.push_head, 0)
      FROM unnest($1::text[]) WITH ORDINALITY AS t (name, i)
      LEFT JOIN LATERAL (SELECT * FROM ${schema}.users u WHERE u.name = t.name OFFSET 0) u ON true
      ORDER BY t.i`,

    oldestMessages: selectMessages("ASC"),
    newestMessages: selectMessages("DESC"),
    oldestPinned: selectMessages("ASC", pinned),
    newestPinned: selectMessages("DESC", pinned),

    conversations: `
      SELECT u.chat_head, u.chat_unread, u.chat_unread_conversations, p.found, p.name, p.last_n, p.read_seq, p.unread,
        p.last_seq, ${nameOf("p.sender")}, p.nonce, p.sent_at_ms, p.content, ${extras("p")}, p.settings,
        (SELECT json_agg(json_build_array(${nameOf("q.user_id")}, q.read_seq) ORDER BY q.user_id)
          FROM ${schema}.member q WHERE q.conversation = p.conversation)
      FROM ${schema}.users u
      LEFT JOIN LATERAL ${page(conversationRows, "last_n DESC", messageBytes, "$4")} p ON true
      WHERE u.name = $1 ORDER BY p.last_n DESC`,

    // Pushes that were replaced are neither open nor read; neither are read entries.
    pushes: selectInbox("(f.open OR f.read_at_ms IS NOT NULL)"),
    openPushes: selectInbox("f.open"),

    subscribers: `
      SELECT ${nameOf("s.user_id")} FROM ${schema}.subscriber s WHERE s.topic = $1 ORDER BY s.user_id`,

    acquainted: `
      SELECT t.i::integer FROM unnest($1::text[]) WITH ORDINALITY AS t (name, i)
      WHERE EXISTS (SELECT FROM ${schema}.conversation c WHERE c.name = t.name AND c.last_seq > 0 OFFSET 0)`,

    seen: `
      SELECT t.name FROM unnest($1::text[]) AS t (name)
      WHERE EXISTS (SELECT FROM ${schema}.seen_user s WHERE s.name = t.name OFFSET 0)
        OR EXISTS (SELECT FROM ${schema}.users u WHERE u.name = t.name AND u.has_sent OFFSET 0)`,

    // In the order of names, as two that do it at once wait for each other.
    markSeen: `
      INSERT INTO ${schema}.seen_user (name)
      SELECT DISTINCT t.name FROM unnest($1::text[]) AS t (name)
      WHERE NOT EXISTS (SELECT FROM ${schema}.seen_user s WHERE s.name = t.name OFFSET 0)
      ORDER BY t.name
      ON CONFLICT DO NOTHING`,

    revoke: `SELECT ${schema}.revoke($1, $2, $3, $4)`,
    removeRevoked: `SELECT ${schema}.remove_revoked($1, $2)`,

    revocations: `
      SELECT kind, subject, at_ms, until_ms FROM ${schema}.revocation
      WHERE until_ms > $1 AND (kind, subject) > ($2::text, $3::text) ORDER BY kind, subject LIMIT $4`,
    revokedSince: `SELECT kind, subject, at_ms, until_ms FROM ${schema}.revocation WHERE at_ms >= $1`,
  };
}

/**
 * What a quote shows of the message `q`. Its reactions and mentions stay: they may be long, and one message is quoted by many. A key is
 * found as text, as no text within the extras has its quotation marks and colon.
 */
const quotedExtras = `'{' || concat_ws(',', ${[`"excerpt":"(?:[^"\\\\]|\\\\.)*"`, `"editedN":\\d+`, `"editedAtMs":\\d+`]
  .map((pattern) => `substring(q.extra FROM '${pattern}')`)
  .join(", ")}) || '}'`;

interface MessageColumns {
  readonly message: (of: string) => string;
  /** Those of them that say what it has besides. */
  readonly extras: (of: string) => string;
}

/** What a message is read as: see `MessageRow` in core. `of` is a row of `message`, also with other columns beside it. */
export function messageColumns(schema: string): MessageColumns {
  const nameOf = (id: string): string => `(SELECT name FROM ${schema}.users WHERE id = ${id})`;
  /**
   * A column of the message that it quotes. As a rule it has no extras, and nothing is looked up. They are not read as JSON, which
   * fails for some texts; within a text of theirs the quotation marks of the pattern would be escaped.
   */
  const quoted = (of: string, column: string): string => `
    CASE WHEN ${of}.extra IS NOT NULL THEN (
      SELECT ${column} FROM ${schema}.message q
      WHERE q.conversation = ${of}.conversation AND q.seq = substring(${of}.extra FROM '"replyTo":(\\d+)')::bigint
    ) END`;
  const extras = (of: string): string => `${of}.extra, ${quoted(of, nameOf("q.sender"))}, ${quoted(of, quotedExtras)}`;
  return {
    extras,
    message: (of: string): string =>
      `${of}.seq, ${nameOf(`${of}.sender`)}, ${of}.nonce, ${of}.sent_at_ms, ${of}.content, ${extras(of)}`,
  };
}

/** How many bytes of text a row `r` has that may have a message. */
export const messageBytes = "coalesce(octet_length(r.content), 0) + coalesce(octet_length(r.extra), 0)";
/** The same of a row that may be an entry with data of its own. */
export const entryBytes: string = `${messageBytes} + coalesce(octet_length(r.data), 0)`;

/** The rows of a query in an order, up to so many bytes of texts. */
export const page = (rows: string, order: string, bytes: string, maxBytes: string): string => `(
    SELECT * FROM (
      SELECT r.*, count(*) OVER () AS found, row_number() OVER page AS place,
        sum(${bytes}) OVER page AS bytes
      FROM (${rows}) r WINDOW page AS (ORDER BY r.${order} ROWS UNBOUNDED PRECEDING)
    ) r WHERE r.place = 1 OR r.bytes <= ${maxBytes}
  )`;
