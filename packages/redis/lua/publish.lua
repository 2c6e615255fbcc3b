#!lua flags=allow-oom
-- Publishes messages, each on its channel if anybody listens there besides who publishes: a node needs no copy of its own. A
-- joint channel stands for the channels of several users, and who listens to it listens to all of these
-- (fanout/joint-channels.ts): it takes the message once, and its listener does not count on their channels any more.
--
-- KEYS     sharded channels, of one slot in a cluster: first those of users, then joint ones
-- ARGV[1]  for each user's channel a digit: how many of its listeners are the publisher's own, or joint channels that stand for it
-- ARGV[2]  for each user's channel a digit: 1 if its message is that of the channel before it, 0 if it has one of its own
-- ARGV[…]  for each joint channel three: which of the messages it takes, from 1 up; the first user's channel that it may stand
--          for, from 1 up; and for each one from there a digit, 1 if it stands for it
-- ARGV[…]  the messages, in the order of the users' channels, but for those that are 1
--
-- Returns the joint channels to which nobody listens. One atomic step: who has subscribed before it gets the message; on a user's
-- channel and on one joint channel if it listens to both and another node listens to the user as well, else once.
local users, joints = #ARGV[1], #KEYS - #ARGV[1]
local served = { string.byte(ARGV[1], 1, -1) }
local same = { string.byte(ARGV[2], 1, -1) }
local listeners = redis.call("PUBSUB", "SHARDNUMSUB", unpack(KEYS))
local at = 2 + 3 * joints
local silent = {}

for j = 1, joints do
  local channel, text, first, mask = KEYS[users + j], ARGV[3 * j], ARGV[3 * j + 1], ARGV[3 * j + 2]
  if listeners[2 * (users + j)] > 0 then
    redis.call("SPUBLISH", channel, ARGV[at + text])
  else
    silent[#silent + 1] = channel
    for k = 1, #mask do
      if string.byte(mask, k) == 49 then served[first + k - 1] = served[first + k - 1] - 1 end
    end
  end
end

for i = 1, users do
  if same[i] == 48 then at = at + 1 end
  if listeners[2 * i] > served[i] - 48 then redis.call("SPUBLISH", KEYS[i], ARGV[at]) end
end

return silent
