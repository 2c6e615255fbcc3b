-- The first tables.

CREATE TABLE users (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text COLLATE "C" NOT NULL UNIQUE,
  chat_head bigint NOT NULL DEFAULT 0,
  push_head bigint NOT NULL DEFAULT 0,
  unread integer NOT NULL DEFAULT 0,
  chat_floor bigint NOT NULL DEFAULT 0,
  chat_from_ms bigint NOT NULL DEFAULT 0,
  push_floor bigint NOT NULL DEFAULT 0,
  push_floor_unread integer NOT NULL DEFAULT 0
) WITH (fillfactor = 60);

CREATE TABLE conversation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text COLLATE "C" NOT NULL UNIQUE,
  first_user bigint NOT NULL,
  second_user bigint NOT NULL,
  last_seq bigint NOT NULL DEFAULT 0,
  first_last_n bigint NOT NULL DEFAULT 0,
  second_last_n bigint NOT NULL DEFAULT 0,
  first_read_seq bigint NOT NULL DEFAULT 0,
  second_read_seq bigint NOT NULL DEFAULT 0,
  first_unread integer NOT NULL DEFAULT 0,
  second_unread integer NOT NULL DEFAULT 0
) WITH (fillfactor = 60);
CREATE INDEX conversation_of_first ON conversation (first_user);
CREATE INDEX conversation_of_second ON conversation (second_user);

CREATE VIEW member AS
  SELECT first_user AS user_id, true AS first, id AS conversation, name, last_seq,
    first_last_n AS last_n, first_read_seq AS read_seq, first_unread AS unread
  FROM conversation WHERE last_seq > 0
  UNION ALL
  SELECT second_user, false, id, name, last_seq, second_last_n, second_read_seq, second_unread
  FROM conversation WHERE last_seq > 0;

CREATE TABLE message (
  conversation bigint NOT NULL,
  seq bigint NOT NULL,
  sender bigint NOT NULL,
  nonce text COLLATE "C" NOT NULL,
  sent_at_ms bigint NOT NULL,
  content text NOT NULL,
  sender_n bigint NOT NULL,
  peer_n bigint NOT NULL,
  PRIMARY KEY (conversation, seq),
  UNIQUE (nonce, sender)
);

CREATE TABLE chat_read (
  user_id bigint NOT NULL,
  n bigint NOT NULL,
  at_ms bigint NOT NULL,
  conversation bigint NOT NULL,
  seq bigint NOT NULL,
  reader bigint NOT NULL,
  PRIMARY KEY (user_id, n)
);

CREATE TABLE push_feed (
  user_id bigint NOT NULL,
  n bigint NOT NULL,
  at_ms bigint NOT NULL,
  read_at_ms bigint,
  replaces bigint,
  unread integer NOT NULL,
  messages integer,
  open boolean NOT NULL,
  type text,
  data text NOT NULL,
  collapse text COLLATE "C",
  PRIMARY KEY (user_id, n)
) WITH (fillfactor = 90);
CREATE INDEX push_open ON push_feed (user_id, n) WHERE open;
CREATE INDEX push_open_collapse ON push_feed (user_id, collapse) WHERE open AND collapse IS NOT NULL;

CREATE TABLE push_key (
  key text COLLATE "C" PRIMARY KEY,
  accepted integer NOT NULL,
  at_ms bigint NOT NULL
);
CREATE INDEX push_key_age ON push_key (at_ms);

CREATE TABLE subscriber (
  topic text COLLATE "C" NOT NULL,
  user_id bigint NOT NULL,
  PRIMARY KEY (topic, user_id)
);
