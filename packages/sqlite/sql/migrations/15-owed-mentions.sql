CREATE TABLE owed_mention (
  conversation INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  until_ms INTEGER NOT NULL
) STRICT;
