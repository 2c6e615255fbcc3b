import { repliesToManyReactions } from "@tidings/testing/contracts";
import { expect, test } from "vitest";
import { openDatabase } from "../file/database.ts";
import { createMethods } from "../threads/methods.ts";

test("many replies to one message with many reactions are read without its reactions", () => {
  const db = openDatabase({ path: ":memory:", lockTimeoutMs: 0, checkUpToBytes: 0, maxBytes: null });
  const methods = createMethods(db);
  const { id, reactions, replies, writes } = repliesToManyReactions();
  methods.apply(writes);
  const range = { before: null, after: 1, pinned: false, limit: 100, maxBytes: null };
  const pages = [
    methods.history(id, range).rows,
    methods.readGroups("ann", [[id, 2 + reactions]], { limit: 100, maxBytes: null })[0]?.entries ?? [],
  ];
  for (const rows of pages) {
    expect(rows).toHaveLength(replies);
    expect(JSON.stringify(rows).length).toBeLessThan(200 * replies);
  }
  db.close();
});
