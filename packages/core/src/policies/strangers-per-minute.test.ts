import { openHubs } from "@tidings/testing";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { createHub } from "../hub/create-hub.ts";
import type { Hub } from "../hub/hub.ts";
import type { DirectConversation } from "../model/events.ts";
import { createMemoryFanout } from "../memory/memory-fanout.ts";
import { createMemoryPresence } from "../memory/memory-presence.ts";
import { strangersPerMinute } from "./strangers-per-minute.ts";
import type { Store } from "../ports/store.ts";

afterEach(() => void vi.useRealTimers());

const tooMany = expect.objectContaining({ code: "TOO_MANY_REQUESTS" });

let sent = 0;
const send = (hub: Hub, from: string, to: string) => {
  sent += 1;
  return hub.send(from, { to, content: {}, excerpt: "", nonce: `n${sent}` });
};

/** Nodes of one store, each with the policy; and what they ask the store for. */
async function openLimited({ nodes = 1, perMinute = 3 } = {}) {
  const running = await openHubs();
  let questions = 0;
  const store: Store = {
    ...running.store,
    close: async () => {},
    acquaintances(...args) {
      questions += 1;
      return running.store.acquaintances(...args);
    },
  };
  const hubs = Array.from({ length: nodes }, () =>
    createHub({
      store,
      fanout: createMemoryFanout(),
      presence: createMemoryPresence(),
      policies: strangersPerMinute(store, perMinute),
    }),
  ) as unknown as readonly [Hub, ...Hub[]];
  return {
    hubs,
    /** They have written before, when that was not limited. */
    allow: (from: string, to: string) => send(running.hubs[0], from, to),
    get questions() {
      return questions;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(hubs.map((hub) => hub.close()));
      await running[Symbol.asyncDispose]();
    },
  };
}

test("a user begins so many conversations with strangers, and is told when to go on; those begun go on", async () => {
  await using running = await openLimited();
  const [hub] = running.hubs;
  for (const to of ["a", "b", "c", "a", "a"]) await send(hub, "ann", to);
  const refusal = await send(hub, "ann", "d").catch((error: unknown) => error);
  expect(refusal).toMatchObject({
    code: "TOO_MANY_REQUESTS",
    message: expect.stringMatching(/^You have begun 3 .*retry in \d+ s$/),
  });
  expect((refusal as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(50_000);
  await send(hub, "ann", "b");
  await send(hub, "ben", "d");
});

test("answering is not beginning, nor is writing again to whom one has written long ago", async () => {
  await using running = await openLimited();
  const [hub] = running.hubs;
  for (const from of ["a", "b", "c", "d", "e"]) await send(hub, from, "ann");
  for (const to of ["a", "b", "c", "d", "e", "x", "y", "z"]) await send(hub, "ann", to);
  await expect(send(hub, "ann", "w")).rejects.toEqual(tooMany);
});

test("where nobody may begin a conversation, that is said, and not to try again; those that there are go on", async () => {
  await using running = await openLimited({ perMinute: 0 });
  const [hub] = running.hubs;
  const forbidden = expect.objectContaining({
    code: "FORBIDDEN",
    message: expect.stringMatching(/^Nobody can begin a conversation here/),
  });
  await running.allow("ann", "ben");
  await send(hub, "ann", "ben");
  for (const begin of [
    () => send(hub, "ann", "cid"),
    () => hub.setTyping("ann", { conversationId: "ann_cid", typing: true }),
    () => hub.createGroup("ann", { members: ["ben", "cid"] }),
  ]) {
    await expect(begin()).rejects.toEqual(forbidden);
  }
  await hub.createGroup("ann", { members: ["ben"] });
});

test("many at once are counted one by one", async () => {
  await using running = await openLimited();
  const [hub] = running.hubs;
  const sends = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => send(hub, "ann", `stranger ${i % 10}`)));
  expect(sends.filter(({ status }) => status === "fulfilled")).toHaveLength(6);
});

test("typing to strangers counts as well, and is one with the message that follows", async () => {
  await using running = await openLimited();
  const [hub] = running.hubs;
  const type = (to: string) => hub.setTyping("ann", { conversationId: `ann_${to}`, typing: true });
  for (const to of ["b", "c", "d"]) await type(to);
  for (const to of ["b", "c", "d"]) await send(hub, "ann", to);
  await expect(type("e")).rejects.toEqual(tooMany);
});

