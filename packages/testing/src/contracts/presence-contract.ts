import { directConversationId, type Presence, type PresenceConnection, type PresenceState } from "@tidings/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventually } from "../eventually.ts";

/** Nodes on one backend of their own. Disposing of it closes them. */
export interface PresenceFixture extends AsyncDisposable {
  readonly nodes: readonly Presence[];
}

/** Makes nodes on an empty backend, for one test. */
export type OpenPresence = (options: {
  readonly nodes: number;
  /** How long a user stays online after their last connection. Milliseconds. */
  readonly graceMs: number;
}) => Promise<PresenceFixture>;

/** How many nodes the tests have. */
export interface PresenceContractOptions {
  /** How many nodes share the backend. Default 1. */
  readonly nodes?: number;
}

const timeout = 120_000;
/** Soon over; and one that does not end within a test. */
const [shortGraceMs, longGraceMs] = [30, 600_000];

const chat = directConversationId("ann", "ben");
const otherChat = directConversationId("ann", "c_c");

/** What a watcher was told of each user, without repetitions. */
function createWatcher() {
  const told = new Map<string, boolean[]>();
  return {
    listener: ({ userId, online }: PresenceState): void => {
      const states = told.get(userId) ?? [];
      told.set(userId, states);
      if (states.at(-1) !== online) states.push(online);
    },
    toldOf: (userId: string): readonly boolean[] => told.get(userId) ?? [],
  };
}

const awayOf = async (presence: Presence, userId: string): Promise<boolean> =>
  (await presence.get([userId]))[0]?.away === true;

const onlineOf = async (presence: Presence, userId: string): Promise<boolean | undefined> =>
  (await presence.get([userId]))[0]?.online;

const isViewing = async (presence: Presence, userId: string, conversationId = chat): Promise<boolean> =>
  (await presence.viewers([userId], conversationId)).has(userId);

const toFlags = (states: readonly (PresenceState | undefined)[]): readonly boolean[][] =>
  states.map((state) => [state?.online === true, state?.away === true]);

const untilLaterThan = (ms: number): Promise<void> => eventually(() => expect(Date.now()).toBeGreaterThan(ms));

type Start = (
  graceMs: number,
) => Promise<AsyncDisposable & { readonly nodes: readonly Presence[]; readonly at: (i: number) => Presence }>;

function closingTests(start: Start): void {
  test("a node that closes takes what it registered offline at once, and nothing else", async () => {
    await using running = await start(longGraceMs);
    const [closing, staying] = [running.at(0), running.at(1)];
    const { listener, toldOf } = createWatcher();
    await closing.connect("ann");
    await closing.open("ann", chat);
    await closing.connect("ben");
    await staying.connect("ben");
    await staying.open("ben", chat);
    await staying.watch(["ann", "ben"], listener);
    await closing.close();
    await eventually(() => expect(toldOf("ann")).toEqual([false]));
    await expect(onlineOf(staying, "ann")).resolves.toBe(false);
    await expect(onlineOf(staying, "ben")).resolves.toBe(true);
    await eventually(() => expect(isViewing(staying, "ann")).resolves.toBe(false));
    await expect(isViewing(staying, "ben")).resolves.toBe(true);
    expect(toldOf("ben")).toEqual([]);
  });
}

