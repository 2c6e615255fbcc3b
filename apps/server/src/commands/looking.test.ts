import { createVapidKeys } from "@tidings/channels";
import { type Channel, createHub, createMemoryFanout, createMemoryPresence, type Hub, type Store } from "@tidings/core";
import { openPostgresStore } from "@tidings/postgres";
import { createReachOptions } from "@tidings/router";
import { openSqliteStore } from "@tidings/sqlite";
import { startPostgres } from "@tidings/testing/postgres";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { eventually } from "@tidings/testing/eventually";
import { afterAll, expect, test } from "vitest";
import { createServerDefinition } from "../definition.ts";
import { readEnvironment } from "../environment/environment.ts";
import { channelNames, openChannels } from "../reach/open-channels.ts";

// `tidings outbox` and `tidings trace`, as an operator types them, on the database of a hub that runs.

/** What a program needs of this process's environment; Node keeps what it has compiled. */
const { PATH, NODE_COMPILE_CACHE } = process.env;
const program = fileURLToPath(new URL("../cli.ts", import.meta.url));
const channelVariables = {
  TIDINGS_PUBLIC_URL: "https://chat.example.com/",
  TIDINGS_SMTP_URL: "smtp://127.0.0.1:1",
  TIDINGS_EMAIL_FROM: "Acme <noreply@acme.example>",
  TIDINGS_LINK_SECRET: "0123456789abcdef0123456789abcdef",
  TIDINGS_ROBOTS: "slack",
};

const folder = await mkdtemp(join(tmpdir(), "tidings-looking-"));
afterAll(() => rm(folder, { recursive: true }));

const tidings = async (url: string, ...args: readonly string[]): Promise<string> => {
  const env = { PATH, NODE_COMPILE_CACHE, DATABASE_URL: url, ...channelVariables };
  return (await promisify(execFile)(process.execPath, [program, ...args], { env })).stdout;
};

const channel = (name: string, send: Channel["send"]): Channel => ({
  name,
  toAddress: (value) => value,
  idOf: String,
  labelOf: String,
  send,
});

/** A hub whose robot is not there, and whose mails wait: bob has had two announcements, and read the first. */
async function fill(store: Store): Promise<Hub> {
  const email = channel("email", async () => ({ result: "sent" }));
  const slack = channel("slack", async () => ({
    result: "later",
    reason: "503 no robot",
    retryAfterMs: 3_600_000,
    waits: "address",
  }));
  const hub = createHub({
    store,
    fanout: createMemoryFanout(),
    presence: createMemoryPresence(),
    reach: createReachOptions(createServerDefinition(["email", "slack"]), {
      channels: [email, slack],
      everyMs: 5,
      paceMs: 0,
    }),
  });
  await hub.reach.add("bob", { channel: "email", address: "bob@example.com" }, { trusted: true });
  await hub.reach.add("bob", { channel: "slack", address: "Team" }, { trusted: true });
  await hub.reach.setPreference("bob", { category: "announcements", channel: "slack", mode: "now" });
  const announce = (title: string, key: string) => hub.push({ to: "bob", type: "announcement", data: { title }, key });
  await announce("One", "first");
  await eventually(async () => {
    expect((await store.trace?.outward("bob"))?.outcomes).toHaveLength(1);
  });
  await announce("Two", "second");
  await hub.markPushesRead("bob", { seqs: [1] });
  return hub;
}

async function look(url: string): Promise<void> {
  const outbox = await tidings(url, "outbox");
  expect(outbox).toMatch(
    /^channel +due +waiting +under way +failing +failing addresses\nemail +0 +1 +0 +0 +0\nslack +0 +1 +0 +1 +1\n/,
  );
  expect(outbox).toMatch(
    /Z +email +announcements +bob +2 +It waits for its delay, and is sent if it is still unread\n/,
  );
  expect(outbox).toMatch(/Z +slack +announcements +bob +2 .*1 tries \(Team: 503 no robot\)\n/);
  const { channels, next } = JSON.parse(await tidings(url, "outbox", "--json", "--limit", "1"));
  expect(channels).toHaveLength(2);
  expect(next).toMatchObject([{ cursor: { channel: "email", userId: "bob" }, seq: 2, fate: { reason: "delay" } }]);

  const second = await tidings(url, "trace", "bob", "2");
  expect(second).toMatch(
    /^Push 2 of bob, announcement\ncommitted +20.*Z\nread +not yet\n\nchannel +fate +at +next +why\n/,
  );
  expect(second).toMatch(/\nemail +waiting +- +20\S+Z +It waits for its delay/);
  expect(second).toContain("Only running servers know their connections");
  const first = JSON.parse(await tidings(url, "trace", "--key", "first", "--json")) as object;
  expect(first).toMatchObject({
    userId: "bob",
    seq: 1,
    recipients: { accepted: 1 },
    channels: [
      { channel: "email", fate: "notSent", reason: "read" },
      {
        channel: "slack",
        fate: "notSent",
        reason: "read",
        key: "bob:slack:1-1",
        addresses: [{ reason: "503 no robot" }],
      },
    ],
  });
  await expect(tidings(url, "trace", "bob", "9")).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^"bob" has no push 9: the newest entry of their push feed is 3\n$/),
  });
  await expect(tidings(url, "trace", "bob")).rejects.toMatchObject({ stderr: expect.stringContaining("Give either") });
}

test("beside a hub that has the SQLite file", async () => {
  const path = join(folder, "tidings.db");
  const missing = tidings(`file:${join(folder, "other.db")}`, "outbox");
  await expect(missing).rejects.toMatchObject({
    stderr: expect.stringMatching(/other\.db is not there: check the path/),
  });
  const store = await openSqliteStore({ path });
  expect(await tidings(`file:${path}`, "outbox")).toBe("Nothing waits to go out, and no address fails.\n");
  const hub = await fill(store);
  await look(`file:${path}`);
  await hub.close();
});

test("beside a hub on PostgreSQL", async () => {
  await using postgres = await startPostgres();
  const hub = await fill(await openPostgresStore({ url: postgres.url }));
  expect(await tidings(postgres.url, "outbox")).toMatch(/^channel /);
  await look(postgres.url);
  await hub.close();
});

test("the channels have the names that they are opened with", () => {
  const webhookSecret = `whsec_${Buffer.alloc(32, 1).toString("base64")}`;
  const variables = {
    ...channelVariables,
    TIDINGS_WEBHOOK_SECRET: webhookSecret,
    TIDINGS_VAPID_SUBJECT: "mailto:ops@acme.example",
    TIDINGS_ROBOTS: "slack,feishu,dingTalk,weComRobot",
  };
  const { reach } = readEnvironment(variables, { serves: false });
  const vapidKeys = createVapidKeys();
  const opened = openChannels(reach, { vapidKeys, linkSecret: null });
  expect(channelNames(reach)).toEqual(opened?.channels.map(({ name }) => name));
  expect(channelNames(reach)).toHaveLength(7);
});
