-- Remembers that tokens are refused: those of a user (`kind` is `user`) that were issued at `at` or before, or one by its id (`token`).
-- What was revoked before stays so, and for as long. A node whose clock is ahead of the database's locks nobody out in the time to come,
-- and forgets no revocation.
--
-- Locks: what is revoked, which nobody adds an address with meanwhile; the row of the revocation, and of those that have ended. No user,
-- who may be held for long: a revocation must not wait.

-- For a transaction that revokes this, or that adds an address of whom nothing may be revoked until it has ended (shared).
CREATE OR REPLACE FUNCTION lock_revocations(of_kind text, of_subject text, shared boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  key bigint := hashtextextended(concat_ws(' ', current_schema(), 'revoke', of_kind, of_subject), 0);
BEGIN
  IF of_subject IS NULL THEN
    RETURN;
  ELSIF shared THEN
    PERFORM pg_advisory_xact_lock_shared(key);
  ELSE
    PERFORM pg_advisory_xact_lock(key);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION revoke(of_kind text, of_subject text, at bigint, until bigint) RETURNS void LANGUAGE plpgsql {{settings}} AS $$
DECLARE
  most_ahead_ms CONSTANT bigint := 60000;
  believed bigint := least(at, lease_clock_ms() + most_ahead_ms);
BEGIN
  IF current_setting('synchronous_commit') NOT IN ('on', 'remote_apply') THEN
    PERFORM set_config('synchronous_commit', 'on', true);
  END IF;
  PERFORM lock_revocations(of_kind, of_subject, false);
  DELETE FROM revocation WHERE until_ms < believed; -- these have ended
  INSERT INTO revocation AS r (kind, subject, at_ms, until_ms) VALUES (of_kind, of_subject, believed, until)
  ON CONFLICT (kind, subject) DO UPDATE
  SET at_ms = greatest(r.at_ms, excluded.at_ms), until_ms = greatest(r.until_ms, excluded.until_ms);
END $$;

-- Removes the addresses of a user whose tokens are revoked that nobody vouches for, or those that were added with a token that is: of 1,000
-- users at once. Gives whether there are more, which the next call removes. None is added meanwhile: the revocation is stored.
--
-- Locks: the users, in the order of their names.
CREATE OR REPLACE FUNCTION remove_revoked(of_kind text, of_subject text) RETURNS boolean LANGUAGE plpgsql {{settings}} AS $$
DECLARE
  most CONSTANT integer := 1000;
  found_users bigint[];
BEGIN
  IF current_setting('synchronous_commit') NOT IN ('on', 'remote_apply') THEN
    PERFORM set_config('synchronous_commit', 'on', true);
  END IF;
  IF of_kind = 'user' THEN
    found_users := ARRAY(SELECT u.id FROM users u WHERE u.name = of_subject FOR NO KEY UPDATE);
    DELETE FROM address a WHERE a.user_id = ANY (found_users) AND NOT a.vouched;
  ELSE
    found_users := ARRAY(SELECT u.id FROM users u WHERE u.id = ANY (ARRAY(
      SELECT DISTINCT a.user_id FROM address a WHERE a.jti = of_subject LIMIT most
    )) ORDER BY u.name FOR NO KEY UPDATE);
    DELETE FROM address a WHERE a.user_id = ANY (found_users) AND a.jti = of_subject;
  END IF;
  PERFORM forget_unaddressed(found_users);
  RETURN of_kind = 'token' AND cardinality(found_users) = most;
END $$;
