-- Retention finds the pushes that it may remove without passing over those that stay, as they are unread. Nodes find the revocations that
-- have been made lately without reading all.

CREATE INDEX push_closed ON push_feed (user_id, n) WHERE NOT open;
CREATE INDEX revocation_made ON revocation (at_ms);
