import { isDeepStrictEqual } from "node:util";
import { type ChatFeedEvent, directConversationMembers, type Message } from "@tidings/core";
import type { FinalState } from "../journal.ts";
import type { Check } from "./evidence.ts";

/** The events of each conversation as one user's feed has them. */
export function byConversation({ chat }: FinalState): Map<string, ChatFeedEvent[]> {
  const groups = new Map<string, ChatFeedEvent[]>();
  for (const { event } of chat) {
    const id = event.type === "message" ? event.message.conversationId : event.conversationId;
    const group = groups.get(id) ?? [];
    groups.set(id, group);
    group.push(event);
  }
  return groups;
}

export const messagesOf = (events: readonly ChatFeedEvent[]): Message[] =>
  events.flatMap((event) => (event.type === "message" ? [event.message] : []));

/** Both parties have the same messages and read marks in the same order, numbered without a gap, as the history has them. */
export const checkConversations: Check = ({ finals }) => {
  const violations: string[] = [];
  const feeds = new Map([...finals].map(([userId, state]) => [userId, byConversation(state)]));
  for (const [userId, state] of finals) {
    for (const [id, events] of feeds.get(userId) ?? []) {
      const members = directConversationMembers(id);
      if (!members?.includes(userId)) {
        violations.push(`${userId}'s feed has ${id}, which the user is not a party of`);
        continue;
      }
      const peer = members.find((member) => member !== userId) ?? "";
      const theirs = feeds.get(peer)?.get(id) ?? [];
      const difference = events.findIndex((event, i) => !isDeepStrictEqual(event, theirs[i]));
      if (difference !== -1) {
        violations.push(
          `${id}: event ${difference + 1} is ${JSON.stringify(events[difference])} in ${userId}'s feed ` +
            `and ${JSON.stringify(theirs[difference])} in ${peer}'s`,
        );
      }
      violations.push(...checkOne(id, userId, events, state));
    }
  }
  return violations;
};

function checkOne(id: string, userId: string, events: readonly ChatFeedEvent[], state: FinalState): string[] {
  const violations: string[] = [];
  const messages = messagesOf(events);
  const wrong = messages.findIndex(({ seq }, i) => seq !== i + 1);
  if (wrong !== -1) violations.push(`${id}: ${userId} has seq ${messages[wrong]?.seq} where ${wrong + 1} belongs`);
  if (!isDeepStrictEqual(state.messages[id] ?? [], messages)) {
    violations.push(
      `${id}: the history has ${state.messages[id]?.length ?? 0} messages and ${userId}'s feed ${messages.length}, or others`,
    );
  }
  const listed = state.conversations.filter((conversation) => conversation.id === id);
  const [conversation] = listed;
  if (!conversation || listed.length > 1) {
    return [...violations, `${id}: is ${listed.length} times in ${userId}'s list`];
  }
  const read = lastReads(events);
  const peer = conversation.members.find((member) => member !== userId) ?? "";
  const readSeq = read.get(userId) ?? 0;
  const expected = {
    lastSeq: messages.length,
    readSeq,
    peerReadSeq: read.get(peer) ?? 0,
    unread: messages.filter(({ seq, from }) => seq > readSeq && from !== userId).length,
    lastMessage: messages.at(-1),
  };
  for (const [name, value] of Object.entries(expected)) {
    const actual: unknown = conversation[name as keyof typeof expected];
    if (isDeepStrictEqual(actual, value)) continue;
    const shown = `${JSON.stringify(actual)}, and the feed comes to ${JSON.stringify(value)}`;
    violations.push(`${id}: ${userId}'s list has ${name} ${shown}`);
  }
  return violations;
}

/** How far each party has read. */
export function lastReads(events: readonly ChatFeedEvent[]): Map<string, number> {
  const reads = new Map<string, number>();
  for (const event of events) if (event.type === "read") reads.set(event.userId, event.seq);
  return reads;
}
