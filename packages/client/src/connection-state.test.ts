import * as fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { backoffMs, defaultBackoff } from "./backoff.ts";
import {
  initialLink,
  isSameState,
  type Link,
  type LinkEvent,
  nextLink,
  toConnectionState,
  tryDelayMs,
} from "./connection-state.ts";
import { TidingsClientError } from "./errors.ts";

const error = fc.constantFrom(
  new TidingsClientError("UNAUTHORIZED", "no"),
  new TidingsClientError("DISCONNECTED", "gone"),
);

const event: fc.Arbitrary<LinkEvent> = fc.oneof(
  fc.record({ type: fc.constant("waiting" as const), untilMs: fc.nat() }),
  fc.record({ type: fc.constantFrom("failed" as const, "lost" as const), error }),
  fc.record({
    type: fc.constantFrom(
      "dialling" as const,
      "accepted" as const,
      "authorized" as const,
      "stable" as const,
      "replacing" as const,
      "encouraged" as const,
    ),
  }),
);

const run = (events: readonly LinkEvent[], from: Link = initialLink): Link => events.reduce(nextLink, from);
const history = fc.array(event, { maxLength: 40 });
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test("whatever happens, online is said exactly while a socket serves, and connecting only as long as nothing went wrong", () => {
  fc.assert(
    fc.property(history, (events) => {
      const link = run(events);
      const last = events.findLast(({ type }) => type === "accepted" || type === "lost");
      const state = toConnectionState(link);
      expect(state.status === "online").toBe(last?.type === "accepted");
      expect(state.status === "unauthorized").toBe(!link.serving && link.refusals >= 2);
      const wentWrong = events.some(({ type }) => type === "failed" || type === "lost");
      expect(state.status === "connecting" && wentWrong).toBe(false);
    }),
  );
});

test("without a stable connection, failures only grow, and so does the longest wait up to its limit", () => {
  fc.assert(
    fc.property(history, history, (before, after) => {
      const link = run(before);
      const later = run(
        after.filter(({ type }) => type !== "stable"),
        link,
      );
      const failed = after.filter(({ type }) => type === "failed").length;
      expect(later.failures).toBeGreaterThanOrEqual(link.failures + failed);
    }),
  );
});

test("nothing but a first try, a fresh token or the replacement of a stable connection goes without a wait", () => {
  fc.assert(
    fc.property(history, random, (events, chance) => {
      const link = run(events);
      const delayMs = tryDelayMs(link, defaultBackoff, 60_000, chance);
      const isFirst = !link.hasServed && link.failures === 0;
      const replacesStable = link.stable && link.failures === 0;
      if (isFirst || replacesStable || link.refusals === 1) return;
      expect(delayMs).toBeGreaterThanOrEqual(defaultBackoff.minMs);
      expect(delayMs).toBeLessThanOrEqual(60_000);
    }),
  );
});

test("a token is asked for once more at once, then slowly, until one is accepted or the application says so", () => {
  const refused: LinkEvent = { type: "failed", error: new TidingsClientError("UNAUTHORIZED", "no") };
  const once = run([refused]);
  expect(tryDelayMs(once, defaultBackoff, 60_000, 0.9)).toBe(0);
  const twice = nextLink(once, refused);
  expect(toConnectionState(twice).status).toBe("unauthorized");
  expect(tryDelayMs(twice, defaultBackoff, 60_000, 0)).toBe(30_000);
  expect(toConnectionState(nextLink(twice, { type: "encouraged" })).status).toBe("reconnecting");
  expect(nextLink(twice, { type: "authorized" }).refusals).toBe(0);
  expect(nextLink(twice, { type: "accepted" }).refusals).toBe(2);
});

test("after closed nothing changes any more", () => {
  fc.assert(
    fc.property(history, history, (before, after) => {
      const closed = nextLink(run(before), { type: "closed" });
      expect(run(after, closed)).toBe(closed);
      expect(toConnectionState(closed)).toEqual({ status: "closed" });
    }),
  );
});

test("two states are the same exactly if an application sees no difference", () => {
  fc.assert(
    fc.property(history, event, (events, next) => {
      const link = run(events);
      const [before, after] = [toConnectionState(link), toConnectionState(nextLink(link, next))];
      expect(isSameState(before, before)).toBe(true);
      expect(isSameState(before, after)).toBe(isDeepStrictEqual(before, after));
    }),
  );
});

test("a wait is spread between the floor and a ceiling that doubles up to the limit", () => {
  fc.assert(
    fc.property(fc.nat(2_000), random, (failures, chance) => {
      const ms = backoffMs(defaultBackoff, failures, chance);
      expect(ms).toBeGreaterThanOrEqual(defaultBackoff.minMs);
      expect(ms).toBeLessThanOrEqual(Math.min(defaultBackoff.maxMs, defaultBackoff.baseMs * 2 ** failures));
    }),
  );
  expect([0, 0.5, 0.999].map((chance) => backoffMs(defaultBackoff, 0, chance))).toEqual([250, 625, 999]);
  expect(backoffMs(defaultBackoff, 5, 0.999)).toBeGreaterThan(29_000);
});
