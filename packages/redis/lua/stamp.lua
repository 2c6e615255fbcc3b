#!lua flags=allow-oom
-- Reads stamps, and makes those that are missing. A stamp is deleted after each change to who has the conversation open
-- (presence/registrar.ts), and never made again with the same value: as long as it is the same, so is who has it open.
--
-- KEYS     hashes with a field `s`, one for each conversation
-- ARGV[1]  a value that no stamp has had
-- ARGV[2]  how long a new one is kept, ms
--
-- Returns the stamps. One atomic step. Allowed when Redis is out of memory: they are short and kept for seconds.
local found = {}

for i, key in ipairs(KEYS) do
  found[i] = redis.call("HGET", key, "s")
  if not found[i] then
    found[i] = ARGV[1]
    redis.call("HSET", key, "s", ARGV[1])
    redis.call("PEXPIRE", key, ARGV[2])
  end
end

return found
