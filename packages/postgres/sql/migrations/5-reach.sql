-- Channels out of the application: where users can be reached, what they want, and the cursors in their push feeds.

DROP FUNCTION IF EXISTS append_pushes(jsonb, bigint[], integer[], integer[]);
DROP FUNCTION IF EXISTS append_broadcasts(jsonb, bigint[], integer[]);

ALTER TABLE users ADD COLUMN reachable boolean NOT NULL DEFAULT false;

CREATE TABLE address (
  user_id bigint NOT NULL,
  channel text COLLATE "C" NOT NULL,
  identity text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL UNIQUE,
  label text NOT NULL,
  address text NOT NULL,
  added_at_ms bigint NOT NULL,
  confirmed boolean NOT NULL,
  failing_since_ms bigint,
  PRIMARY KEY (user_id, channel, identity)
);

CREATE TABLE preference (
  user_id bigint NOT NULL,
  category text COLLATE "C" NOT NULL,
  channel text COLLATE "C" NOT NULL,
  mode text NOT NULL,
  delay_ms bigint NOT NULL,
  PRIMARY KEY (user_id, category, channel)
);

CREATE TABLE quiet_hours (user_id bigint PRIMARY KEY, hours text NOT NULL);

CREATE TABLE outward (
  user_id bigint NOT NULL,
  channel text COLLATE "C" NOT NULL,
  category text COLLATE "C" NOT NULL,
  n bigint NOT NULL,
  since_ms bigint NOT NULL,
  due_at_ms bigint,
  lease text COLLATE "C",
  lease_until_ms bigint NOT NULL DEFAULT 0,
  up_to bigint,
  done text[] NOT NULL DEFAULT '{}',
  attempts integer NOT NULL DEFAULT 0,
  PRIMARY KEY (user_id, channel, category)
);
CREATE INDEX outward_due ON outward (channel, due_at_ms) WHERE lease IS NULL AND due_at_ms IS NOT NULL;
CREATE INDEX outward_leased ON outward (channel, lease_until_ms) WHERE lease IS NOT NULL;
CREATE UNIQUE INDEX outward_lease ON outward (lease) WHERE lease IS NOT NULL;
