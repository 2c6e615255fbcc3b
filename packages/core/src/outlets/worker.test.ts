import * as fc from "fast-check";
import { eventually } from "@tidings/testing/eventually";
import { afterEach, expect, test, vi } from "vitest";
import { createMemoryFanout } from "../memory/memory-fanout.ts";
import { createMemoryPresence } from "../memory/memory-presence.ts";
import { MemoryData } from "../memory/memory-data.ts";
import { openMemoryStore } from "../memory/memory-store.ts";
import { createHub } from "../hub/create-hub.ts";
import type { Hub, HubOptions } from "../hub/hub.ts";
import type { CommittedEvent, Outlet, OutletResult } from "../ports/outlet.ts";
import type { OutletStore } from "../ports/outlet-store.ts";
import type { Store } from "../ports/store.ts";
import { longestBackOffMs, maxAttempts } from "../due/back-off.ts";

const open: Hub[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((hub) => hub.close()));
});

const sent: OutletResult = { result: "sent" };
const down: OutletResult = { result: "later", reason: "no connection", retryAfterMs: null, waits: "outlet" };
const later: OutletResult = { result: "later", reason: "500", retryAfterMs: null, waits: "key" };
const refused: OutletResult = { result: "refused", reason: "400" };

/** An outlet that keeps what it took, and answers as `answer` says. */
function createOutlet(name = "endpoint", kinds?: Outlet["kinds"]) {
  const tried: CommittedEvent[] = [];
  const had: CommittedEvent[] = [];
  const control = {
    answer: (event: CommittedEvent): OutletResult | Promise<OutletResult> => (event.id === "" ? refused : sent),
  };
  const outlet: Outlet = {
    name,
    ...(kinds && { kinds }),
    async deliver(event) {
      tried.push(event);
      const result = await control.answer(event);
      if (result.result === "sent") had.push(event);
      return result;
    },
  };
  return Object.assign(control, { outlet, tried, had });
}

async function start(
  outlets: readonly Outlet[],
  given: {
    readonly data?: MemoryData;
    readonly store?: Store;
    readonly leaseMs?: number;
    readonly clock?: { nowMs: number };
    readonly retention?: HubOptions["retention"];
  } = {},
) {
  const memory = given.data ?? new MemoryData();
  const { clock = { nowMs: Date.parse("2026-11-28T12:00:00Z") } } = given;
  // longer than the leaps of the clock: a lease that ends is another matter
  const { store = openMemoryStore(memory), leaseMs = 20 * 24 * 60 * 60_000 } = given;
  const errors: string[] = [];
  const hub = createHub({
    store,
    fanout: createMemoryFanout(),
    presence: createMemoryPresence(),
    now: () => clock.nowMs,
    onError: (error) => errors.push(String(error)),
    outlets: { outlets, everyMs: 5, leaseMs },
    ...(given.retention && { retention: given.retention }),
  });
  open.push(hub);
  await hub.outlets.ready();
  let nonces = 0;
  const say = (from: string, to: string, content: unknown = "Hello") => {
    nonces += 1;
    return hub.send(from, { to, content, excerpt: "", nonce: `${hub.node}-${nonces}` });
  };
  const push = (to: string | string[], data: unknown = {}) => hub.push({ to, type: "test", data });
  const settled = () =>
    eventually(async () => {
      for (const one of await hub.outlets.status()) expect(one.waiting).toBe(0);
    });
  return { hub, data: memory, clock, errors, say, push, settled };
}

/** Per key, the numbers in the order in which they arrived. */
function numbersByKey(events: readonly CommittedEvent[]): Record<string, number[]> {
  const byKey: Record<string, number[]> = {};
  for (const event of events) (byKey[`${event.kind} ${event.key}`] ??= []).push(event.data.seq);
  return byKey;
}

