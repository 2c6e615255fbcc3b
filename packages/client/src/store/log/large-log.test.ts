import { expect, test } from "vitest";
import type { AppRouter } from "@tidings/router";
import type { TidingsClient } from "../../tidings-client.ts";
import { createTidingsStore } from "../index.ts";
import { ScriptedServer } from "../../../test/scripted-server.ts";

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("with 50,000 messages loaded, one that arrives makes one new item and tells those alone who show it", async () => {
  const server = new ScriptedServer("me");
  for (let i = 1; i <= 50_000; i += 1) server.say("a_me", "a", `n${i}`);
  server.read("a_me", "me", 50_000);
  server.say("b_me", "b", "b1");
  await using store = createTidingsStore(server.client() as unknown as TidingsClient<AppRouter>, {
    me: "me",
    pageSize: 200,
  });
  const [a, b] = [store.conversation({ with: "a" }), store.conversation({ with: "b" })];
  const leave = [a.open(), b.open()];
  const run = async (): Promise<void> => {
    for (
      let idle = 0;
      idle < 3;
      idle = server.answer(0) || server.deliverChat() || server.deliverPush() ? 0 : idle + 1
    ) {
      await settle();
    }
  };
  await run();
  while (a.messages.get().hasOlder) {
    void a.loadOlder();
    await run();
  }
  const before = a.messages.get().items;
  expect(before).toHaveLength(50_000);

  const told: Record<string, number> = {};
  const watched = {
    a: a.messages,
    aSummary: a.summary,
    b: b.messages,
    bSummary: b.summary,
    list: store.conversations,
    unread: store.unread,
    inbox: store.inbox.list("all"),
    pushes: store.inbox.unread,
    typing: a.typing,
  };
  for (const [name, value] of Object.entries(watched)) {
    told[name] = 0;
    value.subscribe(() => {
      told[name] = (told[name] ?? 0) + 1;
    });
  }
  await run();
  for (const name of Object.keys(told)) told[name] = 0;
  server.say("a_me", "a", "newest");
  await run();
  const after = a.messages.get().items;
  expect(after).toHaveLength(50_001);
  expect(after.slice(0, -1).every((item, i) => item === before[i])).toBe(true);
  expect(told).toEqual({
    a: 1,
    aSummary: 1,
    list: 1,
    unread: 1,
    b: 0,
    bSummary: 0,
    inbox: 0,
    pushes: 0,
    typing: 0,
  });
  for (const stop of leave) stop();
});
