import { expect, test } from "vitest";
import { createProofLimits } from "./proof-limits.ts";

const minute = 60_000;
const tooMany = expect.objectContaining({ code: "TOO_MANY_REQUESTS" });

function setUp() {
  const clock = { nowMs: 0 };
  const limits = createProofLimits(() => clock.nowMs);
  return { clock, take: (userId: string, address: string) => () => limits.take(userId, address) };
}

test("a user who names one address after the other is told to wait, and others are not", () => {
  const { clock, take } = setUp();
  for (let n = 0; n < 5; n += 1) take("mallory", `${n}@example.com`)();
  expect(take("mallory", "6@example.com")).toThrow(tooMany);
  take("ann", "ann@example.com")();
  clock.nowMs = 59 * minute;
  expect(take("mallory", "6@example.com")).toThrow(expect.objectContaining({ retryAfterMs: minute }));
  clock.nowMs = 60 * minute;
  take("mallory", "6@example.com")();
});

test("an address gets no more, however many users name it", () => {
  const { take } = setUp();
  for (const userId of ["m1", "m2", "m3"]) take(userId, "victim@example.com")();
  expect(take("m4", "victim@example.com")).toThrow(tooMany);
  take("m4", "other@example.com")();
});
