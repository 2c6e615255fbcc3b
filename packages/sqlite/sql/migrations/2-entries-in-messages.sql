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
