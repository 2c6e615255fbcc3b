import { directConversationId } from "@tidings/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isSameConversation } from "./same-conversation.ts";

const userId = fc.oneof(fc.string({ minLength: 1, maxLength: 5 }), fc.stringMatching(/^[_%5F0-9a]{1,5}$/));

test("a message to a user and one to the conversation with them are known to belong together, and no others", () => {
  fc.assert(
    fc.property(userId, userId, userId, (me, bob, carol) => {
      fc.pre(me !== bob && me !== carol && bob !== carol);
      const conversationId = directConversationId(me, bob);
      expect(isSameConversation({ to: bob }, { conversationId })).toBe(true);
      expect(isSameConversation({ conversationId }, { to: bob })).toBe(true);
      expect(isSameConversation({ conversationId }, { to: carol })).toBe(false);
      expect(isSameConversation({ to: bob }, { to: bob })).toBe(true);
      expect(isSameConversation({ to: bob }, { to: carol })).toBe(false);
      expect(isSameConversation({ conversationId }, { conversationId: directConversationId(me, carol) })).toBe(false);
    }),
  );
});
