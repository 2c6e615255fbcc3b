import { expect, test } from "vitest";
import { describeUsage, type Usage, usageOf } from "./usage.ts";

const sample = (minute: number, residentMb: number, pid = 1): Usage => ({
  pid,
  atMs: minute * 60_000,
  residentMb,
  handles: 50,
});

test("a process of this machine has memory and handles, one that has ended is not there", async () => {
  const own = await usageOf(process.pid);
  expect(own?.residentMb).toBeGreaterThan(10);
  expect(own?.handles).toBeGreaterThan(2);
  expect(await usageOf(2 ** 30)).toBeNull();
});

test("the trend is that of the newest process, without its first quarter", () => {
  const before = [0, 1, 2].map((minute) => sample(minute, 500, 1));
  const warmUp = sample(3, 10, 2);
  const steady = [4, 5, 6, 7].map((minute) => sample(minute, 100 + minute, 2));
  expect(describeUsage([...before, warmUp, ...steady])).toBe(
    "107 MB, 50 handles; over 4 rounds since its start 60.0 MB and 0.0 handles an hour",
  );
});