test("every message and push goes out once, with its own id; a message is not one for each party", async () => {
  const endpoint = createOutlet();
  const { say, push, settled, hub } = await start([endpoint.outlet]);
  await say("ann", "bob", { text: "Hi" });
  await push(["ann", "cid"], { order: 1 });
  await hub.subscribe("dan", "news");
  await hub.push({ to: { topic: "news" }, type: "test", data: 1 });
  await settled();
  const events = endpoint.had.map((event) => `${event.kind} ${event.key} ${event.data.seq}`).toSorted();
  expect(events).toEqual([
    "message ann_bob 1",
    "push ann 1",
    "push bob 1", // of the message
    "push cid 1",
    "push dan 1",
  ]);
  expect(new Set(endpoint.had.map(({ id }) => id)).size).toBe(5);
  expect(endpoint.had.every(({ id }) => /^evt_[\w-]{24}$/.test(id))).toBe(true);
  expect(endpoint.had.find(({ kind }) => kind === "message")).toMatchObject({
    atMs: Date.parse("2026-11-28T12:00:00Z"),
    data: { conversationId: "ann_bob", from: "ann", content: { text: "Hi" } },
  });
  expect(endpoint.had.find(({ key }) => key === "cid")).toMatchObject({
    data: { userId: "cid", type: "test", data: { order: 1 } },
  });
});

test("messages of a group go out once, in order", async () => {
  const endpoint = createOutlet("endpoint", ["message"]);
  const { hub, settled } = await start([endpoint.outlet]);
  const { conversation } = await hub.createGroup("ann", { members: ["bob", "cid"] });
  for (let i = 0; i < 5; i += 1) {
    await hub.send("ann", { conversationId: conversation.id, content: i, excerpt: "", nonce: `n${i}` });
  }
  await settled();
  expect(numbersByKey(endpoint.had)).toEqual({ [`message ${conversation.id}`]: [1, 2, 3, 4, 5] });
});

test("an event that fails is tried again before what follows it; other keys go on", async () => {
  const endpoint = createOutlet("endpoint", ["push"]);
  const { push, clock, settled } = await start([endpoint.outlet]);
  let fails = true;
  endpoint.answer = ({ key, data }) => (key === "bob" && data.seq === 2 && fails ? later : sent);
  for (let i = 0; i < 3; i += 1) await push(["ann", "bob"]);
  await eventually(() => expect(numbersByKey(endpoint.had)).toEqual({ "push ann": [1, 2, 3], "push bob": [1] }));
  fails = false;
  clock.nowMs += 60_000;
  await settled();
  expect(numbersByKey(endpoint.had)["push bob"]).toEqual([1, 2, 3]);
  const ofSecond = endpoint.tried.filter(({ key, data }) => key === "bob" && data.seq === 2).map(({ id }) => id);
  expect(new Set(ofSecond).size).toBe(1);
  expect(ofSecond).toHaveLength(2);
});

test("an outlet that is down is tried by one event at a time, loses nothing and makes no dead letters", async () => {
  const endpoint = createOutlet("endpoint", ["push"]);
  const { hub, push, clock, errors, settled } = await start([endpoint.outlet]);
  endpoint.answer = () => down;
  const users = Array.from({ length: 50 }, (_, i) => `u${i}`);
  await push(users);
  await eventually(() => expect(hub.outlets.state()).toMatchObject([{ down: { reason: "no connection" } }]));
  await eventually(() => expect(errors).toHaveLength(1));
  const before = endpoint.tried.length;
  for (let i = 0; i < 40; i += 1) {
    clock.nowMs += 61_000;
    await eventually(() => expect(endpoint.tried.length).toBe(before + i + 1));
  }
  expect((await hub.outlets.status())[0]).toMatchObject({ waiting: 50, dead: 0 });
  expect(errors).toHaveLength(1);
  endpoint.answer = () => sent;
  clock.nowMs += 61_000;
  await settled();
  expect(endpoint.had).toHaveLength(50);
  expect(hub.outlets.state()).toEqual([{ outlet: "endpoint", down: null }]);
});

test("an outlet that asks for a very long pause is tried again after six hours", async () => {
  const endpoint = createOutlet("endpoint", ["push"]);
  const { hub, push, clock, settled } = await start([endpoint.outlet]);
  endpoint.answer = () => ({ result: "later", reason: "503", retryAfterMs: 1e12, waits: "outlet" });
  await push("bob");
  await eventually(() => expect(hub.outlets.counts()).toMatchObject([{ down: 1 }]));
  endpoint.answer = () => sent;
  clock.nowMs += longestBackOffMs;
  await settled();
  expect(endpoint.had).toHaveLength(1);
});

