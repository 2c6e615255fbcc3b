-- No table changes: a commit need not load the members of a group again whom its node knows.

SELECT;
