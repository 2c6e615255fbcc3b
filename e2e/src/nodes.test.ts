import { setTimeout as sleep } from "node:timers/promises";
import { createHub } from "@tidings/core";
import { openPostgresStore } from "@tidings/postgres";
import { createRedisFanout, createRedisPresence } from "@tidings/redis";
import { createTidingsRouter, defineTidings, serviceContext } from "@tidings/router";
import { startPostgres, type TestPostgres } from "@tidings/testing/postgres";
import { createTcpProxy } from "@tidings/testing/proxy";
import { startRedis, type TestRedis } from "@tidings/testing/redis";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { type Person, signIn } from "./person.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";

let browser: Browser;
let postgres: TestPostgres;
let redis: TestRedis;
beforeAll(async () => {
  [browser, postgres, redis] = await Promise.all([launchChromium(), startPostgres(), startRedis()]);
});
afterAll(() => Promise.all([browser.close(), postgres.stop(), redis.stop()]));

let databaseUrl: string;
let one: ServerProcess;
let two: ServerProcess;
beforeEach(async () => {
  databaseUrl = await postgres.createDatabase();
  const create = (node: string): Promise<ServerProcess> =>
    createServerProcess({ DATABASE_URL: databaseUrl, REDIS_URL: redis.url, TIDINGS_NODE: node });
  [one, two] = await Promise.all([create("one"), create("two")]);
  await Promise.all([one.start(), two.start()]);
  return async () => {
    await Promise.all([one[Symbol.asyncDispose](), two[Symbol.asyncDispose]()]);
  };
});

const isOnline = async (person: Person): Promise<boolean> =>
  (await person.page.getByTestId("peer-presence").getAttribute("data-online")) === "true";

const statusOf = async (person: Person, text: string): Promise<string | undefined> =>
  (await person.messages()).find((message) => message.text === text)?.status;

const portOf = ({ url }: ServerProcess): number => Number(new URL(url).port);

/** Which node the connection panel, which is open, says that it is. */
const nodeOf = async ({ page }: Person): Promise<string | null> => page.locator('[data-fact="node"] dd').textContent();

const shown = async (person: Person) => (await person.messages()).map(({ seq, text }) => ({ seq, text }));

describe("Alice on one node, Bob on the other", () => {
  test("presence, typing, messages, read ticks, pushes and unread counts cross over", async () => {
    await using alice = await signIn(browser, one.url, "Alice");
    await using bob = await signIn(browser, two.url, "Bob");
    await using carol = await signIn(browser, one.url, "Carol");
    await alice.openChat("Bob");
    await eventually(async () => expect(await isOnline(alice)).toBe(true));
    await bob.openChat("Alice");
    await eventually(async () => {
      await bob.composer.press("o"); // again and again: the sign goes by itself
      expect(await alice.typing.textContent()).toContain("Bob");
    });
    await bob.say("On my way");
    await alice.message("On my way").waitFor();
    await alice.page.bringToFront();
    await alice.say("Good");
    await bob.message("Good").waitFor();
    await eventually(async () => expect(await statusOf(bob, "On my way")).toBe("read"));
    // Bob has the chat open, so they get no push. If Redis was slow to report that, they get one, and opening the chat marks it as read.
    await eventually(async () => expect(await bob.bell.getAttribute("data-unread")).toBe("0"));

    await bob.isFollowing();
    await carol.openChat("Bob");
    await carol.say("Do you have a minute?");
    await bob.toasts.filter({ hasText: "Do you have a minute?" }).waitFor();
    await eventually(async () => expect(await bob.bell.getAttribute("data-unread")).toBe("1"));
    await bob.page.close();
    await eventually(async () => expect(await isOnline(alice)).toBe(false));
  });

  test("a node is killed: its users move over, and nothing is missing", async () => {
    await using balancer = await createTcpProxy({ target: { port: portOf(one) } });
    await using alice = await signIn(browser, `http://127.0.0.1:${balancer.port}`, "Alice");
    await using bob = await signIn(browser, two.url, "Bob");
    await alice.openChat("Bob");
    await bob.openChat("Alice");
    await alice.say("Before");
    await bob.message("Before").waitFor();
    await alice.page.getByTestId("settings").click();
    await alice.page.getByTestId("show-connection").click();
    await eventually(async () => expect(await nodeOf(alice)).toBe("one"));
    balancer.retarget({ port: portOf(two) });
    await one.kill();
    await bob.say("While you were away");
    await alice.say("After");
    await bob.message("After").waitFor();
    await eventually(async () => expect(await nodeOf(alice)).toBe("two"));
    await alice.message("While you were away").waitFor();
    await eventually(async () => expect(await shown(bob)).toHaveLength(3));
    await eventually(async () => expect(await shown(alice)).toEqual(await shown(bob)));
  });
});

test("a script without a server of its own pushes to users of either node", async () => {
  await using alice = await signIn(browser, one.url, "Alice");
  await using bob = await signIn(browser, two.url, "Bob");
  for (const person of [alice, bob]) await person.isFollowing();
  const store = await openPostgresStore({ url: databaseUrl });
  const hub = createHub({
    store,
    // it waits for Redis however busy the machine is
    fanout: createRedisFanout({ redis: redis.url, epoch: store.epoch, silenceMs: 60_000, waitMs: 60_000 }),
    presence: createRedisPresence({ redis: redis.url, silenceMs: 60_000, lookUpMs: 60_000 }),
  });
  const definition = defineTidings({ pushes: { announcement: z.object({ title: z.string() }) } });
  const { notifications } = createTidingsRouter({ hub, definition }).createCaller(serviceContext("script"));
  try {
    // Both at once: a toast goes by itself.
    const toasts = (title: string) =>
      Promise.all([alice, bob].map((person) => person.toasts.filter({ hasText: title }).waitFor()));
    const stored = toasts("Version 2 is out");
    const push = { type: "announcement", data: { title: "Version 2 is out" } } as const;
    expect(await notifications.push({ to: ["alice", "bob"], ...push })).toMatchObject({
      accepted: 2,
      duplicate: false,
    });
    await stored;
    const passing = toasts("Only now");
    const fleeting = { type: "announcement", data: { title: "Only now" }, durable: false } as const;
    // Once, as a rule. One that is not kept is lost if a node has just lost Redis, which then does not know of its users either.
    const accepted: number[] = [];
    do accepted.push((await notifications.push({ to: ["alice", "bob", "nobody"], ...fleeting })).accepted);
    while (await Promise.race([passing.then(() => false), sleep(10_000, true)]));
    expect(Math.max(...accepted)).toBe(2);
  } finally {
    await hub.close();
  }
});
