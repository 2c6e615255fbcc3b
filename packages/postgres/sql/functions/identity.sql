-- What tells this database from a copy or an earlier state of it: the server's system identifier, its timeline (which changes
-- when a standby is promoted and when a backup is recovered to a point in time), the database and the table `meta`, both of
-- which a restored dump makes anew, and the transaction that has written the row of `birth`, which is another one after a restore of
-- the data alone. What the server does not tell is left out.
--
-- `renew_epoch` is for operators, after what leaves no trace of these: a file system or volume that was put back.

CREATE OR REPLACE FUNCTION database_identity() RETURNS text LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  system text := '-';
  timeline text := '-';
BEGIN
  BEGIN
    system := (SELECT system_identifier::text FROM pg_control_system());
  EXCEPTION WHEN insufficient_privilege OR undefined_function OR feature_not_supported THEN
  END;
  BEGIN
    timeline := left(pg_walfile_name(pg_current_wal_flush_lsn()), 8);
  EXCEPTION WHEN insufficient_privilege OR undefined_function OR feature_not_supported
    OR object_not_in_prerequisite_state THEN -- a standby
  END;
  RETURN concat_ws('/', system, timeline, (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()),
    'meta'::regclass::oid, (SELECT b.xmin FROM birth b));
END $$;

CREATE OR REPLACE FUNCTION renew_epoch() RETURNS text LANGUAGE sql SET search_path FROM CURRENT AS $$
  UPDATE meta SET epoch = left(replace(gen_random_uuid()::text, '-', ''), 12) RETURNING epoch
$$;
