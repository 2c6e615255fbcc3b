-- What outlets have not had yet: see `OutletStore`.
--
-- Whatever inserts a message or a push, or edits or deletes a message, marks its key, by a trigger for each statement: also what nodes of other versions and transactions
-- of the application commit. The triggers are there only while there is an outlet: without one, commits do not even ask.
--
-- Locks: rows of `outlet_key`. Commits mark those of users and groups whom they have locked, so that two of them never meet there.
-- `take_outlet_keys` passes over what is locked. `settle_outlet_key` is a transaction with one row: while it waits for a commit it holds nothing
-- that the commit could wait for. A commit that marks a key which is being settled waits for that, and then marks it anew: so either
-- the worker has read what it commits, or the mark stays.

CREATE OR REPLACE FUNCTION mark_messages() RETURNS trigger LANGUAGE plpgsql {{settings}} AS $$
BEGIN
  INSERT INTO outlet_key AS k (outlet, kind, owner, n, since_ms, due_at_ms)
  SELECT o.id, 'message', a.owner, a.n, a.at_ms, a.at_ms
  FROM (SELECT m.conversation AS owner, min(m.seq) - 1 AS n, min(m.sent_at_ms) AS at_ms FROM added m GROUP BY m.conversation) a
  CROSS JOIN outlet o
  ORDER BY o.id, a.owner
  ON CONFLICT (outlet, kind, owner) DO UPDATE SET again_at_ms = excluded.since_ms
  WHERE k.lease IS NOT NULL AND k.again_at_ms IS NULL;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION mark_pushes() RETURNS trigger LANGUAGE plpgsql {{settings}} AS $$
BEGIN
  INSERT INTO outlet_key AS k (outlet, kind, owner, n, since_ms, due_at_ms)
  SELECT o.id, 'push', a.owner, a.n, a.at_ms, a.at_ms
  FROM (
    SELECT p.user_id AS owner, min(p.n) - 1 AS n, min(p.at_ms) AS at_ms FROM added p WHERE p.type IS NOT NULL GROUP BY p.user_id
  ) a
  CROSS JOIN outlet o
  ORDER BY o.id, a.owner
  ON CONFLICT (outlet, kind, owner) DO UPDATE SET again_at_ms = excluded.since_ms
  WHERE k.lease IS NOT NULL AND k.again_at_ms IS NULL;
  RETURN NULL;
END $$;

-- The texts of what else a message has: in a string, a quotation mark has a backslash before it.
CREATE OR REPLACE FUNCTION mark_changes() RETURNS trigger LANGUAGE plpgsql {{settings}} AS $$
BEGIN
  WITH revised AS (
    SELECT m.conversation, m.seq, substring(m.extra FROM '"version":([0-9]+)')::integer AS version,
      substring(m.extra FROM '"editedAtMs":([0-9]+)')::bigint AS edited_at_ms,
      substring(m.extra FROM '"deletedAtMs":([0-9]+)')::bigint AS deleted_at_ms,
      substring(w.extra FROM '"version":([0-9]+)')::integer AS was_version,
      substring(w.extra FROM '"deletedAtMs":([0-9]+)')::bigint AS was_deleted_at_ms
    FROM added m JOIN was w ON w.conversation = m.conversation AND w.seq = m.seq
    WHERE m.extra IS DISTINCT FROM w.extra
  ),
  changed AS (
    SELECT r.conversation, r.seq, CASE WHEN r.deleted_at_ms IS NULL THEN r.version END AS version,
      coalesce(r.deleted_at_ms, r.edited_at_ms) AS at_ms,
      (SELECT max(n.seq) FROM message n WHERE n.conversation = r.conversation) AS newest
    FROM revised r
    WHERE r.version IS DISTINCT FROM r.was_version OR r.deleted_at_ms IS DISTINCT FROM r.was_deleted_at_ms
  ),
  kept AS (
    INSERT INTO outlet_change (outlet, conversation, seq, after_seq, version)
    SELECT o.id, c.conversation, c.seq, c.newest, c.version FROM changed c CROSS JOIN outlet o
    ORDER BY o.id, c.conversation, c.at_ms, c.seq
  )
  INSERT INTO outlet_key AS k (outlet, kind, owner, n, since_ms, due_at_ms)
  SELECT o.id, 'message', a.owner, a.n, a.at_ms, a.at_ms
  FROM (SELECT c.conversation AS owner, min(c.newest) AS n, min(c.at_ms) AS at_ms FROM changed c GROUP BY c.conversation) a
  CROSS JOIN outlet o
  ORDER BY o.id, a.owner
  ON CONFLICT (outlet, kind, owner) DO UPDATE SET again_at_ms = excluded.since_ms
  WHERE k.lease IS NOT NULL AND k.again_at_ms IS NULL;
  RETURN NULL;
