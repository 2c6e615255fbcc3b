-- Who vouches for an address, and with which token it was added: a revocation removes those that a thief may have added. Nodes of the
-- version before still call the `add_address` that they know, whose addresses nobody vouches for.

ALTER TABLE address ADD COLUMN vouched boolean NOT NULL DEFAULT false;
ALTER TABLE address ADD COLUMN jti text COLLATE "C";
CREATE INDEX address_jti ON address USING hash (jti) WHERE jti IS NOT NULL;
