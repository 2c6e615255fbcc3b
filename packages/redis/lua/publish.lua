#!lua flags=allow-oom
-- Publishes messages, each on its channel if anybody listens there besides who publishes: a node needs no copy of its own.
--
-- KEYS     sharded channels, of one slot in a cluster
-- ARGV[1]  for each channel a digit: how many of its listeners are the publisher's own, 0 or 1
-- ARGV[2]  for each channel a digit: 1 if its message is that of the channel before it, 0 if it has one of its own
-- ARGV[…]  the messages, in the order of the channels, but for those that are 1
--
-- Returns nothing. One atomic step: who has subscribed before it gets the message, and nobody gets it twice.
local own = ARGV[1]
local same = ARGV[2]
local at = 2
local listeners = redis.call("PUBSUB", "SHARDNUMSUB", unpack(KEYS))

for i, channel in ipairs(KEYS) do
  if string.byte(same, i) == 48 then at = at + 1 end
  if listeners[2 * i] > string.byte(own, i) - 48 then redis.call("SPUBLISH", channel, ARGV[at]) end
end
