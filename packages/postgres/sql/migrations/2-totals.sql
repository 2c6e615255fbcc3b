-- What is unread over all of a user's conversations, the way from a number in a chat feed to the messages there, who has been here, revocations,
-- and what this database is and was made by. `commit_writes` is what nodes of version 1 call, which would count nothing of it.

ALTER TABLE users
  ADD COLUMN chat_unread bigint NOT NULL DEFAULT 0,
  ADD COLUMN chat_unread_conversations integer NOT NULL DEFAULT 0,
  ADD COLUMN has_sent boolean NOT NULL DEFAULT false;

ALTER TABLE conversation
  ADD COLUMN first_block bigint NOT NULL DEFAULT -1,
  ADD COLUMN second_block bigint NOT NULL DEFAULT -1,
  ADD COLUMN first_moved boolean NOT NULL DEFAULT false,
  ADD COLUMN second_moved boolean NOT NULL DEFAULT false;
UPDATE conversation SET first_block = first_last_n >> 8, second_block = second_last_n >> 8 WHERE last_seq > 0;
DROP INDEX conversation_of_first, conversation_of_second;
CREATE INDEX conversation_of_first ON conversation (first_user, first_block);
CREATE INDEX conversation_of_second ON conversation (second_user, second_block);

CREATE OR REPLACE VIEW member AS
  SELECT first_user AS user_id, true AS first, id AS conversation, name, last_seq,
    first_last_n AS last_n, first_read_seq AS read_seq, first_unread AS unread, first_block AS block
  FROM conversation WHERE last_seq > 0
  UNION ALL
  SELECT second_user, false, id, name, last_seq, second_last_n, second_read_seq, second_unread, second_block
  FROM conversation WHERE last_seq > 0;

CREATE TABLE chat_block (
  user_id bigint NOT NULL,
  block bigint NOT NULL,
  conversation bigint NOT NULL,
  seq bigint NOT NULL,
  PRIMARY KEY (user_id, block, conversation)
);
INSERT INTO chat_block
  SELECT m.user_id, m.n >> 8, m.conversation, min(m.seq)
  FROM (
    SELECT p.user_id, p.conversation, s.seq, CASE s.sender WHEN p.user_id THEN s.sender_n ELSE s.peer_n END AS n
    FROM member p JOIN message s ON s.conversation = p.conversation
  ) m
  JOIN users u ON u.id = m.user_id AND m.n > u.chat_floor
  GROUP BY 1, 2, 3;

UPDATE users u SET chat_unread = t.unread, chat_unread_conversations = t.conversations
FROM (SELECT user_id, sum(unread) AS unread, count(*) AS conversations FROM member WHERE unread > 0 GROUP BY 1) t
WHERE u.id = t.user_id;
UPDATE users u SET has_sent = true WHERE id IN (SELECT sender FROM message);

CREATE TABLE seen_user (name text COLLATE "C" PRIMARY KEY);

CREATE TABLE revocation (
  kind text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  at_ms bigint NOT NULL,
  until_ms bigint NOT NULL,
  PRIMARY KEY (kind, subject)
);

ALTER TABLE meta
  ADD COLUMN hashes text[] NOT NULL DEFAULT '{}',
  ADD COLUMN functions text,
  ADD COLUMN database text,
  ADD COLUMN heartbeat_at timestamptz;

CREATE TABLE probed (filling text NOT NULL);

DROP FUNCTION IF EXISTS lock_feeds(text[], integer[]);
DROP FUNCTION IF EXISTS first_above(bigint, bigint, bigint, bigint, bigint) CASCADE;
CREATE OR REPLACE FUNCTION commit_writes(batch jsonb, lock_timeout_ms integer)
RETURNS TABLE (part text, data json) LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = '57P03', MESSAGE = 'this node is older than the tables: upgrade it';
END $$;
