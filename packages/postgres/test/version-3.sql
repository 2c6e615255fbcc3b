SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA written;
CREATE FUNCTION written.append_broadcasts(broadcasts jsonb, locked bigint[], repeated integer[]) RETURNS json
    LANGUAGE plpgsql
    AS $$
  #variable_conflict use_column
  DECLARE
    b record;
    answer json;
    answers json[] := '{}';
    accepted_count integer;
  BEGIN
    FOR b IN
      SELECT * FROM jsonb_to_recordset(broadcasts) AS p (
        i integer, topic text, type text, data text, collapse text, key text, at_ms bigint
      )
      WHERE p.i <> ALL (repeated) ORDER BY p.i
    LOOP
      WITH recipient AS (
        SELECT s.user_id FROM subscriber s WHERE s.topic = b.topic INTERSECT SELECT unnest(locked)
      ),
      replaced AS (
        UPDATE push_feed f SET open = false
        FROM recipient r WHERE f.user_id = r.user_id AND f.collapse = b.collapse AND f.open
        RETURNING f.user_id, f.n
      ),
      counted AS (
        UPDATE users u SET push_head = u.push_head + 1, unread = u.unread + (r.replaces IS NULL)::integer
        FROM (
          SELECT user_id, max(n) AS replaces
          FROM (SELECT user_id, NULL AS n FROM recipient UNION ALL SELECT user_id, n FROM replaced) both_of GROUP BY 1
        ) r
        WHERE u.id = r.user_id
        RETURNING u.id, u.name, u.push_head AS n, u.unread, r.replaces
      ),
      logged AS (
        INSERT INTO push_feed (user_id, n, at_ms, replaces, unread, open, type, data, collapse)
        SELECT id, n, b.at_ms, replaces, unread, true, b.type, b.data, b.collapse FROM counted
      )
      SELECT count(*), json_build_array(
        b.i, array_agg(n), array_agg(unread), array_agg(coalesce(replaces, 0)), NULL, array_agg(name)
      ) INTO accepted_count, answer FROM counted;
      IF accepted_count > 0 THEN
        UPDATE push_key k SET accepted = accepted_count WHERE k.key = b.key;
        answers := answers || answer;
      END IF;
    END LOOP;
    RETURN to_json(answers);
  END $$;
CREATE FUNCTION written.append_messages(round jsonb, user_ids bigint[], conversations text[], user_heads bigint[]) RETURNS json
    LANGUAGE plpgsql
    AS $$
  DECLARE
    grown jsonb := round->'grown';
    sent jsonb := round->'sent';
    heads bigint[];
    ids bigint[];
    seqs bigint[];
    first_users bigint[];
    first_heads bigint[];
    second_users bigint[];
    second_heads bigint[];
    begun bigint[];
    any_moved boolean;
  BEGIN
    IF user_heads IS NULL THEN
      WITH fed AS (
        UPDATE users u SET chat_head = u.chat_head + t.entries, chat_unread = u.chat_unread + t.unread,
          has_sent = u.has_sent OR t.entries > t.unread
        FROM unnest((round->>'feeds')::integer[], (round->>'entries')::integer[], (round->>'unread')::integer[])
          WITH ORDINALITY AS t (id, entries, unread, place)
        WHERE u.id = user_ids[t.id]
        RETURNING t.place, u.chat_head - t.entries AS head
      )
      SELECT array_agg(f.head ORDER BY f.place) INTO heads FROM fed f;
    ELSE
      heads := ARRAY(
        SELECT user_heads[t.id] FROM unnest((round->>'feeds')::integer[]) WITH ORDINALITY AS t (id, place) ORDER BY t.place
      );
    END IF;
    WITH longer AS (
      UPDATE conversation c SET last_seq = c.last_seq + t.messages,
        first_last_n = heads[t.first_feed] + t.first_nth, second_last_n = heads[t.second_feed] + t.second_nth,
        first_block = (heads[t.first_feed] + t.first_nth) >> 8, second_block = (heads[t.second_feed] + t.second_nth) >> 8,
        first_moved = c.first_block <> (heads[t.first_feed] + t.first_nth) >> 8,
        second_moved = c.second_block <> (heads[t.second_feed] + t.second_nth) >> 8,
        first_unread = c.first_unread + t.first_unread, second_unread = c.second_unread + t.second_unread
      FROM unnest(
        (grown->>'conversations')::integer[], (grown->>'messages')::integer[],
        (grown->>'first_feeds')::integer[], (grown->>'first_nths')::integer[], (grown->>'first_unread')::integer[],
        (grown->>'second_feeds')::integer[], (grown->>'second_nths')::integer[], (grown->>'second_unread')::integer[]
      ) WITH ORDINALITY AS t (
        name, messages, first_feed, first_nth, first_unread, second_feed, second_nth, second_unread, place
      )
      WHERE c.name = conversations[t.name]
      RETURNING t.place, c.id, c.last_seq - t.messages AS seq, c.first_user, heads[t.first_feed] AS first_head,
        c.second_user, heads[t.second_feed] AS second_head,
        c.first_unread = t.first_unread AND t.first_unread > 0 AS first_begins,
        c.second_unread = t.second_unread AND t.second_unread > 0 AS second_begins,
        c.first_moved OR c.second_moved AS moved
    )
    SELECT array_agg(l.id), array_agg(l.seq), array_agg(l.first_user), array_agg(l.first_head), array_agg(l.second_user),
      array_agg(l.second_head),
      array_agg(l.first_user) FILTER (WHERE l.first_begins) || array_agg(l.second_user) FILTER (WHERE l.second_begins), bool_or(l.moved)
    INTO ids, seqs, first_users, first_heads, second_users, second_heads, begun, any_moved
    FROM (SELECT * FROM longer ORDER BY place) l;
    IF cardinality(ids) IS DISTINCT FROM cardinality((grown->>'conversations')::integer[]) THEN
      RAISE EXCEPTION USING ERRCODE = '40T01', MESSAGE = 'a conversation is missing';
    END IF;
    -- Conversations in which nothing was unread before: the users who have one more of those with something.
    IF begun IS NOT NULL THEN
      UPDATE users u SET chat_unread_conversations = u.chat_unread_conversations + t.conversations
      FROM (SELECT b.id, count(*) AS conversations FROM unnest(begun) AS b (id) GROUP BY b.id) t
      WHERE u.id = t.id;
    END IF;
    INSERT INTO message (conversation, seq, sender, nonce, sent_at_ms, content, sender_n, peer_n)
    SELECT ids[m.conversation], seqs[m.conversation] + m.nth,
      CASE m.by_first WHEN 1 THEN first_users[m.conversation] ELSE second_users[m.conversation] END,
      m.nonce, m.at_ms, m.content,
      CASE m.by_first WHEN 1 THEN m.first_n ELSE m.second_n END, CASE m.by_first WHEN 1 THEN m.second_n ELSE m.first_n END
    FROM (
      SELECT *, first_heads[t.conversation] + t.first_nth AS first_n, second_heads[t.conversation] + t.second_nth AS second_n
      FROM unnest(
        (sent->>'conversations')::integer[], (sent->>'nths')::integer[],
        (sent->>'first_nths')::integer[], (sent->>'second_nths')::integer[],
        (sent->>'by_first')::integer[], (sent->>'at_ms')::bigint[],
        string_to_array(sent->>'nonces', E'\n'), string_to_array(sent->>'contents', E'\n')
      ) AS t (conversation, nth, first_nth, second_nth, by_first, at_ms, nonce, content)
    ) m;
    IF any_moved THEN
      INSERT INTO chat_block (user_id, block, conversation, seq)
      SELECT u.user_id, u.n >> 8, ids[m.conversation], min(seqs[m.conversation] + m.nth)
      FROM unnest(
        (sent->>'conversations')::integer[], (sent->>'nths')::integer[],
        (sent->>'first_nths')::integer[], (sent->>'second_nths')::integer[]
      ) AS m (conversation, nth, first_nth, second_nth)
      CROSS JOIN LATERAL (VALUES
        (first_users[m.conversation], first_heads[m.conversation] + m.first_nth),
        (second_users[m.conversation], second_heads[m.conversation] + m.second_nth)
      ) AS u (user_id, n)
      GROUP BY 1, 2, 3
      ON CONFLICT DO NOTHING;
    END IF;
    RETURN json_build_array(seqs, heads);
  END $$;
