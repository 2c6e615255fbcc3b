import * as fc from "fast-check";
import { setImmediate as settle } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  createGroupWorld,
  entryBytes,
  type GroupEntry,
  type GroupWorld,
  headOf,
  intervalOf,
  type ScriptedGroup,
} from "../../test/scripted-groups.ts";
import type { GroupPosition } from "../ports/conversation-store.ts";
import { visibleEvent } from "../rules/membership.ts";
import type { GroupFollower, GroupItem } from "./group-follower.ts";

const ids = ["gaaaaaaaaaaaaaaaaaaaa", "gbbbbbbbbbbbbbbbbbbbb"];

type From = "now" | "resumed" | "back" | "beyond";

/** Whether the user may ever have seen the entry: it is in one of their intervals, and about a message of it. */
const isTheirs = ({ intervals }: ScriptedGroup, { n, event }: GroupEntry): boolean =>
  intervals.some(
    ({ fromN, fromSeq, untilN }) =>
      n > fromN && n <= (untilN ?? Number.POSITIVE_INFINITY) && visibleEvent(event, { fromSeq }) !== null,
  );

/** Entries that have to be seen: since the user came into the group. What came before, of an earlier interval, may be gone with it. */
const isTheirsNow = (group: ScriptedGroup, entry: GroupEntry): boolean => {
  const interval = intervalOf(group);
  return interval !== undefined && entry.n >= interval.joinedN && isTheirs({ ...group, intervals: [interval] }, entry);
};

const mustSee = (group: ScriptedGroup, after: number, before: number): readonly number[] =>
  group.entries.filter((entry) => entry.n > after && entry.n < before && isTheirsNow(group, entry)).map(({ n }) => n);

/** A subscription as the hub opens it, whose consumer compares everything with what the store holds. */
function createChecker(world: GroupWorld, follower: GroupFollower, only: string | undefined) {
  const beginning = world.live.begin();
  /** What the user's own feed had told before the groups were looked up. */
  let heard = world.told.length;
  let positions: readonly GroupPosition[] | null = null;
  /** Up to where everything of a group has been seen, or was said to be gone. */
  const places = new Map<string, number>();
  /** Groups into which the user came since then. */
  const heardOf = new Set<string>();
  let started = false;

  const check = (item: GroupItem): void => {
    const group = world.groups.find(({ id }) => id === item.groupId);
    if (!group) throw new Error("an item of no group");
    const place = places.get(group.id);
    if (item.kind === "entry") {
      const entry = group.entries[item.n - 1];
      if (!entry) throw new Error("an entry that does not exist");
      expect(item.event).toEqual(entry.event);
      expect(isTheirs(group, entry), `entry ${item.n} is in an interval of theirs`).toBe(true);
      const from = place ?? (intervalOf(group)?.joinedN ?? 1) - 1;
      expect(item.n).toBeGreaterThan(place ?? 0);
      expect(mustSee(group, from, item.n), "entries that were passed over").toEqual([]);
    } else if (place !== undefined) {
      expect(item.n).toBeGreaterThanOrEqual(place);
    }
    places.set(group.id, item.n);
  };

  return {
    follower,
    /** The groups are looked up; what happens from here on may or may not be known at the start. */
    look(): void {
      positions ??= world.positions().filter(({ conversationId }) => (only ?? conversationId) === conversationId);
    },
    start(from: From, by: number): void {
      if (started || !positions) return;
      started = true;
      follower.start(
        positions.map((position) => {
          const { conversationId: id, head, isMember } = position;
          const missed = beginning.missed(id);
          const given = from === "back" ? Math.max(0, head - by) : null;
          const n = given ?? head;
          const first = from === "resumed" || from === "beyond" ? ("reset" as const) : undefined;
          // of a group that was left before, the user's own feed may still tell that they came in
          if (!first && (isMember || n < head || only !== undefined)) places.set(id, n);
          return { position, n, missed, first };
        }),
      );
      beginning.end();
    },
    /** The user's own feed tells the next thing. */
    hear(): void {
      const next = started ? world.told[heard] : undefined;
      if (!next) return;
      heard += 1;
      if (!next.isAdded) return;
      heardOf.add(next.groupId);
      follower.join(next.groupId);
    },
    take(): boolean {
      const item = started ? follower.poll() : null;
      if (item) check(item);
      return item !== null;
    },
    get isDone() {
      return started && heard === world.told.length;
    },
    /** Everything of the intervals that hold now has been seen. */
    checkEnd(): void {
      for (const group of world.groups) {
        if (only !== undefined && only !== group.id) continue;
        const interval = intervalOf(group);
        if (!interval || !(places.has(group.id) || heardOf.has(group.id))) continue;
        const from = places.get(group.id) ?? interval.joinedN - 1;
        expect(mustSee(group, from, headOf(group) + 1), `missing of ${group.id}`).toEqual([]);
      }
    },
  };
}

