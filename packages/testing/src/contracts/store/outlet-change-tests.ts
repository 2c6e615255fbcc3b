import {
  type CommittedEvent,
  createHub,
  createMemoryFanout,
  createMemoryPresence,
  type DeadLetter,
  directConversationId,
  type Hub,
  type Message,
  type Outlet,
  type OutletResult,
  type Store,
} from "@tidings/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { eventually } from "../../eventually.ts";
import { apply, edit, groupOf, pin, react, remove, say } from "./chats-fixture.ts";
import { type OpenStore, send } from "./fixture.ts";

const outlet = "endpoint";

function outletsOf({ outlets }: Store): NonNullable<Store["outlets"]> {
  if (!outlets) throw new Error("the store has no `outlets`");
  return outlets;
}

/** What holds for messages that change after they were sent. */
export function outletChangeTests(open: OpenStore): void {
  test("edits and deletions are marked in the order of their commits, direct ones and those in groups; reactions and pins are not", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const outlets = outletsOf(store);
    const group = await groupOf(store, "ann", "bob");
    await apply<"sendToGroup">(store, say(group, "ann"));
    await store.commit([send("ann", "bob")]);
    await apply<"edit">(store, edit("ann_bob", "ann", 1)); // for nobody
    await outlets.add(outlet);
    await apply<"react">(store, react("ann_bob", "bob", 1, "+1"));
    await apply<"pin">(store, pin(group, "ann", 1));
    expect(await outlets.status()).toMatchObject([{ waiting: 0 }]);

    await apply<"edit">(store, edit(group, "ann", 1, { atMs: 4_000 }));
    const first = edit("ann_bob", "ann", 1, {
      atMs: 5_000,
      content: '"version":9',
      excerpt: '"version":9,"deletedAtMs":1',
    });
    await apply<"edit">(store, first);
    await apply<"edit">(store, first); // repeated, it changes nothing
    await store.commit([send("ann", "bob")]);
    await apply<"delete">(store, remove("ann_bob", "ann", 1, { atMs: 6_000 }));
    await apply<"edit">(store, edit("ann_bob", "ann", 2, { atMs: 7_000 }));
    const reopened = outletsOf(await fixture.reopen());
    const changesOf = (key: string, after = 0, limit = 9) => reopened.changes({ outlet, key, after, limit });
    expect(await changesOf(group)).toMatchObject([{ seq: 1, afterSeq: 1, version: 2 }]);
    const direct = await changesOf("ann_bob");
    expect(direct.map(({ seq, afterSeq, version }) => [seq, afterSeq, version])).toEqual([
      [1, 1, 3],
      [1, 2, null],
      [2, 2, 2],
    ]);
    expect(await changesOf("ann_bob", direct[0]?.id, 1)).toEqual([direct[1]]);
    const taken = await reopened.take({ outlet, nowMs: 9_000, leaseMs: 60_000, limit: 9 });
    const places = new Map(taken.map(({ key, n, sinceMs }) => [key, [n, sinceMs]]));
    expect(places).toEqual(
      new Map([
        ["ann_bob", [1, 5_000]],
        [group, [1, 4_000]],
      ]),
    );
  });

  test("a mark goes once it is settled, and what was changed meanwhile stays", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const outlets = outletsOf(store);
    await store.commit([send("ann", "bob")]);
    await outlets.add(outlet);
    await outlets.add("second");
    const take = async () => (await outlets.take({ outlet, nowMs: 9_000, leaseMs: 60_000, limit: 9 }))[0];
    const marks = async (of = outlet) =>
      (await outlets.changes({ outlet: of, key: "ann_bob", after: 0, limit: 9 })).length;
    await apply<"edit">(store, edit("ann_bob", "ann", 1));
    const taken = await take();
    const [mark] = await outlets.changes({ outlet, key: "ann_bob", after: 0, limit: 9 });
    if (!taken || !mark) throw new Error("nothing is marked");
    await apply<"edit">(store, edit("ann_bob", "ann", 1));
    const done = { n: 1, left: null, changes: [mark.id], dead: [] };
    await outlets.settle([{ lease: "of another", ...done }]);
    expect(await marks()).toBe(2);
    await outlets.settle([{ lease: taken.lease, ...done }]);
    expect([await marks(), await marks("second")]).toEqual([1, 2]);
    expect(await take()).toMatchObject({ key: "ann_bob", n: 1, attempts: 0 });
    await outlets.remove(outlet);
    expect([await marks(), await marks("second")]).toEqual([0, 2]);
  });

  test("dead letters go by their age and number, the oldest first", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const outlets = outletsOf(store);
    for (const name of [outlet, "second"]) {
      await outlets.add(name);
      await store.commit([send(name, "bob")]);
      const [taken] = await outlets.take({ outlet: name, nowMs: 9_000, leaseMs: 60_000, limit: 9 });
      const letter = (i: number): DeadLetter => ({
        id: `evt_${i % 7}${i}`,
        outlet: name,
        kind: "message.edited",
        key: "ann_bob",
        n: 1,
        atMs: 1,
        deadAtMs: 1_000 + i,
        attempts: 1,
        reason: "400",
        data: null,
      });
      const dead = Array.from({ length: name === outlet ? 1_200 : 3 }, (_, i) => letter(i));
      await outlets.settle([{ lease: taken?.lease ?? "", n: 1, left: null, changes: [], dead }]);
    }
    expect(await outlets.trimDeadLetters({ olderThanMs: -Infinity, maxEntries: Infinity })).toEqual([]);
    expect(await outlets.trimDeadLetters({ olderThanMs: 1_000, maxEntries: 2_000 })).toEqual([]);
    expect(await outlets.trimDeadLetters({ olderThanMs: 1_001, maxEntries: 10 })).toEqual([
      { outlet, dropped: 1_190 },
      { outlet: "second", dropped: 1 },
    ]);
    const left = await outlets.deadLetters({ outlet, limit: 99 });
    expect(left.map(({ deadAtMs }) => deadAtMs).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 10 }, (_, i) => 2_190 + i),
    );
    expect(await outlets.trimDeadLetters({ olderThanMs: 99_000, maxEntries: 10 })).toMatchObject([
      { dropped: 10 },
      { dropped: 2 },
    ]);
  });

  test("random histories of messages that change: a mirror that only hears of events becomes what is stored, in order, whatever it refuses to take at first", async () => {
    await using fixture = await open();
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 10, maxLength: 60 }),
        fc.array(fate, { maxLength: 30 }),
        async (steps, fates) => {
          round += 1;
          await runHistory(fixture.store, { steps, fates, prefix: `r${round}` });
        },
      ),
      // however long the pauses become
      { numRuns: 40, examples: [[[{ does: "send", chat: 0 }], Array.from({ length: 30 }, () => down)]] },
    );
    expect(round).toBeGreaterThan(39);
  });
}

