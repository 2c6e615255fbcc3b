/**
 * The tables, all in one schema, which the search path names.
 *
 * - Users and conversations are interned to integers. A user's row holds the heads of his feeds and his unread count; whoever
 *   appends to a feed has that row locked until the commit, so numbers have no gap and become visible in order.
 * - `message`, `chat_read` and `push_feed` are the logs: what a replay shows of a row never changes. A message is an entry in
 *   the chat feeds of its two parties, and says which number it has in each; read marks are the other entries. A `push_feed`
 *   row without a type is a read entry, and its data says which pushes became read.
 * - The inbox is in `push_feed` too. A push is `open` while it is unread and no later one has replaced it; one that is neither
 *   open nor read (`read_at_ms` is null) was replaced. `messages` counts what a `chat.message` push stands for.
 * - A conversation's row holds what is counted for each of its two members: `last_n`, the number that its last message has in
 *   that user's chat feed, which orders his conversations; how far he has read; and how much he has not. `member` shows that as
 *   a row for each. A message updates one row for all of it.
 * - A user's feed entries up to his floors are gone, but for open pushes. `push_floor_unread` is the unread count at the floor.
 *   `chat_from_ms` is when the first chat entry above the floor was made, 0 where that is not known.
 *
 * Rows that every commit updates leave room in their page and have no index on what changes, so that an update writes no
 * index (HOT). There are no foreign keys: rows are only ever added together, by one function.
 */
export const tables = `
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
`;
