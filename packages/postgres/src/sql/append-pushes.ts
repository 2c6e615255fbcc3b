/**
 * Appends pushes to the push feeds of the users named or of a topic's subscribers.
 *
 * pushes: [{ i, users | topic, type, data, messages, collapse, key, at_ms }]. With `messages` the data is JSON text without
 * its end: the number of messages that the push stands for, and a brace, follow. What has the same collapse value has
 * `messages` alike. Gives [numbers, unread counts, what is replaced or 0, messages or null, names of a topic's users or
 * null], each by recipient.
 *
 * Locks: nothing new. Only users in `locked` get a topic's pushes: one who subscribed since then does not yet.
 */
export const appendPushes = `
  CREATE FUNCTION append_pushes(pushes jsonb, user_ids bigint[], locked bigint[], repeated integer[])
  RETURNS TABLE (write integer, part text, data json) LANGUAGE plpgsql AS $$
  #variable_conflict use_column
  DECLARE
    -- By place: thousands of rows may have the same long text, which need not go through the sorts with them.
    types text[] := ARRAY(SELECT p->>'type' FROM jsonb_array_elements(pushes) WITH ORDINALITY AS t (p, place) ORDER BY place);
    texts text[] := ARRAY(SELECT p->>'data' FROM jsonb_array_elements(pushes) WITH ORDINALITY AS t (p, place) ORDER BY place);
  BEGIN
    RETURN QUERY
    WITH asked AS MATERIALIZED (
      SELECT p.* FROM ROWS FROM (jsonb_to_recordset(pushes) AS (
        i integer, users integer[], topic text, messages boolean, collapse text, key text, at_ms bigint
      )) WITH ORDINALITY AS p (i, users, topic, messages, collapse, key, at_ms, push)
      WHERE p.i <> ALL (repeated)
    ),
    recipient AS (
      SELECT a.i, a.push, a.collapse, a.messages, a.at_ms, false AS by_topic, r.place, user_ids[r.member] AS user_id
      FROM asked a CROSS JOIN unnest(a.users) WITH ORDINALITY AS r (member, place)
      UNION ALL
      SELECT a.i, a.push, a.collapse, a.messages, a.at_ms, true, s.user_id, s.user_id
      FROM asked a CROSS JOIN LATERAL (
        SELECT s.user_id FROM subscriber s WHERE s.topic = a.topic INTERSECT SELECT unnest(locked)
      ) s
      WHERE a.topic IS NOT NULL
    ),
    numbered AS (
      SELECT r.*, u.name, u.unread AS unread_before, earlier.n AS earlier, earlier.messages AS messages_before,
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
      SELECT i, push, place, user_id, name, n, at_ms, earlier, nth, replaces, open, collapse, by_topic,
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
    ),
    accepted AS (
      UPDATE push_key k SET accepted = (SELECT count(*) FROM entry e WHERE e.i = a.i)
      FROM asked a WHERE k.key = a.key AND a.topic IS NOT NULL
    )
    SELECT e.i, 'push', json_build_array(
      array_agg(e.n ORDER BY e.place), array_agg(e.unread ORDER BY e.place),
      array_agg(coalesce(e.replaces, 0) ORDER BY e.place), array_agg(e.messages ORDER BY e.place),
      CASE WHEN e.by_topic THEN array_agg(e.name ORDER BY e.place) END
    )
    FROM entry e GROUP BY e.i, e.by_topic;
  END $$;
`;
