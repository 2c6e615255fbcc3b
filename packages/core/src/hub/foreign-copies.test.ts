import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import { createGroup, follow, open, send } from "../../test/groups-fixture.ts";
import type { Fanout } from "../ports/fanout.ts";

test("where copies of another database were taken for the feed's, the next check of heads resets it, and what is its own follows", async () => {
  const fanouts: Fanout[] = [];
  const keep = (fanout: Fanout): Fanout => {
    fanouts.push(fanout);
    return fanout;
  };
  await using running = await open({ headCheckMs: 20, wrapFanout: keep });
  const [hub] = running.hubs;
  const id = await createGroup(hub, "ann", "ben");
  const reader = await follow(hub, "ben");
  const pushes = await hub.onPush("ben", {}, undefined);
  const told: string[] = [];
  const listening = (async () => {
    for await (const { event } of pushes)
      told.push(event.type === "push" ? JSON.stringify(event.push.data) : event.type);
  })();
  await eventually(() => expect(told).toEqual(["ready"]));

  const inGroup = { type: "read", conversationId: id, userId: "ann", seq: 1 } as const;
  const copies = Array.from({ length: 9 }, (_, i) => i + 1);
  for (const n of copies) {
    await fanouts[0]?.publish([
      { userId: "ben", feed: "push", n, event: { type: "read", upTo: 1, unread: 0 } },
      { userId: "ben", feed: "group", conversationId: id, n, event: inGroup },
    ]);
  }
  await eventually(() => expect(told.at(-1)).toBe("reset"));
  await eventually(() => expect(reader.seen(id).at(-1)).toBe("reset"));
  await hub.push({ to: "ben", type: "test", data: "own" });
  await send(hub, "ann", id, "own");
  await eventually(() => expect(told).toContain('"own"'));
  await eventually(() => expect(reader.seen(id).at(-1)).toBe("own"));
  await pushes.return?.();
  reader.close();
  await listening;
});
