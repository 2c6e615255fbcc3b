-- Messages of groups that were edited or deleted, and whose pushes are still to follow. The pushes of a message are gone through user by
-- user.

CREATE TABLE owed_revision (
  conversation bigint,
  seq bigint,
  n bigint NOT NULL,
  until_ms bigint NOT NULL,
  PRIMARY KEY (conversation, seq)
) WITH (fillfactor = 60);

CREATE INDEX push_of_message ON push_feed (at_ms, user_id) WHERE messages IS NOT NULL;
DROP INDEX push_notice;
