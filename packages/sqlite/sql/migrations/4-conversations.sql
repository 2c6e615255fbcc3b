ALTER TABLE message ADD COLUMN extra TEXT;

CREATE TABLE chat_entry (
  user INTEGER NOT NULL,
  n INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  conversation INTEGER NOT NULL,
  kind TEXT NOT NULL,
  seq INTEGER NOT NULL,
  data TEXT NOT NULL,
  unread_messages INTEGER NOT NULL,
  unread_conversations INTEGER NOT NULL,
  PRIMARY KEY (user, n)
) STRICT, WITHOUT ROWID;
INSERT INTO chat_entry
  SELECT r.user, r.n, r.at_ms, r.conversation, 'read', r.seq, u.name, r.unread_messages, r.unread_conversations
  FROM chat_read r JOIN user u ON u.id = r.reader ORDER BY r.user, r.n;
DROP TABLE chat_read;

CREATE INDEX push_of_message ON push_feed (at_ms) WHERE type = 'chat.message';

CREATE TABLE chat_group (
  conversation INTEGER PRIMARY KEY,
  title TEXT,
  data TEXT,
  created_by INTEGER NOT NULL,
  created_at_ms INTEGER NOT NULL,
  key TEXT,
  head INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  member_count INTEGER NOT NULL,
  last_at_ms INTEGER NOT NULL,
  floor INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX group_of_key ON chat_group (created_by, key) WHERE key IS NOT NULL;

CREATE TABLE group_member (
  conversation INTEGER NOT NULL,
  user INTEGER NOT NULL,
  role TEXT NOT NULL,
  joined_at_ms INTEGER NOT NULL,
  joined_n INTEGER NOT NULL,
  from_n INTEGER NOT NULL,
  from_seq INTEGER NOT NULL,
  until_n INTEGER,
  until_seq INTEGER,
  left_group TEXT,
  read_seq INTEGER NOT NULL,
  PRIMARY KEY (conversation, user)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_member_joined ON group_member (conversation, joined_n) WHERE until_n IS NULL;
CREATE INDEX group_member_manager ON group_member (conversation, role, joined_n) WHERE until_n IS NULL AND role <> 'member';
CREATE INDEX group_of_member ON group_member (user, until_n);

CREATE TABLE group_entry (
  conversation INTEGER NOT NULL,
  n INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  kind TEXT NOT NULL,
  seq INTEGER NOT NULL,
  data TEXT,
  PRIMARY KEY (conversation, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE chat_settings (
  conversation INTEGER NOT NULL,
  user INTEGER NOT NULL,
  settings TEXT NOT NULL,
  PRIMARY KEY (conversation, user)
) STRICT, WITHOUT ROWID;

CREATE TABLE message_edit (
  conversation INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  nonce TEXT NOT NULL,
  version INTEGER NOT NULL,
  edited_at_ms INTEGER NOT NULL,
  PRIMARY KEY (conversation, seq, nonce)
) STRICT, WITHOUT ROWID;

CREATE TABLE reaction (
  id INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  reaction TEXT NOT NULL,
  user INTEGER NOT NULL,
  UNIQUE (conversation, seq, reaction, user)
) STRICT;
CREATE INDEX reaction_given ON reaction (conversation, seq, reaction);

CREATE TABLE reaction_count (
  conversation INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  reaction TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (conversation, seq, reaction)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
  conversation INTEGER NOT NULL,
  user INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (conversation, user, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_in_message ON mention (conversation, seq);
