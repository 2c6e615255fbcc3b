import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "../eventually.ts";
import { deploy, type Deployment } from "./deployment.ts";
import { addMail, reachAttacks, reachVariables } from "./reach-attacks.ts";
import { ask, frame, openSocket } from "./socket.ts";

// An attack that the server refuses at once shows nothing, and nobody sees that it does.

let deployment: Deployment;
beforeAll(async () => {
  deployment = await deploy("sqlite", { TIDINGS_RATE_LIMIT: "100/300", ...reachVariables });
});
afterAll(() => deployment[Symbol.asyncDispose]());

/** Runs an attack until the check holds, with accounts of its own. */
async function runUntil(name: string, check: (addressesOf: (userId: string) => Promise<number>) => Promise<void>) {
  const [userId, peer] = [`mallory-${name}`, `peer-${name}`];
  const target = {
    urls: deployment.urls,
    userId,
    token: await deployment.token(userId),
    peer,
    peerToken: await deployment.token(peer),
    groups: { large: "", huge: "", small: [] },
  };
  const addressesOf = async (of: string): Promise<number> => {
    const socket = await openSocket(deployment.urls[0], of === userId ? target.token : target.peerToken);
    const { result } = await ask(socket, frame("query", "channels.list", undefined));
    socket.terminate();
    return (result as { readonly data: { readonly addresses: readonly unknown[] } }).data.addresses.length;
  };
  const ending = new AbortController();
  const running = reachAttacks[name]?.run(target, ending.signal);
  await eventually(() => check(addressesOf));
  ending.abort();
  await running;
}

async function countOf(result: string): Promise<number> {
  const metrics = await (await fetch(`${deployment.urls[0]}/metrics`)).text();
  const [, count] = new RegExp(`^tidings_outward_total\\{.*webPush.*"${result}".*\\} (\\d+)$`, "m").exec(metrics) ?? [];
  return Number(count ?? 0);
}

test("browsers are added", async () => {
  await runUntil("channels", async (addressesOf) => {
    expect(await addressesOf("mallory-channels")).toBeGreaterThan(0);
  });
});

test("a mail address is taken, and only its link cannot be sent", async () => {
  const socket = await openSocket(deployment.urls[0], await deployment.token("mallory"));
  const { error } = await ask(socket, addMail());
  expect(error).toMatchObject({ data: { code: "SERVICE_UNAVAILABLE" } });
  socket.terminate();
});

test("who asks for lists has as many addresses as there may be", async () => {
  await runUntil("channel-lists", async (addressesOf) => {
    expect(await addressesOf("mallory-channel-lists")).toBe(20);
  });
});

test.each([
  ["web-push", "sent"],
  ["web-push-gone", "gone"],
  ["web-push-slow", "sent"],
])("messages reach the push service of %s", async (name, result) => {
  const before = await countOf(result);
  await runUntil(name, async (addressesOf) => {
    expect(await addressesOf(`peer-${name}`)).toBeGreaterThan(0);
    expect(await countOf(result)).toBeGreaterThan(before);
  });
});
