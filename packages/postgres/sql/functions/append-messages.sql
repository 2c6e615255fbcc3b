-- Appends messages to their conversations, each with the numbers that it has in the chat feeds of its sender and of the peer.
--
-- round: columns, as texts of integer arrays; `nonces` and `contents` are lines of one text.
--
--   feeds, entries, unread               every chat feed once, how many entries it gets, and how many of them are unread
--   grown: { conversations, messages,    every conversation once, how many messages it gets, and what changes for its first
--     first_feeds, first_nths,           and its second member: the last entry, and how many more are unread
--     first_unread, second_feeds, … }
--   sent: { conversations, nths,         the messages: which one of its conversation and of its members' feeds each is, and
--     first_nths, second_nths,           whether it is by the first member (1) or by the second (0)
--     by_first, at_ms, nonces, contents }   and, if any has extras: extras (lines, empty for none), and whether it mentions its
--                                          reader (1 or 0): mentioned
--
-- `feeds` names places in `user_ids`, `conversations` of `grown` places in `conversations`; `first_feeds`, `second_feeds` and
-- `conversations` of `sent` are places in the columns above. `nths` count from 1 within the conversation or feed, over this
-- round. `user_heads` are the heads of the users' chat feeds before the round where these have grown already, else NULL.
--
-- Gives the last seq of each conversation and the head of each feed before the round: the node that made the round knows all
-- numbers by them. `unwanted` are the messages, by their places, of which their readers do not want to be told.
--
-- Locks: nothing new. It changes rows of users who are locked, and of their conversations: two writers of a conversation
-- have its members in common, so the second waits for them.

-- As the rule of the same name in core.
CREATE OR REPLACE FUNCTION wants_notice(settings text, mentioned boolean, at_ms bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT settings IS NULL OR settings::json->>'notify' <> 'none' AND (
    mentioned OR settings::json->>'notify' = 'all' AND coalesce((settings::json->>'mutedUntilMs')::bigint, at_ms) <= at_ms
  )
$$;

CREATE OR REPLACE FUNCTION append_messages(
  round jsonb, user_ids bigint[], conversations text[], user_heads bigint[], OUT answer json, OUT unwanted integer[]
)
LANGUAGE plpgsql AS $$
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
  any_settings boolean;
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
      c.first_moved OR c.second_moved AS moved,
      c.first_settings IS NOT NULL OR c.second_settings IS NOT NULL AS has_settings
  )
  SELECT array_agg(l.id), array_agg(l.seq), array_agg(l.first_user), array_agg(l.first_head), array_agg(l.second_user),
    array_agg(l.second_head),
    array_agg(l.first_user) FILTER (WHERE l.first_begins) || array_agg(l.second_user) FILTER (WHERE l.second_begins), bool_or(l.moved),
    bool_or(l.has_settings)
  INTO ids, seqs, first_users, first_heads, second_users, second_heads, begun, any_moved, any_settings
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

  INSERT INTO message (conversation, seq, sender, nonce, sent_at_ms, content, sender_n, peer_n, extra)
  SELECT ids[m.conversation], seqs[m.conversation] + m.nth,
    CASE m.by_first WHEN 1 THEN first_users[m.conversation] ELSE second_users[m.conversation] END,
    m.nonce, m.at_ms, m.content,
    CASE m.by_first WHEN 1 THEN m.first_n ELSE m.second_n END, CASE m.by_first WHEN 1 THEN m.second_n ELSE m.first_n END, nullif(m.extra, '')
  FROM (
    SELECT *, first_heads[t.conversation] + t.first_nth AS first_n, second_heads[t.conversation] + t.second_nth AS second_n
    FROM unnest(
      (sent->>'conversations')::integer[], (sent->>'nths')::integer[],
      (sent->>'first_nths')::integer[], (sent->>'second_nths')::integer[],
      (sent->>'by_first')::integer[], (sent->>'at_ms')::bigint[],
      string_to_array(sent->>'nonces', E'\n'), string_to_array(sent->>'contents', E'\n'),
      string_to_array(sent->>'extras', E'\n')
    ) AS t (conversation, nth, first_nth, second_nth, by_first, at_ms, nonce, content, extra)
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

  IF any_settings THEN
    SELECT array_agg(m.place) INTO unwanted
    FROM unnest(
      (sent->>'conversations')::integer[], (sent->>'by_first')::integer[], (sent->>'at_ms')::bigint[],
      (sent->>'mentioned')::integer[]
    ) WITH ORDINALITY AS m (conversation, by_first, at_ms, mentioned, place)
    JOIN conversation c ON c.id = ids[m.conversation]
    WHERE NOT wants_notice(
      CASE m.by_first WHEN 1 THEN c.second_settings ELSE c.first_settings END, m.mentioned IS NOT DISTINCT FROM 1, m.at_ms
    );
  END IF;

  answer := json_build_array(seqs, heads);
END $$;
