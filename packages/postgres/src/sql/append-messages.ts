/**
 * Appends messages to their conversations, each with the numbers that it has in the chat feeds of its sender and his peer.
 *
 * round: columns, as texts of integer arrays but for `nonces` and `contents`.
 *
 *   conversations, messages                         every conversation once, and how many messages it gets
 *   feeds, entries                                  every chat feed once, and how many entries it gets
 *   members: { feeds, conversations, nths, unread } what changes for each member: the last entry, and how many are unread
 *   sent: { conversations, nths, senders, at_ms, nonces, contents, sender_feeds, sender_nths, peer_feeds, peer_nths }
 *                                                   the messages
 *
 * `conversations` and `feeds` at the top and `senders` name a place in the arrays of ids; the others one in the columns at the top.
 * `nths` count from 1 within the conversation or feed, over this round. The members of a conversation are those of its
 * first message.
 *
 * Gives the last seq of each conversation and the head of each feed before the round: whoever made the round knows all
 * numbers by them.
 *
 * Locks: nothing new. It changes rows of users who are locked, and of their conversations: two writers of a conversation
 * have its members in common, so the second waits for them.
 */
export const appendMessages = `
  CREATE FUNCTION append_messages(round jsonb, user_ids bigint[], conversation_ids bigint[]) RETURNS json
  LANGUAGE plpgsql AS $$
  DECLARE
    members jsonb := round->'members';
    sent jsonb := round->'sent';
    ids bigint[];
    seqs bigint[];
    owners bigint[];
    heads bigint[];
  BEGIN
    WITH grown AS (
      UPDATE conversation c SET last_seq = c.last_seq + t.messages
      FROM unnest((round->>'conversations')::integer[], (round->>'messages')::integer[])
        WITH ORDINALITY AS t (id, messages, place)
      WHERE c.id = conversation_ids[t.id]
      RETURNING t.place, c.id, c.last_seq - t.messages AS seq
    )
    SELECT array_agg(g.id ORDER BY g.place), array_agg(g.seq ORDER BY g.place) INTO ids, seqs FROM grown g;

    WITH grown AS (
      UPDATE users u SET chat_head = u.chat_head + t.entries
      FROM unnest((round->>'feeds')::integer[], (round->>'entries')::integer[]) WITH ORDINALITY AS t (id, entries, place)
      WHERE u.id = user_ids[t.id]
      RETURNING t.place, u.id, u.chat_head - t.entries AS head
    )
    SELECT array_agg(g.id ORDER BY g.place), array_agg(g.head ORDER BY g.place) INTO owners, heads FROM grown g;

    INSERT INTO message (conversation, seq, sender, nonce, sent_at_ms, content, sender_n, peer_n)
    SELECT ids[m.conversation], seqs[m.conversation] + m.nth, user_ids[m.sender], m.nonce, m.at_ms, m.content,
      heads[m.sender_feed] + m.sender_nth, heads[m.peer_feed] + m.peer_nth
    FROM unnest(
      (sent->>'conversations')::integer[], (sent->>'nths')::integer[],
      (sent->>'senders')::integer[], (sent->>'at_ms')::bigint[],
      ARRAY(SELECT jsonb_array_elements_text(sent->'nonces')), ARRAY(SELECT jsonb_array_elements_text(sent->'contents')),
      (sent->>'sender_feeds')::integer[], (sent->>'sender_nths')::integer[],
      (sent->>'peer_feeds')::integer[], (sent->>'peer_nths')::integer[]
    ) AS m (conversation, nth, sender, at_ms, nonce, content, sender_feed, sender_nth, peer_feed, peer_nth);

    UPDATE member m SET last_n = heads[t.feed] + t.nth, unread = m.unread + t.unread
    FROM unnest(
      (members->>'feeds')::integer[], (members->>'conversations')::integer[],
      (members->>'nths')::integer[], (members->>'unread')::integer[]
    ) AS t (feed, conversation, nth, unread)
    WHERE seqs[t.conversation] > 0 AND m.user_id = owners[t.feed] AND m.conversation = ids[t.conversation];

    IF 0 = ANY (seqs) THEN
      INSERT INTO member (user_id, conversation, last_n, read_seq, unread)
      SELECT owners[t.feed], ids[t.conversation], heads[t.feed] + t.nth, 0, t.unread
      FROM unnest(
        (members->>'feeds')::integer[], (members->>'conversations')::integer[],
        (members->>'nths')::integer[], (members->>'unread')::integer[]
      ) AS t (feed, conversation, nth, unread)
      WHERE seqs[t.conversation] = 0;
    END IF;

    RETURN json_build_array(seqs, heads);
  END $$;
`;
