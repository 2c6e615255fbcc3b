/**
 * Takes the idempotency keys of pushes and claims; each row it gives is a key that was taken before, with its outcome.
 *
 * keys: [{ i, key, former, accepted, at_ms }], each key once. One whose former name was taken, by an earlier version, is taken.
 *
 * Locks: the new keys, in their order. A transaction that takes the same one waits until it is known whether this one
 * commits.
 */
export const takeKeys = `
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
      ORDER BY k.key
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
`;
