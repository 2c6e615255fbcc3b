/**
 * Appends messages to their conversations, and an entry to the chat feed of each member.
 *
 * messages: [{ i, conversation, sender, nonce, at_ms, content, members }], users and conversations as places in the arrays
 * of ids. No two have the same sender and nonce. Gives [i, seq, the number of each member's entry] for each.
 *
 * A conversation has the members of its first message.
 *
 * Locks: nothing new. It changes rows of users who are locked, and of their conversations: two writers of a conversation
 * have its members in common, so the second waits for them.
 */
export const appendMessages = `
  CREATE FUNCTION append_messages(messages jsonb, user_ids bigint[], conversation_ids bigint[], repeated integer[])
  RETURNS json LANGUAGE plpgsql AS $$
  #variable_conflict use_column
  DECLARE
    answers json;
  BEGIN
    WITH sent AS (
      SELECT m.i, c.id AS conversation, c.last_seq + row_number() OVER (PARTITION BY c.id ORDER BY m.i) AS seq,
        user_ids[m.sender] AS sender, m.nonce, m.at_ms, m.content, m.members
      FROM jsonb_to_recordset(messages) AS m (
        i integer, conversation integer, sender integer, nonce text, at_ms bigint, content text, members integer[]
      )
      JOIN conversation c ON c.id = conversation_ids[m.conversation]
      WHERE m.i <> ALL (repeated)
    ),
    entry AS (
      SELECT s.i, s.conversation, s.seq, s.at_ms, m.place, u.id AS user_id, (u.id <> s.sender)::integer AS unread,
        u.chat_head + row_number() OVER (PARTITION BY u.id ORDER BY s.i) AS n
      FROM sent s CROSS JOIN unnest(s.members) WITH ORDINALITY AS m (member, place)
      JOIN users u ON u.id = user_ids[m.member]
    ),
    stored AS (
      INSERT INTO message (conversation, seq, sender, nonce, sent_at_ms, content)
      SELECT conversation, seq, sender, nonce, at_ms, content FROM sent
    ),
    counted AS (
      UPDATE conversation c SET last_seq = s.seq
      FROM (SELECT conversation, max(seq) AS seq FROM sent GROUP BY 1) s WHERE c.id = s.conversation
    ),
    logged AS (
      INSERT INTO chat_feed (user_id, n, at_ms, conversation, seq)
      SELECT user_id, n, at_ms, conversation, seq FROM entry
    ),
    numbered AS (
      UPDATE users u SET chat_head = e.n
      FROM (SELECT user_id, max(n) AS n FROM entry GROUP BY 1) e WHERE u.id = e.user_id
    ),
    change AS (
      SELECT user_id, conversation, max(n) AS last_n, sum(unread) AS unread, min(seq) = 1 AS is_first
      FROM entry GROUP BY 1, 2
    ),
    joined AS (
      INSERT INTO member (user_id, conversation, last_n, read_seq, unread)
      SELECT user_id, conversation, last_n, 0, unread FROM change WHERE is_first
    ),
    noted AS (
      UPDATE member m SET last_n = c.last_n, unread = m.unread + c.unread
      FROM change c WHERE NOT c.is_first AND m.user_id = c.user_id AND m.conversation = c.conversation
    )
    SELECT json_agg(answer) INTO answers
    FROM (SELECT e.i || (e.seq || array_agg(e.n ORDER BY e.place)) AS answer FROM entry e GROUP BY e.i, e.seq) a;
    RETURN answers;
  END $$;
`;
