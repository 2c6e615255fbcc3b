import { sharedClusterUrls } from "@tidings/testing/redis/shared";
import { Redis } from "ioredis";
import { expect, test } from "vitest";
import { createKeys } from "../presence/keys.ts";
import { slotOf } from "./slots.ts";

/** A client of the test's own, ended with it. */
const connect = (url: string): Redis & Disposable =>
  Object.assign(new Redis(url), {
    [Symbol.dispose](this: Redis) {
      this.disconnect();
    },
  });

test("slots are those of Redis, whatever the key", async () => {
  const [url] = sharedClusterUrls();
  using redis = connect(url ?? "");
  const keys = ["", "a", "123456789", "{}a", "{a}b", "x{a}{b}", "{{a}}", "a{", "a}", "}a{b}", "日本", "👩‍👩‍👧{é}"];
  for (const key of keys) expect([key, slotOf(key)]).toEqual([key, await redis.cluster("KEYSLOT", key)]);
});

test("what belongs to one user is in one slot, and different users have different names", () => {
  const keys = createKeys("p:");
  const users = ["a", "}", "{", "{}", "a}", "a{b}", "%7D", "%", "日本"];
  for (const user of users) {
    expect(new Set([keys.feed(user), keys.user(user), keys.notices(user)].map(slotOf)).size).toBe(1);
  }
  expect(new Set(users.map((user) => keys.user(user))).size).toBe(users.length);
});
