-- What leads to the messages of a conversation that are pinned.

CREATE INDEX message_pinned ON message (conversation, seq) WHERE extra LIKE '%"pinnedAtMs":%';