CREATE FUNCTION written.append_pushes(pushes jsonb, user_ids bigint[], repeated integer[]) RETURNS json
    LANGUAGE plpgsql
    AS $$
  #variable_conflict use_column
  DECLARE
    answers json;
    -- By place: thousands of rows may have the same long text, which need not go through the sorts with them.
    types text[] := ARRAY(SELECT p->>'type' FROM jsonb_array_elements(pushes) WITH ORDINALITY AS t (p, place) ORDER BY place);
    texts text[] := ARRAY(SELECT p->>'data' FROM jsonb_array_elements(pushes) WITH ORDINALITY AS t (p, place) ORDER BY place);
  BEGIN
    WITH recipient AS (
      SELECT p.i, p.push, p.collapse, p.messages, p.at_ms, r.place, user_ids[r.member] AS user_id
      FROM ROWS FROM (jsonb_to_recordset(pushes) AS (
        i integer, users integer[], messages boolean, collapse text, at_ms bigint
      )) WITH ORDINALITY AS p (i, users, messages, collapse, at_ms, push)
      CROSS JOIN unnest(p.users) WITH ORDINALITY AS r (member, place)
      WHERE p.i <> ALL (repeated)
    ),
    numbered AS (
      SELECT r.*, u.unread AS unread_before, earlier.n AS earlier, earlier.messages AS messages_before,
        u.push_head + row_number() OVER (PARTITION BY u.id ORDER BY r.i) AS n
      FROM recipient r JOIN users u ON u.id = r.user_id
      LEFT JOIN push_feed earlier
        ON earlier.user_id = r.user_id AND earlier.collapse = r.collapse AND earlier.open
    ),
    collapsed AS (
      SELECT *, row_number() OVER same AS nth,
        CASE WHEN collapse IS NOT NULL THEN coalesce(lag(n) OVER same, earlier) END AS replaces,
        collapse IS NULL OR lead(n) OVER same IS NULL AS open
      FROM numbered WINDOW same AS (PARTITION BY user_id, collapse ORDER BY n)
    ),
    entry AS (
      SELECT i, push, place, user_id, n, at_ms, earlier, nth, replaces, open, collapse,
        (replaces IS NULL)::integer AS added,
        unread_before + sum((replaces IS NULL)::integer) OVER (PARTITION BY user_id ORDER BY n) AS unread,
        CASE WHEN messages THEN coalesce(messages_before, 0) + nth END AS messages
      FROM collapsed
    ),
    replaced AS (
      UPDATE push_feed f SET open = false
      FROM entry e WHERE f.user_id = e.user_id AND f.n = e.earlier AND e.nth = 1 AND e.replaces IS NOT NULL
    ),
    logged AS (
      INSERT INTO push_feed (user_id, n, at_ms, replaces, unread, messages, open, type, data, collapse)
      SELECT user_id, n, at_ms, replaces, unread, messages, open, types[push],
        CASE WHEN messages IS NULL THEN texts[push] ELSE texts[push] || messages || '}' END, collapse
      FROM entry
    ),
    counted AS (
      UPDATE users u SET push_head = e.n, unread = u.unread + e.added
      FROM (SELECT user_id, max(n) AS n, sum(added) AS added FROM entry GROUP BY 1) e WHERE u.id = e.user_id
    )
    SELECT json_agg(answer) INTO answers
    FROM (
      SELECT json_build_array(
        e.i, array_agg(e.n), array_agg(e.unread), array_agg(coalesce(e.replaces, 0)), array_agg(e.messages), NULL
      ) AS answer
      FROM (SELECT * FROM entry ORDER BY i, place) e GROUP BY e.i -- one sort for all four
    ) a;
    RETURN answers;
  END $$;
CREATE FUNCTION written.by_place(numbers bigint[], places bigint[], size integer) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
  BEGIN
    RETURN ARRAY(
      SELECT max(e.number) FROM (
        SELECT * FROM unnest(places, numbers) AS t (place, number) UNION ALL SELECT i, NULL FROM generate_series(1, size) i
      ) e
      GROUP BY e.place ORDER BY e.place
    );
  END $$;
