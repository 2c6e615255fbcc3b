/**
 * Finds the rows of users and conversations by name, making those that are missing, and locks the users.
 *
 * Takes names, the first `to_create` of which are made if they are missing, and gives the id of each, or NULL.
 *
 * Locks, in this order and each in the order of names or ids: names of conversations and of users that are new (a
 * transaction that inserts the same one waits), then the rows of all users, in `lock_users`. A transaction that waits here
 * holds only what comes before, so no two wait for each other.
 */
export const lockNames = `
  CREATE FUNCTION conversation_ids(names text[], to_create integer) RETURNS bigint[] LANGUAGE plpgsql AS $$
  DECLARE
    ids bigint[] := '{}';
  BEGIN
    FOR attempt IN 1..2 LOOP
      SELECT array_agg(c.id ORDER BY t.i) INTO ids
      FROM unnest(names) WITH ORDINALITY AS t (name, i) LEFT JOIN conversation c ON c.name = t.name;
      EXIT WHEN attempt = 2 OR array_position(ids[:to_create], NULL) IS NULL;
      INSERT INTO conversation (name)
      SELECT t.name FROM unnest(names[:to_create], ids[:to_create]) AS t (name, id) WHERE t.id IS NULL ORDER BY t.name
      ON CONFLICT DO NOTHING;
    END LOOP;
    RETURN ids;
  END $$;

  CREATE FUNCTION user_ids(names text[], to_create integer) RETURNS bigint[] LANGUAGE plpgsql AS $$
  DECLARE
    ids bigint[] := '{}';
  BEGIN
    FOR attempt IN 1..2 LOOP
      SELECT array_agg(u.id ORDER BY t.i) INTO ids
      FROM unnest(names) WITH ORDINALITY AS t (name, i) LEFT JOIN users u ON u.name = t.name;
      EXIT WHEN attempt = 2 OR array_position(ids[:to_create], NULL) IS NULL;
      INSERT INTO users (name)
      SELECT t.name FROM unnest(names[:to_create], ids[:to_create]) AS t (name, id) WHERE t.id IS NULL ORDER BY t.name
      ON CONFLICT DO NOTHING;
    END LOOP;
    RETURN ids;
  END $$;

  -- The users named and the subscribers of the topics; gives the ids of all that it locked.
  CREATE FUNCTION lock_users(ids bigint[], topics text[]) RETURNS bigint[] LANGUAGE plpgsql AS $$
  BEGIN
    IF topics <> '{}' THEN
      ids := ids || ARRAY(SELECT s.user_id FROM subscriber s WHERE s.topic = ANY (topics));
    END IF;
    RETURN ARRAY(SELECT u.id FROM users u WHERE u.id = ANY (ids) ORDER BY u.id FOR NO KEY UPDATE);
  END $$;
`;
