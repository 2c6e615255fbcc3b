import { openHubs } from "@tidings/testing";
import { expect, test } from "vitest";
import type { Store } from "../index.ts";

test("a message does not wait for a broadcast that is being stored", async () => {
  const broadcast = Promise.withResolvers<void>();
  const wrapStore = (store: Store): Store => ({
    ...store,
    async commit(writes) {
      if (writes.some((write) => write.kind === "push" && "topic" in write.to)) await broadcast.promise;
      return store.commit(writes);
    },
  });
  await using fixture = await openHubs({ nodes: 1, wrapStore });
  const [hub] = fixture.hubs;
  await hub.subscribe("bob", "news");
  const pushed = hub.push({ to: { topic: "news" }, type: "announcement", data: {} });
  const sent = await hub.send("alice", { to: "bob", content: { text: "hi" }, excerpt: "hi", nonce: "1" });
  expect(sent.seq).toBe(1);
  broadcast.resolve();
  expect(await pushed).toMatchObject({ accepted: 1, duplicate: false });
});
