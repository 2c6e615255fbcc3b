import { createFaultyFanout, type FaultyFanout, openHubs } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import { type Hub, type RevocableSession, TidingsError } from "../index.ts";

const openNodes = (options: Parameters<typeof openHubs>[0] = {}) => openHubs({ nodes: 2, headCheckMs: 20, ...options });

/** A host with a connection for each session. */
function host(hub: Hub, sessions: readonly RevocableSession[]) {
  const open = new Set(sessions);
  const ended: string[] = [];
  hub.revocations.onEnd((concerns, why) => {
    const ending = [...open].filter(concerns);
    for (const session of ending) {
      open.delete(session);
      ended.push(`${session.userId} ${why}`);
    }
    return ending.length;
  });
  return { open, ended };
}

const now = Date.now();
const session = (userId: string, jti: string, issuedAtMs = now - 1_000): RevocableSession => ({
  userId,
  jti,
  issuedAtMs,
});

test("a user's connections end on all nodes, and what was issued until then is refused on all of them", async () => {
  await using nodes = await openNodes({ nodes: 3 });
  const [first, second, third] = nodes.hubs as [Hub, Hub, Hub];
  const hosts = [first, second, third].map((hub) => host(hub, [session("bob", "1"), session("ann", "2")]));
  await Promise.all(nodes.hubs.map((hub) => hub.revocations.ready()));
  expect(await first.revoke({ userId: "bob" })).toEqual({ closed: 3 });
  expect(hosts.map(({ ended }) => ended)).toEqual([["bob revoked"], ["bob revoked"], ["bob revoked"]]);
  for (const { revocations } of nodes.hubs) {
    expect(revocations.isRevoked(session("bob", "other"))).toBe(true);
    expect(revocations.isRevoked({ userId: "bob" })).toBe(true);
    expect(revocations.isRevoked(session("bob", "new", Date.now() + 1))).toBe(false);
    expect(revocations.isRevoked(session("ann", "2"))).toBe(false);
  }
});

test("one token ends alone", async () => {
  await using nodes = await openNodes();
  const [first, second] = nodes.hubs as [Hub, Hub];
  const here = host(first, [session("bob", "1"), session("bob", "2")]);
  const there = host(second, [session("bob", "1")]);
  await Promise.all([first.revocations.ready(), second.revocations.ready()]);
  expect(await second.revoke({ jti: "1" })).toEqual({ closed: 2 });
  expect([here.ended, there.ended]).toEqual([["bob revoked"], ["bob revoked"]]);
  expect(first.revocations.isRevoked(session("bob", "1", Date.now() + 60_000))).toBe(true);
  expect(first.revocations.isRevoked(session("bob", "2"))).toBe(false);
});

