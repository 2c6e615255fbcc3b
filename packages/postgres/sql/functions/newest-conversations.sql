-- A user's conversations whose last entries are numbered below `before`, the newest first, at most `max_rows` of them.
--
-- The index has them by block. What is read is what is asked for and the rest of the last block, which an incremental sort
-- puts in order; the planner, which does not know how many conversations a user has, has no other choice.

CREATE OR REPLACE FUNCTION newest_conversations(of_user bigint, before bigint, max_rows bigint)
RETURNS TABLE (conversation bigint, name text, last_seq bigint, last_n bigint, read_seq bigint, unread integer, settings text)
LANGUAGE plpgsql STABLE ROWS 50
SET search_path FROM CURRENT SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off
SET plan_cache_mode = force_generic_plan SET jit = off AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT * FROM (
    (
      SELECT c.id, c.name, c.last_seq, c.first_last_n AS n, c.first_read_seq, c.first_unread, c.first_settings FROM conversation c
      WHERE c.first_user = of_user AND c.last_seq > 0 AND c.first_block <= before >> 8 AND c.first_last_n < before
      ORDER BY c.first_block DESC, c.first_last_n DESC LIMIT max_rows
    ) UNION ALL (
      SELECT c.id, c.name, c.last_seq, c.second_last_n, c.second_read_seq, c.second_unread, c.second_settings FROM conversation c
      WHERE c.second_user = of_user AND c.last_seq > 0 AND c.second_block <= before >> 8 AND c.second_last_n < before
      ORDER BY c.second_block DESC, c.second_last_n DESC LIMIT max_rows
    )
  ) p
  ORDER BY p.n DESC LIMIT max_rows;
END $$;
