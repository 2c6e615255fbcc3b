-- Large groups whose members are still to be told of a message.

CREATE TABLE owed_notice (
  conversation bigint PRIMARY KEY,
  seq bigint NOT NULL,
  until_ms bigint NOT NULL
) WITH (fillfactor = 60);
