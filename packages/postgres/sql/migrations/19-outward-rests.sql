-- Until when a cursor rests after a message: what commits add meanwhile is due then. Nodes of the version before let no cursor rest.

ALTER TABLE outward ADD COLUMN rest_until_ms bigint NOT NULL DEFAULT 0;
