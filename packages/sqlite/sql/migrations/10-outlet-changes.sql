CREATE TABLE outlet_change (
  id INTEGER PRIMARY KEY,
  outlet INTEGER NOT NULL,
  conversation INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  after_seq INTEGER NOT NULL,
  version INTEGER
) STRICT;
CREATE INDEX outlet_change_of_key ON outlet_change (outlet, conversation, id);

CREATE INDEX dead_letter_age ON dead_letter (outlet, dead_at_ms);
