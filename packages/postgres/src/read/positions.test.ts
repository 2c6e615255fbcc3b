import { createGroupId, type RuledWrite } from "@tidings/core";
import { Client, type QueryResult } from "pg";
import { expect, test, vi } from "vitest";
import { createTestStores } from "../../test/test-store.ts";

const by = (conversationId: string) => ({ conversationId, userId: "ann", copyBound: 100 });

test("where a user stands in the groups that they left is read without what these groups were", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  const misleading = `${"x".repeat(8_000)},"memberCount":7}`;
  const groups = Array.from({ length: 20 }, createGroupId);
  await store.chats.apply(
    groups.flatMap((id): RuledWrite[] => [
      {
        kind: "createGroup",
        ...by(id),
        members: ["ben", "cid"],
        title: "t",
        data: misleading,
        maxGroups: 100,
        maxGroupsByOne: 100,
        atMs: 1,
      },
      { kind: "removeMember", ...by(id), memberId: "ben", atMs: 5 },
      { kind: "removeMember", ...by(id), memberId: "cid", atMs: 9 },
    ]),
  );
  const asked = vi.spyOn(Client.prototype, "query");
  try {
    const positions = await store.chats.positions("ben");
    expect(positions).toHaveLength(groups.length);
    for (const position of positions) {
      expect(position).toMatchObject({ head: 2, memberCount: 2, isMember: false, lastAtMs: 5 });
    }
    const answers = (await Promise.all(asked.mock.results.map(({ value }) => value as unknown))) as QueryResult[];
    expect(JSON.stringify(answers.map(({ rows }) => rows)).length).toBeLessThan(200 * groups.length);
  } finally {
    asked.mockRestore();
  }
});
