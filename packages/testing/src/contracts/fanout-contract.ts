import { type Delivery, directConversationId, type Fanout } from "@tidings/core";
import { groupChannel } from "@tidings/core/fanout-adapter";
import { describe, expect, test, vi } from "vitest";
import { eventually } from "../eventually.ts";

/** Nodes on one backend of their own. Disposing of it closes them. */
export interface FanoutFixture extends AsyncDisposable {
  readonly nodes: readonly Fanout[];
}

/** Makes nodes on an empty backend, for one test. */
export type OpenFanout<Fixture extends FanoutFixture = FanoutFixture> = (nodes: number) => Promise<Fixture>;

/** How many nodes the tests have, and how their backend is interrupted. */
export interface FanoutContractOptions<Fixture extends FanoutFixture> {
  /** How many nodes share the backend. Default 1. */
  readonly nodes?: number;
  /** Cuts the nodes off from the backend, so that copies may be lost, and lets them reconnect by themselves. */
  readonly interrupt?: (fixture: Fixture) => Promise<void>;
}

const timeout = 120_000;

/** Ids that a backend could take for something else: patterns, separators, line ends, several bytes to a character. */
const oddUserIds = [
  "\u0001control",
  groupChannel("g0123456789abcdefghij"),
  "*",
  "a?c",
  "[a-z]",
  "{1}",
  "a:b",
  "a b",
  " ",
  "%5F",
  "a_b",
  "日本",
  "👩‍👩‍👧",
  "x".repeat(128),
];

/** A delivery that can be told from others by its number. */
const numbered = (userId: string, n: number): Delivery => ({
  userId,
  feed: "chat",
  n,
  event: { type: "read", conversationId: directConversationId("ann", "ben"), userId: "ann", seq: n },
});

function oneOfEachKind(userId: string): readonly Delivery[] {
  const conversationId = directConversationId("ann_1", "ben%");
  const content = { text: 'Grüße 👋\n\u2028\u0000"\\', nested: [null, true, 0.1, -1e21, { "": [] }] };
  const message = { conversationId, seq: 7, from: "ann_1", content, nonce: "n-1", sentAtMs: 1_700_000_000_123 };
  const group = "g0123456789abcdefghij";
  const inGroup = { ...message, conversationId: group, replyTo: { seq: 1, from: "ben%", excerpt: "Hi" } };
  const push = { seq: 3, type: "order.shipped", data: { orderId: "1", note: null }, sentAtMs: 5, readAtMs: null };
  const { type, data, sentAtMs } = push;
  return [
    { userId, feed: "chat", n: 1, event: { type: "message", message } },
    { userId, feed: "chat", n: 2, event: { type: "read", conversationId, userId: "ben%", seq: 7 } },
    { userId, feed: "group", conversationId: group, n: 1, event: { type: "message", message: inGroup } },
    {
      userId,
      feed: "group",
      conversationId: group,
      n: 2,
      event: { type: "members", conversationId: group, added: [{ userId: "ben%", role: "member" }], by: "ann_1" },
    },
    { userId, feed: "push", n: 3, event: { type: "push", push, unread: 2, replaces: 1 } },
    { userId, feed: "push", n: 4, event: { type: "push", push: { ...push, data: null }, unread: 3 } },
    { userId, feed: "push", n: 5, event: { type: "read", seqs: [1, 2], unread: 1 } },
    { userId, feed: "push", n: 999_999_999_999_999, event: { type: "read", upTo: 5, unread: 0 } },
    { userId, feed: "signal", signal: { type: "push", push: { type, data, sentAtMs } } },
    { userId, feed: "signal", signal: { type: "typing", conversationId, from: "ann_1", typing: true } },
    { userId, feed: "signal", signal: { type: "typing", conversationId, from: "ann_1", typing: false } },
    { userId, feed: "signal", signal: { type: "end", from: "node", id: "1", who: { userId: "ben%" } } },
    {
      userId,
      feed: "signal",
      signal: { type: "end", from: "node", id: "2", who: { revocation: { jti: "t-1", atMs: 1, untilMs: 2 } } },
    },
    { userId, feed: "signal", signal: { type: "ended", id: "1", closed: 3 } },
    { userId, feed: "signal", signal: { type: "missed", from: "node" } },
  ];
}

