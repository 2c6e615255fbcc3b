import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createHub, type Hub, type PushEvent } from "@tidings/core";
import { openPostgresStore } from "@tidings/postgres";
import { createRedisFanout, createRedisPresence } from "@tidings/redis";
import { startPostgres } from "@tidings/testing/postgres";
import { startRedis } from "@tidings/testing/redis";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";

const script = fileURLToPath(new URL("announce.ts", import.meta.url));
const run = promisify(execFile);

/** Collects the titles that the user is shown, on their own node. */
async function connect(hub: Hub, userId: string): Promise<string[]> {
  await hub.connect(userId);
  const titles: string[] = [];
  const events = await hub.onPush(userId, {}, undefined);
  void (async () => {
    for await (const { event } of { [Symbol.asyncIterator]: () => events }) titles.push(titleOf(event));
  })();
  await eventually(() => expect(titles).toEqual(["ready"]));
  return titles;
}

const titleOf = (event: PushEvent): string =>
  event.type === "push" ? (event.push.data as { title: string }).title : event.type;

test("a script that ends at once reaches users on either node at once", async () => {
  await using postgres = await startPostgres();
  await using redis = await startRedis();
  // What comes is only told of once: no connection to Redis may end since the machine has no time for it.
  const patient = { redis: redis.url, silenceMs: 60_000, waitMs: 60_000, registerWaitMs: 60_000 };
  const open = async (): Promise<Hub> =>
    createHub({
      store: await openPostgresStore({ url: postgres.url }),
      fanout: createRedisFanout(patient),
      presence: createRedisPresence(patient),
      headCheckMs: 600_000, // what arrives has come by Redis
    });
  const [one, two] = [await open(), await open()];
  const [alice, bob] = [await connect(one, "alice"), await connect(two, "bob")];
  const env = { ...process.env, DATABASE_URL: postgres.url, REDIS_URL: redis.url };
  const { stdout } = await run(process.execPath, [script, "Hello", "alice", "bob", "carol"], { env });
  expect(stdout).toBe("Stored for 3 users, of whom 2 are online\n");
  for (const titles of [alice, bob]) {
    await eventually(() => expect(titles).toEqual(["ready", "Hello", "Hello (now)"]));
  }
  await Promise.all([one.close(), two.close()]);
});
