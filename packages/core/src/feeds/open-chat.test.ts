import { collect, openHubs } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";

test("who goes away while their groups are looked up follows none of them", async () => {
  const [asked, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const checks: (readonly string[])[] = [];
  await using running = await openHubs({
    headCheckMs: 2,
    wrapStore: (store) => ({
      ...store,
      chats: {
        ...store.chats,
        async positions(userId) {
          const positions = await store.chats.positions(userId);
          if (userId !== "ben") return positions;
          asked.resolve();
          await answer.promise;
          return positions;
        },
        groupHeads(groupIds) {
          checks.push(groupIds);
          return store.chats.groupHeads(groupIds);
        },
      },
    }),
  });
  const [hub] = running.hubs;
  await hub.createGroup("ann", { members: ["ben"] });
  const { conversation: followed } = await hub.createGroup("cid", { members: ["dan"] });
  collect(await hub.onMessage("cid", {}, undefined));

  const leaving = new AbortController();
  const opening = hub.onMessage("ben", {}, leaving.signal);
  await asked.promise;
  leaving.abort();
  answer.resolve();
  await (await opening).return?.();

  checks.length = 0;
  // all groups that somebody follows are asked about together
  await eventually(() => expect(checks.length).toBeGreaterThan(1));
  expect(new Set(checks.flat())).toEqual(new Set([followed.id]));
});
