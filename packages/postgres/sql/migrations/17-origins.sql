-- Whose the database is, and a row that nothing updates: copied in by a restore, also one of data alone, it has another `xmin`. The epoch
-- stays, if it is still that of this database.

ALTER TABLE meta ADD COLUMN owner text;

CREATE TABLE birth (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row));
INSERT INTO birth DEFAULT VALUES;
UPDATE meta SET database = database || '/' || (SELECT b.xmin FROM birth b);

-- Who has made the group that somebody is in: of how many groups that is the same user.
ALTER TABLE group_member ADD COLUMN made_by text COLLATE "C";
UPDATE group_member m SET made_by = g.created_by FROM chat_group g WHERE g.id = m.conversation;
CREATE INDEX group_member_made ON group_member (name, made_by) WHERE until_n IS NULL;
