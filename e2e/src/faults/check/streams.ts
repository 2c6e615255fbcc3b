import { isDeepStrictEqual } from "node:util";
import {
  type ChatEvent,
  type ChatFeedEvent,
  type FeedEntry,
  parseEventId,
  type PushEvent,
  type PushFeedEvent,
} from "@tidings/core";
import type { FinalState } from "../journal.ts";
import type { Check, ObservedStream } from "./evidence.ts";

type Entry = FeedEntry<ChatFeedEvent | PushFeedEvent>;

/**
 * Every subscription yielded exactly what its feed has after the place where it began: nothing is missing, repeated, changed
 * or out of order, over all reconnects, and it was never reset, as nothing is trimmed in a run.
 */
export const checkStreams: Check = ({ finals, streams }) =>
  streams.flatMap((stream) => {
    const state = finals.get(stream.userId);
    return state ? checkStream(stream, state) : [`${stream.stream}: ${stream.userId} has no final state`];
  });

/** A subscription stops being looked at where it first goes wrong: what follows is wrong as a consequence. */
function checkStream(observed: ObservedStream, state: FinalState): string[] {
  const { stream, events } = observed;
  const expected = expectedBy(observed, state);
  let next = 0;
  let last: number | null = null;
  for (const { id, event } of events) {
    const position = parseEventId(id);
    if (!position) return [`${stream}: ${id} is no event id`];
    if (position.epoch !== state.epoch) return [`${stream}: ${id} is of another epoch than ${state.epoch}`];
    if (event.type === "reset") return [`${stream}: reset at ${id}, although nothing was trimmed`];
    if (event.type === "ready") {
      if (last === null) {
        last = position.n;
        next = expected.findIndex(({ n }) => n > position.n);
        if (next === -1) next = expected.length;
      } else if (position.n !== last) return [`${stream}: ready at ${position.n} after ${last}`];
      const unread = "unread" in event ? event.unread : null;
      const stored = unreadAt(state, position.n);
      if (unread !== null && unread !== stored) {
        return [`${stream}: ready at ${position.n} says ${unread} unread, the feed ${stored}`];
      }
      continue;
    }
    if (isEphemeral(event)) continue;
    if (last === null) return [`${stream}: ${event.type} at ${id} came before ready`];
    if (position.n <= last) return [`${stream}: ${event.type} at ${position.n} came after ${last}`];
    const entry = expected[next];
    if (!entry) return [`${stream}: ${event.type} at ${position.n}, and the feed has no such entry`];
    if (entry.n !== position.n) {
      return [
        `${stream}: ${position.n} came after ${last}, and the feed has ${entry.n} (${describe(entry.event)}) next`,
      ];
    }
    if (!isDeepStrictEqual(event, entry.event)) {
      return [`${stream}: ${position.n} is ${describe(event)}, in the feed ${describe(entry.event)}`];
    }
    last = position.n;
    next += 1;
  }
  if (!observed.openAtTheEnd) return [];
  if (last === null) return [`${stream}: is open at the end and was never ready`];
  const missing = expected.length - next;
  return missing === 0
    ? []
    : [`${stream}: stopped at ${last}, ${missing} more are in the feed, next ${expected[next]?.n}`];
}

const describe = (event: unknown): string => JSON.stringify(event);

const isEphemeral = (event: ChatEvent | PushEvent): boolean => event.type === "push" && event.push.seq === null;

function expectedBy({ feed, conversationId }: ObservedStream, state: FinalState): readonly Entry[] {
  if (feed === "push") return state.push;
  if (conversationId === null) return state.chat;
  return state.chat.filter(({ event }) =>
    event.type === "message"
      ? event.message.conversationId === conversationId
      : event.conversationId === conversationId,
  );
}

/** The feed carries the count, so it can be looked up. */
const unreadAt = ({ push }: FinalState, n: number): number => (n === 0 ? 0 : (push[n - 1]?.event.unread ?? -1));