CREATE FUNCTION written.change_topics(changes jsonb, user_ids bigint[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
  BEGIN
    WITH change AS (
      SELECT user_ids[c.member] AS user_id, c.topic, c.subscribed
      FROM jsonb_to_recordset(changes) AS c (member integer, topic text, subscribed boolean)
    ),
    gone AS (
      DELETE FROM subscriber s USING change c
      WHERE NOT c.subscribed AND s.topic = c.topic AND s.user_id = c.user_id
    )
    INSERT INTO subscriber (topic, user_id) SELECT topic, user_id FROM change WHERE subscribed
    ON CONFLICT DO NOTHING;
  END $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE written.chat_block (
    user_id bigint NOT NULL,
    block bigint NOT NULL,
    conversation bigint NOT NULL,
    seq bigint NOT NULL
);
CREATE TABLE written.chat_read (
    user_id bigint NOT NULL,
    n bigint NOT NULL,
    at_ms bigint NOT NULL,
    conversation bigint NOT NULL,
    seq bigint NOT NULL,
    reader bigint NOT NULL
);
CREATE TABLE written.message (
    conversation bigint NOT NULL,
    seq bigint NOT NULL,
    sender bigint NOT NULL,
    nonce text NOT NULL COLLATE pg_catalog."C",
    sent_at_ms bigint NOT NULL,
    content text NOT NULL,
    sender_n bigint NOT NULL,
    peer_n bigint NOT NULL
);
CREATE FUNCTION written.chat_entries(of_user bigint, after bigint, max_rows bigint) RETURNS TABLE(n bigint, at_ms bigint, conversation bigint, seq bigint, reader bigint)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT e.n,
     e.at_ms,
     e.conversation,
     e.seq,
     e.reader
    FROM ( SELECT m.n,
             m.sent_at_ms AS at_ms,
             c.conversation,
             m.seq,
             NULL::bigint AS reader
            FROM (( SELECT b.conversation,
                     min(b.seq) AS first_seq
                    FROM written.chat_block b
                   WHERE ((b.user_id = chat_entries.of_user) AND (b.block >= ((chat_entries.after + 1) >> 8)) AND (b.block <= ((chat_entries.after + chat_entries.max_rows) >> 8)))
                   GROUP BY b.conversation) c
              CROSS JOIN LATERAL ( SELECT m_1.seq,
                     m_1.sent_at_ms,
                     m_1.n
                    FROM ( SELECT s.seq,
                             s.sent_at_ms,
                                 CASE s.sender
                                     WHEN chat_entries.of_user THEN s.sender_n
                                     ELSE s.peer_n
                                 END AS n
                            FROM written.message s
                           WHERE ((s.conversation = c.conversation) AND (s.seq >= c.first_seq))) m_1
                   WHERE (m_1.n > chat_entries.after)
                   ORDER BY m_1.seq
                  LIMIT chat_entries.max_rows) m)
           WHERE (m.n <= (chat_entries.after + chat_entries.max_rows))
         UNION ALL
          SELECT r.n,
             r.at_ms,
             r.conversation,
             r.seq,
             r.reader
            FROM written.chat_read r
           WHERE ((r.user_id = chat_entries.of_user) AND (r.n > chat_entries.after) AND (r.n <= (chat_entries.after + chat_entries.max_rows)))) e
   ORDER BY e.n;
END;
CREATE FUNCTION written.commit_batch(batch jsonb, lock_timeout_ms integer) RETURNS TABLE(part text, data json)
    LANGUAGE plpgsql
    SET search_path TO 'written', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    SET jit TO 'off'
    AS $$
  #variable_conflict use_column
  DECLARE
    users text[] := string_to_array(batch->>'users', E'\n');
    conversations text[] := string_to_array(batch->>'conversations', E'\n');
    user_ids bigint[];
    locked record;
    heads bigint[];
    news integer[];
    repeated integer[] := '{}';
    round jsonb;
    hits record;
    firsts json;
  BEGIN
    -- What is acknowledged is on disk, whatever the session or the server has been told.
    IF current_setting('synchronous_commit') NOT IN ('on', 'remote_apply') THEN
      PERFORM set_config('synchronous_commit', 'on', true);
    END IF;
    IF lock_timeout_ms IS NOT NULL THEN
      PERFORM set_config('lock_timeout', lock_timeout_ms::text, true);
    END IF;
    IF batch ? 'keys' THEN
      SELECT array_agg(k.i) AS writes, json_agg(json_build_array(k.i, k.accepted)) AS firsts INTO hits
      FROM take_keys(batch->'keys') k;
      IF hits.writes IS NOT NULL THEN
        repeated := hits.writes;
        part := 'repeated';
        data := hits.firsts;
        RETURN NEXT;
      END IF;
    END IF;
    IF batch ? 'new_users' THEN
      PERFORM create_users(users, (batch->>'new_users')::integer[]);
    END IF;
    IF batch ? 'new_conversations' THEN
      PERFORM create_conversations(conversations, users, batch->'new_conversations');
    END IF;
    IF batch ? 'entries' THEN
      news := (batch->>'unread')::integer[];
      locked := lock_feeds(users, (batch->>'entries')::integer[], news);
    ELSE
      locked := lock_users(users, ARRAY(SELECT jsonb_array_elements_text(batch->'topics')));
    END IF;
    user_ids := locked.ids;
    heads := locked.heads;
    IF array_position(user_ids, NULL) IS NOT NULL AND EXISTS (
      SELECT FROM unnest(user_ids) WITH ORDINALITY AS t (id, place)
      WHERE t.id IS NULL AND t.place <> ALL ((batch->>'mentioned')::integer[])
    ) THEN
      RAISE EXCEPTION USING ERRCODE = '40T01', MESSAGE = 'a user is missing';
    END IF;
    IF batch ? 'nonces' THEN
      SELECT json_agg(json_build_array(t.i, c.name, m.seq, m.sent_at_ms)) INTO firsts
      FROM unnest(
        (batch->'nonces'->>'writes')::integer[], (batch->'nonces'->>'senders')::integer[],
        string_to_array(batch->'nonces'->>'texts', E'\n')
      ) AS t (i, sender, nonce)
      JOIN message m ON m.sender = user_ids[t.sender] AND m.nonce = t.nonce
      JOIN conversation c ON c.id = m.conversation;
      IF firsts IS NOT NULL THEN
        DELETE FROM push_key k USING jsonb_to_recordset(batch->'keys') AS t (i integer, key text)
        WHERE k.key = t.key AND t.i <> ALL (repeated);
        IF heads IS NOT NULL THEN
          UPDATE users u SET chat_head = t.head, chat_unread = u.chat_unread - t.unread
          FROM unnest(user_ids, heads, news) AS t (id, head, unread) WHERE u.id = t.id;
        END IF;
        part := 'sent before';
        data := firsts;
        RETURN NEXT;
        RETURN;
      END IF;
    END IF;
    FOR round IN SELECT jsonb_array_elements(batch->'rounds') LOOP
      IF round ? 'changes' THEN
        PERFORM change_topics(round->'changes', user_ids);
      END IF;
      IF round ? 'messages' THEN
        part := 'messages';
        data := append_messages(round->'messages', user_ids, conversations, heads);
        heads := NULL;
        RETURN NEXT;
      END IF;
      IF round ? 'pushes' THEN
        part := 'push';
        data := append_pushes(round->'pushes', user_ids, repeated);
        RETURN NEXT;
      END IF;
      IF round ? 'broadcasts' THEN
        part := 'push';
        data := append_broadcasts(round->'broadcasts', locked.locked, repeated);
        RETURN NEXT;
      END IF;
      IF round ? 'conversation_reads' THEN
        part := 'mark';
        data := read_conversations(round->'conversation_reads', user_ids, conversations);
        RETURN NEXT;
      END IF;
      IF round ? 'push_reads' THEN
        part := 'read';
        data := read_pushes(round->'push_reads', user_ids);
        RETURN NEXT;
      END IF;
    END LOOP;
  END $$;
CREATE FUNCTION written.commit_writes(batch jsonb, lock_timeout_ms integer) RETURNS TABLE(part text, data json)
    LANGUAGE plpgsql
    AS $$
  BEGIN
    RAISE EXCEPTION USING ERRCODE = '57P03', MESSAGE = 'this node is older than the tables: upgrade it';
  END $$;
CREATE FUNCTION written.create_conversations(names text[], users text[], added jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
  BEGIN
    INSERT INTO conversation (name, first_user, second_user)
    SELECT names[t.name], (SELECT u.id FROM users u WHERE u.name = users[t.first]),
      (SELECT u.id FROM users u WHERE u.name = users[t.second])
    FROM unnest((added->>'conversations')::integer[], (added->>'firsts')::integer[], (added->>'seconds')::integer[])
      AS t (name, first, second)
    WHERE NOT EXISTS (SELECT FROM conversation c WHERE c.name = names[t.name] OFFSET 0)
    ORDER BY names[t.name]
    ON CONFLICT DO NOTHING;
  END $$;
CREATE FUNCTION written.create_users(names text[], places integer[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
  BEGIN
    INSERT INTO users (name)
    SELECT names[t.place] FROM unnest(places) AS t (place)
    WHERE NOT EXISTS (SELECT FROM users u WHERE u.name = names[t.place] OFFSET 0)
    ORDER BY names[t.place]
    ON CONFLICT DO NOTHING;
  END $$;
CREATE FUNCTION written.database_identity() RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'written', 'pg_temp'
    AS $$
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
      'meta'::regclass::oid);
  END $$;
CREATE FUNCTION written.lock_feeds(names text[], entries integer[], unread integer[], OUT ids bigint[], OUT heads bigint[], OUT locked bigint[]) RETURNS record
    LANGUAGE plpgsql
    AS $$
  DECLARE
    places bigint[];
  BEGIN
    WITH fed AS (
      UPDATE users u SET chat_head = u.chat_head + t.entries, chat_unread = u.chat_unread + t.unread,
        has_sent = u.has_sent OR t.entries > t.unread
      FROM (
        SELECT * FROM unnest(names, entries, unread) WITH ORDINALITY AS t (name, entries, unread, place) ORDER BY t.name
      ) t
      WHERE u.name = t.name
      RETURNING t.place, u.id, u.chat_head - t.entries AS head
    )
    SELECT array_agg(f.place), array_agg(f.id), array_agg(f.head) INTO places, locked, heads
    FROM (SELECT * FROM fed ORDER BY place) f;
    ids := locked;
    IF cardinality(locked) IS DISTINCT FROM cardinality(names) THEN
      ids := by_place(locked, places, cardinality(names));
      heads := by_place(heads, places, cardinality(names));
    END IF;
  END $$;
CREATE FUNCTION written.lock_users(names text[], topics text[], OUT ids bigint[], OUT heads bigint[], OUT locked bigint[]) RETURNS record
    LANGUAGE plpgsql
    AS $$
  DECLARE
    places bigint[];
  BEGIN
    IF topics = '{}' THEN
      SELECT array_agg(l.place), array_agg(l.id) INTO places, locked FROM (
        SELECT * FROM (
          SELECT t.place, u.id FROM unnest(names) WITH ORDINALITY AS t (name, place) JOIN users u ON u.name = t.name
          ORDER BY t.name FOR NO KEY UPDATE OF u
        ) l
        ORDER BY l.place
      ) l;
      ids := locked;
      IF cardinality(locked) IS DISTINCT FROM cardinality(names) THEN
        ids := by_place(locked, places, cardinality(names));
      END IF;
    ELSE
      locked := ARRAY(SELECT u.id FROM users u WHERE u.id = ANY (ARRAY(
        SELECT s.user_id FROM subscriber s WHERE s.topic = ANY (topics)
        UNION SELECT n.id FROM users n WHERE n.name = ANY (names)
      )) ORDER BY u.name FOR NO KEY UPDATE);
      -- Whoever was made since then is not locked, and not there yet.
      ids := ARRAY(
        SELECT u.id FROM unnest(names) WITH ORDINALITY AS t (name, place)
        LEFT JOIN users u ON u.name = t.name AND u.id = ANY (locked) ORDER BY t.place
      );
    END IF;
  END $$;
CREATE FUNCTION written.new_floor(floor bigint, head bigint, young bigint, max_entries bigint, max_rows bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT greatest(floor, least(greatest(young - 1, head - max_entries), floor + max_rows, head - 1))
  $$;
CREATE FUNCTION written.newest_conversations(of_user bigint, before bigint, max_rows bigint) RETURNS TABLE(conversation bigint, name text, last_seq bigint, last_n bigint, read_seq bigint, unread integer)
    LANGUAGE plpgsql STABLE ROWS 50
    SET search_path TO 'written', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_sort TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    SET jit TO 'off'
    AS $$
  #variable_conflict use_column
  BEGIN
    RETURN QUERY
    SELECT * FROM (
      (
        SELECT c.id, c.name, c.last_seq, c.first_last_n AS n, c.first_read_seq, c.first_unread FROM conversation c
        WHERE c.first_user = of_user AND c.last_seq > 0 AND c.first_block <= before >> 8 AND c.first_last_n < before
        ORDER BY c.first_block DESC, c.first_last_n DESC LIMIT max_rows
      ) UNION ALL (
        SELECT c.id, c.name, c.last_seq, c.second_last_n, c.second_read_seq, c.second_unread FROM conversation c
        WHERE c.second_user = of_user AND c.last_seq > 0 AND c.second_block <= before >> 8 AND c.second_last_n < before
        ORDER BY c.second_block DESC, c.second_last_n DESC LIMIT max_rows
      )
    ) p
    ORDER BY p.n DESC LIMIT max_rows;
  END $$;
CREATE FUNCTION written.probe() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'written', 'pg_temp'
    AS $$
  BEGIN
    TRUNCATE probed;
    INSERT INTO probed VALUES (repeat('x', 1000));
  END $$;
CREATE FUNCTION written.read_conversations(reads jsonb, user_ids bigint[], conversations text[]) RETURNS json
    LANGUAGE plpgsql
    AS $$
  #variable_conflict use_column
  DECLARE
    answers json;
  BEGIN
    WITH mark AS (
      SELECT r.i, r.members, r.collapse, r.at_ms, m.user_id AS reader, m.first, m.conversation, m.read_seq, m.unread AS unread_before,
        least(r.seq, m.last_seq) AS seq,
        CASE WHEN r.seq >= m.last_seq THEN 0 ELSE m.unread - (
          SELECT count(*) FROM message s
          WHERE s.conversation = m.conversation AND s.seq > m.read_seq AND s.seq <= r.seq AND s.sender <> m.user_id
        ) END AS unread
      FROM jsonb_to_recordset(reads) AS r (
        i integer, conversation integer, reader integer, seq bigint, members integer[], collapse text, at_ms bigint
      )
      JOIN member m ON m.user_id = user_ids[r.reader] AND m.name = conversations[r.conversation]
    ),
    moved AS (SELECT * FROM mark WHERE seq > read_seq),
    entry AS (
      SELECT r.i, r.at_ms, r.conversation, r.seq, r.reader, m.place, u.id AS user_id,
        u.chat_head + row_number() OVER (PARTITION BY u.id ORDER BY r.i) AS n
      FROM moved r CROSS JOIN unnest(r.members) WITH ORDINALITY AS m (member, place)
      JOIN users u ON u.id = user_ids[m.member]
    ),
    marked AS (
      UPDATE conversation c SET
        first_read_seq = coalesce(r.first_seq, c.first_read_seq), first_unread = coalesce(r.first_unread, c.first_unread),
        second_read_seq = coalesce(r.second_seq, c.second_read_seq),
        second_unread = coalesce(r.second_unread, c.second_unread)
      FROM (
        SELECT conversation,
          max(seq) FILTER (WHERE first) AS first_seq, max(unread) FILTER (WHERE first) AS first_unread,
          max(seq) FILTER (WHERE NOT first) AS second_seq, max(unread) FILTER (WHERE NOT first) AS second_unread
        FROM moved GROUP BY 1
      ) r
      WHERE c.id = r.conversation
    ),
    logged AS (
      INSERT INTO chat_read (user_id, n, at_ms, conversation, seq, reader)
      SELECT user_id, n, at_ms, conversation, seq, reader FROM entry
    ),
    noticed AS (
      UPDATE push_feed f SET open = false, read_at_ms = r.at_ms
      FROM moved r WHERE r.unread = 0 AND f.user_id = r.reader AND f.collapse = r.collapse AND f.open
      RETURNING r.i, r.at_ms, f.user_id, f.n AS read
    ),
    read AS (
      SELECT p.i, p.at_ms, p.user_id, p.read, u.push_head + 1 AS n, u.unread - 1 AS unread
      FROM noticed p JOIN users u ON u.id = p.user_id
    ),
    logged_read AS (
      INSERT INTO push_feed (user_id, n, at_ms, unread, open, data)
      SELECT user_id, n, at_ms, unread, false, '{"seqs":[' || read || ']}' FROM read
    ),
    numbered AS (
      UPDATE users u SET chat_head = e.n, push_head = coalesce(r.n, u.push_head), unread = coalesce(r.unread, u.unread),
        chat_unread = u.chat_unread - coalesce(c.messages, 0),
        chat_unread_conversations = u.chat_unread_conversations - coalesce(c.conversations, 0)
      FROM (SELECT user_id, max(n) AS n FROM entry GROUP BY 1) e
      LEFT JOIN read r ON r.user_id = e.user_id
      LEFT JOIN (
        SELECT reader, unread_before - unread AS messages, (unread_before > 0 AND unread = 0)::integer AS conversations FROM moved
      ) c ON c.reader = e.user_id
      WHERE u.id = e.user_id
    )
    SELECT json_agg(json_build_array(m.i, m.seq, e.ns, r.n, r.unread, r.read)) INTO answers
    FROM (SELECT i, greatest(seq, read_seq) AS seq FROM mark) m
    LEFT JOIN (SELECT i, array_agg(n ORDER BY place) AS ns FROM entry GROUP BY 1) e ON e.i = m.i
    LEFT JOIN read r ON r.i = m.i;
    RETURN answers;
  END $$;
CREATE FUNCTION written.read_pushes(reads jsonb, user_ids bigint[]) RETURNS json
    LANGUAGE plpgsql
    AS $$
  #variable_conflict use_column
  DECLARE
    answers json;
  BEGIN
    WITH asked AS (
      SELECT r.i, r.seqs, r.at_ms, u.id AS reader, u.push_head, u.unread, least(r.up_to, u.push_head) AS up_to
      FROM jsonb_to_recordset(reads) AS r (i integer, reader integer, seqs bigint[], up_to bigint, at_ms bigint)
      JOIN users u ON u.id = user_ids[r.reader]
    ),
    marked AS (
      UPDATE push_feed f SET open = false, read_at_ms = a.at_ms
      FROM asked a
      WHERE f.user_id = a.reader AND f.open AND f.n <= a.up_to AND (a.seqs IS NULL OR f.n = ANY (a.seqs))
      RETURNING a.i, f.n
    ),
    entry AS (
      SELECT a.i, a.reader, a.at_ms, a.push_head + 1 AS n, a.unread - m.read AS unread, m.seqs,
        CASE WHEN a.seqs IS NULL THEN '{"upTo":' || a.up_to || '}' ELSE '{"seqs":' || array_to_json(m.seqs) || '}' END AS data
      FROM asked a JOIN (SELECT i, count(*) AS read, array_agg(n ORDER BY n) AS seqs FROM marked GROUP BY 1) m ON m.i = a.i
    ),
    logged AS (
      INSERT INTO push_feed (user_id, n, at_ms, unread, open, data)
      SELECT reader, n, at_ms, unread, false, data FROM entry
    ),
    counted AS (
      UPDATE users u SET push_head = e.n, unread = e.unread FROM entry e WHERE u.id = e.reader
    )
    SELECT json_agg(json_build_array(
      a.i, coalesce(e.unread, a.unread), coalesce(e.n, 0), coalesce(e.seqs, '{}'), coalesce(a.up_to, 0)
    )) INTO answers
    FROM asked a LEFT JOIN entry e ON e.i = a.i;
    RETURN answers;
  END $$;
CREATE FUNCTION written.renew_epoch() RETURNS text
    LANGUAGE sql
    SET search_path TO 'written', 'pg_temp'
    AS $$
    UPDATE meta SET epoch = left(replace(gen_random_uuid()::text, '-', ''), 12) RETURNING epoch
  $$;
CREATE FUNCTION written.revoke(of_kind text, of_subject text, at bigint, until bigint) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'written', 'pg_temp'
    AS $$
  BEGIN
    IF current_setting('synchronous_commit') NOT IN ('on', 'remote_apply') THEN
      PERFORM set_config('synchronous_commit', 'on', true);
    END IF;
    DELETE FROM revocation WHERE until_ms < at; -- these have ended
    INSERT INTO revocation AS r (kind, subject, at_ms, until_ms) VALUES (of_kind, of_subject, at, until)
    ON CONFLICT (kind, subject) DO UPDATE
    SET at_ms = greatest(r.at_ms, excluded.at_ms), until_ms = greatest(r.until_ms, excluded.until_ms);
  END $$;
CREATE FUNCTION written.take_keys(keys jsonb) RETURNS TABLE(i integer, accepted integer)
    LANGUAGE plpgsql
    AS $$
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
CREATE FUNCTION written.trim_feeds(after_id bigint, older_than_ms bigint, max_entries bigint, max_users integer, max_rows bigint, OUT next_id bigint, OUT removed bigint) RETURNS record
    LANGUAGE plpgsql
    SET search_path TO 'written', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    SET jit TO 'off'
    AS $$
  DECLARE
    candidate record;
    u users;
    young record;
    left_rows bigint := max_rows;
    last_id bigint;
    chat bigint;
    push bigint;
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
      SELECT f.n, f.at_ms INTO young FROM chat_entries(u.id, u.chat_floor, left_rows) f
      WHERE f.at_ms >= older_than_ms ORDER BY f.n LIMIT 1;
      chat := new_floor(u.chat_floor, u.chat_head, coalesce(young.n, u.chat_head), max_entries, left_rows);
      push := new_floor(u.push_floor, u.push_head, coalesce((
        SELECT f.n FROM push_feed f
        WHERE f.user_id = u.id AND f.n > u.push_floor AND f.n <= u.push_floor + left_rows AND f.at_ms >= older_than_ms
        ORDER BY f.n LIMIT 1
      ), u.push_head), max_entries, left_rows);
      UPDATE users t SET chat_floor = chat, push_floor = push,
        chat_from_ms = CASE WHEN young.n = chat + 1 THEN young.at_ms WHEN chat > u.chat_floor THEN 0 ELSE t.chat_from_ms END,
        push_floor_unread = CASE WHEN push = u.push_floor
        THEN t.push_floor_unread ELSE (SELECT f.unread FROM push_feed f WHERE f.user_id = u.id AND f.n = push) END
      WHERE t.id = u.id;
      DELETE FROM chat_read f WHERE f.user_id = u.id AND f.n <= chat;
      DELETE FROM chat_block b WHERE b.user_id = u.id AND b.block < (chat + 1) >> 8;
      -- Those below the old floor were open when it passed them.
      DELETE FROM push_feed f WHERE f.user_id = u.id AND f.n IN (
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
CREATE FUNCTION written.trim_keys(older_than_ms bigint, max_rows integer) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO 'written', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    SET jit TO 'off'
    AS $$
  DECLARE
    removed integer;
  BEGIN
    DELETE FROM push_key WHERE key IN (
      SELECT k.key FROM push_key k WHERE k.at_ms < older_than_ms ORDER BY k.at_ms LIMIT max_rows FOR UPDATE SKIP LOCKED
    );
    GET DIAGNOSTICS removed = ROW_COUNT;
    RETURN removed;
  END $$;
CREATE TABLE written.clock (
    only_row boolean DEFAULT true NOT NULL,
    believed_at_ms bigint NOT NULL,
    CONSTRAINT clock_only_row_check CHECK (only_row)
);
CREATE TABLE written.conversation (
    id bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    first_user bigint NOT NULL,
    second_user bigint NOT NULL,
    last_seq bigint DEFAULT 0 NOT NULL,
    first_last_n bigint DEFAULT 0 NOT NULL,
    second_last_n bigint DEFAULT 0 NOT NULL,
    first_read_seq bigint DEFAULT 0 NOT NULL,
    second_read_seq bigint DEFAULT 0 NOT NULL,
    first_unread integer DEFAULT 0 NOT NULL,
    second_unread integer DEFAULT 0 NOT NULL,
    first_block bigint DEFAULT '-1'::integer NOT NULL,
    second_block bigint DEFAULT '-1'::integer NOT NULL,
    first_moved boolean DEFAULT false NOT NULL,
    second_moved boolean DEFAULT false NOT NULL
)
WITH (fillfactor='60');
ALTER TABLE written.conversation ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME written.conversation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE VIEW written.member AS
 SELECT conversation.first_user AS user_id,
    true AS first,
    conversation.id AS conversation,
    conversation.name,
    conversation.last_seq,
    conversation.first_last_n AS last_n,
    conversation.first_read_seq AS read_seq,
    conversation.first_unread AS unread,
    conversation.first_block AS block
   FROM written.conversation
  WHERE (conversation.last_seq > 0)
UNION ALL
 SELECT conversation.second_user AS user_id,
    false AS first,
    conversation.id AS conversation,
    conversation.name,
    conversation.last_seq,
    conversation.second_last_n AS last_n,
    conversation.second_read_seq AS read_seq,
    conversation.second_unread AS unread,
    conversation.second_block AS block
   FROM written.conversation
  WHERE (conversation.last_seq > 0);
CREATE TABLE written.meta (
    only_row boolean DEFAULT true NOT NULL,
    version integer NOT NULL,
    epoch text NOT NULL,
    hashes text[] DEFAULT '{}'::text[] NOT NULL,
    functions text,
    database text,
    heartbeat_at timestamp with time zone,
    CONSTRAINT meta_only_row_check CHECK (only_row)
);
CREATE TABLE written.probed (
    filling text NOT NULL
);
CREATE TABLE written.push_feed (
    user_id bigint NOT NULL,
    n bigint NOT NULL,
    at_ms bigint NOT NULL,
    read_at_ms bigint,
    replaces bigint,
    unread integer NOT NULL,
    messages integer,
    open boolean NOT NULL,
    type text,
    data text NOT NULL,
    collapse text COLLATE pg_catalog."C"
)
WITH (fillfactor='90');
CREATE TABLE written.push_key (
    key text NOT NULL COLLATE pg_catalog."C",
    accepted integer NOT NULL,
    at_ms bigint NOT NULL
);
CREATE TABLE written.revocation (
    kind text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    at_ms bigint NOT NULL,
    until_ms bigint NOT NULL
);
CREATE TABLE written.seen_user (
    name text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE written.subscriber (
    topic text NOT NULL COLLATE pg_catalog."C",
    user_id bigint NOT NULL
);
CREATE TABLE written.users (
    id bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    chat_head bigint DEFAULT 0 NOT NULL,
    push_head bigint DEFAULT 0 NOT NULL,
    unread integer DEFAULT 0 NOT NULL,
    chat_floor bigint DEFAULT 0 NOT NULL,
    chat_from_ms bigint DEFAULT 0 NOT NULL,
    push_floor bigint DEFAULT 0 NOT NULL,
    push_floor_unread integer DEFAULT 0 NOT NULL,
    chat_unread bigint DEFAULT 0 NOT NULL,
    chat_unread_conversations integer DEFAULT 0 NOT NULL,
    has_sent boolean DEFAULT false NOT NULL
)
WITH (fillfactor='60');
ALTER TABLE written.users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME written.users_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
INSERT INTO written.chat_block VALUES (2, 0, 1, 1);
INSERT INTO written.chat_block VALUES (1, 0, 1, 1);
INSERT INTO written.chat_block VALUES (3, 0, 2, 1);
INSERT INTO written.chat_block VALUES (1, 0, 2, 1);
INSERT INTO written.chat_read VALUES (1, 61, 2020, 1, 20, 1);
INSERT INTO written.chat_read VALUES (1, 62, 2060, 1, 60, 2);
INSERT INTO written.chat_read VALUES (2, 61, 2020, 1, 20, 1);
INSERT INTO written.chat_read VALUES (2, 62, 2060, 1, 60, 2);
INSERT INTO written.clock VALUES (true, 1234);
INSERT INTO written.conversation OVERRIDING SYSTEM VALUE VALUES (2, 'ann_cid%5F%25', 1, 3, 1, 64, 1, 0, 0, 1, 0, 0, 0, true, true);
INSERT INTO written.conversation OVERRIDING SYSTEM VALUE VALUES (1, 'ann_ben', 1, 2, 62, 65, 64, 20, 60, 20, 2, 0, 0, false, false);
INSERT INTO written.message VALUES (1, 1, 1, 'n1', 1001, '{"text":"to ben 0"}', 1, 1);
INSERT INTO written.message VALUES (1, 2, 2, 'n2', 1002, '{"text":"to ann 0"}', 2, 2);
INSERT INTO written.message VALUES (1, 3, 1, 'n3', 1003, '{"text":"to ben 1"}', 3, 3);
INSERT INTO written.message VALUES (1, 4, 2, 'n4', 1004, '{"text":"to ann 1"}', 4, 4);
INSERT INTO written.message VALUES (1, 5, 1, 'n5', 1005, '{"text":"to ben 2"}', 5, 5);
INSERT INTO written.message VALUES (1, 6, 2, 'n6', 1006, '{"text":"to ann 2"}', 6, 6);
INSERT INTO written.message VALUES (1, 7, 1, 'n7', 1007, '{"text":"to ben 3"}', 7, 7);
INSERT INTO written.message VALUES (1, 8, 2, 'n8', 1008, '{"text":"to ann 3"}', 8, 8);
INSERT INTO written.message VALUES (1, 9, 1, 'n9', 1009, '{"text":"to ben 4"}', 9, 9);
INSERT INTO written.message VALUES (1, 10, 2, 'n10', 1010, '{"text":"to ann 4"}', 10, 10);
INSERT INTO written.message VALUES (1, 11, 1, 'n11', 1011, '{"text":"to ben 5"}', 11, 11);
INSERT INTO written.message VALUES (1, 12, 2, 'n12', 1012, '{"text":"to ann 5"}', 12, 12);
INSERT INTO written.message VALUES (1, 13, 1, 'n13', 1013, '{"text":"to ben 6"}', 13, 13);
INSERT INTO written.message VALUES (1, 14, 2, 'n14', 1014, '{"text":"to ann 6"}', 14, 14);
INSERT INTO written.message VALUES (1, 15, 1, 'n15', 1015, '{"text":"to ben 7"}', 15, 15);
INSERT INTO written.message VALUES (1, 16, 2, 'n16', 1016, '{"text":"to ann 7"}', 16, 16);
INSERT INTO written.message VALUES (1, 17, 1, 'n17', 1017, '{"text":"to ben 8"}', 17, 17);
INSERT INTO written.message VALUES (1, 18, 2, 'n18', 1018, '{"text":"to ann 8"}', 18, 18);
INSERT INTO written.message VALUES (1, 19, 1, 'n19', 1019, '{"text":"to ben 9"}', 19, 19);
INSERT INTO written.message VALUES (1, 20, 2, 'n20', 1020, '{"text":"to ann 9"}', 20, 20);
INSERT INTO written.message VALUES (1, 21, 1, 'n21', 1021, '{"text":"to ben 10"}', 21, 21);
INSERT INTO written.message VALUES (1, 22, 2, 'n22', 1022, '{"text":"to ann 10"}', 22, 22);
INSERT INTO written.message VALUES (1, 23, 1, 'n23', 1023, '{"text":"to ben 11"}', 23, 23);
INSERT INTO written.message VALUES (1, 24, 2, 'n24', 1024, '{"text":"to ann 11"}', 24, 24);
INSERT INTO written.message VALUES (1, 25, 1, 'n25', 1025, '{"text":"to ben 12"}', 25, 25);
INSERT INTO written.message VALUES (1, 26, 2, 'n26', 1026, '{"text":"to ann 12"}', 26, 26);
INSERT INTO written.message VALUES (1, 27, 1, 'n27', 1027, '{"text":"to ben 13"}', 27, 27);
INSERT INTO written.message VALUES (1, 28, 2, 'n28', 1028, '{"text":"to ann 13"}', 28, 28);
INSERT INTO written.message VALUES (1, 29, 1, 'n29', 1029, '{"text":"to ben 14"}', 29, 29);
INSERT INTO written.message VALUES (1, 30, 2, 'n30', 1030, '{"text":"to ann 14"}', 30, 30);
INSERT INTO written.message VALUES (1, 31, 1, 'n31', 1031, '{"text":"to ben 15"}', 31, 31);
INSERT INTO written.message VALUES (1, 32, 2, 'n32', 1032, '{"text":"to ann 15"}', 32, 32);
INSERT INTO written.message VALUES (1, 33, 1, 'n33', 1033, '{"text":"to ben 16"}', 33, 33);
INSERT INTO written.message VALUES (1, 34, 2, 'n34', 1034, '{"text":"to ann 16"}', 34, 34);
INSERT INTO written.message VALUES (1, 35, 1, 'n35', 1035, '{"text":"to ben 17"}', 35, 35);
INSERT INTO written.message VALUES (1, 36, 2, 'n36', 1036, '{"text":"to ann 17"}', 36, 36);
INSERT INTO written.message VALUES (1, 37, 1, 'n37', 1037, '{"text":"to ben 18"}', 37, 37);
INSERT INTO written.message VALUES (1, 38, 2, 'n38', 1038, '{"text":"to ann 18"}', 38, 38);
INSERT INTO written.message VALUES (1, 39, 1, 'n39', 1039, '{"text":"to ben 19"}', 39, 39);
INSERT INTO written.message VALUES (1, 40, 2, 'n40', 1040, '{"text":"to ann 19"}', 40, 40);
INSERT INTO written.message VALUES (1, 41, 1, 'n41', 1041, '{"text":"to ben 20"}', 41, 41);
INSERT INTO written.message VALUES (1, 42, 2, 'n42', 1042, '{"text":"to ann 20"}', 42, 42);
INSERT INTO written.message VALUES (1, 43, 1, 'n43', 1043, '{"text":"to ben 21"}', 43, 43);
INSERT INTO written.message VALUES (1, 44, 2, 'n44', 1044, '{"text":"to ann 21"}', 44, 44);
INSERT INTO written.message VALUES (1, 45, 1, 'n45', 1045, '{"text":"to ben 22"}', 45, 45);
INSERT INTO written.message VALUES (1, 46, 2, 'n46', 1046, '{"text":"to ann 22"}', 46, 46);
INSERT INTO written.message VALUES (1, 47, 1, 'n47', 1047, '{"text":"to ben 23"}', 47, 47);
INSERT INTO written.message VALUES (1, 48, 2, 'n48', 1048, '{"text":"to ann 23"}', 48, 48);
INSERT INTO written.message VALUES (1, 49, 1, 'n49', 1049, '{"text":"to ben 24"}', 49, 49);
INSERT INTO written.message VALUES (1, 50, 2, 'n50', 1050, '{"text":"to ann 24"}', 50, 50);
INSERT INTO written.message VALUES (1, 51, 1, 'n51', 1051, '{"text":"to ben 25"}', 51, 51);
INSERT INTO written.message VALUES (1, 52, 2, 'n52', 1052, '{"text":"to ann 25"}', 52, 52);
INSERT INTO written.message VALUES (1, 53, 1, 'n53', 1053, '{"text":"to ben 26"}', 53, 53);
INSERT INTO written.message VALUES (1, 54, 2, 'n54', 1054, '{"text":"to ann 26"}', 54, 54);
INSERT INTO written.message VALUES (1, 55, 1, 'n55', 1055, '{"text":"to ben 27"}', 55, 55);
INSERT INTO written.message VALUES (1, 56, 2, 'n56', 1056, '{"text":"to ann 27"}', 56, 56);
INSERT INTO written.message VALUES (1, 57, 1, 'n57', 1057, '{"text":"to ben 28"}', 57, 57);
INSERT INTO written.message VALUES (1, 58, 2, 'n58', 1058, '{"text":"to ann 28"}', 58, 58);
INSERT INTO written.message VALUES (1, 59, 1, 'n59', 1059, '{"text":"to ben 29"}', 59, 59);
INSERT INTO written.message VALUES (1, 60, 2, 'n60', 1060, '{"text":"to ann 29"}', 60, 60);
INSERT INTO written.message VALUES (1, 61, 1, 'n61', 1061, '{"text":"Ünïcode 😀   \u0000 end"}', 63, 63);
INSERT INTO written.message VALUES (2, 1, 3, 'n62', 1062, '{"text":"Hello"}', 1, 64);
INSERT INTO written.message VALUES (1, 62, 1, 'n63', 1063, '{"text":"another"}', 65, 64);
INSERT INTO written.meta VALUES (true, 3, 'ab8ede342815', '{13b2edf66956be31,e30a479d3f78b466,6dcc2888969b397e}', 'fdc8084087f44ce3', '7713166808116252282/00000001/5/16385', NULL);
INSERT INTO written.push_feed VALUES (2, 6, 1011, NULL, 5, 1, 6, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 5","count":6}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 7, 1013, NULL, 6, 1, 7, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 6","count":7}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 8, 1015, NULL, 7, 1, 8, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 7","count":8}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 9, 1017, NULL, 8, 1, 9, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 8","count":9}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 10, 1019, NULL, 9, 1, 10, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 9","count":10}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 11, 1021, NULL, 10, 1, 11, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 10","count":11}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 12, 1023, NULL, 11, 1, 12, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 11","count":12}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 13, 1025, NULL, 12, 1, 13, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 12","count":13}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 14, 1027, NULL, 13, 1, 14, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 13","count":14}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 15, 1029, NULL, 14, 1, 15, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 14","count":15}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 16, 1031, NULL, 15, 1, 16, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 15","count":16}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 17, 1033, NULL, 16, 1, 17, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 16","count":17}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 18, 1035, NULL, 17, 1, 18, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 17","count":18}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 19, 1037, NULL, 18, 1, 19, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 18","count":19}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 20, 1039, NULL, 19, 1, 20, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 19","count":20}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 21, 1041, NULL, 20, 1, 21, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 20","count":21}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 22, 1043, NULL, 21, 1, 22, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 21","count":22}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 23, 1045, NULL, 22, 1, 23, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 22","count":23}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 24, 1047, NULL, 23, 1, 24, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 23","count":24}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 25, 1049, NULL, 24, 1, 25, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 24","count":25}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 26, 1051, NULL, 25, 1, 26, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 25","count":26}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 27, 1053, NULL, 26, 1, 27, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 26","count":27}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 28, 1055, NULL, 27, 1, 28, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 27","count":28}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 29, 1057, NULL, 28, 1, 29, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 28","count":29}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 30, 1059, 2060, 29, 1, 30, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"to ben 29","count":30}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 31, 2060, NULL, NULL, 0, NULL, false, NULL, '{"seqs":[30]}', NULL);
INSERT INTO written.push_feed VALUES (2, 33, 1063, NULL, 32, 1, 2, true, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"another","count":2}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (2, 32, 1061, NULL, NULL, 1, 1, false, 'chat.message', '{"conversationId":"ann_ben","from":"ann","excerpt":"Ünïcode 😀   \u0000 end","count":1}', 'chat:ann_ben');
INSERT INTO written.push_feed VALUES (1, 3, 3000, NULL, NULL, 3, NULL, true, 'test', '[1]', 'c');
INSERT INTO written.push_feed VALUES (4, 2, 3000, NULL, 1, 1, NULL, true, 'test', '[2]', 'c');
INSERT INTO written.push_feed VALUES (4, 1, 3000, NULL, NULL, 1, NULL, false, 'test', '[1]', 'c');
INSERT INTO written.push_feed VALUES (1, 1, 1062, 4000, NULL, 1, 1, false, 'chat.message', '{"conversationId":"ann_cid%5F%25","from":"cid_%","excerpt":"Hello","count":1}', 'chat:ann_cid%5F%25');
INSERT INTO written.push_feed VALUES (1, 2, 3000, 4000, NULL, 2, NULL, false, 'test', '{"a":1}', NULL);
INSERT INTO written.push_feed VALUES (1, 4, 4000, NULL, NULL, 1, NULL, false, NULL, '{"upTo":2}', NULL);
INSERT INTO written.push_key VALUES ('k', 2, 3000);
INSERT INTO written.revocation VALUES ('user', 'eve', 5, 1000000000000);
INSERT INTO written.seen_user VALUES ('zoe');
INSERT INTO written.subscriber VALUES ('news', 1);
INSERT INTO written.users OVERRIDING SYSTEM VALUE VALUES (3, 'cid_%', 1, 0, 0, 0, 0, 0, 0, 0, 0, true);
INSERT INTO written.users OVERRIDING SYSTEM VALUE VALUES (4, 'dan', 0, 2, 1, 0, 0, 0, 0, 0, 0, false);
INSERT INTO written.users OVERRIDING SYSTEM VALUE VALUES (1, 'ann', 65, 4, 1, 9, 1010, 0, 0, 21, 2, true);
INSERT INTO written.users OVERRIDING SYSTEM VALUE VALUES (2, 'ben', 64, 33, 1, 9, 1010, 5, 1, 2, 1, true);
SELECT pg_catalog.setval('written.conversation_id_seq', 2, true);
SELECT pg_catalog.setval('written.users_id_seq', 4, true);
ALTER TABLE ONLY written.chat_block
    ADD CONSTRAINT chat_block_pkey PRIMARY KEY (user_id, block, conversation);
