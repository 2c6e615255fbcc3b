-- Marks pushes as read, with one read entry for each user who had any that were not.
--
-- reads: [{ i, reader, seqs | up_to, at_ms }], each reader once. Gives [i, unread count, number of the read entry or 0,
-- numbers of the pushes that were read, up_to or the head if that is less], or nothing for an unknown user.
--
-- Locks: nothing new. It changes rows of users who are locked.

CREATE OR REPLACE FUNCTION read_pushes(reads jsonb, user_ids bigint[])
RETURNS json LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  answers json;
BEGIN
  WITH asked AS (
    SELECT r.i, r.seqs, r.at_ms, u.id AS reader, u.push_head, u.unread, least(r.up_to, u.push_head) AS up_to
    FROM jsonb_to_recordset(reads) AS r (i integer, reader integer, seqs bigint[], up_to bigint, at_ms bigint)
    JOIN users u ON u.id = user_ids[r.reader]
  ),
  marked AS (
    UPDATE push_feed f SET open = false, read_at_ms = a.at_ms
    FROM asked a
    WHERE f.user_id = a.reader AND f.open AND f.n <= a.up_to AND (a.seqs IS NULL OR f.n = ANY (a.seqs))
    RETURNING a.i, f.n
  ),
  entry AS (
    SELECT a.i, a.reader, a.at_ms, a.push_head + 1 AS n, a.unread - m.read AS unread, m.seqs,
      CASE WHEN a.seqs IS NULL THEN '{"upTo":' || a.up_to || '}' ELSE '{"seqs":' || array_to_json(m.seqs) || '}' END AS data
    FROM asked a JOIN (SELECT i, count(*) AS read, array_agg(n ORDER BY n) AS seqs FROM marked GROUP BY 1) m ON m.i = a.i
  ),
  logged AS (
    INSERT INTO push_feed (user_id, n, at_ms, unread, open, data)
    SELECT reader, n, at_ms, unread, false, data FROM entry
  ),
  counted AS (
    UPDATE users u SET push_head = e.n, unread = e.unread FROM entry e WHERE u.id = e.reader
  )
  SELECT json_agg(json_build_array(
    a.i, coalesce(e.unread, a.unread), coalesce(e.n, 0), coalesce(e.seqs, '{}'), coalesce(a.up_to, 0)
  )) INTO answers
  FROM asked a LEFT JOIN entry e ON e.i = a.i;
  RETURN answers;
END $$;
