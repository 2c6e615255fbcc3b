import { TidingsError } from "../model/errors.ts";
import { type ConversationId, isGroupId, type UserId } from "../model/ids.ts";
import { copiesOfPass, effortOf, withEffort } from "./effort.ts";
import { firstOutcome } from "./first-outcome.ts";
import { toCheckedJson } from "../model/checked-json.ts";
import type { HubContext } from "./hub-context.ts";
import type { MessageCalls } from "./hub-messages.ts";
import { decide, partiesOf, writeBase } from "./parties.ts";
import type { Revision } from "../writes/revision.ts";
import { reviewed } from "./review.ts";
import { mayNotMessage } from "./send.ts";

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

  /** What is new to the other party of a direct conversation, they get from those alone who may write to them. */
  const checkMayWrite = async (userId: UserId, conversationId: ConversationId): Promise<void> => {
    const peer = peerOf(userId, conversationId);
    if (peer !== undefined && !(await policies.canMessage(userId, peer))) throw mayNotMessage();
  };

  /** To take something back is always allowed, but takes as long: it is not to overtake what it takes back. */
  const checkMayChange = async (userId: UserId, conversationId: ConversationId, on: boolean): Promise<void> => {
    peerOf(userId, conversationId);
    await checkMayWrite(userId, conversationId).catch((error: unknown) => {
      if (on) throw error;
    });
  };

  /** The pushes that tell of a message are a part of the work of its edit or deletion, also those that follow. The caller is not told. */
  const withRevision = <Outcome extends { readonly pushes: Revision }>(
    { conversationId, seq }: { readonly conversationId: ConversationId; readonly seq: number },
    outcome: Outcome,
  ): Omit<Outcome, "pushes"> => {
    const { pushes, ...result } = outcome;
    const { revised, owed } = pushes;
    if (owed) context.reviseNotices(conversationId, seq, owed.n);
    const { copies } = effortOf(outcome);
    return withEffort(result, { copies: copies + revised + (owed ? copiesOfPass(owed.memberCount) : 0) });
  };

  return {
    async edit(userId, { conversationId, seq, content, excerpt, nonce }) {
      const to = peerOf(userId, conversationId);
      const base = { ...writeBase(context, userId, conversationId), seq, nonce };
      try {
        await checkMayWrite(userId, conversationId);
        await checkEdit(userId, conversationId, seq);
        const edited = { from: userId, conversationId, ...(to !== undefined && { to }), seq, content };
        const draft = await reviewed(context, edited, excerpt);
        toCheckedJson(draft.content, "The content", limits.maxContentLength);
        const write = { kind: "edit", ...base, content: draft.content, excerpt: draft.excerpt } as const;
        return withRevision(base, await decide(context, write));
      } catch (error) {
        return firstOutcome(error, () => decide(context, { kind: "findEdited", ...base }));
      }
    },

    async deleteMessage(userId, { conversationId, seq }) {
      peerOf(userId, conversationId);
      const write = { kind: "delete", ...writeBase(context, userId, conversationId), seq } as const;
      return withRevision(write, await decide(context, write));
    },

    async react(userId, { conversationId, seq, reaction, on }) {
      await checkMayChange(userId, conversationId, on);
      return decide(context, { kind: "react", ...writeBase(context, userId, conversationId), seq, reaction, on });
    },

    async pin(userId, { conversationId, seq, on }) {
      await checkMayChange(userId, conversationId, on);
      return decide(context, { kind: "pin", ...writeBase(context, userId, conversationId), seq, on });
    },
  };
}

/**
 * The other party of a direct conversation, whose id says who they are; `undefined` in a group, where the commit decides who may do
 * something.
 *
 * @throws TidingsError `NOT_FOUND` if the user is not a party
 */
const peerOf = (userId: UserId, conversationId: ConversationId): UserId | undefined =>
  isGroupId(conversationId) ? undefined : partiesOf(userId, conversationId).peer;
