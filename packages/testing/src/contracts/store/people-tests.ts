import { expect, test } from "vitest";
import { type OpenStore, push, send } from "./fixture.ts";

export function peopleTests(open: OpenStore): void {
  test("acquaintances share a conversation that has messages", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([send("ann", "ben"), send("cid", "ann"), send("ben", "dan"), push(["ann", "eve"])]);
    const others = ["ben", "cid", "dan", "eve", "ann", "nobody", "ben"];
    expect(await store.acquaintances("ann", others)).toEqual(new Set(["ben", "cid"]));
    expect(await store.acquaintances("dan", others)).toEqual(new Set(["ben"]));
    expect(await store.acquaintances("nobody", others)).toEqual(new Set());
    expect(await store.acquaintances("ann", [])).toEqual(new Set());
  });

  test("seen is who has connected once, or sent a message; not who was only written to", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([send("ann", "ben"), push("eve")]);
    await store.markSeen(["cid", "dan", "cid"]);
    await store.markSeen(["cid"]);
    await store.markSeen([]);
    const asked = ["ann", "ben", "cid", "dan", "eve", "nobody"];
    expect(await store.seen(asked)).toEqual(new Set(["ann", "cid", "dan"]));
    const reopened = await fixture.reopen();
    expect(await reopened.seen(asked)).toEqual(new Set(["ann", "cid", "dan"]));
    await reopened.commit([send("ben", "ann"), send("eve", "cid")]);
    expect(await reopened.seen(asked)).toEqual(new Set(["ann", "ben", "cid", "dan", "eve"]));
    expect(await reopened.seen([])).toEqual(new Set());
  });

  test("who is marked at once by many is marked once", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const userIds = Array.from({ length: 50 }, (_, i) => `user-${i}`);
    await Promise.all(userIds.map((_, i) => store.markSeen([...userIds.slice(i), ...userIds.slice(0, i)])));
    expect(await store.seen(userIds)).toEqual(new Set(userIds));
  });

  test("the database says whose it is, and goes on saying so; of two that say it at once, one is heard", async () => {
    await using fixture = await open();
    const { ownership } = fixture.store;
    if (!ownership) throw new TypeError("the store does not say whose it is");
    expect(await ownership.owner()).toBeNull();
    const said = await Promise.all(["one", "two"].map((owner) => ownership.setOwner(owner, null)));
    expect(said.filter(Boolean)).toHaveLength(1);
    const owner = said[0] ? "one" : "two";
    const reopened = await fixture.reopen();
    expect(await reopened.ownership?.owner()).toBe(owner);
    expect(await reopened.ownership?.setOwner("", "another")).toBe(false);
    expect(await reopened.ownership?.setOwner("", owner)).toBe(true);
    expect(await reopened.ownership?.owner()).toBe("");
  });

  test("all are users of whom the database knows anything: who has only received, or only been there, too", async () => {
    await using fixture = await open();
    const { store } = fixture;
    expect(await store.ownership?.someUsers(10)).toEqual([]);
    await store.commit([send("ann", "ben"), push("eve")]);
    await store.markSeen(["cid", "ann"]);
    expect((await store.ownership?.someUsers(10))?.toSorted()).toEqual(["ann", "ben", "cid", "eve"]);
    expect((await store.ownership?.someUsers(3))?.length).toBeGreaterThanOrEqual(3);
  });

  test("revocations are remembered until they end, and widened by another of the same", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.revoke({ userId: "ann", atMs: 100, untilMs: 1_000 });
    await store.revoke({ jti: "ann", atMs: 100, untilMs: 500 });
    await store.revoke({ jti: "id\u0000\n😀", atMs: 300, untilMs: 2_000 });
    await store.revoke({ userId: "ann", atMs: 200, untilMs: 700 });
    const reopened = await fixture.reopen();
    const all = await reopened.revocations(499);
    expect(all).toHaveLength(3);
    expect(all).toEqual(
      expect.arrayContaining([
        { userId: "ann", atMs: 200, untilMs: 1_000 },
        { jti: "ann", atMs: 100, untilMs: 500 },
        { jti: "id\u0000\n😀", atMs: 300, untilMs: 2_000 },
      ]),
    );
    expect(await reopened.revocations(500)).toHaveLength(2);
    expect(await reopened.revocations(1_999)).toEqual([{ jti: "id\u0000\n😀", atMs: 300, untilMs: 2_000 }]);
  });

  test("revocations made since an instant are found by themselves, if the store can tell", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.revoke({ userId: "ann", atMs: 100, untilMs: 1_000 });
    await store.revoke({ jti: "id\u0000", atMs: 300, untilMs: 2_000 });
    await store.revoke({ userId: "bob", atMs: 100, untilMs: 1_000 });
    await store.revoke({ userId: "ann", atMs: 200, untilMs: 700 });
    const since = await store.revokedSince?.(200);
    if (!since) return;
    expect(since).toHaveLength(2);
    expect(since).toEqual(
      expect.arrayContaining([
        { userId: "ann", atMs: 200, untilMs: 1_000 },
        { jti: "id\u0000", atMs: 300, untilMs: 2_000 },
      ]),
    );
  });

  test("a heartbeat is answered while others come", async () => {
    await using fixture = await open();
    const pings = [fixture.store.ping(), fixture.store.ping(), fixture.store.ping()];
    await expect(Promise.all(pings)).resolves.toHaveLength(3);
  });
}
