import { openHubs } from "@tidings/testing";
import { expect, test } from "vitest";
import { directConversationId } from "../model/ids.ts";

test("a user has so many chats open and no more; what has ended counts no more, nor does what others have", async () => {
  await using running = await openHubs();
  const [hub] = running.hubs;
  const abort = new AbortController();
  const open = (userId: string, i: number, signal?: AbortSignal) =>
    hub.onMessage(userId, { conversationId: directConversationId(userId, `friend ${i}`) }, signal);
  await Promise.all(Array.from({ length: 500 }, (_, i) => open("ann", i, abort.signal)));
  await expect(open("ann", 500)).rejects.toMatchObject({
    code: "TOO_MANY_REQUESTS",
    message: expect.stringMatching(/^You have 500 chats open: end a subscription/),
  });
  await open("ben", 1);
  await hub.onMessage("ann", {}, undefined);
  abort.abort();
  await open("ann", 500);
});

test("long ids count as what they are: every look at the user reads them", async () => {
  await using running = await openHubs();
  const [hub] = running.hubs;
  const abort = new AbortController();
  const open = (i: number) =>
    hub.onMessage("ann", { conversationId: directConversationId("ann", `${i}`.padEnd(128, "_")) }, abort.signal);
  const opening = Array.from({ length: 200 }, (_, i) =>
    open(i).then(
      () => true,
      () => false,
    ),
  );
  const opened = (await Promise.all(opening)).filter(Boolean).length;
  expect(opened).toBeGreaterThan(80);
  expect(opened).toBeLessThan(100);
  abort.abort();
  await open(500);
});
