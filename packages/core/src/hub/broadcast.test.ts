import { openHubs } from "@tidings/testing";
import { expect, test } from "vitest";
import type { Store } from "../index.ts";

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
