-- Groups, and messages that change. Read marks become one kind of entry among others. What nodes of version 3 call to read a chat
-- feed or to write to one says that they are too old: they know neither the other kinds nor settings. Pushes of theirs go on.

ALTER TABLE message ADD COLUMN extra text;

ALTER TABLE conversation ADD COLUMN first_settings text, ADD COLUMN second_settings text;
CREATE OR REPLACE VIEW member AS
  SELECT first_user AS user_id, true AS first, id AS conversation, name, last_seq,
    first_last_n AS last_n, first_read_seq AS read_seq, first_unread AS unread, first_block AS block, first_settings AS settings
  FROM conversation WHERE last_seq > 0
  UNION ALL
  SELECT second_user, false, id, name, last_seq, second_last_n, second_read_seq, second_unread, second_block, second_settings
  FROM conversation WHERE last_seq > 0;
DROP FUNCTION IF EXISTS newest_conversations(bigint, bigint, bigint);
DROP FUNCTION IF EXISTS append_messages(jsonb, bigint[], text[], bigint[]);
DROP FUNCTION IF EXISTS append_pushes(jsonb, bigint[], integer[]);

CREATE OR REPLACE FUNCTION chat_entries(of_user bigint, after bigint, max_rows bigint)
RETURNS TABLE (n bigint, at_ms bigint, conversation bigint, seq bigint, reader bigint) LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = '57P03', MESSAGE = 'this node is older than the tables: upgrade it';
END $$;
CREATE OR REPLACE FUNCTION commit_batch(batch jsonb, lock_timeout_ms integer)
RETURNS TABLE (part text, data json) LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF batch->>'conversations' <> '' THEN
    RAISE EXCEPTION USING ERRCODE = '57P03', MESSAGE = 'this node is older than the tables: upgrade it';
  END IF;
  RETURN QUERY SELECT * FROM commit_feeds(batch, lock_timeout_ms);
END $$;

CREATE TABLE chat_entry (
  user_id bigint NOT NULL,
  n bigint NOT NULL,
  at_ms bigint NOT NULL,
  conversation bigint NOT NULL,
  seq bigint NOT NULL,
  kind text NOT NULL,
  data text NOT NULL,
  PRIMARY KEY (user_id, n)
);
INSERT INTO chat_entry
  SELECT r.user_id, r.n, r.at_ms, r.conversation, r.seq, 'read', u.name
  FROM chat_read r JOIN users u ON u.id = r.reader;
DROP TABLE chat_read;

CREATE INDEX push_notice ON push_feed (at_ms) WHERE messages IS NOT NULL;

CREATE TABLE chat_group (
  id bigint PRIMARY KEY,
  title text,
  data text,
  created_by text COLLATE "C" NOT NULL,
  created_at_ms bigint NOT NULL,
  key text COLLATE "C",
  head bigint NOT NULL,
  last_seq bigint NOT NULL,
  member_count integer NOT NULL,
  last_at_ms bigint NOT NULL,
  floor bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 60);
CREATE UNIQUE INDEX chat_group_key ON chat_group (created_by, key) WHERE key IS NOT NULL;

CREATE TABLE group_entry (
  conversation bigint NOT NULL,
  n bigint NOT NULL,
  at_ms bigint NOT NULL,
  kind text NOT NULL,
  seq bigint NOT NULL,
  data text,
  PRIMARY KEY (conversation, n)
);

CREATE TABLE group_member (
  conversation bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  role text NOT NULL,
  joined_at_ms bigint NOT NULL,
  joined_n bigint NOT NULL,
  from_n bigint NOT NULL,
  from_seq bigint NOT NULL,
  until_n bigint,
  until_seq bigint,
  left_at_ms bigint,
  left_as text,
  read_seq bigint NOT NULL,
  settings text,
  PRIMARY KEY (conversation, name)
) WITH (fillfactor = 80);
CREATE INDEX group_member_of ON group_member (name, conversation);
CREATE INDEX group_member_place ON group_member (conversation, joined_n, name) WHERE until_n IS NULL;
CREATE INDEX group_manager ON group_member (conversation, role, joined_n, name) WHERE until_n IS NULL AND role <> 'member';

CREATE TABLE mention (
  conversation bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  PRIMARY KEY (conversation, name, seq)
);

CREATE TABLE message_edit (
  conversation bigint NOT NULL,
  seq bigint NOT NULL,
  nonce text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  edited_at_ms bigint NOT NULL,
  PRIMARY KEY (conversation, seq, nonce)
);

CREATE TABLE reaction (
  id bigint GENERATED ALWAYS AS IDENTITY,
  conversation bigint NOT NULL,
  seq bigint NOT NULL,
  reaction text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  at_ms bigint NOT NULL,
  PRIMARY KEY (conversation, seq, reaction, name)
);
CREATE INDEX reaction_order ON reaction (conversation, seq, reaction, id);
