#!lua
-- A node holds a user: it has connections of his, or chats of his open.
--
-- KEYS[1]  the user's hash: `c:<node>` since when the user is connected there, ms; `o:<node>` chats that are open there,
--          JSON; `a:<node>` if all connections there are away; `seen` when the last connection ended, ms; `v` version,
--          greater after each change to who is connected or away
-- ARGV[1]  node
-- ARGV[2]  since when he is connected there, ms; empty if he is not
-- ARGV[3]  the chats that are open there, JSON; empty if none are
-- ARGV[4]  the nodes that are known to live, each with a space before and after it
-- ARGV[5]  how long the hash is kept without a change, ms
-- ARGV[6]  channel for notices of who holds him, of the same slot
-- ARGV[7]  "1" if all connections there are away; else empty
-- ARGV[8…] the node's earlier names, under which it holds him no longer
--
-- Returns since when he is connected, ms; empty if he is not connected there. A user who comes from another node that
-- still holds him is connected since he was there.
--
-- One atomic step, and the same again if repeated. Refused as a whole when Redis is out of memory (no `allow-oom`).
-- Never takes a connection away, unless in place of it there is one under the node's new name: release.lua does.
local user, node, since, chats, live, is_away = KEYS[1], ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[7]

for i = 8, #ARGV do redis.call("HDEL", user, "o:" .. ARGV[i]) end
if chats == "" then
  redis.call("HDEL", user, "o:" .. node)
else
  redis.call("HSET", user, "o:" .. node, chats)
end

if since ~= "" then
  local hash, nodes, away, version = redis.call("HGETALL", user), {}, {}, 0
  for i = 1, #hash, 2 do
    local field, value = hash[i], hash[i + 1]
    if field == "v" then
      version = tonumber(value)
    elseif string.sub(field, 1, 2) == "a:" then
      away[string.sub(field, 3)] = value
    elseif string.sub(field, 1, 2) == "c:" then
      local holder = string.sub(field, 3)
      nodes[holder] = value
      local alive = string.find(live, " " .. holder .. " ", 1, true)
      if alive and tonumber(value) < tonumber(since) then since = value end
    end
  end
  for i = 8, #ARGV do
    local former = ARGV[i]
    redis.call("HDEL", user, "c:" .. former, "a:" .. former)
    nodes[former], away[former] = nil, nil
  end
  if nodes[node] ~= since or (away[node] or "") ~= is_away then
    -- Not less than the clock: after the hash was lost, its versions go on from where they were.
    local time = redis.call("TIME")
    version = math.max(version + 1, time[1] * 1000 + math.floor(time[2] / 1000))
    nodes[node] = since
    if is_away == "" then
      away[node] = nil
      redis.call("HDEL", user, "a:" .. node)
    else
      away[node] = is_away
      redis.call("HSET", user, "a:" .. node, is_away)
    end
    local text = string.format("%d", version)
    redis.call("HSET", user, "c:" .. node, since, "v", text)
    local seen = redis.call("HGET", user, "seen") or ""
    redis.call("SPUBLISH", ARGV[6], cjson.encode({ v = text, seen = seen, nodes = nodes, away = away }))
  end
end

redis.call("PEXPIRE", user, ARGV[5])
return since
