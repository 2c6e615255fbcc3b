import type { SendWrite, Write } from "@tidings/core";
import type { StoredOutcome, StoredOutcomes } from "@tidings/core/store-adapter";
import type { MessageAnswer } from "./message-round.ts";
import { recipientsOf, type Round } from "./records.ts";

/**
 * What `commit_feeds` has to say about the writes of one part of a round. `data` is JSON text: an array of answers, each an
 * array of the write's place in the batch and of what the function of that part describes; `null` for none.
 */
export type OutcomeRow = [part: string, data: string | null];

/** First outcomes of messages that were sent before, by the place of the write that repeats them. */
export type SentBefore = ReadonlyMap<number, StoredOutcomes["send"]>;

/** What was found to have been sent before: nothing was done then. Empty if everything was. */
export function readSentBefore(rows: readonly OutcomeRow[]): SentBefore {
  type First = [i: number, conversationId: string, seq: number, sentAtMs: number];
  const firsts = rows.flatMap(([part, data]) => (part === "sent before" ? (JSON.parse(data ?? "[]") as First[]) : []));
  return new Map(firsts.map(([i, conversationId, seq, sentAtMs]) => [i, { first: { conversationId, seq, sentAtMs } }]));
}

interface Answers {
  readonly repeated: [accepted: number];
  readonly push: [
    ns: number[],
    unread: number[],
    replaces: number[],
    messages: (number | null)[] | null,
    names: string[] | null,
  ];
  readonly mark: [seq: number, ns: number[] | null, readN: number | null, unread: number | null, read: number | null];
  readonly read: [unread: number, n: number, seqs: number[], upTo: number];
}

/** Sorts the answers by write. The returned function gives the outcome of the write at a place. */
export function readOutcomes(
  rows: readonly OutcomeRow[],
  rounds: readonly Round[],
  sentBefore: SentBefore,
): (i: number, write: Write) => StoredOutcome {
  const answers = new Map<string, Map<number, unknown>>();
  const messages = new Map<number, readonly number[]>();
  const messageRounds = rounds.flatMap((round) => round.messages ?? []);
  for (const [part, data] of rows) {
    if (part === "messages") {
      const answer = JSON.parse(data ?? "[[],[]]") as MessageAnswer;
      for (const [i, numbers] of messageRounds.shift()?.numbersBy(answer) ?? []) messages.set(i, numbers);
      continue;
    }
    const ofPart = answers.get(part) ?? new Map<number, unknown>();
    answers.set(part, ofPart);
    const all = JSON.parse(data ?? "[]") as [number, ...unknown[]][];
    for (const [i, ...answer] of all) ofPart.set(i, answer);
  }

  const answer = <Part extends keyof Answers>(i: number, part: Part): Answers[Part] | undefined =>
    answers.get(part)?.get(i) as Answers[Part] | undefined;

  return (i, write) => {
    const [accepted] = answer(i, "repeated") ?? [];
    switch (write.kind) {
      case "send":
        return sentBefore.get(i) ?? [...(messages.get(i) ?? missing(i)), ...toNoticeNumbers(write, answer(i, "push"))];
      case "push": {
        if (accepted !== undefined) return { accepted, duplicate: true, userIds: [], pushes: [] };
        const pushed = answer(i, "push");
        const userIds = pushed ? (pushed[4] ?? ("userIds" in write.to ? recipientsOf(write.to.userIds) : [])) : [];
        return { accepted: userIds.length, duplicate: false, userIds, pushes: toFlat(pushed, 3) };
      }
      case "claim":
        return { accepted: accepted ?? write.accepted, duplicate: accepted !== undefined };
      case "readChat":
        return toMark(answer(i, "mark"));
      case "readPush": {
        const [unread, n, seqs, upTo] = answer(i, "read") ?? [0, 0, [], 0];
        return { unread, n, seqs, upTo };
      }
      case "subscribe":
      case "unsubscribe":
        break;
    }
    return null;
  };
}

/** The columns of an answer as rows, one after the other. */
function toFlat(columns: Answers["push"] | undefined, width: 3 | 4): number[] {
  if (!columns) return [];
  const [ns, unread, replaces, messages] = columns;
  return ns.flatMap((n, i) => [n, unread[i] ?? 0, replaces[i] ?? 0, messages?.[i] ?? 0].slice(0, width));
}

/** Nothing is answered of a push that is not wanted. */
const toNoticeNumbers = ({ notify }: SendWrite, pushed: Answers["push"] | undefined): readonly number[] =>
  pushed ? toFlat(pushed, 4) : notify.flatMap(() => [0, 0, 0, 0]);

function toMark(answer: Answers["mark"] | undefined): StoredOutcomes["readChat"] {
  if (!answer) return { seq: 0, ns: [], read: null };
  const [seq, ns, n, unread, read] = answer;
  const readPush = n === null || unread === null || read === null ? null : { n, unread, seqs: [read] };
  return { seq, ns: ns ?? [], read: readPush };
}

function missing(i: number): never {
  throw new Error(`the database did not answer write ${i}`);
}