/** What every `Presence` must do, as tests: call it in a test file of the adapter. */
export function presenceContract(
  name: string,
  open: OpenPresence,
  { nodes: count = 1 }: PresenceContractOptions = {},
): void {
  const start: Start = async (graceMs) => {
    const fixture = await open({ nodes: count, graceMs });
    const at = (i: number): Presence => fixture.nodes[i % fixture.nodes.length] as Presence;
    return { nodes: fixture.nodes, at, [Symbol.asyncDispose]: () => fixture[Symbol.asyncDispose]() };
  };

  describe(
    `${name} keeps the contract of Presence on ${count === 1 ? "one node" : `${count} nodes`}`,
    { timeout },
    () => {
      describe("who is online", () => {
        test("a user who never was is offline", async () => {
          await using running = await start(longGraceMs);
          await expect(running.at(0).get(["ann"])).resolves.toEqual([
            { userId: "ann", online: false, lastSeenAtMs: null },
          ]);
          await expect(running.at(0).get([])).resolves.toEqual([]);
        });

        test("a user with a connection is online on every node, since it began", async () => {
          await using running = await start(longGraceMs);
          const before = Date.now();
          await running.at(0).connect("ann");
          const after = Date.now();
          for (const node of running.nodes) {
            const [state] = await node.get(["ann"]);
            expect(state).toMatchObject({ userId: "ann", online: true });
            expect(state?.lastSeenAtMs).toBeGreaterThanOrEqual(before - 1);
            expect(state?.lastSeenAtMs).toBeLessThanOrEqual(after + 1);
          }
        });

        test("states come in the order asked for", async () => {
          await using running = await start(longGraceMs);
          await running.at(0).connect("ben");
          await running.at(1).connect("日本 *");
          const userIds = ["日本 *", "ann", "ben", ...Array.from({ length: 497 }, (_, i) => `user ${i}`)];
          for (const node of running.nodes) {
            const states = await node.get(userIds);
            expect(states.map(({ userId }) => userId)).toEqual(userIds);
            expect(states.flatMap(({ userId, online }) => (online ? [userId] : []))).toEqual(["日本 *", "ben"]);
          }
        });

        test("a user stays online until the grace period after their last connection, and was last seen when that ended", async () => {
          await using running = await start(shortGraceMs);
          const releases = [await running.at(0).connect("ann"), await running.at(1).connect("ann")];
          const connected = Date.now();
          await untilLaterThan(connected + 2 * shortGraceMs);
          releases[0]?.();
          await untilLaterThan(Date.now() + 2 * shortGraceMs);
          for (const node of running.nodes) await expect(onlineOf(node, "ann")).resolves.toBe(true);

          const ended = Date.now();
          releases[1]?.();
          for (const node of running.nodes) {
            await eventually(() => expect(onlineOf(node, "ann")).resolves.toBe(false));
            const [state] = await node.get(["ann"]);
            expect(state?.lastSeenAtMs).toBeGreaterThanOrEqual(ended - 1);
          }
        });

        test("within the grace period a user is online", async () => {
          await using running = await start(longGraceMs);
          const release = await running.at(0).connect("ann");
          release();
          await untilLaterThan(Date.now() + shortGraceMs);
          for (const node of running.nodes) await expect(onlineOf(node, "ann")).resolves.toBe(true);
        });

        test("a release that is called again does nothing", async () => {
          await using running = await start(shortGraceMs);
          const release = await running.at(0).connect("ann");
          await running.at(0).connect("ann");
          release();
          release();
          await untilLaterThan(Date.now() + 2 * shortGraceMs);
          await expect(onlineOf(running.at(1), "ann")).resolves.toBe(true);
        });
      });

      describe("who is away", () => {
        test("nobody until they say so, and then only while they are online", async () => {
          await using running = await start(shortGraceMs);
          const connection = await running.at(0).connect("ann");
          for (const node of running.nodes) {
            const [state] = await node.get(["ann"]);
            expect(Object.keys(state ?? {}).toSorted()).toEqual(["lastSeenAtMs", "online", "userId"]);
          }
          await connection.setAway(true);
          for (const node of running.nodes) {
            await expect(node.get(["ann"])).resolves.toMatchObject([{ online: true, away: true }]);
          }
          await connection.setAway(false);
          for (const node of running.nodes) await expect(awayOf(node, "ann")).resolves.toBe(false);
          await connection.setAway(true);
          connection();
          for (const node of running.nodes) {
            await eventually(() => expect(onlineOf(node, "ann")).resolves.toBe(false));
            await expect(awayOf(node, "ann")).resolves.toBe(false);
          }
        });

        test("a user is away if all of their connections are, wherever those are", async () => {
          await using running = await start(shortGraceMs);
          const all = async (expected: boolean): Promise<void> => {
            for (const node of running.nodes) {
              await eventually(() => expect(awayOf(node, "ann")).resolves.toBe(expected));
            }
          };
          const [one, two] = [await running.at(0).connect("ann", true), await running.at(0).connect("ann", true)];
          await all(true);
          const other = await running.at(1).connect("ann");
          await all(false);
          await other.setAway(true);
          await all(true);
          await two.setAway(false);
          await all(false);
          two();
          await all(true);
          one();
          other();
          await one.setAway(false);
          await eventually(() => expect(onlineOf(running.at(0), "ann")).resolves.toBe(false));
          await running.at(1).connect("ann");
          await all(false);
        });

        test("within the grace period they are as they were last", async () => {
          await using running = await start(longGraceMs);
          (await running.at(0).connect("ann", true))();
          for (const node of running.nodes) await expect(awayOf(node, "ann")).resolves.toBe(true);
          await running.at(0).connect("ann");
          for (const node of running.nodes) await expect(awayOf(node, "ann")).resolves.toBe(false);
        });

        test("a watcher is told when they go away and when they are back, and of nothing between", async () => {
          await using running = await start(longGraceMs);
          const first = await running.at(0).connect("ann");
          const second = await running.at(1).connect("ann");
          // Watched from here on: a node that has not heard of one connection yet would take the other one for all.
          const told = running.nodes.map(() => new Array<string>());
          for (const [i, node] of running.nodes.entries()) {
            await node.watch(["ann"], ({ online, away }) =>
              told[i]?.push(`${online ? "on" : "off"}${away ? " away" : ""}`),
            );
          }
          await first.setAway(true);
          await second.setAway(true);
          for (const heard of told) await eventually(() => expect(heard).toEqual(["on away"]));
          await second.setAway(true);
          await first.setAway(false);
          for (const heard of told) await eventually(() => expect(heard).toEqual(["on away", "on"]));
        });

        test("users come, go, and are away at random: every node and watcher knows how it ended", async () => {
          const once = fc.asyncProperty(fc.gen(), async (draw) => {
            const random = (): number => draw(fc.nat, 2 ** 30 - 1) / 2 ** 30;
            await using running = await start(shortGraceMs);
            const users = ["ann", "ben", "cid"];
            const told = running.nodes.map(() => new Map<string, PresenceState>());
            for (const [i, node] of running.nodes.entries()) {
              await node.watch(users, (state) => told[i]?.set(state.userId, state));
            }
            const connected: { userId: string; away: boolean; connection: PresenceConnection }[] = [];
            for (let round = 0; round < 4; round += 1) {
              for (let step = 0; step < 40; step += 1) {
                const away = random() < 0.7;
                const existing = connected[Math.floor(random() * connected.length * 1.5)];
                if (!existing) {
                  const userId = users[Math.floor(random() * users.length)] ?? "ann";
                  connected.push({ userId, away, connection: await running.at(step).connect(userId, away) });
                } else if (random() < 0.5) {
                  existing.away = away;
                  void existing.connection.setAway(away);
                } else {
                  connected.splice(connected.indexOf(existing), 1);
                  existing.connection();
                }
              }
              const expected = users.map((userId) => {
                const own = connected.filter((entry) => entry.userId === userId);
                return [own.length > 0, own.length > 0 && own.every(({ away }) => away)];
              });
              for (const [i, node] of running.nodes.entries()) {
                await eventually(async () => expect(toFlags(await node.get(users))).toEqual(expected));
                await eventually(() => expect(toFlags(users.map((user) => told[i]?.get(user)))).toEqual(expected));
              }
            }
          });
          await fc.assert(once, { numRuns: 1, unbiased: true, endOnFailure: true }); // says by what seed it has failed
        });
      });

      describe("watching", () => {
        test("a watcher is told of every change to those watched, on every node", async () => {
          await using running = await start(shortGraceMs);
          const watchers = running.nodes.map(createWatcher);
          for (const [i, { listener }] of watchers.entries()) await running.at(i).watch(["ann", "ben"], listener);
          const connect = await running.at(0).connect("ann");
          await running.at(1).connect("cid");
          for (const { toldOf } of watchers) await eventually(() => expect(toldOf("ann")).toEqual([true]));
          connect();
          await running.at(1).connect("ben");
          for (const { toldOf } of watchers) {
            await eventually(() => expect(toldOf("ann")).toEqual([true, false]));
            await eventually(() => expect(toldOf("ben")).toEqual([true]));
            expect(toldOf("cid")).toEqual([]);
          }
        });

        test("what a watcher is told is what can be asked for", async () => {
          await using running = await start(shortGraceMs);
          const told: PresenceState[] = [];
          await running.at(1).watch(["ann"], (state) => told.push(state));
          const release = await running.at(0).connect("ann");
          await eventually(() => expect(told.at(-1)?.online).toBe(true));
          await expect(running.at(0).get(["ann"])).resolves.toEqual([told.at(-1)]);
          release();
          await eventually(() => expect(told.at(-1)?.online).toBe(false));
          await expect(running.at(0).get(["ann"])).resolves.toEqual([told.at(-1)]);
        });

        test("neither a second connection nor one that comes back within the grace period is a change", async () => {
          await using running = await start(longGraceMs);
          const told: PresenceState[] = [];
          const first = await running.at(0).connect("ann");
          await running.at(1).watch(["ann", "ben"], (state) => told.push(state));
          const second = await running.at(1).connect("ann");
          first();
          second();
          (await running.at(0).connect("ann"))();
          await running.at(1).connect("ann");
          await running.at(0).connect("ben");
          await eventually(() => expect(told.map(({ userId }) => userId)).toContain("ben"));
          expect(told.map(({ userId }) => userId)).not.toContain("ann");
        });

        test("a watcher that was released hears no more, and the others do", async () => {
          await using running = await start(longGraceMs);
          const [released, staying] = [createWatcher(), createWatcher()];
          const release = await running.at(0).watch(["ann", "ann"], released.listener);
          await running.at(0).watch(["ann"], staying.listener);
          release();
          release();
          await running.at(1).connect("ann");
          await eventually(() => expect(staying.toldOf("ann")).toEqual([true]));
          expect(released.toldOf("ann")).toEqual([]);
        });

        test("the same listener may watch twice, and each watch ends by itself", async () => {
          await using running = await start(longGraceMs);
          const { listener, toldOf } = createWatcher();
          const release = await running.at(0).watch(["ann", "ben"], listener);
          await running.at(0).watch(["ben"], listener);
          release();
          await running.at(1).connect("ann");
          await running.at(1).connect("ben");
          await eventually(() => expect(toldOf("ben")).toEqual([true]));
          expect(toldOf("ann")).toEqual([]);
        });
      });

      describe("who has a chat open", () => {
        test.each([
          [false, "nothing", []],
          [true, "the chat", [chat]],
          [true, "the chat, twice", [chat, chat]],
          [false, "another chat", [otherChat]],
          [true, "the chat and another one", [chat, otherChat]],
          [true, "another chat and this one", [otherChat, chat]],
        ])("%s for a user who is subscribed to %s, wherever", async (expected, _, subscriptions) => {
          await using running = await start(longGraceMs);
          for (const [i, conversationId] of subscriptions.entries()) await running.at(i).open("ann", conversationId);
          for (const node of running.nodes) await expect(isViewing(node, "ann")).resolves.toBe(expected);
        });

        test("those who have it, of those asked for", async () => {
          await using running = await start(longGraceMs);
          await running.at(0).open("ann", chat);
          await running.at(1).open("日本 *", chat);
          await running.at(0).open("cid", otherChat);
          await running.at(1).open("not asked for", chat);
          for (const node of running.nodes) {
            const viewers = await node.viewers(["nobody", "ann", "cid", "日本 *"], chat);
            expect([...viewers].toSorted()).toEqual(["ann", "日本 *"]);
            expect(await node.viewers([], chat)).toEqual(new Set());
          }
        });

        test("nobody once it was released, by each who opened it", async () => {
          await using running = await start(longGraceMs);
          const [one, other] = [await running.at(0).open("ann", chat), await running.at(1).open("ann", chat)];
          one();
          one();
          await running.at(0).open("marker", chat);
          for (const node of running.nodes) await expect(isViewing(node, "ann")).resolves.toBe(true);
          other();
          for (const node of running.nodes) {
            await eventually(() => expect(isViewing(node, "ann")).resolves.toBe(false));
          }
        });

        test("having a chat open is not being online", async () => {
          await using running = await start(longGraceMs);
          await running.at(0).open("ann", chat);
          await running.at(0).connect("ben");
          await expect(onlineOf(running.at(1), "ann")).resolves.toBe(false);
          await expect(isViewing(running.at(1), "ben")).resolves.toBe(false);
        });
      });

      describe("closing", () => {
        test("what was registered may be released afterwards", async () => {
          await using running = await start(longGraceMs);
          const releases = [
            await running.at(0).connect("ann"),
            await running.at(0).open("ann", chat),
            await running.at(0).watch(["ann"], () => {}),
          ];
          await running.at(0).close();
          for (const release of releases) expect(release).not.toThrow();
        });

        if (count > 1) closingTests(start);
      });
    },
  );
}
