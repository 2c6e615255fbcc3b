#!lua flags=allow-oom
-- A node takes a lease, renews it, or gives it up; and learns who else lives.
--
-- KEYS[1]  sorted set of the nodes by the end of their lease, in ms of this server's clock
-- ARGV[1]  node
-- ARGV[2]  how long the lease is to last from now on, ms; 0 gives it up
-- ARGV[3]  "take" for a node that has none, "renew" for one that should have one
-- ARGV[4]  how long nodes are remembered after their lease, ms: when it ended tells when their users were last seen
-- ARGV[5]  how many nodes are remembered at most
--
-- Returns {held, node, node, …}: held is 0 if the node's lease had ended before, or is lost, else 1; then the nodes that
-- live, with this one. A lease that has ended is never renewed: the node takes another one, by another name.
--
-- One atomic step. Allowed when Redis is out of memory: the set is bounded, and without it all users would go offline.
local nodes, node = KEYS[1], ARGV[1]
local time = redis.call("TIME")
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local ends = redis.call("ZSCORE", nodes, node)
local held = 1
if ends and tonumber(ends) <= now or not ends and ARGV[3] == "renew" then held = 0 end
if held == 1 then redis.call("ZADD", nodes, now + ARGV[2], node) end

redis.call("ZREMRANGEBYSCORE", nodes, "-inf", now - ARGV[4])
redis.call("ZREMRANGEBYRANK", nodes, 0, -1 - ARGV[5])
redis.call("PEXPIRE", nodes, ARGV[4])

local result = redis.call("ZRANGE", nodes, string.format("(%d", now), "+inf", "BYSCORE")
table.insert(result, 1, held)
return result
