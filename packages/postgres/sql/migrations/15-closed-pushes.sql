-- Retention finds the pushes that it may remove without passing over those that stay, as they are unread.

CREATE INDEX push_closed ON push_feed (user_id, n) WHERE NOT open;
