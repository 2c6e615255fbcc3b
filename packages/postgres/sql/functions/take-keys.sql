-- Takes the idempotency keys of pushes and claims; each row it gives is a key that was taken before, with its outcome.
--
-- keys: [{ i, key, former, accepted, at_ms }], each key once. One whose former name was taken, by an earlier version, is taken.
--
-- Locks: the new keys, in their order. A transaction that takes the same one waits until it is known whether this one
-- commits.

CREATE OR REPLACE FUNCTION take_keys(keys jsonb) RETURNS TABLE (i integer, accepted integer) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  taken text[];
BEGIN
  WITH taking AS (
    INSERT INTO push_key (key, accepted, at_ms)
    SELECT k.key, k.accepted, k.at_ms
    FROM jsonb_to_recordset(keys) AS k (key text, former text, accepted integer, at_ms bigint)
    WHERE NOT EXISTS (SELECT FROM push_key p WHERE p.key = k.former)
    ORDER BY k.key COLLATE "C"
    ON CONFLICT DO NOTHING RETURNING key
  )
  SELECT array_agg(taking.key) INTO taken FROM taking;
  RETURN QUERY
    SELECT k.i, coalesce(p.accepted, f.accepted, k.accepted)
    FROM jsonb_to_recordset(keys) AS k (i integer, key text, former text, accepted integer)
    LEFT JOIN push_key p ON p.key = k.key
    LEFT JOIN push_key f ON f.key = k.former
    WHERE k.key <> ALL (coalesce(taken, '{}'));
END $$;

-- The first users who were given what has a key, and its numbers there. pushes: what was asked for; answers: as it was answered.
CREATE OR REPLACE FUNCTION keep_recipients(keys jsonb, pushes jsonb, answers json, names text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE push_key k SET recipients = made.recipients
  FROM (
    SELECT t.key, (
      SELECT json_agg(json_build_array(r.name, r.n::bigint) ORDER BY r.place)::text
      FROM ROWS FROM (
        unnest(
          CASE WHEN p.users IS NULL THEN ARRAY(SELECT json_array_elements_text(a.answer->5))
          ELSE ARRAY(SELECT names[m.member] FROM unnest(p.users) WITH ORDINALITY AS m (member, place) ORDER BY m.place) END
        ),
        json_array_elements_text(a.answer->1)
      ) WITH ORDINALITY AS r (name, n, place)
      WHERE r.place <= {{maxKeyedRecipients}}
    ) AS recipients
    FROM json_array_elements(answers) AS a (answer)
    JOIN jsonb_to_recordset(keys) AS t (i integer, key text) ON t.i = (a.answer->>0)::integer
    JOIN jsonb_to_recordset(pushes) AS p (i integer, users integer[]) ON p.i = t.i
  ) made
  WHERE k.key = made.key
$$;