type Step =
  | { readonly does: "send"; readonly chat: number }
  | { readonly does: "edit" | "delete" | "react"; readonly chat: number; readonly nth: number };

const chat = fc.nat(1);
const nth = fc.nat(4);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant("send" as const), chat }) },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constantFrom("edit" as const, "delete" as const, "react" as const), chat, nth }),
  },
);
const later: OutletResult = { result: "later", reason: "500", retryAfterMs: 0, waits: "key" };
const down: OutletResult = { result: "later", reason: "no connection", retryAfterMs: null, waits: "outlet" };
const fate = fc.constantFrom<OutletResult>({ result: "sent" }, later, down);

const nameOf = (key: string, seq: number): string => `${key} ${seq}`;

/** Another system's copy of all conversations. */
function createMirror(fates: readonly OutletResult[]) {
  const left = [...fates];
  const messages = new Map<string, Message>();
  /** What it has taken of each conversation, in order. */
  const taken = new Map<string, CommittedEvent[]>();
  const endpoint: Outlet = {
    name: outlet,
    kinds: ["message", "message.edited", "message.deleted"],
    async deliver(event) {
      await new Promise((resolve) => void setImmediate(resolve));
      const result = left.pop() ?? { result: "sent" };
      if (result.result !== "sent" || event.kind === "push") return result;
      taken.set(event.key, [...(taken.get(event.key) ?? []), event]);
      const name = nameOf(event.key, event.data.seq);
      const known = messages.get(name);
      const isNewer = !known || event.kind === "message.deleted" || (known.version ?? 1) <= (event.data.version ?? 1);
      if (isNewer && known?.deletedAtMs === undefined) messages.set(name, event.data);
      return result;
    },
  };
  return { endpoint, taken, messageOf: (key: string, seq: number) => messages.get(nameOf(key, seq)) };
}

