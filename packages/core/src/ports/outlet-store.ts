import { longestBackOffMs } from "../due/back-off.ts";
import type { CommittedEvent } from "./outlet.ts";

/**
 * What a key of an outlet stands for: a conversation's messages and their changes, or a user's pushes. Events of one
 * key are handed over in order.
 */
export type KeyKind = "message" | "push";

/** A key under which the outlet has not had everything. One worker has it for as long as its lease lasts. */
export interface TakenKey {
  readonly kind: KeyKind;
  /** As in {@link CommittedEvent}. */
  readonly key: string;
  /**
   * The outlet has had everything up to this number: the `seq` of a message in its conversation, or of a push in its
   * user's feed.
   */
  readonly n: number;
  /** When the oldest that waits was committed. Milliseconds since the epoch. */
  readonly sinceMs: number;
  /** How often that event has been tried. */
  readonly attempts: number;
  /** Names the lease. */
  readonly lease: string;
}

/** What a worker gives back: how far an outlet is with a key. */
export interface SettledKey {
  readonly lease: string;
  /** The outlet is done with everything up to here. */
  readonly n: number;
  /**
   * When to continue, if something is left. `null`: nothing is left, except for what was committed after the key was
   * taken.
   */
  readonly left: { readonly dueAtMs: number; readonly sinceMs: number; readonly attempts: number } | null;
  /** The ids of the changes that are done. */
  readonly changes: readonly number[];
  /** Events among them that the outlet did not take. */
  readonly dead: readonly DeadLetter[];
}

/** An edit or a deletion that an outlet has not had yet. */
export interface MessageChange {
  /** The change's id. It rises with each change in a conversation. */
  readonly id: number;
  readonly seq: number;
  /** The last message of the conversation when the change was made. */
  readonly afterSeq: number;
  /** The version that the edit made. `null`: the message was deleted. */
  readonly version: number | null;
}

/** An event that an outlet did not take, and that is not tried again by itself. */
export interface DeadLetter {
  /** The event's. */
  readonly id: string;
  readonly outlet: string;
  readonly kind: CommittedEvent["kind"];
  readonly key: string;
  /** Its number under the key: the `seq` of the message, also if it was changed, or of the push. */
  readonly n: number;
  /** When it was committed, and when it was given up. Milliseconds since the epoch. */
  readonly atMs: number;
  readonly deadAtMs: number;
  readonly attempts: number;
  readonly reason: string;
  /**
   * The data of a push. `null` for a message, and for a push that tells of a message: its text is only kept in the
   * message, so that deleting it removes it.
   */
  readonly data: CommittedEvent["data"] | null;
}

/** No key waits for longer: 6 h if the other side asks for them, and the clocks of nodes may differ. Milliseconds. */
export const longestWaitMs: number = longestBackOffMs + 60 * 60_000;

/** How far an outlet is, over all nodes. */
export interface OutletStatus {
  readonly outlet: string;
  /** How many keys have events to hand over, including those that a worker has taken. */
  readonly waiting: number;
  /** When the oldest waiting event was committed; `null` if nothing waits. Milliseconds since the epoch. */
  readonly oldestAtMs: number | null;
  readonly dead: number;
}

/**
 * What outlets have not had yet. From the moment an outlet is added, every commit of a message or a push, by any
 * process, marks the key in the same transaction. So nothing is missed, and nothing is stored twice. An edit or a
 * deletion is marked as well. The events themselves are read from the conversations and feeds. Pushes are not trimmed
 * while they wait.
 */
export interface OutletStore {
  /**
   * Adds an outlet. Resolves once everything that is committed from now on is marked for it. Repeating it changes
   * nothing.
   */
  add(outlet: string): Promise<void>;
  /** Forgets the outlet, what waits for it, and its dead letters. Resolves with `false` if the outlet is not known. */
  remove(outlet: string): Promise<boolean>;

  /**
   * Takes keys that are due by `nowMs`, or whose lease has ended, the earliest first. Nobody else gets them until
   * `leaseMs` milliseconds have passed by the store's own clock, whatever the clocks of the nodes show. A key that is due more than
   * {@link longestWaitMs} after `nowMs` was marked by a clock that was wrong: it is taken as well.
   */
  take(options: {
    readonly outlet: string;
    readonly nowMs: number;
    readonly leaseMs: number;
    /** At most so many. */
    readonly limit: number;
  }): Promise<readonly TakenKey[]>;
  /** Edits and deletions in a conversation, in the order of their commits, the earliest first. */
  changes(of: {
    readonly outlet: string;
    readonly key: string;
    /** Those after this one. */
    readonly after: number;
    readonly limit: number;
  }): Promise<readonly MessageChange[]>;
  /** Gives keys back, and keeps their dead letters. Keys whose lease was lost are left as they are. */
  settle(outcomes: readonly SettledKey[]): Promise<void>;

  /** Every outlet that was added, by its name. */
  status(): Promise<readonly OutletStatus[]>;
  /** Dead letters in the order of their ids, after the id `after`. */
  deadLetters(page: {
    readonly outlet: string;
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly DeadLetter[]>;
  deadLetter(outlet: string, id: string): Promise<DeadLetter | null>;
  /** Removes dead letters. */
  removeDeadLetters(outlet: string, ids: readonly string[]): Promise<void>;
  /**
   * Drops dead letters from before an instant, and the oldest ones beyond a number for each outlet. Resolves with how
   * many it dropped, for outlets that had some.
   */
  trimDeadLetters(retention: {
    readonly olderThanMs: number;
    readonly maxEntries: number;
  }): Promise<readonly { readonly outlet: string; readonly dropped: number }[]>;
}
