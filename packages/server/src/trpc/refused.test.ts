import { initTRPC } from "@trpc/server";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Refused } from "./refused.ts";
import { startTestServer, upgradeStatus } from "../../test/test-harness.ts";

const t = initTRPC.create({ isDev: false });
const router = t.router({ ping: t.procedure.query(() => "pong") });
const origin = "https://other.example";

test("the operator hears who was not let in, from which page and why, and no token", async () => {
  const heard: Refused[] = [];
  await using server = await startTestServer({
    router,
    hosts: ["127.0.0.1"],
    onRefused: (refused) => heard.push(refused),
  });
  await upgradeStatus(server.ws, { origin });
  await fetch(`${server.http}/ping`, { headers: { origin } });
  await upgradeStatus(server.ws, { headers: { host: "other.example" } });
  const client = await server.connect("bad-secret");
  await client.closed;
  await fetch(`${server.http}/ping`, { headers: { authorization: "Bearer bad-secret" } });
  const remoteAddress = expect.stringContaining("127.0.0.1");
  expect(heard).toEqual([
    { reason: "origin", transport: "websocket", origin, remoteAddress, message: expect.stringContaining("origin") },
    { reason: "origin", transport: "http", origin, remoteAddress, message: expect.stringContaining("origin") },
    {
      reason: "host",
      transport: "websocket",
      origin: null,
      remoteAddress,
      message: expect.stringContaining("host name"),
    },
    { reason: "unauthorized", transport: "websocket", origin: null, remoteAddress, message: "Sign in first" },
    { reason: "unauthorized", transport: "http", origin: null, remoteAddress, message: "Sign in first" },
  ]);
  expect(JSON.stringify(heard)).not.toContain("bad-secret");
});

test("an onRefused that throws is reported, and changes nothing", async () => {
  await using server = await startTestServer({
    router,
    onRefused() {
      throw new Error("the log is full");
    },
  });
  expect(await upgradeStatus(server.ws, { origin })).toBe(403);
  expect(server.errors).toMatchObject([{ message: "the log is full" }]);
});

test("handlers that are async and reject do not end the process", async () => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => printed.mockRestore());
  const [ofRefused, ofErrors] = [new Error("the log is full"), new Error("the alarm is away")];
  await using server = await startTestServer({
    router,
    // oxlint-disable-next-line typescript/no-misused-promises -- people write it all the same
    onRefused: () => Promise.reject(ofRefused),
    // oxlint-disable-next-line typescript/no-misused-promises
    onError: () => Promise.reject(ofErrors),
  });
  expect(await upgradeStatus(server.ws, { origin })).toBe(403);
  await vi.waitFor(() => expect(printed.mock.calls.map((call) => call.at(-1))).toEqual([ofRefused, ofErrors]));
});
