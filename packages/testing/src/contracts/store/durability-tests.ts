import { expect, test } from "vitest";
import { type OpenStore, push, replay, send } from "./fixture.ts";

export function durabilityTests(open: OpenStore): void {
  test("the epoch stays with a database, and another database has another one", async () => {
    await using fixture = await open();
    await using other = await open();
    const { epoch } = fixture.store;
    expect(epoch).toMatch(/^[0-9a-z]{1,64}$/);
    expect(other.store.epoch).not.toBe(epoch);
    expect((await fixture.reopen()).epoch).toBe(epoch);
  });

  test("what was committed is there when the store is opened again", async () => {
    await using fixture = await open();
    await fixture.store.commit([
      send("ann", "ben", { notify: ["ben"] }),
      push("ben"),
      { kind: "subscribe", userId: "ann", topic: "news" },
    ]);
    const look = async () => [
      await replay(fixture.store, "chat", "ben"),
      await replay(fixture.store, "push", "ben"),
      await fixture.store.conversations("ben", { limit: 9 }),
      await fixture.store.pushes("ben", { limit: 9, unreadOnly: false }),
      await fixture.store.topicMembers("news"),
    ];
    const before = await look();
    await fixture.reopen();
    expect(await look()).toEqual(before);
    expect(before[4]).toEqual(["ann"]);
  });

  test("an empty commit resolves with nothing", async () => {
    await using fixture = await open();
    expect(await fixture.store.commit([])).toEqual([]);
  });

  test("closing waits for what is under way, and later calls reject", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.ping();
    const underWay = store.commit([push("ann")]);
    const closing = store.close();
    await expect(underWay).resolves.toMatchObject([{ outcome: { accepted: 1 } }]);
    await closing;
    await store.close();
    await expect(store.ping()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    await expect(store.commit([push("ann")])).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    const reopened = await fixture.reopen();
    expect(await reopened.heads(["ann"])).toEqual([{ chat: 0, push: 1 }]);
  });
}
