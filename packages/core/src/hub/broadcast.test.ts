import { openHubs } from "@tidings/testing";
import { expect, test } from "vitest";
import { type Store, TidingsError } from "../index.ts";

const many = Array.from({ length: 101 }, (_, i) => `user-${i}`);

test.each([
  ["a topic", { topic: "news" }, 1],
  ["many users", many, many.length],
])("a message does not wait for a push to %s that is being stored", async (_, to, accepted) => {
  const broadcast = Promise.withResolvers<void>();
  const wrapStore = (store: Store): Store => ({
    ...store,
    async commit(writes) {
      if (writes.some(({ kind }) => kind === "push")) await broadcast.promise;
      return store.commit(writes);
    },
  });
  await using fixture = await openHubs({ nodes: 1, wrapStore });
  const [hub] = fixture.hubs;
  await hub.subscribe("bob", "news");
  const pushed = hub.push({ to, type: "announcement", data: {} });
  const sent = await hub.send("alice", { to: "bob", content: { text: "hi" }, excerpt: "hi", nonce: "1" });
  expect(sent.seq).toBe(1);
  broadcast.resolve();
  expect(await pushed).toMatchObject({ accepted, duplicate: false });
});

test("a push to many users that waits for one of them holds up no push to a topic", async () => {
  let isHeld = true;
  const wrapStore = (store: Store): Store => ({
    ...store,
    commit: async (writes) => {
      if (isHeld && writes.some((write) => write.kind === "push" && "userIds" in write.to)) {
        throw new TidingsError("SERVICE_UNAVAILABLE", "Another transaction holds one of them for too long");
      }
      return store.commit(writes);
    },
    commitUnlessHeld: async (writes) => (isHeld ? writes.map(() => null) : store.commit(writes)),
  });
  await using fixture = await openHubs({ nodes: 1, wrapStore });
  const [hub] = fixture.hubs;
  const push = { type: "announcement", data: {} };
  const named = hub.push({ ...push, to: many });
  const pushed = await hub.push({ ...push, to: { topic: "news" } });
  expect(pushed).toMatchObject({ accepted: 0, duplicate: false });
  isHeld = false;
  expect(await named).toMatchObject({ accepted: many.length, duplicate: false });
});