ALTER TABLE ONLY written.chat_read
    ADD CONSTRAINT chat_read_pkey PRIMARY KEY (user_id, n);
ALTER TABLE ONLY written.clock
    ADD CONSTRAINT clock_pkey PRIMARY KEY (only_row);
ALTER TABLE ONLY written.conversation
    ADD CONSTRAINT conversation_name_key UNIQUE (name);
ALTER TABLE ONLY written.conversation
    ADD CONSTRAINT conversation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY written.message
    ADD CONSTRAINT message_nonce_sender_key UNIQUE (nonce, sender);
ALTER TABLE ONLY written.message
    ADD CONSTRAINT message_pkey PRIMARY KEY (conversation, seq);
ALTER TABLE ONLY written.meta
    ADD CONSTRAINT meta_pkey PRIMARY KEY (only_row);
ALTER TABLE ONLY written.push_feed
    ADD CONSTRAINT push_feed_pkey PRIMARY KEY (user_id, n);
ALTER TABLE ONLY written.push_key
    ADD CONSTRAINT push_key_pkey PRIMARY KEY (key);
ALTER TABLE ONLY written.revocation
    ADD CONSTRAINT revocation_pkey PRIMARY KEY (kind, subject);
ALTER TABLE ONLY written.seen_user
    ADD CONSTRAINT seen_user_pkey PRIMARY KEY (name);
ALTER TABLE ONLY written.subscriber
    ADD CONSTRAINT subscriber_pkey PRIMARY KEY (topic, user_id);
ALTER TABLE ONLY written.users
    ADD CONSTRAINT users_name_key UNIQUE (name);
ALTER TABLE ONLY written.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);
CREATE INDEX conversation_of_first ON written.conversation USING btree (first_user, first_block);
CREATE INDEX conversation_of_second ON written.conversation USING btree (second_user, second_block);
CREATE INDEX push_key_age ON written.push_key USING btree (at_ms);
CREATE INDEX push_open ON written.push_feed USING btree (user_id, n) WHERE open;
CREATE INDEX push_open_collapse ON written.push_feed USING btree (user_id, collapse) WHERE (open AND (collapse IS NOT NULL));