test("an outlet that wants to be tried again at once gets longer and longer pauses all the same", async () => {
  const endpoint = createOutlet("endpoint", ["push"]);
  const { push, clock } = await start([endpoint.outlet]);
  const triedAtMs: number[] = [];
  endpoint.answer = () => {
    triedAtMs.push(clock.nowMs);
    return { result: "later", reason: "503", retryAfterMs: 0, waits: "outlet" };
  };
  await push("bob");
  await eventually(() => {
    clock.nowMs += 500;
    expect(triedAtMs.length).toBeGreaterThan(3);
  });
  const pausesMs = triedAtMs.slice(1).map((atMs, i) => atMs - (triedAtMs[i] ?? 0));
  for (const [i, leastMs] of [1_000, 2_000, 4_000].entries()) expect(pausesMs[i]).toBeGreaterThanOrEqual(leastMs);
});

test("a pause ends if the clock is set back to before it began, and what waited for it goes out", async () => {
  const endpoint = createOutlet("endpoint", ["push"]);
  const { hub, push, clock } = await start([endpoint.outlet]);
  endpoint.answer = () => ({ result: "later", reason: "503", retryAfterMs: 600_000, waits: "outlet" });
  await push("bob");
  await eventually(() => expect(hub.outlets.counts()).toMatchObject([{ down: 1 }]));
  endpoint.answer = () => sent;
  clock.nowMs -= 24 * 60 * 60_000;
  await push("cid");
  await eventually(() => expect(endpoint.had.map(({ key }) => key).toSorted()).toEqual(["bob", "cid"]));
  expect(hub.outlets.state()).toEqual([{ outlet: "endpoint", down: null }]);
});

test("an event that is refused, or fails too often, is a dead letter, and its key goes on", async () => {
  const endpoint = createOutlet();
  const { hub, say, push, clock, errors, settled } = await start([endpoint.outlet]);
  endpoint.answer = ({ kind, data }) => (data.seq !== 1 ? sent : kind === "message" ? later : refused);
  await say("ann", "bob");
  await say("ann", "bob");
  await push("cid", { n: 1 });
  await push("cid", { n: 2 });
  for (let i = 0; i < maxAttempts; i += 1) {
    await eventually(() => expect(hub.outlets.counts()[0]?.retried).toBe(i + 1));
    clock.nowMs += 8 * 60 * 60_000;
  }
  await settled();
  const { deadLetters, hasMore } = await hub.outlets.deadLetters({ outlet: "endpoint" });
  expect(hasMore).toBe(false);
  const ofCid = deadLetters.find(({ key }) => key === "cid");
  expect(ofCid).toMatchObject({ kind: "push", n: 1, reason: "400", attempts: 1, data: { data: { n: 1 } } });
  expect(deadLetters.find(({ kind }) => kind === "message")).toMatchObject({
    key: "ann_bob",
    attempts: maxAttempts,
    data: null,
  });
  expect(numbersByKey(endpoint.had)).toMatchObject({ "message ann_bob": [2], "push cid": [2] });
  expect(hub.outlets.counts()).toMatchObject([{ refused: 2, givenUp: 1 }]); // bob's notice is a push as well
  expect(errors.length).toBeGreaterThan(0);

  endpoint.answer = ({ kind }) => (kind === "message" ? sent : refused);
  const again = await hub.outlets.retry("endpoint", [...deadLetters.map(({ id }) => id), "evt_unheard-of"]);
  expect(again).toEqual({
    sent: 1,
    failed: expect.arrayContaining([
      { id: ofCid?.id, reason: "400" },
      { id: "evt_unheard-of", reason: "it is not on the list" },
    ]),
  });
  expect(endpoint.had.at(-1)).toMatchObject({ kind: "message", data: { seq: 1, content: "Hello" } });
  const left = await hub.outlets.deadLetters({ outlet: "endpoint" });
  expect(left.deadLetters.map(({ kind }) => kind)).toEqual(["push", "push"]);
  await hub.outlets.drop(
    "endpoint",
    left.deadLetters.map(({ id }) => id),
  );
  expect(await hub.outlets.status()).toMatchObject([{ dead: 0 }]);
});

