import { eventually } from "@tidings/testing/eventually";
import { expect, test, vi } from "vitest";
import { createMemoryFanout } from "../memory/memory-fanout.ts";
import { createLiveGroups, type GroupReader } from "./live-groups.ts";

const group = "g00000000000000000000";

test("a group's channel is taken once, also if the store cannot say what was missed before", async () => {
  const fanout = createMemoryFanout();
  const subscribe = vi.spyOn(fanout, "subscribe");
  const errors: unknown[] = [];
  const groups = createLiveGroups({
    fanout,
    chats: { groupHeads: () => Promise.reject(new Error("the store is away")) },
    onMembers: () => {},
    onTyping: () => {},
    onError: (error) => void errors.push(error),
  });
  const release = await groups.open(group);
  await eventually(() => expect(errors).toHaveLength(1));
  (await groups.open(group))();
  release();
  expect(subscribe).toHaveBeenCalledTimes(1);
});

test("a channel that could not be taken is taken by the next who needs it", async () => {
  const fanout = createMemoryFanout();
  const subscribe = vi.spyOn(fanout, "subscribe").mockRejectedValueOnce(new Error("Redis is away"));
  const errors: unknown[] = [];
  const groups = createLiveGroups({
    fanout,
    chats: { groupHeads: async () => [0] },
    onMembers: () => {},
    onTyping: () => {},
    onError: (error) => void errors.push(error),
  });
  await expect(groups.open(group)).rejects.toThrow("Redis is away");
  (await groups.open(group))();
  expect(subscribe).toHaveBeenCalledTimes(2);
  expect(errors).toMatchObject([{ message: "Redis is away" }]);
});

test("what was known of a group is told to who begins meanwhile, though its last follower has gone", () => {
  const groups = createLiveGroups({
    fanout: createMemoryFanout(),
    chats: { groupHeads: async () => [0] },
    onMembers: () => {},
    onTyping: () => {},
    onError: () => {},
  });
  const reader: GroupReader = { follow() {}, fallBehind() {}, signal() {}, letRest() {}, wake() {} };
  const beginning = groups.begin();
  const event = { type: "read", conversationId: group, userId: "ann", seq: 1 } as const;
  const followed = groups.follow(group, 3, reader);
  groups.receive({ userId: "ann", feed: "group", conversationId: group, n: 4, event });
  expect(beginning.missed(group)).toBe(0);
  groups.leave(followed, reader);
  expect(beginning.missed(group)).toBe(4);

  const other = "g00000000000000000001";
  expect(groups.rest(other, { n: 7, fromSeq: 0 }, reader)).toBe(true);
  groups.leaveResting(reader);
  expect(beginning.missed(other)).toBe(7);
  beginning.end();
  expect(groups.size).toBe(0);
});
