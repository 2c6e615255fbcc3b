import { setImmediate as settle } from "node:timers/promises";
import { expect, test } from "vitest";
import { createGroupWorld, type GroupEntry, type GroupWorld, type ScriptedGroup } from "../../test/scripted-groups.ts";
import type { GroupFollower } from "./group-follower.ts";

/** A group with `before` messages, which a user then came into without seeing them. */
function createGroup(before: number): { world: GroupWorld; group: ScriptedGroup } {
  const world = createGroupWorld(["gaaaaaaaaaaaaaaaaaaaa"]);
  const [group] = world.groups;
  if (!group) throw new Error("the world has no group");
  for (let i = 0; i < before; i += 1) world.post(group);
  world.add(group, "none");
  return { world, group };
}

function start(world: GroupWorld, back = 0): GroupFollower {
  const follower = world.follow({});
  follower.start(world.positions().map((position) => ({ position, n: position.head - back, missed: 0 })));
  return follower;
}

const arrive = (world: GroupWorld, group: ScriptedGroup, entry: GroupEntry | null): void => {
  if (entry) world.live.receive({ userId: "me", feed: "group", conversationId: group.id, ...entry });
};

async function takeAll(world: GroupWorld, follower: GroupFollower): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let quiet = 0; quiet < 3; quiet += 1) {
    for (let item = follower.poll(); item; item = follower.poll()) taken.push(item.n);
    if (world.pending > 0) {
      world.answer(0, "as it is");
      quiet = 0;
    }
    await settle();
  }
  return taken;
}

test("a group that rested wakes with its copies, and what the user may not see stays unseen", async () => {
  const { world, group } = createGroup(2);
  const follower = start(world);
  for (let round = 0; round < 2; round += 1) {
    arrive(world, group, world.edit(group, round));
    const { n } = world.post(group);
    arrive(world, group, group.entries[n - 1] ?? null);
    expect(await takeAll(world, follower)).toEqual([n]);
    await world.live.checkHeads(); // and it rests again
  }
  expect(world.pending).toBe(0);
});

test("a group that rested is read once the store is ahead of it", async () => {
  const { world, group } = createGroup(0);
  const follower = start(world);
  const { n } = world.post(group);
  expect(await takeAll(world, follower)).toEqual([]);
  await world.live.checkHeads();
  expect(await takeAll(world, follower)).toEqual([n]);
});

test("a group with a reader who is behind, or of which a copy was missed, does not rest", async () => {
  const { world, group } = createGroup(0);
  const { n } = world.post(group);
  expect(await takeAll(world, start(world, 1))).toEqual([n]);

  const other = createGroup(0);
  const position = other.world.positions()[0];
  if (!position) throw new Error("the user is in no group");
  const follower = other.world.follow({});
  const missed = other.world.post(other.group).n;
  follower.start([{ position, n: position.head, missed }]);
  expect(await takeAll(other.world, follower)).toEqual([missed]);
});

test("of two who follow a group both hear of it, though it rested for the first", async () => {
  const { world, group } = createGroup(0);
  const followers = [start(world), start(world)];
  const entry = world.post(group);
  arrive(world, group, entry);
  for (const follower of followers) expect(await takeAll(world, follower)).toEqual([entry.n]);
  followers[1]?.close();
  await world.live.checkHeads();
  const next = world.post(group);
  arrive(world, group, next);
  expect(await takeAll(world, followers[0] as GroupFollower)).toEqual([next.n]);
  followers[0]?.close();
  expect(world.live.size).toBe(0);
});
