-- Channels out of the application: see `ReachStore`.
--
-- Locks: rows of `outward`. Commits change only those of users whom they have locked, in the order of their pushes; `take_due` passes
-- over what is locked. A worker begins and settles together what nobody has locked, and each other cursor in a transaction of its own:
-- while it waits for a commit it holds nothing that the commit could wait for. The worker that has the cursor's lease changes rows of
-- `reached`. Who changes addresses locks their user, and before that the revocations of who adds them: see `revoke`.

-- What leases go by: the clocks of nodes may differ.
CREATE OR REPLACE FUNCTION lease_clock_ms() RETURNS bigint LANGUAGE sql VOLATILE AS $$
  SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint
$$;

-- Pushes with these numbers, all at one time and with the same targets, are being committed. targets: ReachTarget[]. To be called in the order of
-- a user's pushes: a cursor that is made begins before the first of them.
CREATE OR REPLACE FUNCTION make_due(ids bigint[], ns bigint[], at_ms bigint, targets jsonb) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  INSERT INTO outward AS o (user_id, channel, category, n, since_ms, due_at_ms)
  SELECT u.id, t.channel, t.category, min(p.n) - 1, at_ms,
    min(at_ms + CASE WHEN f.mode IS NULL THEN t."delayMs" WHEN f.mode = 'after' THEN f.delay_ms ELSE 0 END)
  FROM unnest(ids, ns) AS p (id, n)
  JOIN users u ON u.id = p.id AND u.reachable
  CROSS JOIN jsonb_to_recordset(targets) AS t (channel text, category text, "delayMs" bigint, mandatory boolean)
  LEFT JOIN preference f
    ON NOT t.mandatory AND f.user_id = u.id AND f.category = t.category AND f.channel = t.channel
  WHERE EXISTS (SELECT FROM address a WHERE a.user_id = u.id AND a.channel = t.channel AND a.confirmed)
    AND CASE WHEN f.mode IS NULL THEN t."delayMs" IS NOT NULL ELSE f.mode <> 'off' END
  GROUP BY u.id, t.channel, t.category
  ORDER BY u.id, t.channel, t.category
  ON CONFLICT (user_id, channel, category) DO UPDATE SET
    since_ms = CASE WHEN o.due_at_ms IS NULL OR o.since_ms = {{nothingWaitsMs}} THEN excluded.since_ms ELSE o.since_ms END,
    due_at_ms = least(o.due_at_ms, greatest(
      excluded.due_at_ms, CASE WHEN o.rest_until_ms <= excluded.since_ms + {{longestRestMs}} THEN o.rest_until_ms END
    ))
  -- a range that waits for another try is finished first; its time stays
  WHERE o.up_to IS NULL OR o.lease IS NOT NULL;
END $$;

CREATE OR REPLACE FUNCTION count_reachable(of_users bigint[]) RETURNS void LANGUAGE sql AS $$
  UPDATE users u SET reachable = EXISTS (SELECT FROM address a WHERE a.user_id = u.id AND a.confirmed) WHERE u.id = ANY (of_users);
$$;

