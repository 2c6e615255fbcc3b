ALTER TABLE user ADD COLUMN reachable INTEGER NOT NULL DEFAULT 0;

CREATE TABLE address (
  user INTEGER NOT NULL,
  channel TEXT NOT NULL,
  identity TEXT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  address TEXT NOT NULL,
  added_at_ms INTEGER NOT NULL,
  confirmed INTEGER NOT NULL,
  failing_since_ms INTEGER,
  PRIMARY KEY (user, channel, identity)
) STRICT, WITHOUT ROWID;

CREATE TABLE preference (
  user INTEGER NOT NULL,
  category TEXT NOT NULL,
  channel TEXT NOT NULL,
  mode TEXT NOT NULL,
  delay_ms INTEGER NOT NULL,
  PRIMARY KEY (user, category, channel)
) STRICT, WITHOUT ROWID;

CREATE TABLE quiet_hours (
  user INTEGER PRIMARY KEY,
  hours TEXT NOT NULL
) STRICT;

CREATE TABLE outward (
  user INTEGER NOT NULL,
  channel TEXT NOT NULL,
  category TEXT NOT NULL,
  n INTEGER NOT NULL,
  since_ms INTEGER NOT NULL,
  due_at_ms INTEGER,
  lease TEXT,
  lease_until_ms INTEGER NOT NULL DEFAULT 0,
  up_to INTEGER,
  done TEXT NOT NULL DEFAULT '[]',
  attempts INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (user, channel, category)
) STRICT, WITHOUT ROWID;
CREATE INDEX outward_due ON outward (channel, due_at_ms) WHERE lease IS NULL AND due_at_ms IS NOT NULL;
CREATE INDEX outward_leased ON outward (channel, lease_until_ms) WHERE lease IS NOT NULL;
CREATE UNIQUE INDEX outward_lease ON outward (lease) WHERE lease IS NOT NULL;