const pick = fc.nat({ max: 20 });
const group = fc.nat({ max: ids.length - 1 });
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant("post" as const), group }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("edit" as const), group, pick }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("add" as const),
      group,
      history: fc.constantFrom("all" as const, "none" as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("remove" as const), group }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("copies arrive" as const),
      pick,
      count: fc.integer({ min: 1, max: 4 }),
      again: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("copy is lost" as const), pick }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("take" as const), pick, all: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("hear" as const), pick }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("store answers" as const),
      pick,
      how: fc.constantFrom("as it was" as const, "as it is" as const, "away" as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("head is looked up" as const), group }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("head is told" as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("trim" as const), group, keep: fc.nat({ max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("time passes" as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("heads are checked" as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("open" as const), only: fc.option(group) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("look" as const), pick }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("start" as const),
      pick,
      from: fc.constantFrom<From>("now", "resumed", "back", "beyond"),
      by: fc.nat({ max: 6 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("close" as const), pick }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const limitsArbitrary = fc.record({
  maxQueued: fc.integer({ min: 1, max: 4 }),
  pageSize: fc.integer({ min: 1, max: 4 }),
  pageBytes: fc.integer({ min: 1, max: 6 }).map((entries) => entries * entryBytes),
});

type Limits = typeof limitsArbitrary extends fc.Arbitrary<infer T> ? T : never;

async function play(limits: Limits, steps: readonly Step[]): Promise<void> {
  const world = createGroupWorld(ids);
  const copies: { readonly id: string; readonly entry: GroupEntry }[] = [];
  const headsSeen: { readonly id: string; readonly head: number }[] = [];
  const checkers: ReturnType<typeof createChecker>[] = [];
  const at = (i: number): ScriptedGroup => world.groups[i % ids.length] as ScriptedGroup;
  /** Others of the group are on this node: copies come whether the user is in it or not. */
  const publish = (of: ScriptedGroup, entry: GroupEntry | null): void => {
    if (entry) copies.push({ id: of.id, entry });
  };
  const open = (only: string | undefined): void => {
    checkers.push(createChecker(world, world.follow({ ...limits, only }), only));
  };
  const one = (i: number) => checkers[i % checkers.length];

  const perform = (now: Step): void => {
    switch (now.do) {
      case "post":
        publish(at(now.group), world.post(at(now.group)));
        break;
      case "edit":
        publish(at(now.group), world.edit(at(now.group), now.pick));
        break;
      case "add":
        publish(at(now.group), world.add(at(now.group), now.history));
        break;
      case "remove":
        publish(at(now.group), world.remove(at(now.group)));
        break;
      case "copies arrive": {
        const start = now.pick % Math.max(1, copies.length);
        const arriving = now.again ? copies.slice(start, start + now.count) : copies.splice(start, now.count);
        for (const { id, entry } of arriving) {
          world.live.receive({ userId: "me", feed: "group", conversationId: id, ...entry });
        }
        break;
      }
      case "copy is lost":
        copies.splice(now.pick % Math.max(1, copies.length), 1);
        break;
      case "take":
        while (one(now.pick)?.take() && now.all);
        break;
      case "hear":
        one(now.pick)?.hear();
        break;
      case "store answers":
        if (world.pending > 0) world.answer(now.pick, now.how);
        break;
      case "head is looked up":
        headsSeen.push({ id: at(now.group).id, head: at(now.group).entries.length });
        break;
      case "head is told": {
        const [seen] = headsSeen.splice(now.pick % Math.max(1, headsSeen.length), 1);
        if (seen) world.live.get(seen.id)?.observe(seen.head);
        break;
      }
      case "trim":
        at(now.group).trimmed = Math.max(at(now.group).trimmed, at(now.group).entries.length - now.keep);
        break;
      case "time passes":
        vi.advanceTimersByTime(5_000);
        break;
      case "heads are checked":
        void world.live.checkHeads();
        break;
      case "open":
        open(now.only === null ? undefined : ids[now.only]);
        break;
      case "look":
        one(now.pick)?.look();
        break;
      case "start":
        one(now.pick)?.start(now.from, now.by);
        break;
      case "close": {
        const [gone] = checkers.splice(now.pick % checkers.length, 1);
        gone?.look();
        gone?.start("now", 0);
        gone?.follower.close();
        break;
      }
    }
  };
  const comeToRest = async (): Promise<void> => {
    for (let quiet = 0; quiet < 3; quiet += 1) {
      for (const checker of checkers) {
        checker.look();
        checker.start("now", 0);
        checker.hear();
        while (checker.take()) quiet = 0;
        if (!checker.isDone) quiet = 0;
      }
      if (world.pending > 0) {
        world.answer(0, "as it is");
        quiet = 0;
      }
      vi.advanceTimersByTime(5_000);
      await settle();
    }
  };

  for (const each of world.groups) publish(each, world.add(each, "none"));
  for (const only of [undefined, ids[0]]) {
    open(only);
    checkers.at(-1)?.look();
    checkers.at(-1)?.start("now", 0);
  }
  for (const now of steps) {
    perform(now);
    await settle();
  }
  await comeToRest();
  for (const { id, entries } of world.groups) world.live.get(id)?.observe(entries.length);
  await comeToRest();
  for (const checker of checkers) checker.checkEnd();
  for (const checker of checkers) checker.follower.close();
  expect(world.live.size).toBe(0);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

test("a follower yields what is in the user's intervals once and in order, or a reset, and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(
      limitsArbitrary,
      fc.array(step, { minLength: 30, maxLength: 150, size: "max" }),
      async (limits, steps) => {
        await expect(play(limits, steps)).resolves.toBeUndefined();
      },
    ),
    { numRuns: 500 },
  );
});
