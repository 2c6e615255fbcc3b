import * as fc from "fast-check";
import { expect, test } from "vitest";
import { FairQueue, Share } from "./fair-queue.ts";

interface Call {
  readonly user: number;
  readonly cost: number;
  begun: boolean;
  ended: boolean;
}

/** Users who call, and calls that end, in any order; what the queue does meanwhile is looked at after every step. */
class World {
  readonly #queue: FairQueue;
  readonly #bounds: { readonly perShare: number; readonly total: number };
  readonly shares = [0, 1, 2, 3].map(() => new Share());
  readonly calls: Call[] = [];

  constructor(bounds: { readonly perShare: number; readonly total: number }) {
    this.#bounds = bounds;
    this.#queue = new FairQueue(bounds);
  }

  call(user: number, cost: number): void {
    const call: Call = { user, cost, begun: false, ended: false };
    const share = this.shares[user] as Share;
    this.calls.push(call);
    const begin = (): boolean => {
      call.begun = true;
      return true;
    };
    if (this.#queue.tryBegin(share)) call.begun = true;
    else this.#queue.wait(share, { owner: share, begin });
  }

  /** Ends one of the calls that run. */
  end(index: number): Call | undefined {
    const running = this.running();
    const call = running[index % running.length];
    if (!call) return undefined;
    call.ended = true;
    this.#queue.end(this.shares[call.user] as Share, call.cost);
    return call;
  }

  running(): Call[] {
    return this.calls.filter(({ begun, ended }) => begun && !ended);
  }

  /** What is wrong with it now. */
  problems(): string[] {
    const { perShare, total } = this.#bounds;
    const running = this.running();
    const problems = running.length === this.#queue.running ? [] : ["it counts wrong"];
    if (running.length > total) problems.push("too many run");
    for (const user of this.shares.keys()) {
      const own = this.calls.filter((call) => call.user === user);
      const ownRunning = own.filter(({ begun, ended }) => begun && !ended).length;
      if (ownRunning > perShare) problems.push("too many of one user run");
      const firstWaiting = own.findIndex(({ begun }) => !begun);
      if (firstWaiting === -1) continue;
      if (own.slice(firstWaiting).some(({ begun }) => begun)) problems.push("one begins before its turn");
      if (ownRunning < perShare && running.length < total) problems.push("one waits for nothing");
    }
    return problems;
  }
}

const bounds = fc.record({ perShare: fc.integer({ min: 1, max: 4 }), total: fc.integer({ min: 1, max: 6 }) });
const step = fc.oneof(
  fc.record({ user: fc.nat({ max: 3 }), cost: fc.integer({ min: 0, max: 200 }) }),
  fc.record({ end: fc.nat({ max: 20 }) }),
);

test("each user's calls begin in order, within the bounds, and none waits while there is a turn for it", () => {
  fc.assert(
    fc.property(bounds, fc.array(step, { maxLength: 80 }), (limits, steps) => {
      const world = new World(limits);
      for (const each of steps) {
        if ("end" in each) world.end(each.end);
        else world.call(each.user, each.cost);
        expect(world.problems()).toEqual([]);
      }
      while (world.end(0)) expect(world.problems()).toEqual([]);
      expect(world.calls.every(({ ended }) => ended)).toBe(true);
    }),
  );
});

test("two users who always have something waiting are served alike, whatever each of their calls costs", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (cheap, dear) => {
      const costs = [cheap, dear];
      const world = new World({ perShare: 4, total: 1 });
      for (let n = 0; n < 300; n += 1) for (const user of [0, 1]) world.call(user, costs[user] as number);
      const served = [0, 0];
      for (let n = 0; n < 200; n += 1) {
        const call = world.end(0);
        if (call) (served as [number, number])[call.user as 0 | 1] += call.cost;
      }
      const [one = 0, two = 0] = served;
      // to within what one call costs, and what a turn is worth more than a call
      const [least, most] = [Math.min(one, two), Math.max(one, two)];
      expect(most).toBeLessThanOrEqual(2.5 * least + 2 * Math.max(cheap, dear));
    }),
  );
});

test("a user with a thousand dear calls delays the next user by no more than what runs", () => {
  const world = new World({ perShare: 2, total: 2 });
  for (let n = 0; n < 1_000; n += 1) world.call(0, 100);
  world.call(1, 1);
  world.end(0);
  expect(world.calls.at(-1)?.begun).toBe(true);
});

test("a user whose calls turn out to be dear has them made one by one, until they are cheap again", () => {
  const queue = new FairQueue({ perShare: 6, costPerShare: 16, total: 100 });
  const share = new Share();
  const begin = (): number => {
    let begun = 0;
    while (queue.tryBegin(share)) begun += 1;
    return begun;
  };
  expect(begin()).toBe(6);
  for (let n = 0; n < 6; n += 1) queue.end(share, 80);
  expect(begin()).toBe(1);
  for (let n = 0; n < 20; n += 1) {
    queue.end(share, 1);
    queue.tryBegin(share);
  }
  queue.end(share, 1);
  expect(begin()).toBe(6);
});

test("a call that takes its turn back leaves it to the next", () => {
  const queue = new FairQueue({ perShare: 1, total: 1 });
  const alice = new Share();
  const begun: string[] = [];
  const job = (name: string, stays: boolean) => ({
    owner: begun,
    begin() {
      begun.push(name);
      return stays;
    },
  });
  expect(queue.tryBegin(alice)).toBe(true);
  queue.wait(alice, job("gone", false));
  queue.wait(alice, job("stays", true));
  queue.end(alice, 1);
  expect(begun).toEqual(["gone", "stays"]);
  expect(queue.running).toBe(1);
});

test("calls that end while they begin do not end one inside of the other", () => {
  const queue = new FairQueue({ perShare: 1, total: 1 });
  const share = new Share();
  let done = 0;
  queue.tryBegin(share);
  for (let n = 0; n < 10_000; n += 1) {
    queue.wait(share, {
      owner: share,
      begin() {
        done += 1;
        queue.end(share, 1);
        return true;
      },
    });
  }
  queue.end(share, 1);
  expect([done, queue.running, share.waiting.length]).toEqual([10_000, 0, 0]);
});

test("what an owner takes back does not begin, what others wait for does", () => {
  const queue = new FairQueue({ perShare: 1, total: 10 });
  const share = new Share();
  const begun: number[] = [];
  const job = (n: number, owner: object) => ({ owner, begin: () => begun.push(n) > 0 });
  const [gone, there] = [{}, {}];
  queue.tryBegin(share);
  for (const n of [0, 1, 2, 3]) queue.wait(share, job(n, n % 2 === 0 ? gone : there));
  expect(queue.withdraw(share, gone)).toHaveLength(2);
  for (let n = 0; n < 3; n += 1) queue.end(share, 1);
  expect(begun).toEqual([1, 3]);
});
