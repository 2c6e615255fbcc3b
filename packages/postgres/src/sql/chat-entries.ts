/**
 * The entries of a user's chat feed numbered above `after`, at most `max_rows` of them, in order; `reader` is NULL for a message.
 *
 * They have no table of their own, which would cost a message two more rows and their places in an index: a message carries
 * its numbers in the feeds of its two parties, and read marks are in `chat_read`. `chat_block` says which conversations have
 * messages around the numbers asked for, and from which on: in each, numbers rise with the messages.
 */
export const chatEntries: string = `
  CREATE OR REPLACE FUNCTION chat_entries(of_user bigint, after bigint, max_rows bigint)
  RETURNS TABLE (n bigint, at_ms bigint, conversation bigint, seq bigint, reader bigint)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT e.n, e.at_ms, e.conversation, e.seq, e.reader FROM (
      SELECT m.n, m.sent_at_ms AS at_ms, c.conversation, m.seq, NULL::bigint AS reader
      FROM (
        SELECT b.conversation, min(b.seq) AS first_seq FROM chat_block b
        WHERE b.user_id = of_user AND b.block >= (after + 1) >> 8 AND b.block <= (after + max_rows) >> 8
        GROUP BY b.conversation
      ) c
      CROSS JOIN LATERAL (
        SELECT m.seq, m.sent_at_ms, m.n FROM (
          SELECT s.seq, s.sent_at_ms, CASE s.sender WHEN of_user THEN s.sender_n ELSE s.peer_n END AS n
          FROM message s WHERE s.conversation = c.conversation AND s.seq >= c.first_seq
        ) m
        WHERE m.n > after ORDER BY m.seq LIMIT max_rows
      ) m
      WHERE m.n <= after + max_rows
      UNION ALL
      SELECT r.n, r.at_ms, r.conversation, r.seq, r.reader FROM chat_read r
      WHERE r.user_id = of_user AND r.n > after AND r.n <= after + max_rows
    ) e
    ORDER BY e.n;
  END;
`;
