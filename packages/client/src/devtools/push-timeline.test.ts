import type { PushTrace } from "@tidings/core";
import { startTidings } from "@tidings/testing";
import { expect, test } from "vitest";
import { askTrace } from "./ask-trace.ts";
import { timelineOf } from "./push-timeline.ts";

const none = { dueAtMs: null, key: null, attempts: 0, addresses: [] };

test("a story is told in the order of time: what happened, what is to come, and what does not happen", () => {
  const trace: PushTrace = {
    userId: "bob",
    seq: 7,
    type: "comment",
    committedAtMs: 1_000,
    readAtMs: 4_000,
    replaced: null,
    nodes: ["one"],
    connections: [
      { node: "two", session: "0123456789", sinceMs: 1, passed: "behind", atMs: null },
      {
        node: "one",
        transport: "websocket",
        device: "Mozilla/5.0 (X11) Gecko/20100101 Firefox/131.0",
        sinceMs: 1,
        passed: "handed",
        atMs: 1_001,
      },
    ],
    channels: [
      { ...none, channel: "email", fate: "waiting", reason: "delay", why: "It waits", atMs: null, dueAtMs: 9_000 },
      { ...none, channel: "slack", fate: "notSent", reason: "off", why: "It is off", atMs: null },
      {
        channel: "webPush",
        fate: "sent",
        reason: null,
        why: "It was sent",
        atMs: 3_000,
        dueAtMs: 8_000,
        key: "bob:webPush:7-7",
        attempts: 2,
        addresses: [
          { label: "phone", result: "later", reason: "503", atMs: 2_000 },
          { label: "laptop", result: "sent", atMs: 3_000 },
        ],
      },
    ],
  };
  expect(timelineOf(trace).map(({ atMs, kind, where, what }) => [atMs, kind, where, what])).toEqual([
    [1_000, "done", "push", "committed"],
    [1_001, "done", "websocket Firefox/131 on one", "handed to the connection"],
    [2_000, "failed", "webPush", "later phone: 503"],
    [3_000, "done", "webPush", "sent laptop"],
    [3_000, "done", "webPush", "It was sent (key bob:webPush:7-7, 2 tries)"],
    [4_000, "done", "push", "read"],
    [8_000, "next", "webPush", "tried again where it failed"],
    [9_000, "next", "email", "It waits"],
    [null, "next", "connection session 01234567 on two", "the connection has not come so far"],
    [null, "not", "slack", "It is off"],
  ]);
});

test("a server is asked with a token of its own; who may not know gets a sentence", async () => {
  await using tidings = await startTidings();
  await using bob = tidings.connect("bob");
  await bob.notifications.list();
  await tidings.connect("alice").chat.send({ to: "bob", content: { text: "Hello" } });
  const server = { url: `${tidings.url.replace(/^ws/, "http")}/`, path: "", fetch };
  const ask = (token: string, changes: object = {}) =>
    askTrace(server, { userId: "bob", seq: "1", key: "", service: "", token, ...changes });
  const admin = await tidings.token("ops", { scopes: ["admin"] });
  expect(await ask(admin)).toMatchObject({ userId: "bob", seq: 1, type: "chat.message", channels: [] });
  await expect(ask(admin, { seq: "9" })).rejects.toThrow('"bob" has no push 9');
  await expect(ask(admin, { key: "k", service: "shop" })).rejects.toThrow('No push of "shop" with the key "k"');
  await expect(ask(await tidings.token("bob"))).rejects.toThrow(
    'a token with the scope "admin". The token that you gave',
  );
  await expect(ask("")).rejects.toThrow("give one that has not run out");
});
