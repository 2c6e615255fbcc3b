import { collect, type OpenHubs, openHubs } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import type { Store } from "../ports/store.ts";

type Membership = Store["chats"]["membership"];

/** A large group. The hub does not know its last member, dan, so it asks the store with `read`, after `watch` has opened dan's subscriptions. */
async function openLargeGroup(read: (membership: () => ReturnType<Membership>) => ReturnType<Membership>) {
  let isWatched = false;
  const replays = { areHeld: false, underWay: 0 };
  const running = await openHubs({
    groups: { copyBound: 2 },
    wrapStore: (store) => ({
      ...store,
      readFeed(...args) {
        if (!replays.areHeld) return store.readFeed(...args);
        replays.underWay += 1;
        return new Promise(() => {});
      },
      chats: {
        ...store.chats,
        membership(userId, groupId) {
          const ask = () => store.chats.membership(userId, groupId);
          return isWatched && userId === "dan" ? read(ask) : ask();
        },
      },
    }),
  });
  const [hub] = running.hubs;
  const { id } = (await hub.createGroup("ann", { members: ["ben", "cid", "dan"] })).conversation;
  const onTyping = async () => collect(await hub.onTyping("dan", id, undefined));
  return Object.assign(running, {
    hub,
    onTyping,
    replays,
    async watch(count: number) {
      const opened = await Promise.all(Array.from({ length: count }, onTyping));
      isWatched = true;
      return opened;
    },
    add: (...userIds: readonly string[]) => hub.addMembers("ann", { conversationId: id, userIds }),
    remove: (userId: string) => hub.removeMember("ann", { conversationId: id, userId }),
    setTyping: (userId: string) => hub.setTyping(userId, { conversationId: id, typing: true }),
  });
}

