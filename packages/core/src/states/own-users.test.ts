import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createOwnUsers } from "./own-users.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000 }));
afterEach(() => void vi.useRealTimers());

function setUp() {
  const onChange = vi.fn<(userId: string) => void>();
  return { own: createOwnUsers({ graceMs: 100, now: Date.now, onChange }), onChange };
}

test("a user who comes back within the grace period stays, and is held since they first came", () => {
  const { own, onChange } = setUp();
  own.connect("ann", false)();
  vi.advanceTimersByTime(99);
  const release = own.connect("ann", false);
  vi.advanceTimersByTime(1_000);
  expect(own.get("ann")).toMatchObject({ sinceMs: 1_000 });
  expect(onChange).toHaveBeenCalledTimes(1);

  release();
  vi.advanceTimersByTime(100);
  expect(own.get("ann")).toMatchObject({ sinceMs: null, endedAtMs: 2_099 });
  expect(onChange).toHaveBeenCalledTimes(2);
});

test("a user is forgotten only when nothing holds them", () => {
  const { own } = setUp();
  const leave = own.connect("ann", false);
  const closeChat = own.open("ann", "ann_ben");
  leave();
  vi.advanceTimersByTime(100);
  own.forget("ann");
  expect(own.get("ann")?.chats.size).toBe(1);
  closeChat();
  own.forget("ann");
  expect(own.get("ann")).toBeUndefined();
});

test("only the first and the last of the same subscriptions are a change", () => {
  const { own, onChange } = setUp();
  const [one, other] = [own.open("ann", "ann_ben"), own.open("ann", "ann_ben")];
  expect(onChange).toHaveBeenCalledTimes(1);
  one();
  one();
  expect(onChange).toHaveBeenCalledTimes(1);
  other();
  expect(onChange).toHaveBeenCalledTimes(2);
});

test("letting go of everyone takes no grace period, and late releases change nothing", () => {
  const { own, onChange } = setUp();
  const releases = [own.connect("ann", false), own.open("ann", "ann_ben")];
  own.connect("ben", false)();
  own.releaseAll();
  expect([own.get("ann")?.sinceMs, own.get("ben")?.sinceMs]).toEqual([null, null]);
  const calls = onChange.mock.calls.length;
  for (const release of releases) release();
  vi.advanceTimersByTime(1_000);
  expect(onChange).toHaveBeenCalledTimes(calls);
});
