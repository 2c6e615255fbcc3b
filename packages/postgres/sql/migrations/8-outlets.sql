-- Other systems that get everything: which there are, the keys of what they have not had, and what was given up.

CREATE TABLE outlet (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text COLLATE "C" NOT NULL UNIQUE
);

CREATE TABLE outlet_key (
  outlet integer NOT NULL,
  kind text COLLATE "C" NOT NULL,
  owner bigint NOT NULL,
  n bigint NOT NULL,
  since_ms bigint NOT NULL,
  due_at_ms bigint NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  lease text COLLATE "C",
  lease_until_ms bigint NOT NULL DEFAULT 0,
  again_at_ms bigint,
  PRIMARY KEY (outlet, kind, owner)
);
CREATE INDEX outlet_key_due ON outlet_key (outlet, due_at_ms) WHERE lease IS NULL;
CREATE INDEX outlet_key_leased ON outlet_key (outlet, lease_until_ms) WHERE lease IS NOT NULL;
CREATE UNIQUE INDEX outlet_key_lease ON outlet_key (lease) WHERE lease IS NOT NULL;

CREATE TABLE dead_letter (
  outlet integer NOT NULL,
  id text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  key text NOT NULL,
  n bigint NOT NULL,
  at_ms bigint NOT NULL,
  dead_at_ms bigint NOT NULL,
  attempts integer NOT NULL,
  reason text NOT NULL,
  data text,
  PRIMARY KEY (outlet, id)
);
