import { inspect } from "node:util";
import type { Delivery } from "@tidings/core";
import { startRedis } from "@tidings/testing/redis";
import { Redis } from "ioredis";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import { createRedisFanout } from "../fanout/create-redis-fanout.ts";
import { createRedisPresence } from "../presence/create-redis-presence.ts";
import { createKeys } from "../presence/keys.ts";
import { openNodes, untilAway, untilReady } from "../../test/test-nodes.ts";
import { quick } from "../../test/test-fanouts.ts";
import { toSafeError } from "./safe-error.ts";

/** Whatever a log could show of it. */
const everything = (errors: readonly unknown[]): string =>
  inspect(errors, { depth: Infinity, showHidden: true, getters: true, maxStringLength: Infinity });

const copy = (text: string): Delivery => ({
  userId: "ann",
  feed: "chat",
  n: 1,
  event: {
    type: "message",
    message: { conversationId: "ann_ben", seq: 1, from: "ben", content: { text }, nonce: "n", sentAtMs: 1 },
  },
});

test("neither the password nor the text of a message is in an error, however Redis fails", async () => {
  await using redis = await startRedis();
  const admin = new Redis(redis.url);
  await admin.acl("SETUSER", "app", "on", ">right", "allkeys", "allchannels", "+@all");
  const as = (password: string) => redis.url.replace("//", `//app:${password}@`);
  await using refused = openNodes(createRedisFanout, { ...quick, redis: as("canary-password") });
  await using fanouts = openNodes(createRedisFanout, { ...quick, silenceMs: 5_000, redis: as("right") });
  await using presences = openNodes(createRedisPresence, { ...quick, redis: as("right") });
  await untilAway(refused.a);
  expect(refused.a.status().lastError?.message).toMatch(/^WRONGPASS/);
  await untilReady(fanouts.a, presences.a);

  const publish = () => fanouts.a.publish([copy("canary-text")]);
  await fanouts.a.subscribe("ann", () => {
    throw new Error("a listener fails");
  });
  await publish();
  // A foreign message, one that is half a message, and what no script can do any more.
  const channel = createKeys(fanouts.prefix).feed("ann");
  await admin.spublish(channel, '1 other\n{"canary-text":');
  await admin.spublish(channel, "canary-text");
  await eventually(() => expect(fanouts.a.status().ignored).toBe(2));
  await admin.acl("SETUSER", "app", "-evalsha");
  await publish();
  await presences.a.connect("canary-user");
  await untilAway(fanouts.a);
  await admin.acl("SETUSER", "app", "+@all");
  await untilReady(fanouts.a);
  await admin.config("SET", "maxmemory", "1");
  await presences.a.connect("canary-user-2");
  await admin.config("SET", "maxmemory", "0");
  redis.pause();
  await Promise.all([publish(), untilAway(fanouts.a)]);
  redis.resume();
  await untilReady(fanouts.a);
  await redis.kill();
  await publish();
  await untilAway(fanouts.a);
  await publish();
  admin.disconnect();

  const nodes = [refused, fanouts, presences];
  const errors = nodes.flatMap((node) => node.errors.concat(node.a.status().lastError));
  expect(errors.length).toBeGreaterThan(5);
  const all = everything(errors);
  expect(all).toContain("NOPERM");
  expect(all).not.toContain("canary-password");
  expect(all).not.toContain("canary-text");
});

test("an error keeps its name, message, code, stack and cause, and nothing else", () => {
  const cause = Object.assign(new Error("ERR unknown command 'X', with args beginning with: 'canary' 'b'"), {
    command: { name: "auth", args: ["canary"] },
  });
  const error = Object.assign(new TypeError("connect ECONNREFUSED", { cause }), {
    code: "ECONNREFUSED",
    input: "canary",
  });
  const safe = toSafeError(error);
  expect(safe).toMatchObject({ name: "TypeError", message: "connect ECONNREFUSED", code: "ECONNREFUSED" });
  expect(safe.stack).toMatch(/^TypeError: connect ECONNREFUSED\n {4}at .*secrets\.test/);
  expect(safe.cause).toMatchObject({ message: "ERR unknown command 'X'" });
  expect(toSafeError(new SyntaxError('Unexpected token: "canary"')).stack).not.toContain("canary");
  expect(everything([safe])).not.toContain("canary");
});
