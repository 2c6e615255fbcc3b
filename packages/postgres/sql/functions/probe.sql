-- Whether there is room for a new page. Everything that was there before is given back first, so that one is needed.
--
-- Locks: its own table.

CREATE OR REPLACE FUNCTION probe() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  TRUNCATE probed;
  INSERT INTO probed VALUES (repeat('x', 1000));
END $$;
