import type { Readable } from "../../feeds/snapshot.ts";
import type { Conversation } from "./conversation.ts";
import type { ConversationHandle, MessageLog } from "./conversation-view.ts";
import type { Settings } from "./settings.ts";
import type { SendResult } from "../wire/store-client.ts";
import type { StoreContext } from "../store-context.ts";
import { createTypingFeed } from "./typing-feed.ts";
import { TypingSignal } from "./typing-signal.ts";

export interface HandleOptions {
  readonly context: StoreContext;
  readonly settings: Settings;
  readonly messages: Readable<MessageLog<unknown>>;
  readonly peerId: string;
}

/** What an application sees of a conversation, and does in it. */
export function createHandle(
  conversation: Conversation,
  { context, settings, messages, peerId }: HandleOptions,
): ConversationHandle<unknown, unknown, SendResult> {
  const { id, log, group, attendance, summary, changes } = conversation;
  const { chat, outbox } = context.client;
  const own = { conversationId: id };
  const signal = new TypingSignal(context, id);
  return {
    id,
    kind: group ? "group" : "direct",
    peerId,
    group: group?.handle ?? null,
    summary,
    messages,
    changes,
    typing: createTypingFeed(context, id),
    open: () => attendance.open(),
    loadOlder: () => log.loadOlder(),
    loadNewer: () => log.loadNewer(),
    jumpTo: async (seq) => {
      if (!log.isLoaded || !log.window.has(seq)) await log.loadAround(seq);
    },
    jumpToNewest: async () => {
      if (!log.isLoaded || !log.follows) await log.loadNewest();
    },
    send(content, details) {
      signal.ended();
      return conversation.send(content, details);
    },
    edit: (seq, content) => chat.edit({ ...own, seq, content }),
    delete: (seq) => chat.delete({ ...own, seq }),
    react: (seq, reaction, on) => chat.react({ ...own, seq, reaction, on }),
    pin: async (seq, on) => {
      await chat.pin({ ...own, seq, on });
    },
    configure: (change) => settings.change(change),
    retry: (nonce) => outbox.retry(nonce),
    discard: (nonce) => {
      outbox.discard(nonce);
    },
    inView: (view) => attendance.inView(view),
    markRead: (seq) => attendance.markRead(seq),
    setTyping: (typing) => signal.set(typing),
  };
}
