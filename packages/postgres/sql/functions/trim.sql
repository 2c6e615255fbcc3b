-- Retention, in steps that are transactions of their own.
--
-- `trim_keys` removes old idempotency keys, and old outcomes of channels. `trim_feeds` looks at the next `max_users` users after an id and raises the
-- floors of those who have entries to lose, over some `max_rows`; it gives the id to go on after (NULL at the end)
-- and how many entries went.
--
-- Locks: rows that nobody else has locked at that moment (SKIP LOCKED), so it never waits for a writer; one who is passed
-- over is trimmed the next time. A writer waits for a step at most.

CREATE OR REPLACE FUNCTION trim_keys(older_than_ms bigint, max_rows integer) RETURNS integer LANGUAGE plpgsql {{settings}} AS $$
DECLARE
  removed integer;
  outcomes integer;
BEGIN
  DELETE FROM push_key WHERE key IN (
    SELECT k.key FROM push_key k WHERE k.at_ms < older_than_ms ORDER BY k.at_ms LIMIT max_rows FOR UPDATE SKIP LOCKED
  );
  GET DIAGNOSTICS removed = ROW_COUNT;
  DELETE FROM reached e USING (
    SELECT r.user_id, r.channel, r.category, r.n FROM reached r
    WHERE r.at_ms < older_than_ms ORDER BY r.at_ms LIMIT max_rows FOR UPDATE SKIP LOCKED
  ) old
  WHERE e.user_id = old.user_id AND e.channel = old.channel AND e.category = old.category AND e.n = old.n;
  GET DIAGNOSTICS outcomes = ROW_COUNT;
  RETURN greatest(removed, outcomes);
END $$;

-- Over old entries up to the first young one, and over surplus ones; never over the head, nor more than max_rows.
CREATE OR REPLACE FUNCTION new_floor(floor bigint, head bigint, young bigint, max_entries bigint, max_rows bigint)
RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT greatest(floor, least(greatest(young - 1, head - max_entries), floor + max_rows, head - 1))
$$;

CREATE OR REPLACE FUNCTION trim_feeds(
  after_id bigint, older_than_ms bigint, max_entries bigint, max_users integer, max_rows bigint,
  OUT next_id bigint, OUT removed bigint
) LANGUAGE plpgsql {{settings}} AS $$
DECLARE
  candidate record;
  u users;
  young record;
  left_rows bigint := max_rows;
  last_id bigint;
  chat bigint;
  push bigint;
  is_waiting boolean;
  rows bigint;
