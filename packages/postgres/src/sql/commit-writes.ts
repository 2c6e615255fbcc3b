import { settings } from "./settings.ts";

/**
 * A whole batch of writes: the one statement of a commit.
 *
 * batch: { keys, nonces: { writes, senders, texts }, users, new_users, conversations, new_conversations, topics, rounds: [{
 * changes, messages, pushes, broadcasts, conversation_reads, push_reads }] }. What depends on another write of the batch
 * stands in a later round or in a later part of the same one; see schedule.ts. `writes` and `senders` are texts of integer
 * arrays.
 *
 * Locks, in this order, each kind in the order of its names or ids, and all of them held to the end of the transaction:
 *
 *   1. idempotency keys   2. names of new conversations   3. names of new users   4. rows of users, by id
 *
 * Nothing that it does later waits for another transaction of ours. As every transaction takes locks in this one order,
 * commits of several nodes never wait for each other in a circle; as it holds the row of each user to whose feeds it appends
 * until it has committed, the next number of a feed is given out only once the one before is visible to all.
 *
 * It waits for a lock no longer than `lock_timeout_ms`, or as long as the session allows if that is NULL.
 *
 * Every statement of the function sees what was committed until it starts: what is read after the locks is current.
 *
 * Gives one row for each part of a round that has anything to say: a JSON array of answers, each an array that begins with
 * the write's place in the batch (`messages` has a form of its own). The part `repeated` has the first outcomes of keys that
 * were used before. If a nonce was used before, the other parts are missing and nothing is done at all: `sent before` has the
 * first outcomes, and whoever asked commits the rest without those.
 */
export const commitWrites: string = `
  CREATE FUNCTION commit_writes(batch jsonb, lock_timeout_ms integer)
  RETURNS TABLE (part text, data json) LANGUAGE plpgsql ${settings} AS $$
  #variable_conflict use_column
  DECLARE
    conversation_ids bigint[];
    user_ids bigint[];
    locked bigint[];
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
        RETURN QUERY SELECT 'repeated', hits.firsts;
      END IF;
    END IF;

    conversation_ids := conversation_ids(
      ARRAY(SELECT jsonb_array_elements_text(batch->'conversations')), (batch->'new_conversations')::integer
    );
    user_ids := user_ids(ARRAY(SELECT jsonb_array_elements_text(batch->'users')), (batch->'new_users')::integer);
    locked := lock_users(user_ids, ARRAY(SELECT jsonb_array_elements_text(batch->'topics')));

    IF batch ? 'nonces' THEN
      SELECT json_agg(json_build_array(t.i, c.name, m.seq, m.sent_at_ms)) INTO firsts
      FROM unnest(
        (batch->'nonces'->>'writes')::integer[], (batch->'nonces'->>'senders')::integer[],
        ARRAY(SELECT jsonb_array_elements_text(batch->'nonces'->'texts'))
      ) AS t (i, sender, nonce)
      JOIN message m ON m.sender = user_ids[t.sender] AND m.nonce = t.nonce
      JOIN conversation c ON c.id = m.conversation;
      IF firsts IS NOT NULL THEN
        DELETE FROM push_key k USING jsonb_to_recordset(batch->'keys') AS t (i integer, key text)
        WHERE k.key = t.key AND t.i <> ALL (repeated);
        RETURN QUERY SELECT 'sent before', firsts;
        RETURN;
      END IF;
    END IF;

    FOR round IN SELECT jsonb_array_elements(batch->'rounds') LOOP
      IF round ? 'changes' THEN
        PERFORM change_topics(round->'changes', user_ids);
      END IF;
      IF round ? 'messages' THEN
        RETURN QUERY SELECT 'messages', append_messages(round->'messages', user_ids, conversation_ids);
      END IF;
      IF round ? 'pushes' THEN
        RETURN QUERY SELECT 'push', append_pushes(round->'pushes', user_ids, repeated);
      END IF;
      IF round ? 'broadcasts' THEN
        RETURN QUERY SELECT 'push', append_broadcasts(round->'broadcasts', locked, repeated);
      END IF;
      IF round ? 'conversation_reads' THEN
        RETURN QUERY SELECT 'mark', read_conversations(round->'conversation_reads', user_ids, conversation_ids);
      END IF;
      IF round ? 'push_reads' THEN
        RETURN QUERY SELECT 'read', read_pushes(round->'push_reads', user_ids);
      END IF;
    END LOOP;
  END $$;
`;
