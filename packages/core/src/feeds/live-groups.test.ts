import { eventually } from "@tidings/testing/eventually";
import { expect, test, vi } from "vitest";
import { createMemoryFanout } from "../memory/memory-fanout.ts";
import { createLiveGroups } from "./live-groups.ts";

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