/** Two nodes: the first one does not hear what the other one does in the group. */
async function openWithLostCopies(copyBound: number) {
  let nodes = 0;
  const running = await openHubs({
    nodes: 2,
    headCheckMs: 600_000,
    visibleEveryMs: 5,
    groups: { copyBound },
    wrapFanout(fanout) {
      nodes += 1;
      if (nodes === 1) return fanout;
      return { ...fanout, publish: (deliveries) => fanout.publish(deliveries.filter(({ feed }) => feed !== "group")) };
    },
  });
  const [hub, other = hub] = running.hubs;
  const { id } = (await hub.createGroup("ann", { members: ["ben", "cid", "dan"] })).conversation;
  return Object.assign(running, {
    hub,
    onTyping: async (userId: string) => collect(await hub.onTyping(userId, id, undefined)),
    remove: (userId: string) => other.removeMember("ann", { conversationId: id, userId }),
    setTyping: (userId: string) => hub.setTyping(userId, { conversationId: id, typing: true }),
  });
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function hasEnded({ ended }: { readonly ended: Promise<unknown> }): Promise<boolean> {
  await turn();
  return Promise.race([ended.then(() => true), turn().then(() => false)]);
}

const reported = ({ errors }: OpenHubs) => errors.map(([error, { stage }]) => [error, stage]);

test("a user is looked up once for all their subscriptions, and once more for all changes that come meanwhile", async () => {
  let reads = 0;
  const answer = Promise.withResolvers<void>();
  await using group = await openLargeGroup(async (membership) => {
    reads += 1;
    await answer.promise;
    return membership();
  });
  const opened = await group.watch(50);
  for (let n = 0; n < 5; n += 1) {
    await group.add("eve");
    await group.remove("eve");
  }
  await turn();
  expect(reads).toBe(1);
  answer.resolve();
  await eventually(() => expect(reads).toBe(2));
  await group.setTyping("ben");
  for (const { items } of opened) await eventually(() => expect(items).toEqual([[], ["ben"]]));
  expect(reads).toBe(2);
});

test("who is removed while they are looked up hears no more", async () => {
  const answer = Promise.withResolvers<void>();
  let isFirst = true;
  await using group = await openLargeGroup(async (membership) => {
    const found = await membership();
    if (isFirst) {
      isFirst = false;
      await answer.promise;
    }
    return found;
  });
  const opened = await group.watch(3);
  await group.add("eve");
  await eventually(() => expect(isFirst).toBe(false));
  await group.remove("dan");
  answer.resolve();
  await Promise.all(opened.map(({ ended }) => ended));
  await group.setTyping("ben");
  for (const { items } of opened) expect(items).toEqual([[]]);
});

test("nobody who is removed puts that off with other reads of theirs", async () => {
  await using group = await openLargeGroup((membership) => membership());
  const [watched] = await group.watch(1);
  group.replays.areHeld = true;
  for (let n = 0; n < 10; n += 1) void group.hub.onPush("dan", {}, undefined);
  await eventually(() => expect(group.replays.underWay).toBe(2));
  await group.remove("dan");
  await watched?.ended;
});

test("what begins after the user has come back stays, though an older look has found them gone", async () => {
  const answers: (() => void)[] = [];
  await using group = await openLargeGroup(async (membership) => {
    const found = await membership();
    if (found?.isMember) return found;
    await new Promise<void>((resolve) => answers.push(resolve));
    return found;
  });
  const [before] = await group.watch(1);
  await group.remove("dan");
  await eventually(() => expect(answers).toHaveLength(1));
  await group.add("dan");
  const after = await group.onTyping();
  answers[0]?.();
  await before?.ended;
  await group.setTyping("ben");
  await eventually(() => expect(after.items.at(-1)).toEqual(["ben"]));
  expect(await hasEnded(after)).toBe(false);
});

test("a look that fails is reported and repeated, so who was removed while the store was away hears no more", async () => {
  let isAway = true;
  const failure = new Error("away");
  await using group = await openLargeGroup((membership) => (isAway ? Promise.reject(failure) : membership()));
  const [watched] = await group.watch(1);
  await group.remove("dan");
  await eventually(() => expect(reported(group)[0]).toEqual([failure, "replay"]));
  isAway = false;
  await watched?.ended;
});

test.each([
  ["small", 100],
  ["large", 2],
])("who is removed from a %s group hears no more, also if the copy that says so is lost", async (_size, copyBound) => {
  await using group = await openWithLostCopies(copyBound);
  const [removed, member] = [await group.onTyping("dan"), await group.onTyping("cid")];
  await group.remove("dan");
  await removed.ended;
  await group.setTyping("ben");
  await eventually(() => expect(member.items).toEqual([[], ["ben"]]));
  expect(removed.items).toEqual([[]]);
});

test("in a group in which nothing happens nobody is looked up", async () => {
  let looks = 0;
  await using running = await openHubs({
    visibleEveryMs: 5,
    wrapStore: (store) => ({
      ...store,
      chats: {
        ...store.chats,
        async groupHeads(groupIds) {
          const heads = await store.chats.groupHeads(groupIds);
          if (groupIds.length > 0) looks += 1;
          return heads;
        },
        members(...given) {
          if (looks > 1) throw new Error("nothing has happened");
          return store.chats.members(...given);
        },
      },
    }),
  });
  const [hub] = running.hubs;
  const { id } = (await hub.createGroup("ann", { members: ["ben"] })).conversation;
  const watched = collect(await hub.onTyping("ben", id, undefined));
  await eventually(() => expect(looks).toBeGreaterThan(5));
  expect(running.errors).toEqual([]);
  expect(await hasEnded(watched)).toBe(false);
});

test("who is removed on another node, from a group that has become large, hears no more", async () => {
  await using running = await openHubs({ nodes: 2, headCheckMs: 600_000, groups: { copyBound: 2 } });
  const [hub, other = hub] = running.hubs;
  const { id } = (await hub.createGroup("ann", { members: ["dan"] })).conversation;
  const removed = collect(await other.onTyping("dan", id, undefined));
  await hub.addMembers("ann", { conversationId: id, userIds: ["ben", "cid"] });
  await hub.removeMember("ann", { conversationId: id, userId: "dan" });
  await removed.ended;
  expect(removed.items).toEqual([[]]);
});
