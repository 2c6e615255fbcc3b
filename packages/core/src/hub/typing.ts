import type { Signal } from "../ports/fanout.ts";
import { groupChannel } from "../ports/write.ts";
import { type ConversationId, isGroupId, type UserId } from "../model/ids.ts";
import { Mailbox } from "../states/mailbox.ts";
import type { Hub } from "./hub.ts";
import type { Closable, HubContext } from "./hub-context.ts";
import { withEffort } from "./effort.ts";
import { partiesOf, requireParty } from "./parties.ts";
import { mayNotMessage } from "./send.ts";

export function createTyping(context: HubContext): Pick<Hub, "setTyping" | "onTyping"> {
  const { policies, typing, publish, directory, liveUsers, openGroups, memberChecks } = context;

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
  const listen = async (userId: UserId, conversationId: ConversationId, states: Closable): Promise<void> => {
    if (isGroupId(conversationId)) {
      const takeChannel = openGroups.add(conversationId, states);
      if ((await directory.of(conversationId)).isLarge) return takeChannel();
    }
    const { release } = await liveUsers.acquire(userId);
    states.onClose(release);
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
      try {
        await requireParty(context, userId, conversationId);
        states.onClose(context.repeats.take(userId, `typing ${conversationId}`));
        await listen(userId, conversationId, states);
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
      states.onClose(typing.watch(conversationId, put));
      context.keep(states, signal);
      put();
      return states;
    },
  };
}
