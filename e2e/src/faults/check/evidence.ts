import type { ChatEvent, PushEvent } from "@tidings/core";
import {
  type CallName,
  callsOf,
  type FinalState,
  type Line,
  type RecordedCall,
  type Rollback,
  type StreamInfo,
} from "../journal.ts";

/** What one subscription yielded, in the order it did. */
export interface ObservedStream extends StreamInfo {
  readonly events: readonly { readonly atMs: number; readonly id: string; readonly event: ChatEvent | PushEvent }[];
  readonly openAtTheEnd: boolean;
}

/** A run's journal, sorted by what the checks look at. */
export interface Evidence {
  readonly lines: readonly Line[];
  readonly finals: ReadonlyMap<string, FinalState>;
  readonly streams: readonly ObservedStream[];
  /** In the order in which they happened. */
  readonly rollbacks: readonly (Rollback & { readonly atMs: number })[];
  /** The calls of one name in the order in which they began. */
  readonly calls: <Name extends CallName>(name: Name) => readonly RecordedCall<Name>[];
}

/** Looks for one kind of violation; says each in a sentence. */
export type Check = (evidence: Evidence) => string[];

export function toEvidence(lines: readonly Line[]): Evidence {
  const finals = new Map<string, FinalState>();
  type Growing = StreamInfo & {
    events: { atMs: number; id: string; event: ChatEvent | PushEvent }[];
    openAtTheEnd: boolean;
  };
  const streams = new Map<string, Growing>();
  for (const line of lines) {
    if (line.kind === "final") finals.set(line.state.userId, line.state);
    else if (line.kind === "stream") {
      const { stream, userId, feed, conversationId } = line;
      if (!streams.has(stream)) {
        streams.set(stream, { stream, userId, feed, conversationId, events: [], openAtTheEnd: false });
      }
    } else if (line.kind === "event") {
      const { atMs, id, event } = line;
      streams.get(line.stream)?.events.push({ atMs, id, event });
    } else if (line.kind === "open at the end") {
      const stream = streams.get(line.stream);
      if (stream) stream.openAtTheEnd = true;
    }
  }
  const rollbacks = lines.filter((line) => line.kind === "rolled back");
  const forget = <Name extends CallName>(call: RecordedCall<Name>): RecordedCall<Name> => {
    const isLost = rollbacks.some(({ sinceMs, atMs }) => call.endedMs >= sinceMs && call.endedMs <= atMs);
    return isLost && call.output !== null ? { ...call, output: null, endedMs: Infinity, rolledBack: true } : call;
  };
  const calls = new Map<CallName, unknown>();
  return {
    lines,
    finals,
    streams: [...streams.values()],
    rollbacks,
    calls<Name extends CallName>(name: Name) {
      const known = calls.get(name) ?? callsOf(lines, name).map(forget);
      calls.set(name, known);
      return known as readonly RecordedCall<Name>[];
    },
  };
}

/** The values that are there more than once. */
export function repeated<T>(values: readonly T[]): Set<T> {
  const seen = new Set<T>();
  const twice = new Set<T>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return twice;
}
