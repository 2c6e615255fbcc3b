import { createGroupId, directConversationId } from "@tidings/core";
import { expect, test } from "vitest";
import { isGroupId } from "./group-id.ts";

test("a group is told by its id, and no direct conversation is taken for one", () => {
  for (let i = 0; i < 100; i += 1) expect(isGroupId(createGroupId())).toBe(true);
  expect(isGroupId(directConversationId(createGroupId(), "alice"))).toBe(false);
});
