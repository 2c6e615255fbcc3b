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
 * or out of order, over all reconnects. It was reset each time that the database had been put back, before anything else of
 * the new epoch, and never otherwise, as nothing is trimmed in a run.
 */
export const checkStreams: Check = ({ finals, streams, rollbacks }) =>
  streams.flatMap((stream) => {
    const { userId, feed } = stream;
    const state = finals.get(userId);
    if (!state) return [`${stream.stream}: ${userId} has no final state`];
    const ended = rollbacks.map(({ epoch, heads }): Era => ({ epoch, upTo: heads[userId]?.[feed] ?? 0 }));
    return checkStream(stream, state, [...ended, { epoch: state.epoch, upTo: Infinity }]);
  });

/** From one time that the database was put back to the next. */
interface Era {
  readonly epoch: string;
  /** What the feed had up to here, it has now. What it had beyond is gone, and other entries have the numbers. */
  readonly upTo: number;
}

/** While it is handed over, for no longer than this, a subscription is on two connections. */
const handoverMs = 10_000;

/** A subscription stops being looked at where it first goes wrong: what follows is wrong as a consequence. */
function checkStream(observed: ObservedStream, state: FinalState, eras: readonly Era[]): string[] {
  const { stream, events } = observed;
  const expected = expectedBy(observed, state);
  let next = 0;
  let last: number | null = null;
  let era = 0;
  let repeatsUntilMs = -Infinity;
  const goOnAfter = (n: number): void => {
    last = n;
    next = expected.findIndex((entry) => entry.n > n);
    if (next === -1) next = expected.length;
  };
  for (const { atMs, id, event } of events) {
    const position = parseEventId(id);
    if (!position) return [`${stream}: ${id} is not an event id`];
    const before = era;
    era = eras.findIndex(({ epoch }) => epoch === position.epoch);
    const { upTo } = eras[era] ?? { upTo: -1 };
    if (upTo === -1) return [`${stream}: ${id} is of another epoch than ${eras.map(({ epoch }) => epoch).join(", ")}`];
    if (era < before) return [`${stream}: ${id} is of an epoch that has ended`];
    const isNew = era > before && last !== null;
    if (isNew && event.type !== "reset")
      return [`${stream}: ${event.type} at ${id} came after ${last} of another epoch`];
    // One that is handed over while it is told hears it on both connections, and the second may be further on.
    const isRepeated: boolean = atMs <= repeatsUntilMs && last !== null && position.n >= last;
    if (event.type === "reset" && !isNew && !isRepeated) {
      return [`${stream}: reset at ${id}, although nothing was trimmed`];
    }
    if (event.type === "reset" && isNew) repeatsUntilMs = atMs + handoverMs;
    if (event.type === "ready" || event.type === "reset") {
      if (last === null || event.type === "reset") goOnAfter(position.n);
      else if (position.n !== last) return [`${stream}: ready at ${position.n} after ${last}`];
      const unread = "unread" in event ? event.unread : null;
      const stored = unreadAt(state, position.n);
      if (unread !== null && unread !== stored && position.n <= upTo) {
        return [`${stream}: ${event.type} at ${position.n} says ${unread} unread, the feed ${stored}`];
      }
      continue;
    }
    if (isEphemeral(event)) continue;
    if (last === null) return [`${stream}: ${event.type} at ${id} came before ready`];
    if (position.n > upTo) {
      const isWhole = observed.feed === "push" || observed.conversationId === null;
      if (position.n <= last || (isWhole && position.n !== last + 1)) {
        return [`${stream}: ${event.type} at ${position.n} came after ${last}`];
      }
      last = position.n;
      continue;
    }
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
