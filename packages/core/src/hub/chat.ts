import { TidingsError } from "../model/errors.ts";
import { encodeChatEvent } from "../model/event-json.ts";
import { type ChatEvent, type ChatFeedEvent, chatMessagePushType } from "../model/events.ts";
import type { FeedItem } from "../feeds/feed-reader.ts";
import type { Hub, SendTarget } from "./hub.ts";
import { type HubContext, toCheckedJson } from "./hub-context.ts";
import { type ConversationId, directConversationId, directConversationMembers, type UserId } from "../model/ids.ts";
import { Mailbox } from "../states/mailbox.ts";
import { createOpenChats } from "../states/open-chats.ts";
import { toEventId } from "../model/position.ts";
import { openFeed } from "../feeds/subscriptions.ts";

type Chat = Pick<
  Hub,
  "send" | "history" | "conversations" | "markConversationRead" | "setTyping" | "onMessage" | "onTyping"
>;

/** The collapse value of a conversation's pushes. An application's own values have another prefix. */
const noticeCollapse = (conversationId: ConversationId): string => `chat:${conversationId}`;

/** The same for a conversation that does not exist and for one of others: nobody learns which it is. */
function partiesOf(
  userId: UserId,
  conversationId: ConversationId,
): { readonly members: readonly UserId[]; readonly peer: UserId } {
  const members = directConversationMembers(conversationId);
  const peer = members?.find((member) => member !== userId);
  if (!members?.includes(userId) || peer === undefined) {
    throw new TidingsError("NOT_FOUND", "You have no conversation with this id: check it, or send with `to` instead");
  }
  return { members, peer };
}

function addressOf(from: UserId, target: SendTarget): { conversationId: ConversationId; peer: UserId } {
  if ("conversationId" in target) {
    return { conversationId: target.conversationId, peer: partiesOf(from, target.conversationId).peer };
  }
  if (target.to === from) {
    throw new TidingsError("BAD_REQUEST", "You cannot send a message to yourself: give another user's id in `to`");
  }
  return { conversationId: directConversationId(from, target.to), peer: target.to };
}

const mayNotMessage = (): TidingsError =>
  new TidingsError("FORBIDDEN", "You may not write to this user: the application's policy does not allow it");

function toChatEvent(item: FeedItem<ChatFeedEvent>): ChatEvent {
  if (item.kind === "entry") return item.event;
  if (item.kind === "signal") throw new TypeError("a chat feed carries no signals");
  return { type: item.kind };
}

const chatShape = { toEvent: toChatEvent, encode: encodeChatEvent };

export function createChat(context: HubContext): Chat {
  const { store, presence, policies, batcher, typing, limits, now, publish } = context;

  const openChats = createOpenChats(presence);
  const targets = context.reach.targetsOf(chatMessagePushType);

  /** Tells this node at once, and the peer's nodes. */
  const showTyping = (conversationId: ConversationId, from: UserId, to: UserId, isTyping: boolean): void => {
    typing.set(conversationId, from, isTyping);
    const signal = { type: "typing", conversationId, from, typing: isTyping } as const;
    publish([{ userId: to, feed: "signal", signal }]);
  };

  return {
    async send(from, request) {
      const { content, excerpt, nonce } = request;
      const { conversationId, peer } = addressOf(from, request);
      const contentJson = toCheckedJson(content, "The content", limits.maxContentLength);
      // awaited only where there is something to wait for: every await costs each message
      const allowed = policies.canMessage(from, peer);
      if (!(typeof allowed === "boolean" ? allowed : await allowed)) throw mayNotMessage();
      const asked = presence.viewers([peer], conversationId);
      const viewers = "then" in asked ? await asked : asked;
      const { outcome } = await batcher.add({
        kind: "send",
        conversationId,
        members: [from, peer],
        from,
        content,
        contentJson,
        nonce,
        atMs: now(),
        notify: viewers.has(peer) ? [] : [peer],
        notice: { collapse: noticeCollapse(conversationId), excerpt, reach: targets },
      });
      if (targets) context.reach.wake();
      typing.set(conversationId, from, false);
      return outcome;
    },

    // async: what is refused before the store is asked rejects as well
    async history(userId, { conversationId, before, after, limit }) {
      partiesOf(userId, conversationId);
      return store.history(conversationId, {
        limit,
        maxBytes: limits.maxPageBytes,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      });
    },

    async conversations(userId, { cursor, limit }) {
      const { maxPageBytes: maxBytes } = limits;
      const page = await store.conversations(userId, { limit, maxBytes, ...(cursor !== undefined && { cursor }) });
      return {
        conversations: page.conversations,
        cursor: page.cursor,
        totals: page.totals,
        position: toEventId({ epoch: store.epoch, n: page.head }),
      };
    },

    async markConversationRead(userId, { conversationId, seq }) {
      const { members } = partiesOf(userId, conversationId);
      const collapse = noticeCollapse(conversationId);
      const write = { kind: "readChat", conversationId, members, userId, seq, collapse, atMs: now() } as const;
      return (await batcher.add(write)).outcome;
    },

    async setTyping(userId, { conversationId, typing: isTyping }) {
      const { peer } = partiesOf(userId, conversationId);
      if (!(await policies.canMessage(userId, peer))) throw mayNotMessage();
      showTyping(conversationId, userId, peer, isTyping);
    },

    async onMessage(userId, { conversationId, lastEventId }, signal) {
      if (conversationId !== undefined) {
        partiesOf(userId, conversationId);
        openChats.check(userId);
      }
      const isOfConversation = (event: ChatFeedEvent): boolean =>
        (event.type === "message" ? event.message.conversationId : event.conversationId) === conversationId;
      return openFeed(context, {
        feed: "chat",
        userId,
        lastEventId,
        ...(conversationId !== undefined && {
          wants: isOfConversation,
          register: () => openChats.open(userId, conversationId),
        }),
        shape: chatShape,
        signal,
      });
    },

    async onTyping(userId, conversationId, signal) {
      partiesOf(userId, conversationId);
      // Signals arrive on the user's own channel: without it another node's would not be heard here.
      const { release } = await context.liveUsers.acquire(userId);
      const states = new Mailbox<readonly UserId[]>((_, newer) => newer);
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
        release();
      });
      context.keep(states, signal);
      put();
      return states;
    },
  };
}
