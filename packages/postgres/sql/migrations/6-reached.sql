-- What became of the last ranges of each cursor of a channel, and who was given a push with an idempotency key.

ALTER TABLE push_key ADD COLUMN recipients text;

CREATE TABLE reached (
  user_id bigint NOT NULL,
  channel text COLLATE "C" NOT NULL,
  category text COLLATE "C" NOT NULL,
  n bigint NOT NULL,
  up_to bigint NOT NULL,
  what text NOT NULL,
  at_ms bigint NOT NULL,
  attempts integer NOT NULL,
  addresses jsonb NOT NULL,
  PRIMARY KEY (user_id, channel, category, n)
);
CREATE INDEX reached_age ON reached (at_ms);

CREATE INDEX address_failing ON address (channel) WHERE failing_since_ms IS NOT NULL;
