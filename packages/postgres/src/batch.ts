import type { Committed, Write } from "@tidings/core";
import { toCommitted, usersOf } from "@tidings/core/store-adapter";
import { toColumn } from "./message-round.ts";
import { Names } from "./names.ts";
import { type OutcomeRow, readOutcomes, type SentBefore } from "./outcomes.ts";
import { addToRound, type Round, toKeyRecord } from "./records.ts";
import { createSchedule } from "./schedule.ts";

/** A batch of writes as `commit_writes` takes it, and what its answer means. */
export interface Batch {
  /** JSON text; `null` if there is nothing to ask. */
  readonly parameter: string | null;
  toCommitted(rows: readonly OutcomeRow[]): Committed[];
}

/**
 * Prepares writes for the database. Those that repeat the nonce or the key of an earlier one in the batch stay here: they get
 * its outcome. So do those that are known to have been sent before, by their place.
 */
export function createBatch(writes: readonly Write[], sentBefore: SentBefore = new Map()): Batch {
  const firsts = findFirsts(writes);
  const users = new Names();
  const conversations = new Names();
  const topics = new Set<string>();
  const asked = [...writes.entries()].filter(([i]) => firsts[i] === i && !sentBefore.has(i));
  for (const [, write] of asked) listNames(write, { users, conversations, topics });

  const schedule = createSchedule();
  const rounds: Round[] = [];
  for (const [i, write] of asked) {
    if (write.kind === "claim") continue;
    const place = schedule.place(write);
    while (rounds.length <= place) rounds.push({});
    const round = rounds[place];
    if (round) addToRound(round, i, write, users, conversations);
  }
  const keys = asked.flatMap(([i, write]) => toKeyRecord(i, write) ?? []);
  const sends = asked.flatMap(([i, write]) =>
    write.kind === "send" ? { i, from: write.from, nonce: write.nonce } : [],
  );
  const nonces = {
    writes: toColumn(sends, ({ i }) => i),
    senders: toColumn(sends, ({ from }) => users.place(from)),
    texts: sends.map(({ nonce }) => nonce),
  };
  const parameter = JSON.stringify({
    ...(keys.length > 0 && { keys }),
    ...(sends.length > 0 && { nonces }),
    users: users.list,
    new_users: users.createdCount,
    conversations: conversations.list,
    new_conversations: conversations.createdCount,
    topics: [...topics],
    rounds,
  });

  return {
    parameter: asked.length > 0 ? parameter : null,
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

function listNames(
  write: Write,
  { users, conversations, topics }: { users: Names; conversations: Names; topics: Set<string> },
): void {
  const mayBeNew = write.kind === "send" || write.kind === "push" || write.kind === "subscribe";
  for (const userId of usersOf(write)) {
    if (mayBeNew) users.create(userId);
    else users.mention(userId);
  }
  if (write.kind === "send") conversations.create(write.conversationId);
  if (write.kind === "readChat") conversations.mention(write.conversationId);
  if (write.kind === "push" && "topic" in write.to) topics.add(write.to.topic);
}
