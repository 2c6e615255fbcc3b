-- Appends pushes to the push feeds of the users named.
--
-- pushes: [{ i, users, type, data, messages, sent, collapse, at_ms, reach }], but for those of messages at the places `unwanted`, which
-- `sent` names. With `messages` the data is JSON text without its end: the
-- number of messages that the push stands for, and a brace, follow. What has the same collapse value has `messages` alike.
-- `reach` is a place in `targets`, which has where such a push may go out; only users who can be reached are looked at for it.
-- Gives [i, numbers, unread counts, what is replaced or 0, messages or null, null] for each, by recipient.
--
-- Locks: nothing new. It changes rows of users who are locked.

CREATE OR REPLACE FUNCTION append_pushes(
  pushes jsonb, user_ids bigint[], repeated integer[], unwanted integer[], targets jsonb
)
RETURNS json LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  answers json;
  any_reachable boolean;
  -- By place: thousands of rows may have the same long text, which need not go through the sorts with them.
  types text[] := ARRAY(SELECT p->>'type' FROM jsonb_array_elements(pushes) WITH ORDINALITY AS t (p, place) ORDER BY place);
  texts text[] := ARRAY(SELECT p->>'data' FROM jsonb_array_elements(pushes) WITH ORDINALITY AS t (p, place) ORDER BY place);
BEGIN
  WITH recipient AS (
    SELECT p.i, p.push, p.collapse, p.messages, p.at_ms, r.place, user_ids[r.member] AS user_id
    FROM ROWS FROM (jsonb_to_recordset(pushes) AS (
      i integer, users integer[], messages boolean, sent integer, collapse text, at_ms bigint
    )) WITH ORDINALITY AS p (i, users, messages, sent, collapse, at_ms, push)
    CROSS JOIN unnest(p.users) WITH ORDINALITY AS r (member, place)
    WHERE p.i <> ALL (repeated) AND (unwanted IS NULL OR p.sent IS NULL OR p.sent <> ALL (unwanted))
  ),
  numbered AS (
    SELECT r.*, u.unread AS unread_before, u.reachable, earlier.n AS earlier, earlier.messages AS messages_before,
      u.push_head + row_number() OVER (PARTITION BY u.id ORDER BY r.i) AS n
    FROM recipient r JOIN users u ON u.id = r.user_id
    LEFT JOIN push_feed earlier
      ON earlier.user_id = r.user_id AND earlier.collapse = r.collapse AND earlier.open
  ),
  collapsed AS (
    SELECT *, row_number() OVER same AS nth,
      CASE WHEN collapse IS NOT NULL THEN coalesce(lag(n) OVER same, earlier) END AS replaces,
      collapse IS NULL OR lead(n) OVER same IS NULL AS open
    FROM numbered WINDOW same AS (PARTITION BY user_id, collapse ORDER BY n)
  ),
  entry AS (
    SELECT i, push, place, user_id, n, at_ms, earlier, nth, replaces, open, collapse, reachable,
      (replaces IS NULL)::integer AS added,
      unread_before + sum((replaces IS NULL)::integer) OVER (PARTITION BY user_id ORDER BY n) AS unread,
      CASE WHEN messages THEN coalesce(messages_before, 0) + nth END AS messages
    FROM collapsed
  ),
  replaced AS (
    UPDATE push_feed f SET open = false
    FROM entry e WHERE f.user_id = e.user_id AND f.n = e.earlier AND e.nth = 1 AND e.replaces IS NOT NULL
  ),
  logged AS (
    INSERT INTO push_feed (user_id, n, at_ms, replaces, unread, messages, open, type, data, collapse)
    SELECT user_id, n, at_ms, replaces, unread, messages, open, types[push],
      CASE WHEN messages IS NULL THEN texts[push] ELSE texts[push] || messages || '}' END, collapse
    FROM entry
  ),
  counted AS (
    UPDATE users u SET push_head = e.n, unread = u.unread + e.added
    FROM (SELECT user_id, max(n) AS n, sum(added) AS added FROM entry GROUP BY 1) e WHERE u.id = e.user_id
  )
  SELECT json_agg(answer), bool_or(reachable) INTO answers, any_reachable
  FROM (
    SELECT json_build_array(
      e.i, array_agg(e.n), array_agg(e.unread), array_agg(coalesce(e.replaces, 0)), array_agg(e.messages), NULL
    ) AS answer, bool_or(e.reachable) AS reachable
    FROM (SELECT * FROM entry ORDER BY i, place) e GROUP BY e.i -- one sort for all four
  ) a;
  IF any_reachable AND targets IS NOT NULL THEN
    PERFORM make_due(
      (SELECT array_agg(user_ids[m.member] ORDER BY m.place) FROM unnest(p.users) WITH ORDINALITY AS m (member, place)),
      ARRAY(SELECT json_array_elements_text(a.answer->1)::bigint), p.at_ms, targets->p.reach
    )
    FROM jsonb_to_recordset(pushes) AS p (i integer, users integer[], at_ms bigint, reach integer)
    JOIN json_array_elements(answers) AS a (answer) ON (a.answer->>0)::integer = p.i
    WHERE p.reach IS NOT NULL ORDER BY p.i;
  END IF;
  RETURN answers;
END $$;
