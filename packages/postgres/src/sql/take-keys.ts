/**
 * Takes the idempotency keys of pushes and claims; each row it gives is a key that was taken before, with its outcome.
 *
 * keys: [{ i, key, accepted, at_ms }], each key once.
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
      SELECT k.key, k.accepted, k.at_ms FROM jsonb_to_recordset(keys) AS k (key text, accepted integer, at_ms bigint)
      ORDER BY k.key
      ON CONFLICT DO NOTHING RETURNING key
    )
    SELECT array_agg(taking.key) INTO taken FROM taking;
    RETURN QUERY
      SELECT k.i, coalesce(p.accepted, k.accepted)
      FROM jsonb_to_recordset(keys) AS k (i integer, key text, accepted integer)
      LEFT JOIN push_key p ON p.key = k.key
      WHERE k.key <> ALL (coalesce(taken, '{}'));
  END $$;
`;
