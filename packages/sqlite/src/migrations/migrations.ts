import { createHash } from "node:crypto";

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
 * - `chat_block` leads from a user's chat feed to the messages in it: of each 128 numbers (`n / 128` is their block), the
 *   conversations that have any there, and the first seq of each. `member.block` is the one of `last_n`, so that the newest
 *   conversations are found without an index that every message would change.
 * - The row at the head of a user's chat feed (in `member` or `chat_read`) says how many unread messages he has, in how many
 *   conversations; older rows say what it was.
 * - `meta.commits` counts the transactions, and `generation` names the file beside the database that counts them as well: see
 *   generation.ts. `probe` is empty: a heartbeat fills it and empties it again.
 * - A user is `seen` who has connected once, or sent a message. A `revocation` is of a `jti` or of a `user`.
 * - A user's feed entries up to his floors are gone, but for unread pushes. `push_floor_unread` is the unread count at the
 *   floor. `chat_from_ms` is when the first chat entry above `chat_floor`
 *   was made, 0 where that is not known.
 */
const scripts: readonly string[] = [
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
  `
  ALTER TABLE meta ADD COLUMN scripts TEXT NOT NULL DEFAULT '';
  ALTER TABLE meta ADD COLUMN commits INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE meta ADD COLUMN believed_at_ms INTEGER;
  ALTER TABLE meta ADD COLUMN generation TEXT;
  ALTER TABLE meta ADD COLUMN earlier_generation TEXT;

  CREATE TABLE probe (room BLOB NOT NULL) STRICT;

  ALTER TABLE user ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;
  UPDATE user SET seen = 1 WHERE id IN (SELECT sender FROM message);

  ALTER TABLE member ADD COLUMN block INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE member ADD COLUMN unread_messages INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE member ADD COLUMN unread_conversations INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE chat_read ADD COLUMN unread_messages INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE chat_read ADD COLUMN unread_conversations INTEGER NOT NULL DEFAULT 0;
  CREATE TEMP TABLE total AS
    SELECT user, sum(unread) AS messages, sum(unread > 0) AS conversations FROM member GROUP BY user;
  CREATE UNIQUE INDEX temp.total_of_user ON total (user);
  UPDATE member SET block = last_n / 128,
    unread_messages = t.messages, unread_conversations = t.conversations FROM total t WHERE t.user = member.user;
  UPDATE chat_read SET
    unread_messages = t.messages, unread_conversations = t.conversations FROM total t WHERE t.user = chat_read.user;
  DROP TABLE total;
  CREATE INDEX member_recent ON member (user, block);

  CREATE TABLE chat_block (
    user INTEGER NOT NULL,
    block INTEGER NOT NULL,
    conversation INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (user, block, conversation)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO chat_block
    SELECT p.user, iif(m.sender = p.user, m.sender_n, m.peer_n) / 128, p.conversation, min(m.seq)
    FROM member p JOIN message m ON m.conversation = p.conversation JOIN user u ON u.id = p.user
    WHERE iif(m.sender = p.user, m.sender_n, m.peer_n) > u.chat_floor
    GROUP BY 1, 2, 3;

  CREATE TABLE revocation (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    until_ms INTEGER NOT NULL,
    PRIMARY KEY (kind, name)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX revocation_end ON revocation (until_ms);
  `,
];

export interface Migration {
  readonly sql: string;
  /** SHA-256 of all scripts up to this one. A database keeps that of its own, which tells two schemas with one number apart. */
  readonly hash: string;
}

export const migrations: readonly Migration[] = scripts.map((sql, i) => ({
  sql,
  hash: createHash("sha256")
    .update(scripts.slice(0, i + 1).join("\n--\n"))
    .digest("hex"),
}));
