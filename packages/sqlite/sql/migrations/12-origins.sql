ALTER TABLE meta ADD COLUMN owner TEXT;

ALTER TABLE group_member ADD COLUMN made_by INTEGER;
UPDATE group_member SET made_by = g.created_by FROM chat_group g WHERE g.conversation = group_member.conversation;
CREATE INDEX group_member_made ON group_member (user, made_by) WHERE until_n IS NULL;
