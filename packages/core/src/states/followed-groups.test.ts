import { collect, openHubs } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";

const tooMany = expect.objectContaining({ code: "TOO_MANY_REQUESTS" });

/** Each of forty subscriptions may follow them. */
const maxPerUser = 2;

test("all groups may be followed in forty subscriptions, and in another one when one has ended", async () => {
  await using running = await openHubs({ groups: { maxPerUser } });
  const [hub] = running.hubs;
  for (let n = 0; n < maxPerUser; n += 1) await hub.createGroup("ann", { members: [] });
  const leaving = new AbortController();
  collect(await hub.onMessage("ann", {}, leaving.signal));
  for (let n = 1; n < 40; n += 1) collect(await hub.onMessage("ann", {}, undefined));

  await expect(hub.onMessage("ann", {}, undefined)).rejects.toEqual(tooMany);
  collect(await hub.onMessage("ben", {}, undefined));
  leaving.abort();
  await hub.onMessage("ann", {}, undefined);
  await expect(hub.onMessage("ann", {}, undefined)).rejects.toEqual(tooMany);
});

test("a subscription that a new group is too much for ends, and says why", async () => {
  await using running = await openHubs({ groups: { maxPerUser } });
  const [hub] = running.hubs;
  await hub.createGroup("ann", { members: [] });
  const failures: unknown[] = [];
  const joined: string[] = [];
  for (let n = 0; n < 80; n += 1) {
    const events = await hub.onMessage("ann", {}, undefined);
    const read = async (): Promise<void> => {
      for await (const { event } of events) if (event.type === "message") joined.push(event.message.conversationId);
    };
    void read().catch((error: unknown) => failures.push(error));
  }
  const { conversation } = await hub.createGroup("ann", { members: [] });
  await eventually(() => expect(failures.length).toBeGreaterThan(0));
  await hub.send("ann", { conversationId: conversation.id, content: {}, excerpt: "", nonce: "1" });
  await eventually(() => expect(joined.length + failures.length).toBe(80));
  expect(joined.length).toBeGreaterThan(20);
  expect(2 * joined.length).toBeLessThanOrEqual(80);
  expect(failures).toEqual(failures.map(() => tooMany));
});
