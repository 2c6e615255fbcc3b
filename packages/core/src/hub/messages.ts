import { TidingsError } from "../model/errors.ts";
import { type ConversationId, isGroupId, type UserId } from "../model/ids.ts";
import { firstOutcome } from "./first-outcome.ts";
import { type HubContext, toCheckedJson } from "./hub-context.ts";
import type { MessageCalls } from "./hub-messages.ts";
import { decide, partiesOf, writeBase } from "./parties.ts";
import { reviewed } from "./review.ts";

export function createMessages(context: HubContext): MessageCalls {
  const { store, policies, limits } = context;

  const checkEdit = async (userId: UserId, conversationId: ConversationId, seq: number): Promise<void> => {
    const { canEdit } = policies;
    if (!canEdit) return;
    const message = await store.chats.message(conversationId, seq);
    // of what is not theirs, the rules say what there is to say
    if (message?.from !== userId || (await canEdit(userId, message))) return;
    throw new TidingsError(
      "FORBIDDEN",
      "You may no longer edit this message: the application's policy does not allow it",
    );
  };

  return {
    async edit(userId, { conversationId, seq, content, excerpt, nonce }) {
      requirePair(userId, conversationId);
      const base = { ...writeBase(context, userId, conversationId), seq, nonce };
      try {
        await checkEdit(userId, conversationId, seq);
        const draft = await reviewed(context, { from: userId, conversationId, seq, content }, excerpt);
        toCheckedJson(draft.content, "The content", limits.maxContentLength);
        return await decide(context, { kind: "edit", ...base, content: draft.content, excerpt: draft.excerpt });
      } catch (error) {
        return firstOutcome(error, () => decide(context, { kind: "findEdited", ...base }));
      }
    },

    async deleteMessage(userId, { conversationId, seq }) {
      requirePair(userId, conversationId);
      return decide(context, { kind: "delete", ...writeBase(context, userId, conversationId), seq });
    },

    async react(userId, { conversationId, seq, reaction, on }) {
      requirePair(userId, conversationId);
      return decide(context, { kind: "react", ...writeBase(context, userId, conversationId), seq, reaction, on });
    },

    async pin(userId, { conversationId, seq, on }) {
      requirePair(userId, conversationId);
      return decide(context, { kind: "pin", ...writeBase(context, userId, conversationId), seq, on });
    },
  };
}

/** The id of a direct conversation says who its members are. For a group the commit decides. */
function requirePair(userId: UserId, conversationId: ConversationId): void {
  if (!isGroupId(conversationId)) partiesOf(userId, conversationId);
}
