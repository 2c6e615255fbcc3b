import { initTRPC } from "@trpc/server";
import { expect, test } from "vitest";
import { createTidingsServer } from "../create-tidings-server.ts";
import { defaultKeepAlive } from "./keep-alive.ts";
import { resolveTimes } from "./times.ts";

test("what is not given is the default", () => {
  expect(resolveTimes("keepAlive", defaultKeepAlive)).toEqual(defaultKeepAlive);
  expect(resolveTimes("keepAlive", defaultKeepAlive, { pingMs: 7 })).toEqual({ ...defaultKeepAlive, pingMs: 7 });
});

test.each([
  [{ keepAlive: { pingMs: Number.NaN } }, "keepAlive.pingMs is NaN"],
  [{ keepAlive: { pingMs: Infinity } }, "keepAlive.pingMs is Infinity"],
  [{ keepAlive: { pongTimeoutMs: 0 } }, "keepAlive.pongTimeoutMs is 0"],
  [{ keepAlive: { pingMs: "25000" as never } }, "keepAlive.pingMs is 25000"],
  [{ keepAlive: { pingMs: 1, pingsMs: 1 } }, "keepAlive.pingsMs is unknown: give one of pingMs, pongTimeoutMs"],
  [{ expiry: { noticeMs: undefined as never } }, "expiry.noticeMs is undefined"],
  [{ expiry: { graceMs: 2 ** 31 } }, "expiry.graceMs is 2147483648"],
])("a server with %o is refused: %s", (options, message) => {
  const router = initTRPC.create().router({});
  expect(() => createTidingsServer({ router, authenticate: async () => null, ...options })).toThrow(message);
});
