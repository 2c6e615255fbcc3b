import { assert, constantFrom, integer, nat, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { endOfQuiet, isTimeZone, nextDigest } from "./quiet-hours.ts";

const at = (iso: string): number => Date.parse(iso);
const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
const night = (timeZone: string) => ({ from: "22:00", to: "07:00", timeZone });

test("quiet hours end at the reader's time of day", () => {
  expect(iso(endOfQuiet(night("Asia/Shanghai"), at("2026-11-28T15:00:00Z")))).toBe("2026-11-28T23:00:00.000Z");
  expect(endOfQuiet(night("Asia/Shanghai"), at("2026-11-28T23:00:00Z"))).toBeNull();
  expect(endOfQuiet(night("America/New_York"), at("2026-11-28T15:00:00Z"))).toBeNull();
  expect(endOfQuiet(null, at("2026-11-28T15:00:00Z"))).toBeNull();
});

test("the night in which clocks go forward, and the one in which they go back", () => {
  expect(iso(endOfQuiet(night("Europe/Berlin"), at("2026-03-28T22:30:00Z")))).toBe("2026-03-29T05:00:00.000Z");
  expect(iso(endOfQuiet(night("Europe/Berlin"), at("2026-10-24T21:30:00Z")))).toBe("2026-10-25T06:00:00.000Z");
});

test("an end that the change of clocks skips is right after the change", () => {
  const hours = { from: "22:00", to: "02:30", timeZone: "Europe/Berlin" };
  expect(iso(endOfQuiet(hours, at("2026-03-29T00:30:00Z")))).toBe("2026-03-29T01:00:00.000Z");
});

test("in an hour that the clocks repeat, the end is the next one, not tomorrow's", () => {
  const hours = { from: "22:00", to: "02:30", timeZone: "Europe/Berlin" };
  expect(iso(endOfQuiet(hours, at("2026-10-25T00:10:00Z")))).toBe("2026-10-25T00:30:00.000Z");
  expect(iso(endOfQuiet(hours, at("2026-10-25T01:10:00Z")))).toBe("2026-10-25T01:30:00.000Z");
});

test("hours within one day", () => {
  const lunch = { from: "12:00", to: "13:00", timeZone: "UTC" };
  expect(iso(endOfQuiet(lunch, at("2026-11-28T12:00:00Z")))).toBe("2026-11-28T13:00:00.000Z");
  expect(endOfQuiet(lunch, at("2026-11-28T11:59:59Z"))).toBeNull();
  expect(endOfQuiet(lunch, at("2026-11-28T13:00:00Z"))).toBeNull();
});

test("a digest comes at the time of day, whenever the first event was", () => {
  const eight = 8 * 3_600_000;
  expect(iso(nextDigest(eight, at("2026-11-28T07:59:00Z"), "UTC"))).toBe("2026-11-28T08:00:00.000Z");
  expect(iso(nextDigest(eight, at("2026-11-28T08:00:00Z"), "UTC"))).toBe("2026-11-29T08:00:00.000Z");
  expect(iso(nextDigest(eight, at("2026-03-28T12:00:00Z"), "Europe/Berlin"))).toBe("2026-03-29T06:00:00.000Z");
});

test("quiet hours always end, within a day and an hour, in any zone at any time", () => {
  const time = tuple(nat(23), nat(59)).map(([h, m]) => `${`${h}`.padStart(2, "0")}:${`${m}`.padStart(2, "0")}`);
  const zones = ["UTC", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia", "Africa/Casablanca"];
  const when = integer({ min: at("2024-01-01T00:00:00Z"), max: at("2028-01-01T00:00:00Z") });
  assert(
    property(time, time, constantFrom(...zones), when, (from, to, timeZone, nowMs) => {
      const end = endOfQuiet({ from, to, timeZone }, nowMs);
      if (end === null) return;
      expect(end).toBeGreaterThan(nowMs);
      expect(end - nowMs).toBeLessThanOrEqual(25 * 3_600_000);
      expect(endOfQuiet({ from, to, timeZone }, end)).toBeNull();
    }),
  );
});

test("time zones are those of the runtime", () => {
  expect(isTimeZone("Europe/Berlin")).toBe(true);
  expect(isTimeZone("Mars/Olympus")).toBe(false);
});

test("short names of time zones are none, as times cannot be counted in them", () => {
  for (const name of ["JST", "PST", "ist", "CST"]) expect(isTimeZone(name)).toBe(false);
});
