-- Makes the rows of users and conversations that are missing, and locks the users.
--
-- Locks, in this order and each in the order of names: users and then conversations that are new (a transaction that
-- inserts the same one waits), then the rows of all users. A transaction that waits here holds only what comes before, so no
-- two wait for each other. Names are in the order of their bytes, as the columns have them: a parameter would be sorted as the
-- database sorts by default, by a language perhaps.

-- Those at the places given.
CREATE OR REPLACE FUNCTION create_users(names text[], places integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO users (name)
  SELECT names[t.place] FROM unnest(places) AS t (place)
  WHERE NOT EXISTS (SELECT FROM users u WHERE u.name = names[t.place] OFFSET 0)
  ORDER BY names[t.place] COLLATE "C"
  ON CONFLICT DO NOTHING;
END $$;

-- Those at the places given, between users who are there. added: { conversations, firsts, seconds }, columns of places.
CREATE OR REPLACE FUNCTION create_conversations(names text[], users text[], added jsonb)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO conversation (name, first_user, second_user)
  SELECT names[t.name], (SELECT u.id FROM users u WHERE u.name = users[t.first]),
    (SELECT u.id FROM users u WHERE u.name = users[t.second])
  FROM unnest((added->>'conversations')::integer[], (added->>'firsts')::integer[], (added->>'seconds')::integer[])
    AS t (name, first, second)
  WHERE NOT EXISTS (SELECT FROM conversation c WHERE c.name = names[t.name] OFFSET 0)
  ORDER BY names[t.name] COLLATE "C"
  ON CONFLICT DO NOTHING;
END $$;

-- Numbers at their places, which rise, and NULL at the other places up to the size.
CREATE OR REPLACE FUNCTION by_place(numbers bigint[], places bigint[], size integer) RETURNS bigint[] LANGUAGE plpgsql AS $$
BEGIN
  RETURN ARRAY(
    SELECT max(e.number) FROM (
      SELECT * FROM unnest(places, numbers) AS t (place, number) UNION ALL SELECT i, NULL FROM generate_series(1, size) i
    ) e
    GROUP BY e.place ORDER BY e.place
  );
END $$;

-- The users named and the subscribers of the topics. Gives the ids of those named, or NULL, and of all that it locked.
CREATE OR REPLACE FUNCTION lock_users(names text[], topics text[], OUT ids bigint[], OUT heads bigint[], OUT locked bigint[])
LANGUAGE plpgsql AS $$
DECLARE
  places bigint[];
BEGIN
  IF topics = '{}' THEN
    SELECT array_agg(l.place), array_agg(l.id) INTO places, locked FROM (
      SELECT * FROM (
        SELECT t.place, u.id FROM unnest(names) WITH ORDINALITY AS t (name, place) JOIN users u ON u.name = t.name
        ORDER BY t.name COLLATE "C" FOR NO KEY UPDATE OF u
      ) l
      ORDER BY l.place
    ) l;
    ids := locked;
    IF cardinality(locked) IS DISTINCT FROM cardinality(names) THEN
      ids := by_place(locked, places, cardinality(names));
    END IF;
  ELSE
    locked := ARRAY(SELECT u.id FROM users u WHERE u.id = ANY (ARRAY(
      SELECT s.user_id FROM subscriber s WHERE s.topic = ANY (topics)
      UNION SELECT n.id FROM users n WHERE n.name = ANY (names)
    )) ORDER BY u.name FOR NO KEY UPDATE);
    -- A user who was made since then is not locked, and not there yet.
    ids := ARRAY(
      SELECT u.id FROM unnest(names) WITH ORDINALITY AS t (name, place)
      LEFT JOIN users u ON u.name = t.name AND u.id = ANY (locked) ORDER BY t.place
    );
  END IF;
END $$;

-- The users named, by giving their chat feeds so many more entries each, so many of them unread messages. Gives their ids, or
-- NULL, and the heads before.
CREATE OR REPLACE FUNCTION lock_feeds(
  names text[], entries integer[], unread integer[], OUT ids bigint[], OUT heads bigint[], OUT locked bigint[]
)
LANGUAGE plpgsql AS $$
DECLARE
  places bigint[];
BEGIN
  WITH fed AS (
    UPDATE users u SET chat_head = u.chat_head + t.entries, chat_unread = u.chat_unread + t.unread,
      has_sent = u.has_sent OR t.entries > t.unread
    FROM (
      SELECT * FROM unnest(names, entries, unread) WITH ORDINALITY AS t (name, entries, unread, place)
      ORDER BY t.name COLLATE "C"
    ) t
    WHERE u.name = t.name
    RETURNING t.place, u.id, u.chat_head - t.entries AS head
  )
  SELECT array_agg(f.place), array_agg(f.id), array_agg(f.head) INTO places, locked, heads
  FROM (SELECT * FROM fed ORDER BY place) f;
  ids := locked;
  IF cardinality(locked) IS DISTINCT FROM cardinality(names) THEN
    ids := by_place(locked, places, cardinality(names));
    heads := by_place(heads, places, cardinality(names));
  END IF;
END $$;
