-- Remembers that tokens are refused: those of a user (`kind` is `user`) that were issued at `at` or before, or one by its id (`token`).
-- What was revoked before stays so, and for as long.
--
-- Locks: the row of the revocation, and of those that have ended.

CREATE OR REPLACE FUNCTION revoke(of_kind text, of_subject text, at bigint, until bigint) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF current_setting('synchronous_commit') NOT IN ('on', 'remote_apply') THEN
    PERFORM set_config('synchronous_commit', 'on', true);
  END IF;
  DELETE FROM revocation WHERE until_ms < at; -- these have ended
  INSERT INTO revocation AS r (kind, subject, at_ms, until_ms) VALUES (of_kind, of_subject, at, until)
  ON CONFLICT (kind, subject) DO UPDATE
  SET at_ms = greatest(r.at_ms, excluded.at_ms), until_ms = greatest(r.until_ms, excluded.until_ms);
END $$;
