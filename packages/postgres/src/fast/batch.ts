import type { Committed, ConversationId, UserId, Write } from "@tidings/core";
import { Targets, toCommitted } from "@tidings/core/store-adapter";
import { toColumn, toLines } from "./message-round.ts";
import { type KnownNames, Names } from "./names.ts";
import { type OutcomeRow, readOutcomes, type SentBefore } from "./outcomes.ts";
import { addToRound, type Round, toKeyRecord, type WriteRecord } from "./records.ts";
import { createSchedule } from "./schedule.ts";

/** A batch of writes as `commit_feeds` takes it, and what its answer means. */
export interface Batch {
  /** JSON text; `null` if there is nothing to ask. */
  readonly parameter: string | null;
  /** Names that are in the database once it has answered, but were not known to be. */
  readonly made: { readonly users: Iterable<UserId>; readonly conversations: Iterable<ConversationId> };
  toCommitted(rows: readonly OutcomeRow[]): Committed[];
}

/** What does not have to be asked again. */
export interface Known {
  readonly users: KnownNames;
  readonly conversations: KnownNames;
  readonly sentBefore: SentBefore;
}

const nothing: Known = { users: new Set(), conversations: new Set(), sentBefore: new Map() };

/**
 * Prepares writes for the database. Those that repeat the nonce or the key of an earlier one in the batch stay here: they get
 * its outcome. So do those that are known to have been sent before.
 */
export function createBatch(writes: readonly Write[], known: Known = nothing): Batch {
  const { sentBefore } = known;
  const firsts = findFirsts(writes);
  const users = new Names(known.users);
  const conversations = new Names(known.conversations);
  const keys: WriteRecord[] = [];
  const topics = new Set<string>();
  const schedule = createSchedule();
  const rounds: Round[] = [];
  const targets = new Targets();
  let isEmpty = true;
  for (const [i, write] of writes.entries()) {
    if (firsts[i] !== i || sentBefore.has(i)) continue;
    isEmpty = false;
    const key = toKeyRecord(i, write);
    if (key) keys.push(key);
    if (write.kind === "push" && "topic" in write.to) topics.add(write.to.topic);
    if (write.kind === "claim") continue;
    const place = schedule.place(write);
    while (rounds.length <= place) rounds.push({});
    const round = rounds[place];
    if (round) addToRound(round, i, write, { users, conversations, targets });
  }

  const messageRounds = rounds.flatMap(({ messages }) => messages ?? []);
  const newConversations = messageRounds.flatMap((round) => round.newConversations);
  const sends = messageRounds.flatMap((round) => round.writes);
  const parameter = JSON.stringify({
    ...(keys.length > 0 && { keys }),
    ...(sends.length > 0 && {
      nonces: {
        writes: toColumn(sends, ([i]) => i),
        senders: toColumn(sends, ([, { from }]) => users.need(from)),
        texts: toLines(sends, ([, { nonce }]) => nonce),
      },
    }),
    users: toLines(users.list, (name) => name),
    mentioned: toColumn([...users.mentioned], (place) => place),
    ...(users.made.size > 0 && { new_users: toColumn([...users.made.keys()], (place) => place) }),
    conversations: toLines(conversations.list, (name) => name),
    ...(newConversations.length > 0 && {
      new_conversations: {
        conversations: toColumn(newConversations, ([conversation]) => conversation),
        firsts: toColumn(newConversations, ([, first]) => first),
        seconds: toColumn(newConversations, ([, , second]) => second),
      },
    }),
    ...(topics.size === 0 && rounds[0]?.messages ? rounds[0].messages.entries : { topics: [...topics] }),
    ...(targets.list && { targets: targets.list }),
    rounds,
  });

  return {
    parameter: isEmpty ? null : parameter,
    made: { users: users.made.values(), conversations: conversations.made.values() },
    toCommitted(rows) {
      const outcomeOf = readOutcomes(rows, rounds, sentBefore);
      const committed: Committed[] = [];
      for (const [i, write] of writes.entries()) {
        const first = committed[firsts[i] ?? i];
        committed.push(first ? repeat(first) : toCommitted(write, outcomeOf(i, write)));
      }
      return committed;
    },
  };
}

/** For each write its own place, or that of the earlier one whose nonce or key it repeats. */
function findFirsts(writes: readonly Write[]): readonly number[] {
  const places = new Map<string, number>();
  return writes.map((write, i) => {
    const identity = identityOf(write);
    if (identity === null) return i;
    const first = places.get(identity) ?? i;
    places.set(identity, first);
    return first;
  });
}

function identityOf(write: Write): string | null {
  if (write.kind === "send") return `nonce ${write.from}\n${write.nonce}`; // no user id has a line break
  if ((write.kind === "push" || write.kind === "claim") && write.key !== undefined) return `key ${write.key}`;
  return null;
}

const repeat = ({ outcome }: Committed): Committed => ({ outcome: { ...outcome, duplicate: true }, deliveries: [] });
