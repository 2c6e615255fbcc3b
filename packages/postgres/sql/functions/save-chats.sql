-- Writes what the rules have changed of the rows that `load_chats` locked, in the same transaction.
--
-- changes, all of it optional: { users, conversations: names; user_changes, new_groups, groups, settled, owed, settled_mentions,
-- owed_mentions, settled_revisions, owed_revisions, members, group_settings,
-- direct_settings, new_messages, messages, edits, cleared, reactions_off, reactions_on, mentions, group_entries, chat_entries, pushes,
-- closed, revised }. The names of their fields are those of the columns; `user` and `conversation` are places in the names, and all
-- other texts are as the columns have them. The `data` of those revised is without its end, the number of messages and a brace.
--
-- Locks: nothing new.

CREATE OR REPLACE FUNCTION save_chats(changes jsonb) RETURNS void LANGUAGE plpgsql {{settings}} AS $$
#variable_conflict use_column
DECLARE
  user_ids bigint[];
  ids bigint[];
  due record;
BEGIN
  IF changes ? 'new_groups' THEN
    WITH added AS (
      SELECT changes->'conversations'->>(t.conversation - 1) AS name, t.*
      FROM jsonb_to_recordset(changes->'new_groups') AS t (
        conversation integer, title text, data text, created_by text, created_at_ms bigint, key text, head bigint, last_seq bigint,
        member_count integer, last_at_ms bigint
      )
    ),
    named AS (
      INSERT INTO conversation (name, first_user, second_user) SELECT name, 0, 0 FROM added ORDER BY name COLLATE "C" RETURNING id, name
    )
    INSERT INTO chat_group (id, title, data, created_by, created_at_ms, key, head, last_seq, member_count, last_at_ms)
    SELECT n.id, a.title, a.data, a.created_by, a.created_at_ms, a.key, a.head, a.last_seq, a.member_count, a.last_at_ms
    FROM added a JOIN named n ON n.name = a.name;
  END IF;

  ids := ARRAY(
    SELECT (SELECT c.id FROM conversation c WHERE c.name = t.name)
    FROM jsonb_array_elements_text(changes->'conversations') WITH ORDINALITY AS t (name, place) ORDER BY t.place
  );
  user_ids := ARRAY(
    SELECT (SELECT u.id FROM users u WHERE u.name = t.name)
    FROM jsonb_array_elements_text(changes->'users') WITH ORDINALITY AS t (name, place) ORDER BY t.place
  );

  IF changes ? 'groups' THEN
    UPDATE chat_group g SET title = t.title, data = t.data, head = t.head, last_seq = t.last_seq, member_count = t.member_count,
      last_at_ms = t.last_at_ms
    FROM jsonb_to_recordset(changes->'groups') AS t (
      conversation integer, title text, data text, head bigint, last_seq bigint, member_count integer, last_at_ms bigint
    )
    WHERE g.id = ids[t.conversation];
  END IF;
  IF changes ? 'settled' THEN
    DELETE FROM owed_notice o USING jsonb_to_recordset(changes->'settled') AS t (conversation integer, seq bigint)
    WHERE o.conversation = ids[t.conversation] AND o.seq <= t.seq;
  END IF;
  IF changes ? 'owed' THEN
    INSERT INTO owed_notice AS o (conversation, seq, until_ms)
    SELECT ids[t.conversation], t.seq, t.until_ms
    FROM jsonb_to_recordset(changes->'owed') AS t (conversation integer, seq bigint, until_ms bigint)
    ON CONFLICT (conversation) DO UPDATE SET seq = greatest(o.seq, excluded.seq), until_ms = excluded.until_ms;
  END IF;
  IF changes ? 'settled_mentions' THEN
    DELETE FROM owed_mention o USING jsonb_to_recordset(changes->'settled_mentions') AS t (conversation integer, seq bigint)
    WHERE o.conversation = ids[t.conversation] AND o.seq <= t.seq;
  END IF;
  IF changes ? 'owed_mentions' THEN
    INSERT INTO owed_mention AS o (conversation, seq, until_ms)
    SELECT ids[t.conversation], t.seq, t.until_ms
    FROM jsonb_to_recordset(changes->'owed_mentions') AS t (conversation integer, seq bigint, until_ms bigint)
    ON CONFLICT (conversation) DO UPDATE SET seq = greatest(o.seq, excluded.seq), until_ms = excluded.until_ms;
  END IF;
  IF changes ? 'settled_revisions' THEN
    DELETE FROM owed_revision o USING jsonb_to_recordset(changes->'settled_revisions') AS t (conversation integer, seq bigint, n bigint)
    WHERE o.conversation = ids[t.conversation] AND o.seq = t.seq AND o.n <= t.n;
  END IF;
  IF changes ? 'owed_revisions' THEN
    INSERT INTO owed_revision AS o (conversation, seq, n, until_ms)
    SELECT ids[t.conversation], t.seq, t.n, t.until_ms
    FROM jsonb_to_recordset(changes->'owed_revisions') AS t (conversation integer, seq bigint, n bigint, until_ms bigint)
    ON CONFLICT (conversation, seq) DO UPDATE SET n = greatest(o.n, excluded.n), until_ms = excluded.until_ms;
  END IF;
  IF changes ? 'members' THEN
    INSERT INTO group_member AS m (
      conversation, name, role, joined_at_ms, joined_n, from_n, from_seq, until_n, until_seq, left_at_ms, left_as, read_seq,
      made_by
    )
    SELECT ids[t.conversation], t.name, t.role, t.joined_at_ms, t.joined_n, t.from_n, t.from_seq, t.until_n, t.until_seq, t.left_at_ms,
      t.left_as, t.read_seq, (SELECT g.created_by FROM chat_group g WHERE g.id = ids[t.conversation])
    FROM jsonb_to_recordset(changes->'members') AS t (
      conversation integer, name text, role text, joined_at_ms bigint, joined_n bigint, from_n bigint, from_seq bigint,
      until_n bigint, until_seq bigint, left_at_ms bigint, left_as text, read_seq bigint
    )
    ON CONFLICT (conversation, name) DO UPDATE SET role = excluded.role, joined_at_ms = excluded.joined_at_ms,
      joined_n = excluded.joined_n, from_n = excluded.from_n, from_seq = excluded.from_seq, until_n = excluded.until_n,
      until_seq = excluded.until_seq, left_at_ms = excluded.left_at_ms, left_as = excluded.left_as, read_seq = excluded.read_seq;
  END IF;
  IF changes ? 'group_settings' THEN
    UPDATE group_member m SET settings = t.settings
    FROM jsonb_to_recordset(changes->'group_settings') AS t (conversation integer, name text, settings text)
    WHERE m.conversation = ids[t.conversation] AND m.name = t.name;
  END IF;
  IF changes ? 'direct_settings' THEN
    UPDATE conversation c SET first_settings = coalesce(t.first_settings, c.first_settings),
      second_settings = coalesce(t.second_settings, c.second_settings)
    FROM jsonb_to_recordset(changes->'direct_settings') AS t (conversation integer, first_settings text, second_settings text)
    WHERE c.id = ids[t.conversation];
  END IF;

  IF changes ? 'new_messages' THEN
    INSERT INTO message (conversation, seq, sender, nonce, sent_at_ms, content, sender_n, peer_n, extra)
    SELECT ids[t.conversation], t.seq, user_ids[t.user], t.nonce, t.sent_at_ms, t.content, 0, 0, t.extra
    FROM jsonb_to_recordset(changes->'new_messages') AS t (
      conversation integer, seq bigint, "user" integer, nonce text, sent_at_ms bigint, content text, extra text
    );
  END IF;
  IF changes ? 'messages' THEN
    UPDATE message m SET content = t.content, extra = t.extra
    FROM jsonb_to_recordset(changes->'messages') AS t (conversation integer, seq bigint, content text, extra text)
    WHERE m.conversation = ids[t.conversation] AND m.seq = t.seq;
  END IF;
  IF changes ? 'edits' THEN
    INSERT INTO message_edit (conversation, seq, nonce, version, edited_at_ms)
    SELECT ids[t.conversation], t.seq, t.nonce, t.version, t.edited_at_ms
    FROM jsonb_to_recordset(changes->'edits') AS t (
      conversation integer, seq bigint, nonce text, version integer, edited_at_ms bigint
    );
  END IF;
  IF changes ? 'cleared' THEN
    DELETE FROM reaction r USING jsonb_to_recordset(changes->'cleared') AS t (conversation integer, seq bigint)
    WHERE r.conversation = ids[t.conversation] AND r.seq = t.seq;
  END IF;
  IF changes ? 'unmentioned' THEN
    DELETE FROM mention m USING jsonb_to_recordset(changes->'unmentioned') AS t (conversation integer, seq bigint, name text)
    WHERE m.conversation = ids[t.conversation] AND m.seq = t.seq AND m.name = t.name;
  END IF;
  IF changes ? 'reactions_off' THEN
    DELETE FROM reaction r
    USING jsonb_to_recordset(changes->'reactions_off') AS t (conversation integer, seq bigint, reaction text, name text)
    WHERE r.conversation = ids[t.conversation] AND r.seq = t.seq AND r.reaction = t.reaction AND r.name = t.name;
  END IF;
  IF changes ? 'reactions_on' THEN
    INSERT INTO reaction (conversation, seq, reaction, name, at_ms)
    SELECT ids[t.conversation], t.seq, t.reaction, t.name, t.at_ms
    FROM ROWS FROM (jsonb_to_recordset(changes->'reactions_on') AS (
      conversation integer, seq bigint, reaction text, name text, at_ms bigint
    )) WITH ORDINALITY AS t (conversation, seq, reaction, name, at_ms, place)
    ORDER BY t.place;
  END IF;
  IF changes ? 'mentions' THEN
    INSERT INTO mention (conversation, name, seq)
    SELECT ids[t.conversation], t.name, t.seq
    FROM jsonb_to_recordset(changes->'mentions') AS t (conversation integer, name text, seq bigint);
  END IF;

  IF changes ? 'group_entries' THEN
    INSERT INTO group_entry (conversation, n, at_ms, kind, seq, data)
    SELECT ids[t.conversation], t.n, t.at_ms, t.kind, t.seq, t.data
    FROM jsonb_to_recordset(changes->'group_entries') AS t (
      conversation integer, n bigint, at_ms bigint, kind text, seq bigint, data text
    );
  END IF;
  IF changes ? 'chat_entries' THEN
    INSERT INTO chat_entry (user_id, n, at_ms, conversation, seq, kind, data)
    SELECT user_ids[t.user], t.n, t.at_ms, ids[t.conversation], t.seq, t.kind, t.data
    FROM jsonb_to_recordset(changes->'chat_entries') AS t (
      "user" integer, n bigint, at_ms bigint, conversation integer, seq bigint, kind text, data text
    );
  END IF;
  IF changes ? 'closed' THEN
    UPDATE push_feed f SET open = false, read_at_ms = t.read_at_ms
    FROM jsonb_to_recordset(changes->'closed') AS t ("user" integer, n bigint, read_at_ms bigint)
    WHERE f.user_id = user_ids[t.user] AND f.n = t.n;
  END IF;
  IF changes ? 'pushes' THEN
    INSERT INTO push_feed (user_id, n, at_ms, read_at_ms, replaces, unread, messages, open, type, data, collapse)
    SELECT user_ids[t.user], t.n, t.at_ms, t.read_at_ms, t.replaces, t.unread, t.messages, t.open, t.type, t.data, t.collapse
    FROM jsonb_to_recordset(changes->'pushes') AS t (
      "user" integer, n bigint, at_ms bigint, read_at_ms bigint, replaces bigint, unread integer, messages integer, open boolean,
      type text, data text, collapse text
    );
  END IF;
  IF changes ? 'targets' THEN
    -- Those that follow each other, and are alike, at once. They come in the order of their numbers.
    FOR due IN
      SELECT array_agg(user_ids[r.user]) AS ids, array_agg(r.n) AS ns, r.at_ms, changes->'targets'->r.reach AS targets
      FROM (
        SELECT t.*, t.place - row_number() OVER (PARTITION BY t.at_ms, t.reach ORDER BY t.place) AS run
        FROM ROWS FROM (
          jsonb_to_recordset(changes->'pushes') AS ("user" integer, n bigint, at_ms bigint, reach integer)
        ) WITH ORDINALITY AS t ("user", n, at_ms, reach, place)
        WHERE t.reach IS NOT NULL
      ) r
      GROUP BY r.at_ms, r.reach, r.run ORDER BY min(r.place)
    LOOP
      PERFORM make_due(due.ids, due.ns, due.at_ms, due.targets);
    END LOOP;
  END IF;
  IF changes ? 'revised' THEN
    UPDATE push_feed f SET data = t.data || f.messages || '}'
    FROM jsonb_to_recordset(changes->'revised') AS t ("user" integer, n bigint, data text)
    WHERE f.user_id = user_ids[t.user] AND f.n = t.n;
  END IF;

  IF changes ? 'user_changes' THEN
    UPDATE users u SET chat_head = t.chat_head, push_head = t.push_head, unread = t.unread, has_sent = u.has_sent OR t.has_sent
    FROM jsonb_to_recordset(changes->'user_changes') AS t (
      "user" integer, chat_head bigint, push_head bigint, unread integer, has_sent boolean
    )
    WHERE u.id = user_ids[t.user];
  END IF;
END $$;