BEGIN
  removed := 0;
  SELECT max(page.id), count(*) INTO last_id, rows
  FROM (SELECT id FROM users WHERE id > after_id ORDER BY id LIMIT max_users) page;
  next_id := CASE WHEN rows = max_users THEN last_id END;

  FOR candidate IN
    SELECT t.id FROM users t
    WHERE t.id > after_id AND t.id <= last_id AND (
      (t.chat_head - t.chat_floor > greatest(max_entries, 1)) OR (t.push_head - t.push_floor > greatest(max_entries, 1))
      OR (t.chat_head - t.chat_floor > 1 AND older_than_ms > t.chat_from_ms)
      OR (t.push_head - t.push_floor > 1 AND older_than_ms >
        (SELECT f.at_ms FROM push_feed f WHERE f.user_id = t.id AND f.n = t.push_floor + 1))
      OR EXISTS (SELECT FROM push_feed f WHERE f.user_id = t.id AND f.n <= t.push_floor AND NOT f.open)
    )
    ORDER BY t.id
  LOOP
    SELECT * INTO u FROM users t WHERE t.id = candidate.id FOR NO KEY UPDATE SKIP LOCKED;
    CONTINUE WHEN NOT FOUND;

    SELECT f.n, f.at_ms INTO young FROM feed_entries(u.id, u.chat_floor, left_rows) f
    WHERE f.at_ms >= older_than_ms ORDER BY f.n LIMIT 1;
    chat := new_floor(u.chat_floor, u.chat_head, coalesce(young.n, u.chat_head), max_entries, left_rows);
    push := u.push_floor;
    -- What an outlet is yet to get stays, and the inbox with it.
    is_waiting := EXISTS (
      SELECT FROM outlet o JOIN outlet_key k ON k.outlet = o.id AND k.kind = 'push' AND k.owner = u.id
    );
    IF NOT is_waiting THEN
      push := new_floor(u.push_floor, u.push_head, coalesce((
      SELECT f.n FROM push_feed f
      WHERE f.user_id = u.id AND f.n > u.push_floor AND f.n <= u.push_floor + left_rows AND f.at_ms >= older_than_ms
      ORDER BY f.n LIMIT 1
      ), u.push_head), max_entries, left_rows);
    END IF;

    UPDATE users t SET chat_floor = chat, push_floor = push,
      chat_from_ms = CASE WHEN young.n = chat + 1 THEN young.at_ms WHEN chat > u.chat_floor THEN 0 ELSE t.chat_from_ms END,
      push_floor_unread = CASE WHEN push = u.push_floor
      THEN t.push_floor_unread ELSE (SELECT f.unread FROM push_feed f WHERE f.user_id = u.id AND f.n = push) END
    WHERE t.id = u.id;
    DELETE FROM chat_entry f WHERE f.user_id = u.id AND f.n <= chat;
    DELETE FROM chat_block b WHERE b.user_id = u.id AND b.block < (chat + 1) >> 8;
    -- Those below the old floor were open when it passed them.
    DELETE FROM push_feed f WHERE NOT is_waiting AND f.user_id = u.id AND f.n IN (
      SELECT d.n FROM push_feed d WHERE d.user_id = u.id AND d.n <= push AND NOT d.open ORDER BY d.n LIMIT max_rows
    );
    GET DIAGNOSTICS rows = ROW_COUNT;
    left_rows := left_rows - (chat - u.chat_floor) - greatest(push - u.push_floor, rows);
    removed := removed + chat - u.chat_floor + push - u.push_floor;
    -- A step that came to its end here may not have come to the user's.
    IF left_rows <= 0 THEN
      next_id := u.id - 1;
      EXIT;
    END IF;
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION trim_groups(
  after_id bigint, older_than_ms bigint, max_entries bigint, max_groups integer, max_rows bigint,
  OUT next_id bigint, OUT removed bigint
) LANGUAGE plpgsql {{settings}} AS $$
DECLARE
  candidate record;
  g chat_group;
  young bigint;
  left_rows bigint := max_rows;
  last_id bigint;
  raised bigint;
  rows bigint;
BEGIN
  removed := 0;
  SELECT max(page.id), count(*) INTO last_id, rows
  FROM (SELECT id FROM chat_group WHERE id > after_id ORDER BY id LIMIT max_groups) page;
  next_id := CASE WHEN rows = max_groups THEN last_id END;

  FOR candidate IN
    SELECT t.id FROM chat_group t
    WHERE t.id > after_id AND t.id <= last_id AND t.head - t.floor > 1 AND (
      t.head - t.floor > greatest(max_entries, 1)
      OR older_than_ms > (SELECT e.at_ms FROM group_entry e WHERE e.conversation = t.id AND e.n = t.floor + 1)
    )
    ORDER BY t.id
  LOOP
    SELECT * INTO g FROM chat_group t WHERE t.id = candidate.id FOR NO KEY UPDATE SKIP LOCKED;
    CONTINUE WHEN NOT FOUND;

    SELECT e.n INTO young FROM group_entry e
    WHERE e.conversation = g.id AND e.n > g.floor AND e.n <= g.floor + left_rows AND e.at_ms >= older_than_ms
    ORDER BY e.n LIMIT 1;
    raised := new_floor(g.floor, g.head, coalesce(young, g.head), max_entries, left_rows);
    UPDATE chat_group t SET floor = raised WHERE t.id = g.id;
    DELETE FROM group_entry e WHERE e.conversation = g.id AND e.n <= raised;
    left_rows := left_rows - (raised - g.floor);
    removed := removed + raised - g.floor;
    IF left_rows <= 0 THEN
      next_id := g.id - 1;
      EXIT;
    END IF;
  END LOOP;
END $$;
