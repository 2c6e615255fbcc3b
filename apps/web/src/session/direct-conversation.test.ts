import { directConversationId as contract } from "@tidings/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { directConversationId } from "./direct-conversation.ts";

const userId = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.nat().map(String),
  fc.array(fc.constantFrom("_", "%", "5F", "0", "1", "a"), { minLength: 1 }).map((parts) => parts.join("")),
);

test("names the same conversation as the server", () => {
  fc.assert(
    fc.property(userId, userId, (a, b) => {
      expect(directConversationId(a, b)).toBe(contract(a, b));
    }),
  );
});
