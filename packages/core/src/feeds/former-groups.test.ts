import { eventually } from "@tidings/testing/eventually";
import { expect, it } from "vitest";
import { follow, open } from "../../test/groups-fixture.ts";
import type { Hub } from "../hub/hub.ts";
import type { Store } from "../ports/store.ts";
import { keptFormerGroups } from "./former-groups.ts";

/** Ann makes groups with ben, and both leave again. */
async function passThrough(hub: Hub, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { conversation } = await hub.createGroup("ann", { members: ["ben"] });
    for (const userId of ["ben", "ann"]) await hub.removeMember("ann", { conversationId: conversation.id, userId });
    ids.push(conversation.id);
  }
  return ids;
}

it("of the groups that somebody has left, those left last are kept, and those that they are in", async () => {
  let store: Store | undefined;
  let nowMs = 1_000;
  const wrapStore = (own: Store): Store => (store = own);
  await using running = await open({ wrapStore, now: () => (nowMs += 1), groups: { maxPerUser: 5 } });
  const [hub] = running.hubs;
  const { conversation: present } = await hub.createGroup("ann", { members: ["ben"] });
  const left = await passThrough(hub, keptFormerGroups + 30);
  const known = async () => ((await store?.chats.positions("ben")) ?? []).map(({ conversationId }) => conversationId);
  expect(await known()).toHaveLength(keptFormerGroups + 31);
  await follow(hub, "ben");
  const kept = [present.id, ...left.slice(30)];
  await eventually(async () => expect((await known()).toSorted()).toEqual(kept.toSorted()));
  await expect(hub.conversation("ben", left[0] ?? "")).rejects.toMatchObject({ code: "NOT_FOUND" });

  // who only lists them is not spared it either
  await passThrough(hub, 30);
  await hub.conversations("ben", { limit: 1 });
  expect(await known()).toHaveLength(keptFormerGroups + 1);
});