test("after a minute it goes on", async () => {
  let nowMs = Math.round(performance.now()); // whole numbers, or what is left of a minute is not exact
  const spy = vi.spyOn(performance, "now").mockImplementation(() => nowMs);
  onTestFinished(() => spy.mockRestore());
  let atMs = Date.now();
  const policy = strangersPerMinute(
    {
      acquaintances: async () => new Set(),
      conversations: async () => ({
        conversations: [],
        cursor: null,
        head: 0,
        totals: { messages: 0, conversations: 0 },
      }),
    },
    2,
    { now: () => atMs },
  );
  const begin = async (to: string): Promise<unknown> => policy.canMessage("ann", to);
  await Promise.all([begin("a"), begin("b")]);
  await expect(begin("c")).rejects.toEqual(tooMany);
  nowMs += 59_000;
  atMs += 59_000;
  await expect(begin("c")).rejects.toMatchObject({ retryAfterMs: 1_000 });
  nowMs += 1_000;
  await begin("c");
});

test("after the clock was set back, what was begun by the later time is not waited for", async () => {
  const laterMs = Date.now();
  const begun = Array.from({ length: 3 }, (_, i) => ({
    kind: "direct",
    id: `ann_${i}`,
    members: ["ann", `u${i}`],
    lastSeq: 1,
    lastMessage: { from: "ann", sentAtMs: laterMs },
  }));
  let nowMs = laterMs;
  const policy = strangersPerMinute(
    {
      acquaintances: async () => new Set(),
      conversations: async () => ({
        conversations: begun as unknown as readonly DirectConversation[],
        cursor: null,
        head: 0,
        totals: { messages: 0, conversations: 0 },
      }),
    },
    3,
    { now: () => nowMs },
  );
  const begin = async (to: string): Promise<unknown> => policy.canMessage("ann", to);
  await expect(begin("x")).rejects.toEqual(tooMany);
  nowMs = laterMs - 1_000; // of another node, whose clock is a little ahead
  await expect(begin("x")).rejects.toMatchObject({ retryAfterMs: 60_000 });
  nowMs = laterMs - 60 * 60_000;
  expect(await begin("x")).toBe(true);
});

test("what other nodes let begin is counted too", async () => {
  await using running = await openLimited({ nodes: 3 });
  const [one, two = one, three = one] = running.hubs;
  await send(one, "ann", "a");
  await send(two, "ann", "b");
  await send(one, "ann", "c");
  await expect(send(three, "ann", "d")).rejects.toEqual(tooMany);
  await expect(send(two, "ann", "d")).rejects.toEqual(tooMany);
});

test("messages between those who know each other ask the store once", async () => {
  await using running = await openLimited();
  const [hub] = running.hubs;
  for (let i = 0; i < 10; i += 1) await send(hub, "ann", "ben");
  expect(running.questions).toBe(1);
});

test("a call that adds strangers to a group begins one conversation, and makes nobody acquainted", async () => {
  await using running = await openLimited({ perMinute: 3 });
  const [hub] = running.hubs;
  const members = Array.from({ length: 50 }, (_, i) => `u${i}`);
  const { conversation } = await hub.createGroup("ann", { members });
  await send(hub, "ann", "u1");
  await hub.createGroup("ann", { members: ["u1"] });
  const others = { conversationId: conversation.id, userIds: ["v1", "v2"] };
  await expect(hub.addMembers("ann", others)).resolves.toEqual({ added: ["v1", "v2"] });
  for (const refused of [
    hub.addMembers("ann", { ...others, userIds: ["w"] }),
    hub.createGroup("ann", { members: ["w"] }),
    send(hub, "ann", "u2"),
  ]) {
    await expect(refused).rejects.toEqual(tooMany);
  }
});

test("of groups made at once each counts", async () => {
  await using running = await openLimited();
  const [hub] = running.hubs;
  const made = await Promise.allSettled(
    Array.from({ length: 9 }, (_, i) => hub.createGroup("ann", { members: [`u${i}`] })),
  );
  expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
});
