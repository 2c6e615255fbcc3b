ALTER TABLE push_key ADD COLUMN recipients TEXT;

CREATE TABLE reached (
  user INTEGER NOT NULL,
  channel TEXT NOT NULL,
  category TEXT NOT NULL,
  n INTEGER NOT NULL,
  up_to INTEGER NOT NULL,
  what TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  addresses TEXT NOT NULL,
  PRIMARY KEY (user, channel, category, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX reached_age ON reached (at_ms);

CREATE INDEX address_failing ON address (channel) WHERE failing_since_ms IS NOT NULL;
