-- Appends a push to the push feed of every subscriber of a topic: one update and one insert, however many they are.
--
-- broadcasts: [{ i, topic, type, data, collapse, key, at_ms, reach }], done one after the other. Gives [i, numbers, unread counts,
-- what is replaced or 0, null, names] for each that has a recipient, by recipient.
--
-- Locks: nothing new. Only users in `locked` get it: one who subscribed since then does not yet.

CREATE OR REPLACE FUNCTION append_broadcasts(broadcasts jsonb, locked bigint[], repeated integer[], targets jsonb)
RETURNS json LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  b record;
  answer json;
  answers json[] := '{}';
  accepted_count integer;
  reached bigint[];
  numbers bigint[];
BEGIN
  FOR b IN
    SELECT * FROM jsonb_to_recordset(broadcasts) AS p (
      i integer, topic text, type text, data text, collapse text, key text, at_ms bigint, reach integer
    )
    WHERE p.i <> ALL (repeated) ORDER BY p.i
  LOOP
    WITH recipient AS (
      SELECT s.user_id FROM subscriber s WHERE s.topic = b.topic INTERSECT SELECT unnest(locked)
    ),
    replaced AS (
      UPDATE push_feed f SET open = false
      FROM recipient r WHERE f.user_id = r.user_id AND f.collapse = b.collapse AND f.open
      RETURNING f.user_id, f.n
    ),
    counted AS (
      UPDATE users u SET push_head = u.push_head + 1, unread = u.unread + (r.replaces IS NULL)::integer
      FROM (
        SELECT user_id, max(n) AS replaces
        FROM (SELECT user_id, NULL AS n FROM recipient UNION ALL SELECT user_id, n FROM replaced) both_of GROUP BY 1
      ) r
      WHERE u.id = r.user_id
      RETURNING u.id, u.name, u.push_head AS n, u.unread, r.replaces, u.reachable
    ),
    logged AS (
      INSERT INTO push_feed (user_id, n, at_ms, replaces, unread, open, type, data, collapse)
      SELECT id, n, b.at_ms, replaces, unread, true, b.type, b.data, b.collapse FROM counted
    )
    SELECT count(*), json_build_array(
      b.i, array_agg(n), array_agg(unread), array_agg(coalesce(replaces, 0)), NULL, array_agg(name)
    ), array_agg(id) FILTER (WHERE reachable), array_agg(n) FILTER (WHERE reachable)
    INTO accepted_count, answer, reached, numbers FROM counted;

    IF reached IS NOT NULL AND b.reach IS NOT NULL THEN
      PERFORM make_due(reached, numbers, b.at_ms, targets->b.reach);
    END IF;
    IF accepted_count > 0 THEN
      UPDATE push_key k SET accepted = accepted_count WHERE k.key = b.key;
      answers := answers || answer;
    END IF;
  END LOOP;
  RETURN to_json(answers);
END $$;
