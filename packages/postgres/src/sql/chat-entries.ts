/**
 * The entries of a user's chat feed numbered above `after`, at most `max_rows` of them, in order; `reader` is NULL for a message.
 *
 * They have no table of their own, which would cost a message two more rows and their places in an index: a message carries
 * its numbers in the feeds of its two parties, and read marks are in `chat_read`. In each conversation that has news,
 * numbers rise with the messages, and it has no more of the entries above `after` than all: that is where the search begins.
 * A scan from there may pass over as many older messages; where those might be more than a hundred, bisection is cheaper.
 */
export const chatEntries: string = `
  -- The first seq from low on whose number is above after; high if there is none before it.
  CREATE FUNCTION first_above(after bigint, of_user bigint, of_conversation bigint, low bigint, high bigint)
  RETURNS bigint LANGUAGE plpgsql STABLE SET search_path FROM CURRENT SET enable_seqscan = off AS $$
  DECLARE
    middle bigint;
    n bigint;
  BEGIN
    WHILE low < high LOOP
      middle := (low + high) / 2;
      SELECT CASE s.sender WHEN of_user THEN s.sender_n ELSE s.peer_n END INTO n
      FROM message s WHERE s.conversation = of_conversation AND s.seq = middle;
      IF n > after THEN
        high := middle;
      ELSE
        low := middle + 1;
      END IF;
    END LOOP;
    RETURN low;
  END $$;

  CREATE FUNCTION chat_entries(of_user bigint, after bigint, max_rows bigint)
  RETURNS TABLE (n bigint, at_ms bigint, conversation bigint, seq bigint, reader bigint)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT e.n, e.at_ms, e.conversation, e.seq, e.reader FROM (
      SELECT m.n, m.sent_at_ms AS at_ms, p.conversation, m.seq, NULL::bigint AS reader
      FROM member p
      CROSS JOIN LATERAL (
        SELECT CASE WHEN least(p.last_seq, p.last_n - after) > 100
          THEN first_above(after, of_user, p.conversation, greatest(p.last_seq - (p.last_n - after) + 1, 1), p.last_seq)
          ELSE p.last_seq - (p.last_n - after) + 1 END AS first_seq OFFSET 0
      ) c
      CROSS JOIN LATERAL (
        SELECT m.seq, m.sent_at_ms, m.n FROM (
          SELECT s.seq, s.sent_at_ms, CASE s.sender WHEN of_user THEN s.sender_n ELSE s.peer_n END AS n
          FROM message s WHERE s.conversation = p.conversation AND s.seq >= c.first_seq
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
