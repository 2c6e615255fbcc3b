-- Moves read marks of conversations forward, with an entry in the chat feed of each member; a user who has caught up has read
-- the conversation's push as well.
--
-- reads: [{ i, conversation, reader, seq, members, collapse, at_ms }], each reader once. Gives [i, mark, numbers of the
-- members' entries or null if the mark did not move, null or number of the push feed's read entry, unread count after it,
-- number of the push that was read], or nothing if the reader has no such conversation.
--
-- Locks: nothing new; as in append_messages.

CREATE OR REPLACE FUNCTION read_conversations(reads jsonb, user_ids bigint[], conversations text[])
RETURNS json LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  answers json;
BEGIN
  WITH mark AS (
    SELECT r.i, r.members, r.collapse, r.at_ms, m.user_id AS reader, m.first, m.conversation, m.read_seq, m.unread AS unread_before,
      least(r.seq, m.last_seq) AS seq,
      CASE WHEN r.seq >= m.last_seq THEN 0 ELSE m.unread - (
        SELECT count(*) FROM message s
        WHERE s.conversation = m.conversation AND s.seq > m.read_seq AND s.seq <= r.seq AND s.sender <> m.user_id
      ) END AS unread
    FROM jsonb_to_recordset(reads) AS r (
      i integer, conversation integer, reader integer, seq bigint, members integer[], collapse text, at_ms bigint
    )
    JOIN member m ON m.user_id = user_ids[r.reader] AND m.name = conversations[r.conversation]
  ),
  moved AS (SELECT * FROM mark WHERE seq > read_seq),
  entry AS (
    SELECT r.i, r.at_ms, r.conversation, r.seq, r.reader, m.place, u.id AS user_id,
      u.chat_head + row_number() OVER (PARTITION BY u.id ORDER BY r.i) AS n
    FROM moved r CROSS JOIN unnest(r.members) WITH ORDINALITY AS m (member, place)
    JOIN users u ON u.id = user_ids[m.member]
  ),
  marked AS (
    UPDATE conversation c SET
      first_read_seq = coalesce(r.first_seq, c.first_read_seq), first_unread = coalesce(r.first_unread, c.first_unread),
      second_read_seq = coalesce(r.second_seq, c.second_read_seq),
      second_unread = coalesce(r.second_unread, c.second_unread)
    FROM (
      SELECT conversation,
        max(seq) FILTER (WHERE first) AS first_seq, max(unread) FILTER (WHERE first) AS first_unread,
        max(seq) FILTER (WHERE NOT first) AS second_seq, max(unread) FILTER (WHERE NOT first) AS second_unread
      FROM moved GROUP BY 1
    ) r
    WHERE c.id = r.conversation
  ),
  logged AS (
    INSERT INTO chat_entry (user_id, n, at_ms, conversation, seq, kind, data)
    SELECT e.user_id, e.n, e.at_ms, e.conversation, e.seq, 'read', (SELECT u.name FROM users u WHERE u.id = e.reader)
    FROM entry e
  ),
  noticed AS (
    UPDATE push_feed f SET open = false, read_at_ms = r.at_ms
    FROM moved r WHERE r.unread = 0 AND f.user_id = r.reader AND f.collapse = r.collapse AND f.open
    RETURNING r.i, r.at_ms, f.user_id, f.n AS read
  ),
  read AS (
    SELECT p.i, p.at_ms, p.user_id, p.read, u.push_head + 1 AS n, u.unread - 1 AS unread
    FROM noticed p JOIN users u ON u.id = p.user_id
  ),
  logged_read AS (
    INSERT INTO push_feed (user_id, n, at_ms, unread, open, data)
    SELECT user_id, n, at_ms, unread, false, '{"seqs":[' || read || ']}' FROM read
  ),
  numbered AS (
    UPDATE users u SET chat_head = e.n, push_head = coalesce(r.n, u.push_head), unread = coalesce(r.unread, u.unread),
      chat_unread = u.chat_unread - coalesce(c.messages, 0),
      chat_unread_conversations = u.chat_unread_conversations - coalesce(c.conversations, 0)
    FROM (SELECT user_id, max(n) AS n FROM entry GROUP BY 1) e
    LEFT JOIN read r ON r.user_id = e.user_id
    LEFT JOIN (
      SELECT reader, unread_before - unread AS messages, (unread_before > 0 AND unread = 0)::integer AS conversations FROM moved
    ) c ON c.reader = e.user_id
    WHERE u.id = e.user_id
  )
  SELECT json_agg(json_build_array(m.i, m.seq, e.ns, r.n, r.unread, r.read)) INTO answers
  FROM (SELECT i, greatest(seq, read_seq) AS seq FROM mark) m
  LEFT JOIN (SELECT i, array_agg(n ORDER BY place) AS ns FROM entry GROUP BY 1) e ON e.i = m.i
  LEFT JOIN read r ON r.i = m.i;
  RETURN answers;
END $$;
