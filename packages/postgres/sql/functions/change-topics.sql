-- Subscribes users to topics and takes them out.
--
-- changes: [{ member, topic, subscribed }], each member and topic once.
--
-- Locks: nothing new but the rows of subscribers, whose users are locked.

CREATE OR REPLACE FUNCTION change_topics(changes jsonb, user_ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
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
