import { isDeepStrictEqual } from "node:util";
import {
  type ChatMessagePush,
  chatMessagePushType,
  directConversationId,
  type Push,
  type PushFeedEvent,
} from "@tidings/core";
import type { FinalState, RecordedCall, StreamInfo } from "../journal.ts";
import { byConversation, lastReads, messagesOf } from "./conversations.ts";
import { type Check, type Evidence, repeated } from "./evidence.ts";

/** The inbox is what the feed comes to: what was replaced is gone, what was read is read, and every count is right. */
export const checkInboxes: Check = (evidence) =>
  [...evidence.finals.values()].flatMap((state) =>
    [checkInbox(state, evidence), checkMessagePushes(state), checkAbsent(state, evidence)].flat(),
  );

interface Item {
  readonly push: Push;
  readonly collapse: string | null;
  read: boolean;
}

function collapseOf(push: Push, pushes: ReadonlyMap<string, RecordedCall<"notifications.push">>): string | null {
  if (push.type === chatMessagePushType) return `chat ${(push.data as ChatMessagePush).conversationId}`;
  const collapse = pushes.get((push.data as { title: string }).title)?.input.collapse;
  return collapse === undefined ? null : `app ${collapse}`;
}

function checkInbox(state: FinalState, { calls }: Evidence): string[] {
  const { userId } = state;
  const violations: string[] = [];
  const pushes = new Map(calls("notifications.push").map((call) => [call.input.data.title, call]));
  const items = new Map<number, Item>();
  const unreadItems = (): Item[] => [...items.values()].filter(({ read }) => !read);
  let unread = 0;
  for (const { n, event } of state.push) {
    if (event.type === "push") {
      const collapse = collapseOf(event.push, pushes);
      const earlier = collapse === null ? [] : unreadItems().filter((item) => item.collapse === collapse);
      if (
        !isDeepStrictEqual(
          earlier.map(({ push }) => push.seq),
          event.replaces === undefined ? [] : [event.replaces],
        )
      ) {
        const found = earlier.map(({ push }) => push.seq).join(", ") || "none";
        violations.push(`${userId}'s push ${n} replaces ${event.replaces ?? "none"}, unread with its value: ${found}`);
      }
      if (event.replaces !== undefined && items.delete(event.replaces)) unread -= 1;
      violations.push(...checkCount(userId, n, event, earlier[0]));
      items.set(n, { push: event.push, collapse, read: false });
      unread += 1;
    } else {
      const named = "upTo" in event ? [...items.keys()].filter((seq) => seq <= event.upTo) : event.seqs;
      for (const seq of named) {
        const item = items.get(seq);
        if (!item || item.read) continue;
        item.read = true;
        unread -= 1;
      }
    }
    if (event.unread !== unread) {
      violations.push(`${userId}'s push feed says ${event.unread} unread at ${n}, it comes to ${unread}`);
      unread = event.unread;
    }
  }

  const expected = [...items.values()].toReversed();
  if (!isDeepStrictEqual(shown(state.inbox), shown(asRead(expected)))) {
    violations.push(
      `${userId}'s inbox has ${state.inbox.length} pushes, the feed comes to ${expected.length}, or others`,
    );
  }
  if (!isDeepStrictEqual(shown(state.unreadInbox), shown(asRead(expected.filter(({ read }) => !read))))) {
    violations.push(`${userId}'s unread inbox is not what the feed comes to`);
  }
  if (state.unread !== unread) violations.push(`${userId}'s inbox says ${state.unread} unread, the feed ${unread}`);
  return violations;
}

/** When it was read is not in the feed. */
const shown = (list: readonly Push[]): unknown =>
  list.map(({ seq, type, data, sentAtMs, readAtMs }) => [seq, type, data, sentAtMs, readAtMs !== null]);

const asRead = (list: readonly Item[]): Push[] =>
  list.map(({ push, read }) => Object.assign({}, push, { readAtMs: read ? 1 : null }));

function checkCount(
  userId: string,
  n: number,
  { push }: Extract<PushFeedEvent, { type: "push" }>,
  replaced: Item | undefined,
): string[] {
  if (push.type !== chatMessagePushType) return [];
  const { count } = push.data as ChatMessagePush;
  const before = replaced ? (replaced.push.data as ChatMessagePush).count : 0;
  return count === before + 1 ? [] : [`${userId}'s push ${n} counts ${count} messages after ${before}`];
}

const opensChat = ({ feed, conversationId }: StreamInfo): boolean => feed === "chat" && conversationId !== null;

/** The open-chat rule at its plainest: who never has a chat open gets a push of every message. */
function checkAbsent(state: FinalState, { streams }: Evidence): string[] {
  const { userId } = state;
  if (streams.some((stream) => stream.userId === userId && opensChat(stream))) return [];
  const pushed = new Set(
    state.push.flatMap(({ event }) =>
      event.type === "push" && event.push.type === chatMessagePushType
        ? [(event.push.data as ChatMessagePush).excerpt]
        : [],
    ),
  );
  return state.chat.flatMap(({ event }) => {
    if (event.type !== "message" || event.message.from === userId) return [];
    const { text } = event.message.content as { text: string };
    return pushed.has(text) ? [] : [`${userId} has no chat open and got no push of message ${text}`];
  });
}

/** Pushes of messages belong to messages, one to one, and none is left unread in a conversation that is read to its end. */
function checkMessagePushes(state: FinalState): string[] {
  const { userId } = state;
  const violations: string[] = [];
  const conversations = byConversation(state);
  const excerpts = state.push.flatMap(({ event }) => {
    if (event.type !== "push" || event.push.type !== chatMessagePushType) return [];
    const { conversationId, from, excerpt } = event.push.data as ChatMessagePush;
    return [{ conversationId, from, excerpt }];
  });
  for (const { conversationId, from, excerpt } of excerpts) {
    const messages = messagesOf(conversations.get(conversationId) ?? []);
    const caused = messages.some(
      (message) => message.from === from && (message.content as { text: string }).text === excerpt,
    );
    if (caused && from !== userId && conversationId === directConversationId(from, userId)) continue;
    violations.push(`${userId} got a push of ${from}'s message ${excerpt} in ${conversationId}, which is not there`);
  }
  for (const excerpt of repeated(excerpts.map((push) => `${push.from}: ${push.excerpt}`))) {
    violations.push(`${userId} got two pushes of one message, ${excerpt}`);
  }
  for (const push of state.unreadInbox) {
    if (push.type !== chatMessagePushType) continue;
    const { conversationId } = push.data as ChatMessagePush;
    const events = conversations.get(conversationId) ?? [];
    if ((lastReads(events).get(userId) ?? 0) < messagesOf(events).length) continue;
    violations.push(`${userId} has read all of ${conversationId}, and push ${push.seq} of it is unread`);
  }
  return violations;
}