async function runHistory(
  store: Store,
  {
    steps,
    fates,
    prefix,
  }: { readonly steps: readonly Step[]; readonly fates: readonly OutletResult[]; readonly prefix: string },
): Promise<void> {
  const mirror = createMirror(fates);
  const errors: unknown[] = [];
  /** How far the clock has been put forward, over pauses that nobody needs to wait for. */
  let aheadMs = 0;
  // the store outlives the hub
  const lent: Store = { ...store, close: () => Promise.resolve() };
  const hub: Hub = createHub({
    store: lent,
    fanout: createMemoryFanout(),
    presence: createMemoryPresence(),
    now: () => Date.now() + aheadMs,
    onError: (error) => errors.push(error),
    outlets: { outlets: [mirror.endpoint], everyMs: 2 },
  });
  try {
    await hub.outlets.ready();
    const [ann, bob] = [`${prefix}-ann`, `${prefix}-bob`];
    const { conversation } = await hub.createGroup(ann, { members: [bob] });
    const chats = [directConversationId(ann, bob), conversation.id];
    /** Of each conversation: how many messages there are, and behind which of them each deletion comes. */
    const state = new Map(chats.map((id) => [id, { count: 0, deleted: new Map<number, number>() }]));
    for (const [i, one] of steps.entries()) {
      const id = chats[one.chat] ?? "";
      const own = state.get(id);
      if (!own) continue;
      if (one.does === "send") {
        const target = one.chat === 0 ? { to: bob } : { conversationId: id };
        await hub.send(ann, { ...target, content: `${i}`, excerpt: `${i}`, nonce: `${prefix} ${i}` });
        own.count += 1;
        continue;
      }
      const seq = own.count - one.nth;
      if (seq < 1 || own.deleted.has(seq)) continue;
      const message = { conversationId: id, seq };
      if (one.does === "react") await hub.react(bob, { ...message, reaction: "+1", on: i % 2 === 0 });
      else if (one.does === "edit")
        await hub.edit(ann, { ...message, content: `${i}!`, excerpt: `${i}!`, nonce: `e${i}` });
      else {
        await hub.deleteMessage(ann, message);
        own.deleted.set(seq, own.count);
      }
    }
    await eventually(async () => {
      aheadMs += 60_000;
      expect(await hub.outlets.status()).toMatchObject([{ waiting: 0, dead: 0 }]);
    });
    for (const [id, { count, deleted }] of state) await compare(id, count, deleted);
    expect(errors.filter((error) => !String(error).includes("is down"))).toEqual([]);
  } finally {
    await hub.close();
  }

  async function compare(id: string, count: number, deleted: ReadonlyMap<number, number>): Promise<void> {
    const events = mirror.taken.get(id) ?? [];
    const places = new Map(events.map(({ kind, data }, i) => [`${kind} ${data.seq}`, i]));
    const placeOf = (kind: CommittedEvent["kind"], seq: number): number => places.get(`${kind} ${seq}`) ?? Infinity;
    const sent = events.filter(({ kind }) => kind === "message").map(({ data }) => data.seq);
    expect(sent).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
    const { messages } = await store.history(id, { after: 0, limit: 999 });
    for (const { seq, content, version, deletedAtMs } of messages) {
      expect(mirror.messageOf(id, seq)).toMatchObject({
        content,
        ...(version && { version }),
        ...(deletedAtMs && { deletedAtMs }),
      });
    }
    for (const [seq, afterSeq] of deleted) {
      expect(placeOf("message.deleted", seq)).toBeGreaterThan(placeOf("message", afterSeq));
      expect(placeOf("message.deleted", seq)).toBeLessThan(placeOf("message", afterSeq + 1));
      const edited = places.get(`message.edited ${seq}`) ?? -1;
      expect(edited).toBeLessThan(placeOf("message.deleted", seq));
    }
  }
}
