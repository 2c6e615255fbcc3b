CREATE INDEX message_pinned ON message (conversation, seq) WHERE extra ->> '$.pinnedAtMs' IS NOT NULL;
