/**
 * The entries of a user's chat feed numbered above `after`, at most `max_rows` of them, in order; `reader` is NULL for a message.
 *
 * They have no table of their own, which would cost a message two more rows and their places in an index: a message carries
 * its numbers in the feeds of its two parties, and read marks are in `chat_read`. In each conversation that has news,
 * numbers rise with the messages, and it has no more of the entries above `after` than all: that is where the search begins.
 */
export const chatEntries = `
  CREATE FUNCTION chat_entries(of_user bigint, after bigint, max_rows bigint)
  RETURNS TABLE (n bigint, at_ms bigint, conversation bigint, seq bigint, reader bigint)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT e.n, e.at_ms, e.conversation, e.seq, e.reader FROM (
      SELECT m.n, m.sent_at_ms AS at_ms, p.conversation, m.seq, NULL::bigint AS reader
      FROM member p
      CROSS JOIN LATERAL (SELECT c.last_seq FROM conversation c WHERE c.id = p.conversation OFFSET 0) c
      CROSS JOIN LATERAL (
        SELECT m.seq, m.sent_at_ms, m.n FROM (
          SELECT s.seq, s.sent_at_ms, CASE s.sender WHEN of_user THEN s.sender_n ELSE s.peer_n END AS n
          FROM message s WHERE s.conversation = p.conversation AND s.seq > c.last_seq - (p.last_n - after)
        ) m
        WHERE m.n > after ORDER BY m.seq LIMIT max_rows
      ) m
      WHERE p.user_id = of_user AND p.last_n > after AND m.n <= after + max_rows
      UNION ALL
      SELECT r.n, r.at_ms, r.conversation, r.seq, r.reader FROM chat_read r
      WHERE r.user_id = of_user AND r.n > after AND r.n <= after + max_rows
    ) e
    ORDER BY e.n;
  END;
`;
