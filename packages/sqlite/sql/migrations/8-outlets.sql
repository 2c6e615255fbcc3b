CREATE TABLE outlet (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE outlet_key (
  outlet INTEGER NOT NULL,
  kind TEXT NOT NULL,
  owner INTEGER NOT NULL,
  n INTEGER NOT NULL,
  since_ms INTEGER NOT NULL,
  due_at_ms INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  lease TEXT,
  lease_until_ms INTEGER NOT NULL DEFAULT 0,
  again_at_ms INTEGER,
  PRIMARY KEY (outlet, kind, owner)
) STRICT, WITHOUT ROWID;
CREATE INDEX outlet_key_due ON outlet_key (outlet, due_at_ms) WHERE lease IS NULL;
CREATE INDEX outlet_key_leased ON outlet_key (outlet, lease_until_ms) WHERE lease IS NOT NULL;
CREATE UNIQUE INDEX outlet_key_lease ON outlet_key (lease) WHERE lease IS NOT NULL;

CREATE TABLE dead_letter (
  outlet INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  n INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  dead_at_ms INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  reason TEXT NOT NULL,
  data TEXT,
  PRIMARY KEY (outlet, id)
) STRICT, WITHOUT ROWID;
