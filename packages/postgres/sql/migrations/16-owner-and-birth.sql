-- Whose the database is, and a row that nothing updates: copied in by a restore, also one of data alone, it has another `xmin`. The epoch
-- stays, if it is still that of this database.

ALTER TABLE meta ADD COLUMN owner text;

CREATE TABLE birth (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row));
INSERT INTO birth DEFAULT VALUES;
UPDATE meta SET database = database || '/' || (SELECT b.xmin FROM birth b);