END $$;

-- Making a trigger, or dropping one, waits for the writers of its table, and later ones wait behind it: so only if it must be, and for a
-- moment: a little longer than it takes PostgreSQL to call an autovacuum off that is in the way. Who asked asks again. A new outlet waits in
-- the same way where the triggers are there: those who wrote before have marked nothing for it.
CREATE OR REPLACE FUNCTION add_outlet(new_name text) RETURNS void LANGUAGE plpgsql {{settings}} AS $$
DECLARE
  missing boolean;
  is_new boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(current_schema() || ' outlets', 0));
  INSERT INTO outlet (name) VALUES (new_name) ON CONFLICT DO NOTHING;
  is_new := FOUND;
  SELECT count(*) < 3 INTO missing FROM pg_trigger t
  WHERE t.tgrelid IN ('message'::regclass, 'push_feed'::regclass) AND t.tgname IN ('mark_messages', 'mark_changes', 'mark_pushes');
  IF is_new OR missing THEN
    PERFORM set_config('lock_timeout', (SELECT (s.setting::integer + 300)::text FROM pg_settings s WHERE s.name = 'deadlock_timeout'), true);
    LOCK TABLE message, push_feed IN SHARE ROW EXCLUSIVE MODE;
  END IF;
  IF missing THEN
    CREATE OR REPLACE TRIGGER mark_messages AFTER INSERT ON message REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION mark_messages();
    CREATE OR REPLACE TRIGGER mark_changes AFTER UPDATE ON message REFERENCING OLD TABLE AS was NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION mark_changes();
    CREATE OR REPLACE TRIGGER mark_pushes AFTER INSERT ON push_feed REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION mark_pushes();
  END IF;
END $$;

CREATE OR REPLACE FUNCTION remove_outlet(old_name text) RETURNS boolean LANGUAGE plpgsql {{settings}} AS $$
DECLARE
  removed integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(current_schema() || ' outlets', 0));
  DELETE FROM outlet o WHERE o.name = old_name RETURNING o.id INTO removed;
  IF removed IS NULL THEN
    RETURN false;
  END IF;
  IF NOT EXISTS (SELECT FROM outlet) THEN
    PERFORM set_config('lock_timeout', (SELECT (s.setting::integer + 300)::text FROM pg_settings s WHERE s.name = 'deadlock_timeout'), true);
    DROP TRIGGER IF EXISTS mark_messages ON message;
    DROP TRIGGER IF EXISTS mark_changes ON message;
    DROP TRIGGER IF EXISTS mark_pushes ON push_feed;
  END IF;
  DELETE FROM outlet_key k WHERE k.outlet = removed;
  DELETE FROM outlet_change h WHERE h.outlet = removed;
  DELETE FROM dead_letter d WHERE d.outlet = removed;
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION take_outlet_keys(of_name text, now_ms bigint, lease_ms bigint, most integer)
RETURNS TABLE (kind text, key text, n bigint, since_ms bigint, attempts integer, lease text) LANGUAGE plpgsql {{settings}} AS $$
#variable_conflict use_column
DECLARE
  of_outlet integer := (SELECT o.id FROM outlet o WHERE o.name = of_name);
  clock_ms bigint := lease_clock_ms();
BEGIN
  RETURN QUERY
    WITH abandoned AS (
      SELECT k.kind, k.owner FROM outlet_key k
      WHERE k.outlet = of_outlet AND k.lease IS NOT NULL AND k.lease_until_ms <= clock_ms
      ORDER BY k.lease_until_ms LIMIT most FOR UPDATE SKIP LOCKED
    ),
    due AS (
      SELECT k.kind, k.owner FROM outlet_key k
      WHERE k.outlet = of_outlet AND k.lease IS NULL AND k.due_at_ms <= now_ms
      ORDER BY k.due_at_ms LIMIT greatest(most - (SELECT count(*) FROM abandoned), 0) FOR UPDATE SKIP LOCKED
    ),
    mistaken AS (
      SELECT k.kind, k.owner FROM outlet_key k
      WHERE k.outlet = of_outlet AND k.lease IS NULL AND k.due_at_ms > now_ms + {{longestWaitMs}}
      ORDER BY k.due_at_ms LIMIT greatest(most - (SELECT count(*) FROM abandoned) - (SELECT count(*) FROM due), 0)
      FOR UPDATE SKIP LOCKED
    ),
    taken AS (
      UPDATE outlet_key k SET lease = gen_random_uuid()::text, lease_until_ms = clock_ms + lease_ms, again_at_ms = NULL
      FROM (SELECT * FROM abandoned UNION ALL SELECT * FROM due UNION ALL SELECT * FROM mistaken) p
      WHERE k.outlet = of_outlet AND k.kind = p.kind AND k.owner = p.owner
      RETURNING k.kind, k.owner, k.n, k.since_ms, k.attempts, k.lease
    )
    SELECT t.kind, coalesce(c.name, u.name), t.n, t.since_ms, t.attempts, t.lease FROM taken t
    LEFT JOIN conversation c ON t.kind = 'message' AND c.id = t.owner
    LEFT JOIN users u ON t.kind = 'push' AND u.id = t.owner;
