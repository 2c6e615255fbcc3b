-- No table changes: users are locked in the order of the bytes of their names, however the database sorts, and a worker
-- that sends out of the application does not wait for one cursor while it has another one locked.

SELECT;