test("dead letters that nobody looks at are dropped, which is counted and told", async () => {
  const endpoint = createOutlet("endpoint", ["push"]);
  endpoint.answer = () => refused;
  const { hub, push, errors, settled } = await start([endpoint.outlet], {
    retention: { everyMs: 20, deadLetters: { maxEntries: 2 } },
  });
  for (let i = 0; i < 5; i += 1) await push("bob");
  await settled();
  await eventually(async () => expect(await hub.outlets.status()).toMatchObject([{ dead: 2 }]));
  expect(hub.outlets.dropped()).toEqual([{ outlet: "endpoint", dropped: 3 }]);
  expect(errors.filter((error) => error.includes("dead letters of the outlet endpoint were dropped"))).not.toEqual([]);
});

test("the dead letter of a message's push has nothing of the message, and goes out as the push is by then", async () => {
  const endpoint = createOutlet("endpoint", ["push"]);
  const { hub, say, settled } = await start([endpoint.outlet]);
  endpoint.answer = () => refused;
  await say("ann", "bob", "The key is under the mat");
  await settled();
  const { deadLetters } = await hub.outlets.deadLetters({ outlet: "endpoint" });
  expect(deadLetters).toMatchObject([{ kind: "push", key: "bob", data: null }]);
  endpoint.answer = () => sent;
  await hub.outlets.retry(
    "endpoint",
    deadLetters.map(({ id }) => id),
  );
  expect(endpoint.had).toMatchObject([{ id: deadLetters[0]?.id, data: { type: "chat.message", seq: 1 } }]);
});

test("a worker that vanishes between sending and saying so has the event repeated, with the same id, and nothing else", async () => {
  const clock = { nowMs: 1_000_000 };
  const data = new MemoryData({ leaseClockMs: () => clock.nowMs });
  const dying = createOutlet("endpoint", ["push"]);
  const store = openMemoryStore(data);
  let isDead = false;
  const take: OutletStore["take"] = (options) => data.outlets.take(options);
  const outlets = {
    ...data.outlets,
    take: async (options: Parameters<OutletStore["take"]>[0]) => (isDead ? [] : take(options)),
  };
  const first = await start([dying.outlet], { data, clock, store: { ...store, outlets }, leaseMs: 60_000 });
  // the other side has it; that it has, nobody learns
  const answered = Promise.withResolvers<OutletResult>();
  dying.answer = () => answered.promise;
  await first.push("bob");
  await eventually(() => expect(dying.tried).toHaveLength(1));
  isDead = true;

  const heir = createOutlet("endpoint", ["push"]);
  const second = await start([heir.outlet], { data, clock, leaseMs: 60_000 });
  await second.push("bob");
  await second.push("cid");
  await eventually(() => expect(numbersByKey(heir.had)).toEqual({ "push cid": [1] }));
  clock.nowMs += 60_001;
  await second.settled();
  expect(numbersByKey(heir.had)).toEqual({ "push cid": [1], "push bob": [1, 2] });
  expect(heir.had.find(({ key }) => key === "bob")?.id).toBe(dying.tried[0]?.id);
  answered.resolve(sent); // so that the first can close
});

