-- Large groups whose members are still to be told of a message that mentions all: one apart from the newest.

CREATE TABLE owed_mention (
  conversation bigint PRIMARY KEY,
  seq bigint NOT NULL,
  until_ms bigint NOT NULL
) WITH (fillfactor = 60);
