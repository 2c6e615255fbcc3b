-- A whole batch of writes: the one statement of a commit.
--
-- batch: { keys, nonces: { writes, senders, texts }, users, mentioned, new_users, conversations, new_conversations, entries
-- and unread, or topics, rounds: [{ changes, messages, pushes, broadcasts, conversation_reads, push_reads }] }. What depends on another
-- write of the batch stands in a later round or in a later part of the same one; see schedule.ts. `writes`, `senders`,
-- `mentioned`, `new_users` and `entries` are texts of integer arrays; `texts`, `users` and `conversations` are texts with a
-- line for each.
--
-- `new_users` and `new_conversations` are made if they are missing. The others have to be there, but for users who are only
-- `mentioned`; 40T01 is raised if they are not. `entries` and `unread`: how many entries, and how many unread messages, the
-- messages of the first round add for each user, whose row is locked by counting them. A user who would have sent a message
-- counts as one who has, even if it turns out that the batch has to be done without it.
--
-- Locks, in this order, each kind in the order of its names, and all of them held to the end of the transaction:
--
--   1. idempotency keys   2. names of new users   3. names of new conversations   4. rows of users
--
-- Nothing that it does later waits for another transaction of ours. As every transaction takes locks in this one order,
-- commits of several nodes never wait for each other in a circle; as it holds the row of each user to whose feeds it appends
-- until it has committed, the next number of a feed is given out only once the one before is visible to all.
--
-- It waits for a lock no longer than `lock_timeout_ms`, or as long as the session allows if that is NULL.
--
-- Every statement of the function sees what was committed until it starts: what is read after the locks is current.
--
-- Gives one row for each part of a round that has anything to say: a JSON array of answers, each an array that begins with
-- the write's place in the batch (`messages` has a form of its own). The part `repeated` has the first outcomes of keys that
-- were used before. If a nonce was used before, the other parts are missing and nothing is done at all: `sent before` has the
-- first outcomes, and the node commits the rest without those.

CREATE OR REPLACE FUNCTION commit_feeds(batch jsonb, lock_timeout_ms integer)
RETURNS TABLE (part text, data json) LANGUAGE plpgsql {{settings}} AS $$
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
  unwanted integer[];
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
      SELECT m.answer, m.unwanted INTO data, unwanted
      FROM append_messages(round->'messages', user_ids, conversations, heads) m;
      heads := NULL;
      RETURN NEXT;
    END IF;
    IF round ? 'pushes' THEN
      part := 'push';
      data := append_pushes(round->'pushes', user_ids, repeated, unwanted, batch->'targets');
      IF batch ? 'keys' THEN
        PERFORM keep_recipients(batch->'keys', round->'pushes', data, users);
      END IF;
      RETURN NEXT;
    END IF;
    IF round ? 'broadcasts' THEN
      part := 'push';
      data := append_broadcasts(round->'broadcasts', locked.locked, repeated, batch->'targets');
      IF batch ? 'keys' THEN
        PERFORM keep_recipients(batch->'keys', round->'broadcasts', data, users);
      END IF;
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
