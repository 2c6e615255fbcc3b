import { expect, test } from "vitest";
import { createPlaces } from "./places.ts";

function start(concurrency = 4) {
  const clock = { nowMs: 0 };
  const places = createPlaces({ concurrency, monotonicMs: () => clock.nowMs });
  const take = (userId: string, channel = "webPush") => places.take({ userId, channel });
  /** Keeps a place for so long while it sends. */
  const keep = (userId: string, ms: number): void => {
    const place = take(userId);
    place?.sends(1);
    clock.nowMs += ms;
    place?.leave();
  };
  return { clock, take, keep };
}

test("a user has two places on a channel, and gets one again once a job is done", () => {
  const { take } = start();
  const first = take("eve");
  expect(take("eve")).not.toBeNull();
  expect(take("eve")).toBeNull();
  expect(take("eve", "email")).not.toBeNull();
  first?.leave();
  expect(take("eve")).not.toBeNull();
});

test("a quarter of the places is kept from those who have been slow", () => {
  const { take, keep, clock } = start();
  for (const user of ["a", "b", "c", "d"]) keep(user, 3_000);
  keep("fast", 1_000);
  const [a] = ["a", "b", "c"].map((user) => take(user));
  expect(take("d")).toBeNull();
  expect(take("fast")).not.toBeNull();
  a?.leave();
  expect(take("d")).not.toBeNull();
  expect(take("a")).toBeNull();
  clock.nowMs += 61 * 60_000;
  expect(take("a")).not.toBeNull();
});

test("those who are slow for the first time count meanwhile", () => {
  const { take, keep, clock } = start();
  keep("slow", 3_000);
  for (const user of ["a", "b", "c"]) take(user)?.sends(1);
  clock.nowMs += 3_000;
  expect(take("slow")).toBeNull();
  expect(take("fast")).not.toBeNull();
});

test("what takes long before the message is sent is not the user's fault", () => {
  const { take, clock } = start();
  const place = take("bob");
  clock.nowMs += 10_000;
  place?.sends(1);
  place?.leave();
  for (const user of ["a", "b", "c"]) take(user)?.sends(1);
  clock.nowMs += 3_000;
  expect(take("bob")).not.toBeNull();
});
