#!lua flags=allow-oom
-- Publishes messages, each on its channel if anybody listens there besides who publishes: a node needs no copy of its own. A
-- joint channel stands for the channels of several users, and who listens to it listens to all of these
-- (fanout/joint-channels.ts): it takes the message once, and its listener does not count on their channels any more.
--
-- KEYS     sharded channels, of one slot in a cluster: first those of users, then joint ones
-- ARGV[1]  for each user's channel a digit: how many of its listeners are the publisher's own, 0 or 1
-- ARGV[2]  for each user's channel a digit: 1 if its message is that of the channel before it, 0 if it has one of its own
-- ARGV[…]  for each joint channel three: which of the messages it takes, from 1 up; the first user's channel that it may stand
--          for, from 1 up; and for each one from there a digit, 1 if it stands for it
-- ARGV[…]  the messages, in the order of the users' channels, but for those that are 1
--
-- Returns the joint channels to which nobody listens. One atomic step: who has subscribed before it gets the message; on a user's
-- channel and on one joint channel if it listens to both and another node listens to the user as well, else once.
local own = ARGV[1]
local same = ARGV[2]
local users = #own
local at = 2 + 3 * (#KEYS - users)
local listeners = redis.call("PUBSUB", "SHARDNUMSUB", unpack(KEYS))
local served, silent = {}, {}

for j = 1, #KEYS - users do
  local channel = KEYS[users + j]
  if listeners[2 * (users + j)] == 0 then
    silent[#silent + 1] = channel
  else
    local text, first, mask = ARGV[3 * j], tonumber(ARGV[3 * j + 1]), ARGV[3 * j + 2]
    redis.call("SPUBLISH", channel, ARGV[at + tonumber(text)])
    for k = 1, #mask do
      local i = first + k - 1
      if string.byte(mask, k) == 49 then served[i] = (served[i] or 0) + 1 end
    end
  end
end

for i = 1, users do
  if string.byte(same, i) == 48 then at = at + 1 end
  if listeners[2 * i] > string.byte(own, i) - 48 + (served[i] or 0) then redis.call("SPUBLISH", KEYS[i], ARGV[at]) end
end

return silent