test("a message that is deleted while others go out before it goes out without its content", async () => {
  const endpoint = createOutlet("endpoint", ["message"]);
  const memory = new MemoryData({ leaseClockMs: () => 0 });
  let areSaid = false;
  const take: OutletStore["take"] = async (options) => (areSaid ? memory.outlets.take(options) : []);
  const store = { ...openMemoryStore(memory), outlets: { ...memory.outlets, take } };
  const { hub, say, settled } = await start([endpoint.outlet], { data: memory, store });
  const held = Promise.withResolvers<OutletResult>();
  endpoint.answer = ({ data }) => (data.seq === 1 ? held.promise : sent);
  for (const text of ["one", "two", "three"]) await say("ann", "bob", text);
  areSaid = true; // so that all of them are read at once
  await eventually(() => expect(endpoint.tried).toHaveLength(1));
  await hub.deleteMessage("ann", { conversationId: "ann_bob", seq: 3 });
  const laterMs = performance.now() + 60_000; // the turn is not over by then
  const spent = vi.spyOn(performance, "now").mockReturnValue(laterMs);
  held.resolve(sent);
  await settled();
  spent.mockRestore();
  const told = endpoint.had.map(({ data }) => ("content" in data ? data.content : undefined));
  expect(told).toEqual(["one", "two", null]);
});

test("an answer that does not come in time counts as none, and a late one changes nothing", async () => {
  const endpoint = createOutlet("endpoint", ["push"]);
  const { push, clock, hub } = await start([endpoint.outlet], { leaseMs: 1_000 });
  endpoint.answer = () => new Promise(() => {});
  await push("bob");
  await eventually(() => expect(hub.outlets.state()).toMatchObject([{ down: { reason: "no answer in time" } }]));
  endpoint.answer = () => sent;
  await eventually(async () => {
    clock.nowMs += 1_000; // if the lease has ended unseen, another attempt fails only now
    expect(await hub.outlets.status()).toMatchObject([{ waiting: 0 }]);
  });
  expect(numbersByKey(endpoint.had)).toEqual({ "push bob": [1] });
});

test("a slow outlet gets everything once, however long a key's events take together", async () => {
  const endpoint = createOutlet("endpoint", ["push"]);
  const data = new MemoryData({ leaseClockMs: () => 0 });
  const { push, hub, clock, errors } = await start([endpoint.outlet], { data, leaseMs: 1_000 });
  let nowMs = 0;
  const alarms: { readonly atMs: number; readonly controller: AbortController }[] = [];
  vi.spyOn(performance, "now").mockImplementation(() => nowMs);
  vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
    const controller = new AbortController();
    alarms.push({ atMs: nowMs + ms, controller });
    return controller.signal;
  });
  endpoint.answer = () => {
    nowMs += 150;
    for (const { atMs, controller } of alarms) if (atMs <= nowMs) controller.abort();
    return sent;
  };
  await Promise.all(Array.from({ length: 20 }, () => push("bob")));
  await eventually(async () => {
    clock.nowMs += 1_000; // so that no pause lasts
    expect(await hub.outlets.status()).toMatchObject([{ waiting: 0 }]);
  });
  vi.restoreAllMocks();
  expect(endpoint.tried.map(({ data: { seq } }) => seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  expect(hub.outlets.counts()).toMatchObject([{ sent: 20, down: 0, retried: 0 }]);
  expect(errors).toEqual([]);
});

test("a hub that closes gives an event that hangs two seconds; nothing counts as down, and the next hub hands it over", async () => {
  const data = new MemoryData();
  const [hanging, quick] = [createOutlet("endpoint", ["push"]), createOutlet("endpoint", ["push"])];
  hanging.answer = ({ data: { seq } }) => (seq === 1 ? sent : new Promise(() => {}));
  const first = await start([hanging.outlet], { data });
  for (let i = 0; i < 3; i += 1) await first.push("bob");
  await eventually(() => expect(hanging.tried).toHaveLength(2));
  await first.hub.close(); // the lease is of days
  expect(first.errors).toEqual([]);
  expect(first.hub.outlets.counts()).toMatchObject([{ sent: 1, down: 0, retried: 0 }]);
  const next = await start([quick.outlet], { data });
  await next.settled();
  expect(numbersByKey(quick.had)).toEqual({ "push bob": [2, 3] });
});

test("an outlet that is slow or down does not keep another one", async () => {
  const [slow, quick] = [createOutlet("slow", ["push"]), createOutlet("quick", ["push"])];
  const { push } = await start([slow.outlet, quick.outlet]);
  slow.answer = () => down;
  for (let i = 0; i < 3; i += 1) await push("bob");
  await eventually(() => expect(numbersByKey(quick.had)).toEqual({ "push bob": [1, 2, 3] }));
});