END $$;

-- outcome: { lease, n, due_at_ms, since_ms, attempts, changes, dead: [{ id, kind, key, n, at_ms, dead_at_ms, attempts, reason, data }] }; without
-- due_at_ms nothing is left.
CREATE OR REPLACE FUNCTION settle_outlet_key(outcome jsonb) RETURNS void LANGUAGE plpgsql {{settings}} AS $$
DECLARE
  of_lease text := outcome->>'lease';
  held outlet_key;
  due bigint := (outcome->>'due_at_ms')::bigint;
BEGIN
  SELECT k.* INTO held FROM outlet_key k WHERE k.lease = of_lease FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  DELETE FROM outlet_change h
  WHERE h.outlet = held.outlet AND h.conversation = held.owner AND held.kind = 'message'
    AND h.id IN (SELECT done::bigint FROM jsonb_array_elements(outcome->'changes') AS done);
  -- A node of a version that does not know of changes leaves them to another one.
  IF due IS NULL AND NOT outcome ? 'changes' AND held.kind = 'message'
    AND EXISTS (SELECT FROM outlet_change h WHERE h.outlet = held.outlet AND h.conversation = held.owner) THEN
    due := held.due_at_ms + 1000;
  END IF;
  INSERT INTO dead_letter AS d (outlet, id, kind, key, n, at_ms, dead_at_ms, attempts, reason, data)
  SELECT held.outlet, t.id, t.kind, t.key, t.n, t.at_ms, t.dead_at_ms, t.attempts, t.reason, t.data
  FROM jsonb_to_recordset(outcome->'dead') AS t (
    id text, kind text, key text, n bigint, at_ms bigint, dead_at_ms bigint, attempts integer, reason text, data text
  )
  ON CONFLICT (outlet, id) DO UPDATE SET kind = excluded.kind, key = excluded.key, n = excluded.n, at_ms = excluded.at_ms,
    dead_at_ms = excluded.dead_at_ms, attempts = excluded.attempts, reason = excluded.reason, data = excluded.data;
  IF due IS NULL AND held.again_at_ms IS NULL THEN
    DELETE FROM outlet_key k WHERE k.outlet = held.outlet AND k.kind = held.kind AND k.owner = held.owner;
  ELSE
    UPDATE outlet_key k SET n = (outcome->>'n')::bigint, lease = NULL, due_at_ms = coalesce(due, held.again_at_ms),
      since_ms = coalesce((outcome->>'since_ms')::bigint, held.again_at_ms), attempts = coalesce((outcome->>'attempts')::integer, 0)
    WHERE k.outlet = held.outlet AND k.kind = held.kind AND k.owner = held.owner;
  END IF;
END $$;

CREATE OR REPLACE FUNCTION trim_dead_letters(older_than_ms bigint, max_entries bigint)
RETURNS TABLE (outlet text, dropped bigint) LANGUAGE plpgsql {{settings}} AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH surplus AS (
      SELECT o.id, o.name, d.id AS letter
      FROM outlet o CROSS JOIN LATERAL (
        SELECT x.id, x.dead_at_ms, row_number() OVER (ORDER BY x.dead_at_ms DESC, x.id) AS place
        FROM dead_letter x WHERE x.outlet = o.id
      ) d
      WHERE d.dead_at_ms < older_than_ms OR d.place > max_entries
    ),
    gone AS (
      DELETE FROM dead_letter d USING surplus s WHERE d.outlet = s.id AND d.id = s.letter RETURNING s.name
    )
    SELECT g.name, count(*) FROM gone g GROUP BY g.name ORDER BY g.name;
END $$;