test("a token that says when it ends is remembered until then, and no longer than the longest lives", async () => {
  const hourMs = 60 * 60_000; // and as long again, as clocks differ
  await using nodes = await openNodes({ nodes: 1, now: () => 1_000, tokenLifetimeMs: 10_000 });
  const [hub] = nodes.hubs;
  await hub.revoke({ jti: "soon", expiresAtMs: 5_000 });
  await hub.revoke({ jti: "over", expiresAtMs: 500 });
  await hub.revoke({ jti: "never", expiresAtMs: Number.MAX_SAFE_INTEGER });
  await hub.revoke({ jti: "unknown" });
  await expect(hub.revoke({ jti: "bad", expiresAtMs: Number.NaN })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const ends = (await nodes.store.revocations(0)).map((one) => ["jti" in one && one.jti, one.untilMs - hourMs]);
  expect(new Map(ends as [string, number][])).toEqual(
    new Map([
      ["soon", 5_000],
      ["over", 1_000],
      ["never", 11_000],
      ["unknown", 11_000],
    ]),
  );
});

test("a token of the very second may be from before, unless it says more exactly", async () => {
  await using nodes = await openNodes({ nodes: 1, now: () => 100_500 });
  const [hub] = nodes.hubs;
  await hub.revoke({ userId: "bob" });
  expect([100_000, 100_400, 100_600, 101_000].map((at) => hub.revocations.isRevoked(session("bob", "1", at)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("a second revocation is for what was issued since the first", async () => {
  let nowMs = 1_000;
  await using nodes = await openNodes({ nodes: 1, now: () => nowMs });
  const [hub] = nodes.hubs;
  const { ended } = host(hub, [session("bob", "1", 2_000)]);
  expect(await hub.revoke({ userId: "bob" })).toEqual({ closed: 0 });
  nowMs = 3_000;
  expect(await hub.revoke({ userId: "bob" })).toEqual({ closed: 1 });
  expect(ended).toEqual(["bob revoked"]);
});

test("who was ended because the store told of it first is counted all the same", async () => {
  let readAgain: (() => Promise<void>) | null = null;
  await using nodes = await openHubs({
    headCheckMs: 60_000,
    wrapStore: (store) => ({
      ...store,
      async revoke(revocation) {
        await store.revoke(revocation);
        await readAgain?.();
      },
    }),
  });
  const [hub] = nodes.hubs;
  const { ended } = host(hub, [session("bob", "1", 0)]);
  await hub.revocations.ready();
  readAgain = () => eventually(() => expect(ended).toEqual(["bob revoked"]));
  expect(await hub.revoke({ userId: "bob" })).toEqual({ closed: 1 });
});

test("it is remembered over a restart until the longest token has ended, and no longer", async () => {
  let nowMs = 1_000_000_000;
  const options = { now: () => nowMs, tokenLifetimeMs: 60_000, headCheckMs: 20 };
  await using first = await openHubs(options);
  await first.hubs[0].revoke({ userId: "bob" });
  // another process, which finds the store as the first one left it
  await using second = await openHubs({
    ...options,
    wrapStore: (own) => ({ ...first.store, close: () => own.close() }),
  });
  const { revocations } = second.hubs[0];
  host(second.hubs[0], []);
  nowMs += 60_000;
  await revocations.ready();
  expect(revocations.isRevoked(session("bob", "1", 0))).toBe(true);
  nowMs += 2 * 60 * 60_000;
  await eventually(() => expect(revocations.isRevoked(session("bob", "1", 0))).toBe(false));
});

test("a node that did not get the signal finds it in the store", async () => {
  await using nodes = await openNodes({
    wrapFanout(fanout) {
      const faulty = createFaultyFanout(fanout, { drop: 1, maxDelayMs: 0 });
      return { ...faulty, close: () => fanout.close() };
    },
  });
  const [first, second] = nodes.hubs as [Hub, Hub];
  const there = host(second, [session("bob", "1")]);
  await second.revocations.ready();
  await first.revoke({ userId: "bob" });
  await eventually(() => expect(there.ended).toHaveLength(1));
  expect(second.revocations.isRevoked(session("bob", "1"))).toBe(true);
});

test("a node that did not get the signal finds it at once, also among very many", async () => {
  await using nodes = await openNodes({
    wrapFanout(fanout) {
      const faulty = createFaultyFanout(fanout, { drop: 1, maxDelayMs: 0 });
      return { ...faulty, close: () => fanout.close() };
    },
  });
  const untilMs = now + 1_000_000;
  for (let i = 0; i < 100_000; i += 1) await nodes.store.revoke({ jti: `old-${i}`, atMs: now - 900_000, untilMs });
  const [first, second] = nodes.hubs as [Hub, Hub];
  const there = host(second, [session("bob", "1")]);
  await second.revocations.ready();
  await first.revoke({ userId: "bob" });
  await eventually(() => expect(there.ended).toHaveLength(1));
});

test("nobody is let in before it is known who was thrown out", async () => {
  let away = true;
  const unavailable = new TidingsError("SERVICE_UNAVAILABLE", "away");
  await using nodes = await openNodes({
    nodes: 1,
    headCheckMs: 60_000,
    wrapStore: (store) => ({
      ...store,
      revocations: (nowMs) => (away ? Promise.reject(unavailable) : store.revocations(nowMs)),
    }),
  });
  await nodes.store.revoke({ userId: "bob", atMs: now, untilMs: now + 60_000 });
  const { revocations } = nodes.hubs[0];
  await expect(revocations.ready()).rejects.toBe(unavailable);
  away = false;
  await revocations.ready();
  expect(revocations.isRevoked(session("bob", "1"))).toBe(true);
});

test("what cannot be stored is not done", async () => {
  const unavailable = new TidingsError("SERVICE_UNAVAILABLE", "away");
  await using nodes = await openNodes({
    nodes: 1,
    wrapStore: (store) => ({ ...store, revoke: () => Promise.reject(unavailable) }),
  });
  const [hub] = nodes.hubs;
  const { ended } = host(hub, [session("bob", "1")]);
  await expect(hub.revoke({ userId: "bob" })).rejects.toBe(unavailable);
  expect(ended).toEqual([]);
});

test("to disconnect a user ends the connections everywhere and refuses nothing", async () => {
  await using nodes = await openNodes();
  const [first, second] = nodes.hubs as [Hub, Hub];
  const here = host(first, [session("bob", "1"), session("ann", "2")]);
  const there = host(second, [session("bob", "3")]);
  await Promise.all([first.revocations.ready(), second.revocations.ready()]);
  expect(await first.disconnect("bob")).toEqual({ closed: 2 });
  expect([here.ended, there.ended]).toEqual([["bob disconnected"], ["bob disconnected"]]);
  expect(first.revocations.isRevoked(session("bob", "1"))).toBe(false);
});

/** Nodes with a connection of Bob's each, whose fan-outs can be silenced. `told`: how often nodes have told of a disconnection. */
async function openWithFaults(count: number) {
  const fanouts: FaultyFanout[] = [];
  let told = 0;
  const nodes = await openNodes({
    nodes: count,
    headCheckMs: 60_000,
    wrapFanout(fanout) {
      const faulty = createFaultyFanout(fanout, { drop: 0, repeat: 0, maxDelayMs: 0 });
      fanouts.push(faulty);
      return {
        ...faulty,
        publish(deliveries) {
          told += deliveries.filter((one) => one.feed === "signal" && one.signal.type === "end").length;
          return faulty.publish(deliveries);
        },
      };
    },
  });
  const hosts = nodes.hubs.map((hub, i) => host(hub, [session("bob", `${i}`)]));
  await Promise.all(nodes.hubs.map((hub) => hub.revocations.ready()));
  return { nodes, fanouts, hosts, ended: () => hosts.map((one) => one.ended.length), told: () => told };
}

test("a node that was cut off for a moment hears of a disconnection afterwards, and only once", async () => {
  const { fanouts, hosts, ended, ...system } = await openWithFaults(3);
  await using nodes = system.nodes;
  const first = nodes.hubs[0];
  fanouts[1]?.silence();
  await first.disconnect("bob");
  expect(ended()).toEqual([1, 0, 1]);
  for (const { open } of hosts) open.add(session("bob", "again"));
  fanouts[1]?.resume();
  fanouts[1]?.interrupt();
  expect(ended()).toEqual([1, 2, 1]);

  // the others heard well, and the one who was not heard tells them again
  for (const other of [1, 2]) fanouts[other]?.silence();
  await first.disconnect("bob");
  for (const other of [1, 2]) fanouts[other]?.resume();
  hosts[1]?.open.add(session("bob", "back"));
  for (const _ of [1, 2]) fanouts[0]?.interrupt();
  await eventually(() => expect(ended()).toEqual([2, 3, 2]));
});

test("however many nodes were cut off, a disconnection is repeated once for all of them, and once more for those that come back later", async () => {
  const { fanouts, ended, told, ...system } = await openWithFaults(6);
  await using nodes = system.nodes;
  for (const fanout of fanouts) fanout.silence();
  await nodes.hubs[0]?.disconnect("bob");
  expect([told(), ended()]).toEqual([1, [1, 0, 0, 0, 0, 0]]);

  for (const fanout of fanouts.slice(0, 5)) fanout.resume();
  for (const fanout of fanouts.slice(0, 5)) for (const _ of [1, 2, 3]) fanout.interrupt();
  expect([told(), ended()]).toEqual([2, [1, 1, 1, 1, 1, 0]]);
  fanouts[5]?.resume();
  fanouts[5]?.interrupt();
  await eventually(() => expect(ended()).toEqual([1, 1, 1, 1, 1, 1]));
  expect(told()).toBe(3);
});

test("a process without connections revokes for those that have some", async () => {
  await using nodes = await openNodes();
  const [script, server] = nodes.hubs as [Hub, Hub];
  const { ended } = host(server, [session("bob", "1")]);
  await server.revocations.ready();
  expect(await script.revoke({ userId: "bob" })).toEqual({ closed: 1 });
  expect(ended).toEqual(["bob revoked"]);
});

test("a store that is away is told once, until it is back", async () => {
  let away = false;
  let asked = 0;
  await using nodes = await openNodes({
    nodes: 1,
    headCheckMs: 5,
    wrapStore: (store) => ({
      ...store,
      revocations(nowMs) {
        asked += 1;
        return away ? Promise.reject(new Error("away")) : store.revocations(nowMs);
      },
    }),
  });
  host(nodes.hubs[0], []);
  await nodes.hubs[0].revocations.ready();
  const failures = () => nodes.errors.filter(([, { stage }]) => stage === "revocations").length;
  for (const round of [1, 2]) {
    away = true;
    const before = asked;
    await eventually(() => expect(asked).toBeGreaterThan(before + 5));
    expect(failures()).toBe(round);
    away = false;
    const after = asked;
    await eventually(() => expect(asked).toBeGreaterThan(after + 5));
  }
});
