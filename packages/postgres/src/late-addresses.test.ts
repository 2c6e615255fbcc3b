import type { TakenOutward } from "@tidings/core";
import { nothingWaitsMs } from "@tidings/core/store-adapter";
import { expect, test } from "vitest";
import { createTestStores } from "../test/test-store.ts";

const webPush = { channel: "webPush", category: "comments", delayMs: 0, mandatory: false };

test("a node of the version before, which does not know late addresses, does not take away the time at which they are tried", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  const { reach } = store;
  if (!reach) throw new Error("the store has no reach");
  const push = (atMs: number) =>
    store.commit([{ kind: "push", to: { userIds: ["bob"] }, type: "test", data: null, atMs, reach: [webPush] }]);
  const take = async (nowMs: number): Promise<TakenOutward> => {
    const [taken] = await reach.takeDue({ nowMs, leaseMs: 60_000, limits: { webPush: 10 } });
    if (!taken) throw new Error("nothing is due");
    return taken;
  };
  const due = async () => (await reach.outwardStatus()).nextDueMs;
  const nothing = { dueAtMs: null, sinceMs: nothingWaitsMs, open: null };
  const startedMs = Date.now();
  await reach.addAddress("bob", {
    id: "id",
    channel: "webPush",
    identity: "phone",
    label: "phone",
    address: "phone",
    addedAtMs: 1,
    confirmed: true,
  });

  await push(1_000);
  const late = [{ id: "id", n: 0, upTo: 1, catchesUp: false, attempts: 1, dueAtMs: 9_000 }];
  await reach.settle([{ ...nothing, lease: (await take(1_000)).lease, n: 1, dueAtMs: 9_000, late }]);
  await reach.settle([{ ...nothing, lease: (await take(9_000)).lease, n: 1 }]);
  // not at once, or it would take the cursor again and again
  expect(await due()).toBeGreaterThan(startedMs);

  await push(10_000);
  expect(await due()).toBe(10_000);
  const second = await take(10_000);
  expect(second).toMatchObject({ sinceMs: 10_000, late });
  await reach.settle([{ ...nothing, lease: second.lease, n: 2, sinceMs: 10_000 }]);
  const third = await take((await due()) ?? 0);
  expect(third).toMatchObject({ n: 2, sinceMs: nothingWaitsMs, late });
  const inTheFuture = [{ ...late[0], dueAtMs: nothingWaitsMs - 1 }] as typeof late;
  await reach.settle([{ ...nothing, lease: third.lease, n: 2, dueAtMs: 20_000, late: inTheFuture }]);
  await reach.settle([{ ...nothing, lease: (await take(20_000)).lease, n: 2 }]);
  expect(await due()).toBe(nothingWaitsMs - 1);
  await push(30_000);
  await reach.settle([{ ...nothing, lease: (await take(30_000)).lease, n: 3, late: [] }]);
  expect(await due()).toBeNull();
});
