-- No table changes: the pushes of a message that is edited, of those who have left its group, do not get its new excerpt.

SELECT;
