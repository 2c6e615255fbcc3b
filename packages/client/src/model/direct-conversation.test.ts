import { directConversationId as ofServer } from "@tidings/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { directConversationId, otherParty } from "./direct-conversation.ts";

const userId = fc.oneof(
  fc.integer({ min: 0, max: 1_000 }).map(String),
  fc.stringMatching(/^[a-c_%0-9]{1,6}$/),
  fc.string({ minLength: 1, maxLength: 8 }),
);

test("a conversation has the id that the server gives it, and the id tells either party the other", () => {
  fc.assert(
    fc.property(userId, userId, (a, b) => {
      fc.pre(a !== b);
      const id = directConversationId(a, b);
      expect(id).toBe(ofServer(a, b));
      expect(otherParty(id, a)).toBe(b);
      expect(otherParty(id, b)).toBe(a);
    }),
  );
});

test("a user who is not a party of a conversation has no other party in it", () => {
  expect(otherParty("alice_bob", "carol")).toBeNull();
  expect(otherParty("bob_alice", "alice")).toBeNull();
  expect(otherParty("alice", "alice")).toBeNull();
  expect(otherParty("alice_bob_carol", "alice")).toBeNull();
});
