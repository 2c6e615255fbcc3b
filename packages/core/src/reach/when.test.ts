import { expect, test } from "vitest";
import { type ReachPlan, toWhen, whenOf } from "./when.ts";

test("times of a definition", () => {
  expect(toWhen("now")).toEqual({ mode: "now" });
  expect(toWhen("off")).toEqual({ mode: "off" });
  expect(toWhen({ after: "90s" })).toEqual({ mode: "after", delayMs: 90_000 });
  expect(toWhen({ after: "2h" })).toEqual({ mode: "after", delayMs: 7_200_000 });
  expect(toWhen({ digest: "08:30" })).toEqual({ mode: "digest", delayMs: 30_600_000 });
});

test.each([{ after: "10" }, { after: "0m" }, { after: "31d" }, { digest: "24:00" }, { digest: "8:00" }, "soon", null])(
  "%j is refused with what to write",
  (text) => {
    expect(() => toWhen(text as never)).toThrow(/write|is not/u);
  },
);

test("a preference comes before the definition, but not for what is mandatory", () => {
  const plan: ReachPlan = { category: "billing", mandatory: false, channels: { email: { mode: "now" } } };
  const preference = { category: "billing", channel: "email", mode: "off", delayMs: 0 } as const;
  expect(whenOf(plan, "email", [])).toEqual({ mode: "now" });
  expect(whenOf(plan, "email", [preference])).toEqual({ mode: "off" });
  expect(whenOf(plan, "email", [{ ...preference, category: "chat" }])).toEqual({ mode: "now" });
  expect(whenOf({ ...plan, mandatory: true }, "email", [preference])).toEqual({ mode: "now" });
  expect(whenOf(plan, "webPush", [])).toEqual({ mode: "off" });
  expect(whenOf(plan, "webPush", [{ ...preference, channel: "webPush", mode: "after", delayMs: 5 }])).toEqual({
    mode: "after",
    delayMs: 5,
  });
});
