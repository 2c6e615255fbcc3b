-- The entries of a user's chat feed numbered above `after`, at most `max_rows` of them, in order; `kind` and `data` are NULL for a message.
--
-- Messages have no rows of their own there, which would cost each two more and their places in an index: a message carries its
-- numbers in the feeds of its two parties, and all other entries are in `chat_entry`. `chat_block` says which conversations have
-- messages around the numbers asked for, and from which on: in each, numbers rise with the messages.

CREATE OR REPLACE FUNCTION feed_entries(of_user bigint, after bigint, max_rows bigint)
RETURNS TABLE (n bigint, at_ms bigint, conversation bigint, seq bigint, kind text, data text)
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT e.n, e.at_ms, e.conversation, e.seq, e.kind, e.data FROM (
    SELECT m.n, m.sent_at_ms AS at_ms, c.conversation, m.seq, NULL AS kind, NULL AS data
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
    SELECT r.n, r.at_ms, r.conversation, r.seq, r.kind, r.data FROM chat_entry r
    WHERE r.user_id = of_user AND r.n > after AND r.n <= after + max_rows
  ) e
  ORDER BY e.n;
END;
