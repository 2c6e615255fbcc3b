-- The addresses of a cursor that go on alone, as they failed while others had the message: `LateAddress[]`. Nodes of the version before send
-- them what others are sent, and leave what is here as it is.

ALTER TABLE outward ADD COLUMN late jsonb NOT NULL DEFAULT '[]';

DROP FUNCTION IF EXISTS take_due(bigint, bigint, jsonb);