-- Addresses of these users, who are locked, have been removed: with the last one of a channel, what is due there goes.
CREATE OR REPLACE FUNCTION forget_unaddressed(of_users bigint[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM outward o WHERE o.user_id = ANY (of_users)
    AND NOT EXISTS (SELECT FROM address a WHERE a.user_id = o.user_id AND a.channel = o.channel);
  SELECT count_reachable(of_users);
$$;

-- by_user, issued_ms, by_jti: the session whose call it is; NULL: none. Gives NULL if that has been revoked.
CREATE OR REPLACE FUNCTION add_address(
  of_name text, of_channel text, of_identity text, new_id text, new_label text, new_address text, at_ms bigint, is_confirmed boolean,
  is_vouched boolean, by_user text, issued_ms double precision, by_jti text
) RETURNS text LANGUAGE plpgsql {{settings}} AS $$
#variable_conflict use_column
DECLARE
  user_id bigint;
  kept_id text;
BEGIN
  PERFORM lock_revocations('token', by_jti, true);
  PERFORM lock_revocations('user', by_user, true);
  INSERT INTO users (name) VALUES (of_name) ON CONFLICT DO NOTHING;
  SELECT u.id INTO user_id FROM users u WHERE u.name = of_name FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM revocation r WHERE r.kind = 'token' AND r.subject = by_jti)
    OR EXISTS (SELECT FROM revocation r WHERE r.kind = 'user' AND r.subject = by_user AND r.at_ms >= coalesce(issued_ms, 0))
  THEN
    RETURN NULL;
  END IF;
  INSERT INTO address AS a (user_id, channel, identity, id, label, address, added_at_ms, confirmed, vouched, jti)
  VALUES (user_id, of_channel, of_identity, new_id, new_label, new_address, at_ms, is_confirmed, is_vouched, by_jti)
  ON CONFLICT (user_id, channel, identity) DO UPDATE SET
    label = CASE WHEN a.vouched > excluded.vouched THEN a.label ELSE excluded.label END,
    address = CASE WHEN a.vouched > excluded.vouched THEN a.address ELSE excluded.address END,
    jti = CASE WHEN a.vouched > excluded.vouched THEN a.jti ELSE excluded.jti END,
    vouched = a.vouched OR excluded.vouched, confirmed = a.confirmed OR excluded.confirmed, failing_since_ms = NULL
  RETURNING a.id INTO kept_id;
  PERFORM count_reachable(ARRAY[user_id]);
  RETURN kept_id;
END $$;

CREATE OR REPLACE FUNCTION confirm_address(of_name text, of_id text) RETURNS boolean LANGUAGE plpgsql {{settings}} AS $$
DECLARE
  found_user bigint;
BEGIN
  SELECT u.id INTO found_user FROM users u WHERE u.name = of_name FOR NO KEY UPDATE;
  UPDATE address a SET confirmed = true WHERE a.user_id = found_user AND a.id = of_id;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM count_reachable(ARRAY[found_user]);
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION remove_address(of_name text, of_id text) RETURNS boolean LANGUAGE plpgsql {{settings}} AS $$
DECLARE
  found_user bigint;
BEGIN
  SELECT u.id INTO found_user FROM users u WHERE u.name = of_name FOR NO KEY UPDATE;
  DELETE FROM address a WHERE a.user_id = found_user AND a.id = of_id;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM forget_unaddressed(ARRAY[found_user]);
  RETURN true;
END $$;

-- set: NULL goes back to the definition.
CREATE OR REPLACE FUNCTION set_preference(of_name text, of_category text, of_channel text, set_mode text, set_delay_ms bigint)
RETURNS void LANGUAGE plpgsql {{settings}} AS $$
DECLARE
  found_user bigint;
BEGIN
  INSERT INTO users (name) VALUES (of_name) ON CONFLICT DO NOTHING;
  SELECT u.id INTO found_user FROM users u WHERE u.name = of_name;
  IF set_mode IS NULL THEN
    DELETE FROM preference p WHERE p.user_id = found_user AND p.category = of_category AND p.channel = of_channel;
  ELSE
    INSERT INTO preference (user_id, category, channel, mode, delay_ms)
    VALUES (found_user, of_category, of_channel, set_mode, set_delay_ms)
    ON CONFLICT (user_id, category, channel) DO UPDATE SET mode = excluded.mode, delay_ms = excluded.delay_ms;
  END IF;
END $$;

CREATE OR REPLACE FUNCTION set_quiet_hours(of_name text, new_hours text) RETURNS void LANGUAGE plpgsql {{settings}} AS $$
DECLARE
  found_user bigint;
BEGIN
  INSERT INTO users (name) VALUES (of_name) ON CONFLICT DO NOTHING;
  SELECT u.id INTO found_user FROM users u WHERE u.name = of_name;
  IF new_hours IS NULL THEN
    DELETE FROM quiet_hours q WHERE q.user_id = found_user;
  ELSE
    INSERT INTO quiet_hours (user_id, hours) VALUES (found_user, new_hours)
    ON CONFLICT (user_id) DO UPDATE SET hours = excluded.hours;
  END IF;
END $$;

-- limits: { channel: how many at most }
CREATE OR REPLACE FUNCTION take_due(now_ms bigint, lease_ms bigint, limits jsonb)
RETURNS TABLE (
  user_name text, channel text, category text, n bigint, since_ms bigint, up_to bigint, done text[], attempts integer, lease text,
  late jsonb
) LANGUAGE plpgsql {{settings}} AS $$
#variable_conflict use_column
DECLARE
  room record;
  taken bigint;
  clock_ms bigint := lease_clock_ms();
BEGIN
  FOR room IN SELECT key AS channel, value::integer AS size FROM jsonb_each_text(limits) LOOP
    RETURN QUERY
      WITH picked AS (
        SELECT o.user_id, o.category FROM outward o
        WHERE o.channel = room.channel AND o.lease IS NOT NULL AND o.lease_until_ms <= clock_ms
        ORDER BY o.lease_until_ms LIMIT room.size FOR UPDATE SKIP LOCKED
      )
      UPDATE outward o SET lease = gen_random_uuid()::text, lease_until_ms = clock_ms + lease_ms, due_at_ms = NULL
      FROM picked p JOIN users u ON u.id = p.user_id
      WHERE o.user_id = p.user_id AND o.channel = room.channel AND o.category = p.category
      RETURNING u.name, o.channel, o.category, o.n, o.since_ms, o.up_to, o.done, o.attempts, o.lease, o.late;
    GET DIAGNOSTICS taken = ROW_COUNT;
    RETURN QUERY
      WITH picked AS (
        SELECT o.user_id, o.category FROM outward o
        WHERE o.channel = room.channel AND o.lease IS NULL AND o.due_at_ms IS NOT NULL AND o.due_at_ms <= now_ms
        ORDER BY o.due_at_ms LIMIT room.size - taken FOR UPDATE SKIP LOCKED
      )
      UPDATE outward o SET lease = gen_random_uuid()::text, lease_until_ms = clock_ms + lease_ms, due_at_ms = NULL
      FROM picked p JOIN users u ON u.id = p.user_id
      WHERE o.user_id = p.user_id AND o.channel = room.channel AND o.category = p.category
      RETURNING u.name, o.channel, o.category, o.n, o.since_ms, o.up_to, o.done, o.attempts, o.lease, o.late;
  END LOOP;
END $$;

-- outcomes: [{ lease, outcome }], of which some have an outcome: see OutwardOutcome.
CREATE OR REPLACE FUNCTION keep_outcomes(outcomes jsonb) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  kept record;
BEGIN
  FOR kept IN
    INSERT INTO reached AS e (user_id, channel, category, n, up_to, what, at_ms, attempts, addresses)
    SELECT DISTINCT ON (u.id, w.channel, w.category, w.n)
      u.id, w.channel, w.category, w.n, w."upTo", w.what, w."atMs", w.attempts, w.addresses
    FROM jsonb_to_recordset(outcomes) AS t (lease text, outcome jsonb)
    CROSS JOIN jsonb_to_record(t.outcome) AS w (
      "userId" text, channel text, category text, n bigint, "upTo" bigint, what text, "atMs" bigint, attempts integer, addresses jsonb
    )
    JOIN users u ON u.name = w."userId"
    WHERE NOT EXISTS (
      SELECT FROM outward o WHERE o.user_id = u.id AND o.channel = w.channel AND o.category = w.category
        AND o.lease IS DISTINCT FROM t.lease
    )
    ORDER BY u.id, w.channel, w.category, w.n
    ON CONFLICT (user_id, channel, category, n) DO UPDATE SET up_to = excluded.up_to, what = excluded.what,
      at_ms = excluded.at_ms, attempts = excluded.attempts, addresses = e.addresses || excluded.addresses
    RETURNING e.user_id, e.channel, e.category
  LOOP
    DELETE FROM reached e
    WHERE e.user_id = kept.user_id AND e.channel = kept.channel AND e.category = kept.category AND e.n <= (
      SELECT x.n FROM reached x WHERE x.user_id = kept.user_id AND x.channel = kept.channel AND x.category = kept.category
      ORDER BY x.n DESC LIMIT 1 OFFSET {{maxOutcomes}}
    );
  END LOOP;
END $$;

-- outcomes: [{ lease, n, due_at_ms, since_ms, rest_until_ms, up_to, done, attempts, late, outcome }]; without up_to the range is done, and
-- without rest_until_ms the cursor rests as before; without late the same addresses are late as before.
-- A node of an earlier version does not know addresses that are late: the cursor is then looked at again for them, though not at once, or
-- that node would take it again and again.
CREATE OR REPLACE FUNCTION settle_outward(outcomes jsonb) RETURNS void LANGUAGE plpgsql {{settings}} AS $$
#variable_conflict use_column
DECLARE
  s record;
BEGIN
  PERFORM keep_outcomes(outcomes);
  FOR s IN
    SELECT t.*, o.user_id, o.channel, o.category, CASE WHEN t.up_to IS NULL AND t.late IS NULL THEN (
      SELECT min(greatest(l."dueAtMs", lease_clock_ms() + 60000)) FROM jsonb_to_recordset(o.late) AS l ("dueAtMs" bigint)
    ) END AS for_late_ms
    FROM jsonb_to_recordset(outcomes) AS t (
      lease text, n bigint, due_at_ms bigint, since_ms bigint, rest_until_ms bigint, up_to bigint, done text[], attempts integer, late jsonb
    )
    JOIN outward o ON o.lease = t.lease
    ORDER BY o.user_id, o.channel, o.category
  LOOP
    UPDATE outward o SET
      -- what came meanwhile waits since it came
      since_ms = CASE
        WHEN s.up_to IS NULL AND (s.due_at_ms IS NULL OR s.since_ms = {{nothingWaitsMs}}) AND o.due_at_ms IS NOT NULL
        THEN o.since_ms WHEN s.due_at_ms IS NULL AND s.for_late_ms IS NOT NULL THEN {{nothingWaitsMs}} ELSE s.since_ms
      END,
      due_at_ms = CASE
        WHEN s.up_to IS NOT NULL OR coalesce(o.due_at_ms, s.due_at_ms, s.for_late_ms) IS NULL THEN s.due_at_ms
        ELSE greatest(least(o.due_at_ms, s.due_at_ms, s.for_late_ms), coalesce(s.rest_until_ms, o.rest_until_ms))
      END,
      rest_until_ms = coalesce(s.rest_until_ms, o.rest_until_ms),
      n = s.n, lease = NULL, up_to = s.up_to, done = coalesce(s.done, '{}'), attempts = coalesce(s.attempts, 0),
      late = coalesce(s.late, o.late)
    WHERE o.user_id = s.user_id AND o.channel = s.channel AND o.category = s.category AND o.lease = s.lease;
  END LOOP;
END $$;

-- Settles those whose cursors nobody has locked, and gives the leases of the others.
CREATE OR REPLACE FUNCTION settle_free_outward(outcomes jsonb) RETURNS SETOF text LANGUAGE plpgsql {{settings}} AS $$
DECLARE
  free text[] := ARRAY(
    SELECT o.lease FROM jsonb_to_recordset(outcomes) AS t (lease text) JOIN outward o ON o.lease = t.lease
    FOR UPDATE OF o SKIP LOCKED
  );
  held text[] := ARRAY(
    SELECT o.lease FROM jsonb_to_recordset(outcomes) AS t (lease text) JOIN outward o ON o.lease = t.lease
    WHERE o.lease <> ALL (free)
  );
BEGIN
  PERFORM settle_outward(
    (SELECT jsonb_agg(t.outcome) FROM jsonb_array_elements(outcomes) AS t (outcome) WHERE t.outcome->>'lease' <> ALL (held))
  );
  RETURN QUERY SELECT unnest(held);
END $$;
