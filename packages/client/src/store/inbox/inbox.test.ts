import type { AppRouter } from "@tidings/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Scene } from "../../../test/scene.ts";
import type { TidingsStore } from "../index.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const groupId = `g${"1".repeat(20)}`;

/** The inbox has the push of a message in a group of so many. */
async function openWith(members: number) {
  const scene = new Scene();
  const others = Array.from({ length: members - 2 }, (_, i) => `user${i}`);
  scene.server.createGroup(groupId, ["a", "me", ...others]);
  scene.server.say(groupId, "a", "first");
  scene.server.notify("chat.message", { conversationId: groupId, seq: 1, excerpt: "first" });
  const store: TidingsStore<AppRouter> = scene.start();
  const list = store.inbox.list("all");
  list.subscribe(() => {});
  const run = async (): Promise<void> => {
    do await scene.run();
    while (scene.server.deliverGroup(groupId));
  };
  await run();
  const { pushes, lists: first } = scene.server;
  return {
    said: () => list.get().items.map(({ data }) => (data as { readonly excerpt: string | null }).excerpt),
    /** How often the pushes were loaded again. */
    loads: () => scene.server.lists - first,
    change: async (excerpt: string) => {
      scene.server.change("a", { conversationId: groupId, seq: 1, kind: "edit", content: { text: excerpt } });
      await run();
    },
    /** The server changes the push. */
    revise: (excerpt: string) => {
      const [push] = pushes;
      if (push) pushes[0] = { ...push, data: { conversationId: groupId, seq: 1, excerpt } };
    },
    pass: async (ms: number) => {
      vi.advanceTimersByTime(ms);
      await run();
    },
    [Symbol.asyncDispose]: () => store.close(),
  };
}

test.each([0, 300, 700, 999])(
  "of two changes with %s ms between them, the inbox shows the second, though the server changes the push only a second later",
  async (betweenMs) => {
    await using page = await openWith(3);
    await page.change("second");
    page.revise("second");
    await page.pass(betweenMs);
    await page.change("third");
    await page.pass(999);
    page.revise("third");
    await page.pass(1_001);
    expect(page.said()).toEqual(["third"]);
    await page.pass(120_000);
    expect(page.loads()).toBeLessThanOrEqual(6);
  },
);

test.each([4_000, 40_000])(
  "the inbox follows a change in a large group, whose pushes the server may change %s ms later",
  async (laterMs) => {
    await using page = await openWith(101);
    await page.change("second");
    await page.pass(laterMs);
    expect(page.said()).toEqual(["first"]);
    page.revise("second");
    await page.pass(6_000);
    expect(page.said()).toEqual(["second"]);
    await page.pass(120_000);
    expect(page.loads()).toBe(3);
  },
);

test("however often a message is edited, the pushes are loaded at most once a second", async () => {
  await using page = await openWith(101);
  for (let edits = 0; edits < 100; edits += 1) {
    await page.change(`${edits}`);
    await page.pass(50);
  }
  await page.pass(60_000);
  // in 5 s, and again 4 and 44 s later
  expect(page.loads()).toBeLessThan(20);
});
