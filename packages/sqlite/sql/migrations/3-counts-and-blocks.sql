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
