#!lua flags=no-writes
-- Reads users' hashes, see hold.lua.
--
-- KEYS     the hashes, of one slot in a cluster
--
-- Returns for each a text: field, value, field, value, …, each on a line of its own (JSON values have no line breaks);
-- empty if there is no such hash. One atomic step.
local found = {}

for i, user in ipairs(KEYS) do
  found[i] = table.concat(redis.call("HGETALL", user), "\n")
end

return found
