-- Locks and loads what writes that the rules decide read and change. It is the first statement of their transaction, `save_chats` the
-- last.
--
-- asked, all of it optional:
--   users, new_users           names, and the places of those that are made if they are missing; the others have to be there
--   directs, new_directs       names, and those that are made if they are missing, as create_conversations takes them
--   groups                     names; `group` below is a place in it
--   members                    [{ group, name }]
--   everyone                   [{ group, up_to, collapse, quiet }]; with a collapse value they may be notified, but for those who are
--                              quiet. [{ group, up_to, collapse, known_n, known_at_ms, loud }]: who they were after the entry known_n is
--                              known. If nobody has come or gone since, the group is \`unchanged\` and there are rows of those who are
--                              loud alone, who may be notified
--   after                      [{ group, joined_n, name, max_rows, collapse }]
--   seniors                    [{ group, max_rows }]
--   opened                     [{ name, collapse }]
--   keys, counts               [{ created_by, key }], names
--   counts_by                  [{ name, made_by }], or [{ name, group }] for the user who has made the group
--   messages                   [{ name, seq }]; `name` here and below is the conversation's
--   revised                    [{ name, seq, after, max_rows, up_to }]: pushes of the message, of users after that one. If there are more
--                              than up_to, they are counted and not revised, so their users are not locked
--   reactions, kept            [{ name, seq, reaction, user }], how many of each reaction to a message are needed
--   nonces, edits              [{ sender, nonce }], [{ name, seq, nonce }]
--
-- Gives one JSON object: for each kind of row an array of arrays, as ../chats/answer.ts has them; null is none.
--
-- Locks, in this order, each kind in the order of its ids or names, and all of them held to the end of the transaction:
--
--   1. rows of groups   2. names of new users   3. names of new conversations   4. rows of users
--
-- commit_feeds takes the last three in the same order and no groups, so neither waits for the other in a circle. Members, messages,
-- reactions and edits change only under the lock of their group, or under those of both parties. Whom to lock is known once the groups
-- are locked: those who may be notified or succeed an owner, and those whose notices may be revised, are among them.
--
-- No JSON text of a user is read as JSON here: PostgreSQL refuses what JSON may say and its own texts may not, a NUL for one.

CREATE OR REPLACE FUNCTION load_chats(asked jsonb, lock_timeout_ms integer) RETURNS json LANGUAGE plpgsql {{settings}} AS $$
#variable_conflict use_column
DECLARE
  group_names text[] := ARRAY(SELECT jsonb_array_elements_text(asked->'groups'));
  user_names text[] := ARRAY(SELECT jsonb_array_elements_text(asked->'users'));
  direct_names text[] := ARRAY(SELECT jsonb_array_elements_text(asked->'directs'));
  places bigint[];
  group_ids bigint[];
  people group_member[];
  notified group_member[];
  notified_names text[] := '{}';
  notified_of text[] := '{}';
  revised_names text[] := '{}';
  all_names text[];
  groups json;
  everyone json;
  unchanged json;
  notices json;
  users json;
  messages json;
  opened json;
  members json;
  directs json;
  keys json;
  counts json;
  counts_by json;
  nonces json;
  edits json;
  reactions json;
BEGIN
  -- What is acknowledged is on disk, whatever the session or the server has been told.
  IF current_setting('synchronous_commit') NOT IN ('on', 'remote_apply') THEN
    PERFORM set_config('synchronous_commit', 'on', true);
  END IF;
  PERFORM set_config('lock_timeout', lock_timeout_ms::text, true);

  IF group_names <> '{}' THEN
    SELECT array_agg(l.place), array_agg(l.id), json_agg(json_build_array(
      l.name, l.title, l.data, l.created_by, l.created_at_ms, l.head, l.last_seq, l.member_count, l.last_at_ms
    )) INTO places, group_ids, groups
    FROM (
      SELECT * FROM (
        SELECT t.place, c.name, g.* FROM unnest(group_names) WITH ORDINALITY AS t (name, place)
        JOIN conversation c ON c.name = t.name JOIN chat_group g ON g.id = c.id
        ORDER BY g.id FOR UPDATE OF g
      ) l
      ORDER BY l.place
    ) l;
    IF cardinality(places) IS DISTINCT FROM cardinality(group_names) THEN
      group_ids := by_place(group_ids, places, cardinality(group_names));
    END IF;

    people := ARRAY(
      SELECT m FROM jsonb_to_recordset(asked->'members') AS t ("group" integer, name text)
      JOIN group_member m ON m.conversation = group_ids[t.group] AND m.name = t.name
    );
    SELECT json_agg(json_build_array(e.conversation, e.name, e.joined_n, e.settings)) FILTER (WHERE e.name IS NOT NULL),
      json_agg(DISTINCT e.conversation) FILTER (WHERE e.same),
      coalesce(array_agg(e.name) FILTER (WHERE e.notified), '{}'), coalesce(array_agg(e.collapse) FILTER (WHERE e.notified), '{}')
    INTO everyone, unchanged, notified_names, notified_of
    FROM (
      SELECT t.conversation, t.same, m.name, m.joined_n, m.settings, t.collapse,
        t.collapse IS NOT NULL AND m.name IS NOT NULL AND (t.same OR t.quiet IS NULL OR m.name <> ALL (t.quiet)) AS notified
      FROM (
        SELECT group_names[t.group] AS conversation, g.id, t.collapse, t.quiet, t.loud, coalesce(g.head - t.known_n < 256 AND (
          SELECT bool_or(e.n = t.known_n AND e.at_ms = t.known_at_ms) AND NOT bool_or(e.n > t.known_n AND e.kind = 'members')
          FROM group_entry e WHERE e.conversation = g.id AND e.n >= t.known_n
        ), false) AS same
        FROM jsonb_to_recordset(asked->'everyone') AS t (
          "group" integer, up_to integer, collapse text, quiet text[], known_n bigint, known_at_ms bigint, loud text[]
        )
        JOIN chat_group g ON g.id = group_ids[t.group] AND g.member_count <= t.up_to
        OFFSET 0
      ) t
      LEFT JOIN LATERAL (
        SELECT m.name, m.joined_n, m.settings FROM group_member m
        WHERE NOT t.same AND m.conversation = t.id AND m.until_n IS NULL
        UNION ALL
        SELECT m.name, m.joined_n, m.settings FROM unnest(CASE WHEN t.same THEN t.loud END) AS l (name)
        CROSS JOIN LATERAL (SELECT * FROM group_member m WHERE m.conversation = t.id AND m.name = l.name OFFSET 0) m
        OFFSET 0
      ) m ON true
    ) e;
    IF asked ?| ARRAY['after', 'seniors'] THEN
      SELECT array_agg(f.m), notified_names || coalesce(array_agg((f.m).name), '{}'), notified_of || coalesce(array_agg(f.collapse), '{}')
      INTO notified, notified_names, notified_of
      FROM (
        SELECT a.m, t.collapse
        FROM jsonb_to_recordset(asked->'after') AS t (
          "group" integer, joined_n bigint, name text, max_rows integer, collapse text
        )
        CROSS JOIN LATERAL (
          SELECT m FROM group_member m
          WHERE m.conversation = group_ids[t.group] AND m.until_n IS NULL AND (m.joined_n, m.name) > (t.joined_n, t.name)
          ORDER BY m.joined_n, m.name LIMIT t.max_rows
        ) a
        UNION ALL
        SELECT s.m, NULL
        FROM jsonb_to_recordset(asked->'seniors') AS t ("group" integer, max_rows integer)
        CROSS JOIN LATERAL (
          (SELECT m FROM group_member m WHERE m.conversation = group_ids[t.group] AND m.until_n IS NULL AND m.role = 'owner'
          ORDER BY m.joined_n, m.name LIMIT t.max_rows)
          UNION ALL
          (SELECT m FROM group_member m WHERE m.conversation = group_ids[t.group] AND m.until_n IS NULL AND m.role = 'admin'
          ORDER BY m.joined_n, m.name LIMIT t.max_rows)
          UNION ALL
          (SELECT m FROM group_member m WHERE m.conversation = group_ids[t.group] AND m.until_n IS NULL
          ORDER BY m.joined_n, m.name LIMIT t.max_rows)
        ) s
      ) f;
    END IF;
  END IF;

  IF asked ? 'revised' THEN
    SELECT json_agg(json_build_array(
      c.name, s.name, m.sent_at_ms, u.name, f.n, coalesce(p.until_n IS NULL AND p.from_seq < m.seq, c.first_user > 0), t.seq, t.max_rows, t.after
    ) ORDER BY f.user_id, f.n), coalesce(array_agg(u.name) FILTER (WHERE t.up_to IS NULL OR f.found <= t.up_to), '{}')
    INTO notices, revised_names
    FROM jsonb_to_recordset(asked->'revised') AS t (name text, seq bigint, after text, max_rows bigint, up_to bigint)
    JOIN conversation c ON c.name = t.name
    CROSS JOIN LATERAL (SELECT * FROM message m WHERE m.conversation = c.id AND m.seq = t.seq OFFSET 0) m
    JOIN users s ON s.id = m.sender
    CROSS JOIN LATERAL (
      SELECT f.user_id, f.n, count(*) OVER () AS found
      FROM (
        SELECT f.user_id, f.n FROM push_feed f
        WHERE f.at_ms = m.sent_at_ms AND f.messages IS NOT NULL
          AND f.user_id > coalesce((SELECT u.id FROM users u WHERE u.name = t.after), 0)
          AND starts_with(f.data, '{"conversationId":' || to_json(c.name) || ',"from":' || to_json(s.name) || ',')
        ORDER BY f.user_id FETCH FIRST coalesce(t.max_rows, 2147483647) ROWS WITH TIES
      ) f
      OFFSET 0
    ) f
    JOIN users u ON u.id = f.user_id
    LEFT JOIN LATERAL (SELECT * FROM group_member p WHERE p.conversation = c.id AND p.name = u.name OFFSET 0) p ON true;
  END IF;

  IF asked ? 'new_users' THEN
    PERFORM create_users(user_names, (asked->>'new_users')::integer[]);
  END IF;
  IF asked ? 'new_directs' THEN
    PERFORM create_conversations(direct_names, user_names, asked->'new_directs');
  END IF;
  all_names := ARRAY(SELECT DISTINCT t.name FROM unnest(user_names || notified_names || revised_names) AS t (name));
  SELECT json_agg(json_build_array(l.name, l.chat_head, l.push_head, l.unread, l.has_sent)) INTO users
  FROM (SELECT * FROM users u WHERE u.name = ANY (all_names) ORDER BY u.name FOR NO KEY UPDATE) l;
  IF coalesce(json_array_length(users), 0) < cardinality(all_names) THEN
    RAISE EXCEPTION USING ERRCODE = '40T01', MESSAGE = 'a user is missing';
  END IF;

  IF asked ? 'messages' THEN
    SELECT json_agg(json_build_array(c.name, m.seq, s.name, m.nonce, m.sent_at_ms, m.content, m.extra)) INTO messages
    FROM jsonb_to_recordset(asked->'messages') AS t (name text, seq bigint)
    JOIN conversation c ON c.name = t.name
    CROSS JOIN LATERAL (SELECT * FROM message m WHERE m.conversation = c.id AND m.seq = t.seq OFFSET 0) m
    JOIN users s ON s.id = m.sender;
  END IF;

  IF asked ? 'opened' OR notified_names <> '{}' THEN
    SELECT json_agg(json_build_array(u.name, f.collapse, f.n, f.messages)) INTO opened
    FROM (
      SELECT t.name, t.collapse FROM jsonb_to_recordset(asked->'opened') AS t (name text, collapse text)
      UNION
      SELECT t.name, t.collapse FROM unnest(notified_names, notified_of) AS t (name, collapse)
    ) t
    JOIN users u ON u.name = t.name
    CROSS JOIN LATERAL (
      SELECT f.collapse, f.n, f.messages FROM push_feed f
      WHERE f.user_id = u.id AND f.collapse = t.collapse AND f.open AND f.collapse IS NOT NULL OFFSET 0
    ) f;
  END IF;

  -- Each kind has a statement of its own: a plan is set up as a whole, with what nobody asks for.
  IF cardinality(people) > 0 OR notified IS NOT NULL THEN
    SELECT json_agg(json_build_array(
      c.name, m.name, m.role, m.joined_at_ms, m.joined_n, m.from_n, m.from_seq, m.until_n, m.until_seq, m.left_as, m.read_seq,
      m.settings
    )) INTO members
    FROM (SELECT * FROM unnest(people) UNION ALL SELECT * FROM unnest(notified)) m
    JOIN conversation c ON c.id = m.conversation;
  END IF;

  IF direct_names <> '{}' THEN
    SELECT json_agg(json_build_array(c.name, c.last_seq, c.first_settings, c.second_settings)) INTO directs
    FROM conversation c WHERE c.name = ANY (direct_names);
  END IF;

  IF asked ? 'keys' THEN
    SELECT json_agg(json_build_array(t.created_by, t.key, c.name)) INTO keys
    FROM jsonb_to_recordset(asked->'keys') AS t (created_by text, key text)
    CROSS JOIN LATERAL (
      SELECT g.id FROM chat_group g WHERE g.created_by = t.created_by AND g.key = t.key AND g.key IS NOT NULL OFFSET 0
    ) g
    JOIN conversation c ON c.id = g.id;
  END IF;

  IF asked ? 'counts' THEN
    SELECT json_agg(json_build_array(
      t.name, (SELECT count(*) FROM group_member m WHERE m.name = t.name AND m.until_n IS NULL)
    )) INTO counts
    FROM jsonb_array_elements_text(asked->'counts') AS t (name);
  END IF;

  IF asked ? 'counts_by' THEN
    SELECT json_agg(json_build_array(
      t.name, t.made_by,
      (SELECT count(*) FROM group_member m WHERE m.name = t.name AND m.made_by = t.made_by AND m.until_n IS NULL)
    )) INTO counts_by
    FROM (
      SELECT t.name, coalesce(t.made_by, (SELECT g.created_by FROM chat_group g WHERE g.id = group_ids[t.group])) AS made_by
      FROM jsonb_to_recordset(asked->'counts_by') AS t (name text, made_by text, "group" integer)
      OFFSET 0
    ) t
    WHERE t.made_by IS NOT NULL;
  END IF;

  IF asked ? 'nonces' THEN
    SELECT json_agg(json_build_array(t.sender, t.nonce, c.name, m.seq, m.sent_at_ms)) INTO nonces
    FROM jsonb_to_recordset(asked->'nonces') AS t (sender text, nonce text)
    JOIN users u ON u.name = t.sender
    CROSS JOIN LATERAL (SELECT * FROM message m WHERE m.sender = u.id AND m.nonce = t.nonce OFFSET 0) m
    JOIN conversation c ON c.id = m.conversation;
  END IF;

  IF asked ? 'edits' THEN
    SELECT json_agg(json_build_array(t.name, t.seq, t.nonce, e.version, e.edited_at_ms)) INTO edits
    FROM jsonb_to_recordset(asked->'edits') AS t (name text, seq bigint, nonce text)
    JOIN conversation c ON c.name = t.name
    JOIN message_edit e ON e.conversation = c.id AND e.seq = t.seq AND e.nonce = t.nonce;
  END IF;

  IF asked ? 'reactions' THEN
    SELECT json_agg(json_build_array(r.name, r.seq, r.reaction, r.by, r.id)) INTO reactions
    FROM (
      SELECT t.name, t.seq, r.reaction, r.name AS by, r.id
      FROM jsonb_to_recordset(asked->'reactions') AS t (name text, seq bigint, reaction text, "user" text)
      JOIN conversation c ON c.name = t.name
      JOIN reaction r ON r.conversation = c.id AND r.seq = t.seq AND r.reaction = t.reaction AND r.name = t.user
      UNION
      SELECT t.name, t.seq, r.reaction, r.name, r.id
      FROM (SELECT DISTINCT t.name, t.seq FROM jsonb_to_recordset(asked->'reactions') AS t (name text, seq bigint)) t
      JOIN conversation c ON c.name = t.name
      CROSS JOIN LATERAL (
        WITH RECURSIVE kind AS (
          (SELECT r.reaction FROM reaction r WHERE r.conversation = c.id AND r.seq = t.seq ORDER BY r.reaction LIMIT 1)
          UNION ALL
          SELECT (
            SELECT r.reaction FROM reaction r
            WHERE r.conversation = c.id AND r.seq = t.seq AND r.reaction > k.reaction ORDER BY r.reaction LIMIT 1
          )
          FROM kind k WHERE k.reaction IS NOT NULL
        )
        SELECT k.reaction FROM kind k
      ) k
      CROSS JOIN LATERAL (
        SELECT r.reaction, r.name, r.id FROM reaction r
        WHERE r.conversation = c.id AND r.seq = t.seq AND r.reaction = k.reaction
        ORDER BY r.id LIMIT (asked->>'kept')::bigint
      ) r
    ) r;
  END IF;

  RETURN json_build_object(
    'groups', groups, 'members', members, 'unchanged', unchanged, 'everyone', everyone, 'users', users, 'directs', directs,
    'keys', keys, 'counts', counts, 'counts_by', counts_by, 'messages', messages, 'nonces', nonces, 'edits', edits, 'reactions', reactions, 'opened', opened,
    'notices', notices
  );
END $$;
