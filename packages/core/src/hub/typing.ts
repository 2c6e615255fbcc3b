import type { Signal } from "../ports/fanout.ts";
import type { Release } from "../ports/presence.ts";
import { groupChannel } from "../ports/write.ts";
import { type ConversationId, isGroupId, type UserId } from "../model/ids.ts";
import { Mailbox } from "../states/mailbox.ts";
import type { Hub } from "./hub.ts";
import type { HubContext } from "./hub-context.ts";
import { withEffort } from "./effort.ts";
import { partiesOf, requireParty } from "./parties.ts";
import { mayNotMessage } from "./send.ts";

export function createTyping(context: HubContext): Pick<Hub, "setTyping" | "onTyping"> {
  const { policies, typing, publish, directory, liveUsers, liveGroups, memberChecks } = context;

  /** On whose channels the sign is heard. */
  const listenersOf = async (userId: UserId, conversationId: ConversationId): Promise<readonly string[]> => {
    if (!isGroupId(conversationId)) {
      const { peer } = partiesOf(userId, conversationId);
      if (!(await policies.canMessage(userId, peer))) throw mayNotMessage();
      return [peer];
    }
    await requireParty(context, userId, conversationId);
    const { userIds, isLarge } = await directory.of(conversationId);
    return isLarge ? [groupChannel(conversationId)] : [...userIds].filter((member) => member !== userId);
  };

  /** Signals arrive on the user's own channel, or a large group's: without it another node's would not be heard here. */
  const listen = async (userId: UserId, conversationId: ConversationId): Promise<Release> => {
    const isLarge = isGroupId(conversationId) && (await directory.of(conversationId)).isLarge;
    if (isLarge) return liveGroups.open(conversationId);
    return (await liveUsers.acquire(userId)).release;
  };

  return {
    async setTyping(userId, { conversationId, typing: isTyping }) {
      const channels = await listenersOf(userId, conversationId);
      // this node at once
      typing.set(conversationId, userId, isTyping);
      const signal = { type: "typing", conversationId, from: userId, typing: isTyping } as const;
      publish(channels.map((channel): Signal => ({ userId: channel, feed: "signal", signal })));
      const state = { conversationId, typing: isTyping };
      // a large group has one channel, however many watch
      return isGroupId(conversationId)
        ? withEffort(state, { copies: Math.max(channels.length, typing.watcherCount(conversationId)) })
        : state;
    },

    async onTyping(userId, conversationId, signal) {
      const states = new Mailbox<readonly UserId[]>((_, newer) => newer);
      // first: a member who is removed while the rest is read would go on hearing of it
      if (isGroupId(conversationId)) memberChecks.add(conversationId, userId, states);
      let stopListening: Release;
      try {
        await requireParty(context, userId, conversationId);
        states.onClose(context.repeats.take(userId, `typing ${conversationId}`));
        stopListening = await listen(userId, conversationId);
      } catch (error) {
        states.close();
        throw error;
      }
      let shown: readonly UserId[] | null = null;
      const put = (): void => {
        const others = typing.get(conversationId).filter((other) => other !== userId);
        if (shown?.length === others.length && others.every((other, i) => other === shown?.[i])) return;
        shown = others;
        states.put(others);
      };
      const unwatch = typing.watch(conversationId, put);
      states.onClose(() => {
        unwatch();
        stopListening();
      });
      context.keep(states, signal);
      put();
      return states;
    },
  };
}
