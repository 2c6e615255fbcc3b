import { decodeJwt } from "jose";
import { afterEach, expect, test, vi } from "vitest";
import { createVapidKeys, createVapidSigner } from "./vapid.ts";

afterEach(() => void vi.restoreAllMocks());

test("a token is used for half a day, and one that was made while the clock was ahead no longer than that", async () => {
  const sign = createVapidSigner(createVapidKeys(), "mailto:ops@example.com");
  const day = 24 * 60 * 60_000;
  const noonMs = Date.parse("2026-11-28T12:00:00Z");
  const clock = vi.spyOn(Date, "now");
  /** The end of the token that is used then. Milliseconds. */
  const endAt = async (nowMs: number): Promise<number> => {
    clock.mockReturnValue(nowMs);
    const header = await sign(new URL("https://push.example.com/1"));
    const { exp = 0 } = decodeJwt(/t=([^,]+)/u.exec(header)?.[1] ?? "");
    return exp * 1_000;
  };
  expect(await endAt(noonMs + 7 * day)).toBe(noonMs + 7.5 * day);
  expect(await endAt(noonMs)).toBe(noonMs + day / 2);
  expect(await endAt(noonMs + day / 4)).toBe(noonMs + day / 2);
});
