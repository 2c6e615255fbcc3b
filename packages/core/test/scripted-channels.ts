import { eventually } from "@tidings/testing/eventually";
import { afterEach, expect } from "vitest";
import { createHub } from "../src/hub/create-hub.ts";
import type { Hub } from "../src/hub/hub.ts";
import { createMemoryFanout } from "../src/memory/memory-fanout.ts";
import { MemoryData } from "../src/memory/memory-data.ts";
import { createMemoryPresence } from "../src/memory/memory-presence.ts";
import { createMemoryStore, openMemoryStore } from "../src/memory/memory-store.ts";
import type { Channel, ChannelMessage, ChannelResult } from "../src/ports/channel.ts";
import type { Store } from "../src/ports/store.ts";
import type { ReachOptions } from "../src/reach/reach-options.ts";
import type { ReachPlan } from "../src/reach/when.ts";

// For the tests of channels: a hub on a store in memory, whose clock the test sets, with two channels that answer as they are told.

export const minute = 60_000;
const open = new Set<Hub>();
afterEach(async () => {
  await Promise.all([...open].map((hub) => hub.close()));
  open.clear();
});

/** A channel that keeps what it was given, and answers as it is told. */
export function createChannel(name: string) {
  const sent: ChannelMessage<unknown>[] = [];
  const answers: ChannelResult[] = [];
  const channel: Channel = {
    name,
    toAddress: (value) => value,
    idOf: (address) => JSON.stringify(address),
    labelOf: (address) => String(address),
    async send(message) {
      sent.push(message);
      return answers.shift() ?? { result: "sent" };
    },
  };
  return { channel, sent, answers };
}

const comments: ReachPlan = {
  category: "comments",
  mandatory: false,
  channels: { webPush: { mode: "now" }, email: { mode: "after", delayMs: 10 * minute } },
};
const billing: ReachPlan = { category: "billing", mandatory: true, channels: { email: { mode: "now" } } };
const notes: ReachPlan = {
  ...billing,
  channels: { email: { mode: "digest", delayMs: 8 * 60 * minute } },
};
const chat: ReachPlan = { category: "chat", mandatory: false, channels: { webPush: { mode: "now" } } };
const plans = new Map([
  ["comment.created", comments],
  ["invoice.due", billing],
  ["invoice.note", notes],
  ["chat.message", chat],
]);

export function start(options: Partial<ReachOptions> = {}, given?: Store, fanout = createMemoryFanout()) {
  const [webPush, email] = [createChannel("webPush"), createChannel("email")];
  const clock = { nowMs: Date.parse("2026-11-28T12:00:00Z") };
  const store = given ?? openMemoryStore(new MemoryData({ leaseClockMs: () => clock.nowMs }));
  const errors: unknown[] = [];
  const hub = createHub({
    store,
    fanout,
    presence: createMemoryPresence(),
    now: () => clock.nowMs,
    onError: (error) => errors.push(error),
    reach: {
      channels: [webPush.channel, email.channel],
      planOf: (type) => plans.get(type) ?? null,
      plans: [comments, billing, chat],
      render: ({ pushes, more }) => ({ title: pushes.map(({ type }) => type).join(), body: `and ${more}` }),
      renderConfirmation: ({ url }) => ({ title: "confirm", body: url }),
      everyMs: 5,
      paceMs: 0,
      ...options,
    },
  });
  open.add(hub);
  const comment = (to: string | string[] = "bob") => hub.push({ to, type: "comment.created", data: {} });
  return { hub, store, webPush, email, clock, errors, comment };
}

export const settled = async (hub: Hub): Promise<void> =>
  eventually(async () => {
    const status = await hub.reach.status();
    expect(status).toMatchObject({ underWay: 0, waiting: 0 });
  });

/** The cursors that wait and that no worker has. */
export const waitingIn = async ({ trace }: Store) =>
  (await trace?.outbox({ nowMs: 0, limit: 9 }))?.next.flatMap(({ cursor }) =>
    cursor.leaseUntilMs === null ? [cursor] : [],
  );

/** A store that tells of each question about reach. */
export function countingStore() {
  const asked: string[] = [];
  const watch = <T extends object>(target: T, names?: readonly PropertyKey[]): T =>
    new Proxy(target, {
      get(from, name) {
        const found: unknown = Reflect.get(from, name);
        if (typeof found !== "function" || names?.includes(name) === false) return found;
        asked.push(String(name));
        return found.bind(from) as unknown;
      },
    });
  const store = createMemoryStore();
  if (!store.reach) throw new Error("the store has no reach");
  return { asked, store: watch({ ...store, reach: watch(store.reach) }, ["pushes"]) };
}
