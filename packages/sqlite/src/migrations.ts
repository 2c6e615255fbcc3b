/** Marks a file as a Tidings database (`PRAGMA application_id`): "Tidn". */
export const applicationId = 0x5469646e;

/**
 * Forward only: the n-th script takes a database from version n-1 to version n (`PRAGMA user_version`). A released script
 * never changes again.
 *
 * - Users, conversations and topics are interned to integers.
 * - `message`, `chat_read` and `push_feed` are the logs. Rows are never updated, so that a replay shows what live readers saw.
 *   A message is an entry in the chat feeds of its two parties and says which number it has in each (0 in those that were
 *   trimmed before version 2); read marks are the other entries. A `push_feed` row without a type is a read entry, and its data
 *   says which pushes became read.
 * - `member` and `inbox` are the state that follows from the logs. `member.last_n` is the number that the conversation's last
 *   message has in that user's chat feed: it orders his conversations. `inbox` holds the pushes that none replaced.
 * - Nonces are indexed by themselves first: clients make them in the order of time, so a commit's are added side by side.
 * - A user's feed entries up to his floors are gone, but for unread pushes. `push_floor_unread` is the unread count at the
 *   floor. `chat_from_ms` is when the first chat entry above `chat_floor`
 *   was made, 0 where that is not known.
 */
export const migrations: readonly string[] = [
  `
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
  `,
  `
  ALTER TABLE message ADD COLUMN sender_n INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE message ADD COLUMN peer_n INTEGER NOT NULL DEFAULT 0;
  UPDATE message SET sender_n = f.n FROM chat_feed f WHERE f.reader IS NULL
    AND f.conversation = message.conversation AND f.seq = message.seq AND f.user = message.sender;
  UPDATE message SET peer_n = f.n FROM chat_feed f WHERE f.reader IS NULL
    AND f.conversation = message.conversation AND f.seq = message.seq AND f.user <> message.sender;

  CREATE TABLE chat_read (
    user INTEGER NOT NULL,
    n INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    conversation INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    reader INTEGER NOT NULL,
    PRIMARY KEY (user, n)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO chat_read SELECT user, n, at_ms, conversation, seq, reader FROM chat_feed WHERE reader IS NOT NULL;
  DROP TABLE chat_feed;

  ALTER TABLE user ADD COLUMN chat_from_ms INTEGER NOT NULL DEFAULT 0;
  `,
];
