CREATE TABLE meta (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  epoch TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  opened_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE user (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  chat_floor INTEGER NOT NULL DEFAULT 0,
  push_floor INTEGER NOT NULL DEFAULT 0,
  push_floor_unread INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE conversation (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE message (
  conversation INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  sender INTEGER NOT NULL,
  nonce TEXT NOT NULL,
  sent_at_ms INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (conversation, seq),
  UNIQUE (nonce, sender)
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
  user INTEGER NOT NULL,
  conversation INTEGER NOT NULL,
  last_n INTEGER NOT NULL,
  read_seq INTEGER NOT NULL,
  unread INTEGER NOT NULL,
  PRIMARY KEY (user, conversation)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_of_conversation ON member (conversation);

CREATE TABLE chat_feed (
  user INTEGER NOT NULL,
  n INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  conversation INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  reader INTEGER,
  PRIMARY KEY (user, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE push_feed (
  user INTEGER NOT NULL,
  n INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  unread INTEGER NOT NULL,
  replaces INTEGER,
  type TEXT,
  data TEXT NOT NULL,
  PRIMARY KEY (user, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE inbox (
  user INTEGER NOT NULL,
  n INTEGER NOT NULL,
  read_at_ms INTEGER,
  collapse TEXT,
  PRIMARY KEY (user, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX inbox_unread ON inbox (user, n) WHERE read_at_ms IS NULL;
CREATE UNIQUE INDEX inbox_collapse ON inbox (user, collapse) WHERE read_at_ms IS NULL AND collapse IS NOT NULL;

CREATE TABLE push_key (
  key TEXT PRIMARY KEY,
  accepted INTEGER NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX push_key_age ON push_key (at_ms);

CREATE TABLE topic (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE subscriber (
  topic INTEGER NOT NULL,
  user INTEGER NOT NULL,
  PRIMARY KEY (topic, user)
) STRICT, WITHOUT ROWID;
