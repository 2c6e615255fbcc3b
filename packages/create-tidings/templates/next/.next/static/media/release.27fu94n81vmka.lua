#!lua flags=allow-oom
-- A node holds a user no longer: it let go of him, or it is dead and another one clears up after it.
--
-- KEYS[1]  the user's hash, as in hold.lua
-- ARGV[1]  node
-- ARGV[2]  when his last connection there ended, ms
-- ARGV[3]  how long the hash is kept without a change, ms
-- ARGV[4]  channel for notices of who holds him, of the same slot
--
-- Returns 1 if the user was connected there, else 0.
--
-- One atomic step, and nothing if repeated. Allowed when Redis is out of memory: it takes away more than it adds.
local user, node = KEYS[1], ARGV[1]

redis.call("HDEL", user, "o:" .. node, "a:" .. node)
if redis.call("HDEL", user, "c:" .. node) == 0 then return 0 end

local hash, nodes, away, version, seen = redis.call("HGETALL", user), {}, {}, 0, ARGV[2]
for i = 1, #hash, 2 do
  local field, value = hash[i], hash[i + 1]
  if field == "v" then
    version = tonumber(value)
  elseif field == "seen" then
    if tonumber(value) > tonumber(seen) then seen = value end
  elseif string.sub(field, 1, 2) == "a:" then
    away[string.sub(field, 3)] = value
  elseif string.sub(field, 1, 2) == "c:" then
    nodes[string.sub(field, 3)] = value
  end
end
local time = redis.call("TIME")
version = math.max(version + 1, time[1] * 1000 + math.floor(time[2] / 1000))
local text = string.format("%d", version)
redis.call("HSET", user, "seen", seen, "v", text)
redis.call("PEXPIRE", user, ARGV[3])
redis.call("SPUBLISH", ARGV[4], cjson.encode({ v = text, seen = seen, nodes = nodes, away = away }))
return 1