interface Inbox {
  readonly received: Delivery[];
  readonly deliver: (delivery: Delivery) => void;
  /** The numbers of the {@link numbered} deliveries, sorted: the order is not promised. */
  readonly numbers: () => readonly number[];
}

/** A copy may come with the text of its event, which then is the event's. */
function withoutJson(delivery: Delivery): Delivery {
  if (delivery.feed === "signal" || delivery.json === undefined) return delivery;
  const { json, ...copy } = delivery;
  expect(JSON.parse(json)).toEqual(copy.event);
  return copy;
}

function createInbox(): Inbox {
  const received: Delivery[] = [];
  return {
    received,
    deliver: (delivery) => received.push(withoutJson(delivery)),
    numbers: () => received.flatMap((delivery) => ("n" in delivery ? [delivery.n] : [])).toSorted((a, b) => a - b),
  };
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

type Start<Fixture> = () => Promise<
  AsyncDisposable & {
    readonly fixture: Fixture;
    readonly nodes: readonly Fanout[];
    readonly at: (i: number) => Fanout;
  }
>;

function interruptionTests<Fixture>(start: Start<Fixture>, interrupt: (fixture: Fixture) => Promise<void>): void {
  test("who listens is told when copies may have been lost, and subscriptions stay", async () => {
    await using running = await start();
    const { deliver, numbers } = createInbox();
    const told = running.nodes.map((node) => {
      const listener = vi.fn<() => void>();
      node.onInterrupted(listener);
      return listener;
    });
    const deaf = vi.fn<() => void>();
    running.at(0).onInterrupted(deaf)();
    await running.at(0).subscribe("ann", deliver);

    await interrupt(running.fixture);

    for (const listener of told) await eventually(() => expect(listener).toHaveBeenCalled());
    expect(deaf).not.toHaveBeenCalled();
    await running.at(1).publish([numbered("ann", 1)]);
    await eventually(() => expect(numbers()).toEqual([1]));
  });
}

/**
 * What every `Fanout` must do, as tests: call it in a test file of the adapter. A fan-out may lose copies. But here its
 * backend is healthy, so none may be missing unless it was interrupted.
 */
export function fanoutContract<Fixture extends FanoutFixture>(
  name: string,
  open: OpenFanout<Fixture>,
  { nodes: count = 1, interrupt }: FanoutContractOptions<Fixture> = {},
): void {
  const start: Start<Fixture> = async () => {
    const fixture = await open(count);
    const at = (i: number): Fanout => fixture.nodes[i % fixture.nodes.length] as Fanout;
    return { fixture, nodes: fixture.nodes, at, [Symbol.asyncDispose]: () => fixture[Symbol.asyncDispose]() };
  };

  describe(
    `${name} keeps the contract of Fanout on ${count === 1 ? "one node" : `${count} nodes`}`,
    { timeout },
    () => {
      test("every kind of delivery arrives unchanged on every node, the publishing one as well", async () => {
        await using running = await start();
        for (const [i, publisher] of running.nodes.entries()) {
          const userId = `ann ${i}`;
          const inboxes = running.nodes.map(createInbox);
          for (const [j, { deliver }] of inboxes.entries()) await running.at(j).subscribe(userId, deliver);
          const deliveries = oneOfEachKind(userId);
          await publisher.publish(deliveries);
          for (const { received } of inboxes) {
            await eventually(() => expect(received).toHaveLength(deliveries.length));
            expect(received).toEqual(expect.arrayContaining([...deliveries]));
          }
        }
      });

      test("a subscription is live as soon as it is there", async () => {
        await using running = await start();
        const inbox = createInbox();
        for (const n of upTo(20)) {
          const userId = `user ${n}`;
          await running.at(n).subscribe(userId, inbox.deliver);
          await running.at(n + 1).publish([numbered(userId, n)]);
        }
        await eventually(() => expect(inbox.numbers()).toEqual(upTo(20)));
      });

      test("a user gets what is theirs, whatever the ids look like", async () => {
        await using running = await start();
        const inboxes = oddUserIds.map(createInbox);
        for (const [i, userId] of oddUserIds.entries()) {
          await running.at(i).subscribe(userId, (inboxes[i] as Inbox).deliver);
        }
        await running.at(1).publish(["a", "abc", "", "nobody"].map((userId) => numbered(userId, 1)));
        await running.at(0).publish(oddUserIds.map((userId, i) => numbered(userId, i + 1)));
        for (const [i, userId] of oddUserIds.entries()) {
          const { received } = inboxes[i] as Inbox;
          await eventually(() => expect(received).toEqual([numbered(userId, i + 1)]));
        }
      });

      test("each of a user's subscriptions gets a copy, and stopping one leaves the others", async () => {
        await using running = await start();
        const inboxes = upTo(2 * count + 1).map(createInbox);
        const stops: (() => Promise<void>)[] = [];
        for (const [i, { deliver }] of inboxes.entries()) stops.push(await running.at(i).subscribe("ann", deliver));
        await running.at(0).publish([numbered("ann", 1)]);
        for (const { numbers } of inboxes) await eventually(() => expect(numbers()).toEqual([1]));

        const [stopped, ...others] = inboxes as [Inbox, ...Inbox[]];
        await stops[0]?.();
        await running.at(1).publish([numbered("ann", 2)]);
        for (const { numbers } of others) await eventually(() => expect(numbers()).toEqual([1, 2]));
        expect(stopped.numbers()).toEqual([1]);
      });

      test("the same function may be subscribed twice, and is called for each", async () => {
        await using running = await start();
        const { deliver, numbers } = createInbox();
        const stop = await running.at(0).subscribe("ann", deliver);
        await running.at(0).subscribe("ann", deliver);
        await running.at(0).publish([numbered("ann", 1)]);
        await eventually(() => expect(numbers()).toEqual([1, 1]));
        await stop();
        await running.at(0).publish([numbered("ann", 2)]);
        await eventually(() => expect(numbers()).toEqual([1, 1, 2]));
      });

      test("a stopped subscription is never called again", async () => {
        await using running = await start();
        const { deliver, received } = createInbox();
        const other = createInbox();
        await running.at(0).subscribe("ben", other.deliver);
        for (const n of upTo(20)) {
          const stop = await running.at(0).subscribe("ann", deliver);
          // Not awaited: some of it may be on its way when the subscription ends.
          const published = running.at(n).publish([numbered("ann", n)]);
          await stop();
          const atStop = received.length;
          await published;
          await running.at(n).publish([numbered("ann", -n), numbered("ben", n)]);
          await eventually(() => expect(other.numbers()).toContain(n));
          expect(received).toHaveLength(atStop);
          received.length = 0;
        }
      });

      test("a subscription made while the last one is being stopped is live", async () => {
        await using running = await start();
        let stop = await running.at(0).subscribe("ann", () => {});
        for (const n of upTo(20)) {
          const { deliver, numbers } = createInbox();
          const stopping = stop();
          stop = await running.at(0).subscribe("ann", deliver);
          await running.at(n).publish([numbered("ann", n)]);
          await eventually(() => expect(numbers()).toEqual([n]));
          await stopping;
        }
      });

      test("of many deliveries at once, each arrives exactly once at each subscription", async () => {
        await using running = await start();
        const userIds = upTo(10).map((i) => `user ${i}`);
        const inboxes = new Map(userIds.map((userId) => [userId, running.nodes.map(createInbox)]));
        for (const [userId, ofUser] of inboxes) {
          for (const [i, { deliver }] of ofUser.entries()) await running.at(i).subscribe(userId, deliver);
        }
        await Promise.all(
          upTo(50).map((n) => running.at(n).publish([...userIds, "nobody"].map((userId) => numbered(userId, n)))),
        );
        for (const { numbers } of [...inboxes.values()].flat()) {
          await eventually(() => expect(numbers()).toEqual(upTo(50)));
        }
      });

      test("nothing to publish is no error", async () => {
        await using running = await start();
        await expect(running.at(0).publish([])).resolves.toBeUndefined();
      });

      test("a subscription may be stopped while the fan-out is closed, and afterwards", async () => {
        await using running = await start();
        const [one, other] = [
          await running.at(0).subscribe("ann", () => {}),
          await running.at(0).subscribe("ben", () => {}),
        ];
        const closing = running.at(0).close();
        await expect(one()).resolves.toBeUndefined();
        await closing;
        await expect(other()).resolves.toBeUndefined();
      });

      if (interrupt) interruptionTests(start, interrupt);
    },
  );
}
