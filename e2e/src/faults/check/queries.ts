import { isDeepStrictEqual } from "node:util";
import { type FeedEntry, parseEventId } from "@tidings/core";
import type { FinalState, RecordedCall } from "../journal.ts";
import type { Check, Evidence } from "./evidence.ts";

/** What queries answered on the way agrees with how it all came out, and their positions never go back. */
export const checkQueries: Check = (evidence) => [
  ...checkHistoryPages(evidence),
  ...checkConversationLists(evidence),
  ...checkInboxCounts(evidence),
  ...checkPositions(evidence, "chat.conversations"),
  ...checkPositions(evidence, "notifications.list"),
];

function checkHistoryPages({ calls, finals }: Evidence): string[] {
  return calls("chat.history").flatMap(({ userId, input, output }) => {
    if (!output) return [];
    const { conversationId, after } = input;
    const stored = finals.get(userId)?.messages[conversationId] ?? [];
    const same = isDeepStrictEqual(output.messages, stored.slice(after, after + output.messages.length));
    return same
      ? []
      : [`${conversationId}: a page after ${after} had other messages for ${userId} than the whole history`];
  });
}

/** A position is taken before what stands beside it: everything up to it is in there. */
function checkConversationLists({ calls, finals }: Evidence): string[] {
  const violations: string[] = [];
  for (const { userId, output } of calls("chat.conversations")) {
    const state = finals.get(userId);
    const position = output && parseEventId(output.position);
    if (!state || !position) continue;
    const known = stateAt(state, position.n);
    for (const [id, { lastSeq, readSeq }] of known) {
      const listed = output.conversations.find((conversation) => conversation.id === id);
      if (listed && listed.lastSeq >= lastSeq && listed.readSeq >= readSeq) continue;
      violations.push(
        `${id}: the list with position ${position.n} said ${JSON.stringify(listed)} to ${userId}, ` +
          `the feed has seq ${lastSeq} and read ${readSeq} up to there`,
      );
    }
  }
  return violations;
}

function stateAt({ chat, userId }: FinalState, n: number): Map<string, { lastSeq: number; readSeq: number }> {
  const states = new Map<string, { lastSeq: number; readSeq: number }>();
  for (const { event } of chat.slice(0, n)) {
    const id = event.type === "message" ? event.message.conversationId : event.conversationId;
    const state = states.get(id) ?? { lastSeq: 0, readSeq: 0 };
    states.set(id, state);
    if (event.type === "message") state.lastSeq = event.message.seq;
    else if (event.type === "read" && event.userId === userId) state.readSeq = event.seq;
  }
  return states;
}

/** The count was right at the position, or at a later number. */
function checkInboxCounts({ calls, finals }: Evidence): string[] {
  return calls("notifications.list").flatMap(({ userId, output }) => {
    const state = finals.get(userId);
    const position = output && parseEventId(output.position);
    if (!state || !position) return [];
    const counts = [
      unreadAfter(state.push, position.n),
      ...state.push.slice(position.n).map(({ event }) => event.unread),
    ];
    return counts.includes(output.unread)
      ? []
      : [`the inbox said ${output.unread} unread to ${userId} at ${position.n}, and it never was that from there on`];
  });
}

const unreadAfter = (push: readonly FeedEntry<{ readonly unread: number }>[], n: number): number =>
  n === 0 ? 0 : (push[n - 1]?.event.unread ?? -1);

/** A question that was asked after another was answered, by whichever device, sees at least as much. */
function checkPositions({ calls }: Evidence, name: "chat.conversations" | "notifications.list"): string[] {
  const violations: string[] = [];
  const epochOf = ({ output }: RecordedCall<typeof name>): string =>
    (output && parseEventId(output.position)?.epoch) ?? "";
  for (const ofUser of Map.groupBy(calls(name), (call) => `${call.userId} in ${epochOf(call)}`).values()) {
    const userId = ofUser[0]?.userId;
    const answered = ofUser.flatMap(({ beganMs, endedMs, output }) => {
      const position = output && parseEventId(output.position);
      return position ? [{ beganMs, endedMs, n: position.n }] : [];
    });
    const byEnd = answered.toSorted((a, b) => a.endedMs - b.endedMs);
    let newest = 0;
    let seen = 0;
    for (const { beganMs, n } of answered) {
      for (let earlier = byEnd[seen]; earlier && earlier.endedMs < beganMs; earlier = byEnd[seen]) {
        newest = Math.max(newest, earlier.n);
        seen += 1;
      }
      if (n < newest) violations.push(`${name} answered position ${n} to ${userId} after it had answered ${newest}`);
    }
  }
  return violations;
}