test("an outlet that no node runs any more keeps its place, and can be removed", async () => {
  const data = new MemoryData();
  const before = createOutlet("before");
  await (await start([before.outlet], { data })).hub.close();
  const { hub, push } = await start([createOutlet("other").outlet], { data });
  await push("bob");
  expect(await hub.outlets.status()).toMatchObject([{ outlet: "before", waiting: 1 }, { outlet: "other" }]);
  await expect(hub.outlets.remove("other")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await hub.outlets.remove("before")).toBe(true);
  expect(await hub.outlets.status()).toMatchObject([{ outlet: "other" }]);
  await expect(hub.outlets.retry("before", ["x"])).rejects.toMatchObject({ code: "NOT_FOUND" });
});

const startNamed = (...names: string[]) => start(names.map((name) => createOutlet(name).outlet));

test("names are checked at the start", async () => {
  await expect(startNamed("two", "two")).rejects.toThrow("Two outlets have the name two");
  await expect(startNamed("no spaces")).rejects.toThrow("cannot be an outlet's name");
});

test("random histories on two nodes: order within each key, nothing missed, and repeats only of what failed", async () => {
  const fate = fc.constantFrom<OutletResult>(sent, sent, sent, later, down, refused);
  const users = ["ann", "bob", "cid"];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.boolean()), { minLength: 1, maxLength: 40 }),
      fc.array(fate, { maxLength: 60 }),
      async (writes, fates) => {
        const data = new MemoryData();
        const clock = { nowMs: 1_000_000 };
        const endpoints = [createOutlet(), createOutlet()] as const;
        const finished: string[] = [];
        const underWay = new Set<string>();
        const sideBySide: string[] = [];
        const answer = async (event: CommittedEvent): Promise<OutletResult> => {
          const name = `${event.kind} ${event.key}`;
          if (underWay.has(name)) sideBySide.push(name); // what is thrown here counts as an answer
          underWay.add(name);
          await new Promise((resolve) => void setImmediate(resolve));
          underWay.delete(name);
          const result = fates.pop() ?? sent;
          if (result.result !== "later") finished.push(`${name} ${event.data.seq}`);
          return result;
        };
        for (const endpoint of endpoints) endpoint.answer = answer;
        const nodes = await Promise.all(endpoints.map(({ outlet }) => start([outlet], { data, clock })));
        await Promise.all(
          writes.map(async ([i, j, isPush], n) => {
            const node = nodes[n % 2];
            const [from = "ann", to = "bob"] = [users[i], users[j]];
            await (isPush || from === to ? node?.push(to) : node?.say(from, to));
          }),
        );
        await eventually(async () => {
          clock.nowMs += 8 * 60 * 60_000;
          expect((await nodes[0]?.hub.outlets.status())?.[0]?.waiting).toBe(0);
        });
        expect(sideBySide).toEqual([]);
        const dead = (await nodes[0]?.hub.outlets.status())?.[0]?.dead ?? 0;
        const had = endpoints.flatMap((endpoint) => endpoint.had.length).reduce((a, b) => a + b);
        expect(had + dead).toBe(finished.length);
        const heads: string[] = [];
        for (const [userId, user] of data.users) {
          for (let n = 1; n <= user.push.head; n += 1) heads.push(`push ${userId} ${n}`);
        }
        for (const [id, chat] of data.chats) for (const { seq } of chat.messages) heads.push(`message ${id} ${seq}`);
        expect(finished.toSorted()).toEqual(heads.toSorted());
        const seqs = new Map<string, number>();
        for (const one of finished) {
          const [kind, key, n] = one.split(" ");
          expect(Number(n)).toBe((seqs.get(`${kind} ${key}`) ?? 0) + 1);
          seqs.set(`${kind} ${key}`, Number(n));
        }
        for (const { errors } of nodes) expect(errors.filter((error) => !error.includes("The outlet"))).toEqual([]);
        await Promise.all(nodes.map(({ hub }) => hub.close()));
      },
    ),
    { numRuns: 25 },
  );
});
