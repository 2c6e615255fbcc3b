-- Messages that were edited or deleted, which outlets have not been told; and when dead letters were given up.

CREATE TABLE outlet_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  outlet integer NOT NULL,
  conversation bigint NOT NULL,
  seq bigint NOT NULL,
  after_seq bigint NOT NULL,
  version integer
);
CREATE INDEX outlet_change_of_key ON outlet_change (outlet, conversation, id);

CREATE INDEX dead_letter_age ON dead_letter (outlet, dead_at_ms);
