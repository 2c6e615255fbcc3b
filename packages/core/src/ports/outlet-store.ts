import type { CommittedEvent } from "./outlet.ts";

/** What has an order: a conversation's messages and what became of them, or a user's pushes. */
export type KeyKind = "message" | "push";

/** Something has been committed under a key that the outlet has not had; taken by one worker for as long as its lease lasts. */
export interface TakenKey {
  readonly kind: KeyKind;
  /** As in {@link CommittedEvent}. */
  readonly key: string;
  /** The outlet has had everything up to this number: a message's in its conversation, a push's in its user's feed. */
  readonly n: number;
  /** When the oldest that waits was committed. Milliseconds since the epoch. */
  readonly sinceMs: number;
  /** How often that one has been tried. */
  readonly attempts: number;
  /** Names the lease. */
  readonly lease: string;
}

export interface SettledKey {
  readonly lease: string;
  /** The outlet is done with everything up to here. */
  readonly n: number;
  /** Something is left: when to go on. `null`: nothing is, but for what a commit has added since the key was taken. */
  readonly left: { readonly dueAtMs: number; readonly sinceMs: number; readonly attempts: number } | null;
  /** Changes of messages that are done, by their ids. */
  readonly changes: readonly number[];
  /** Events among those that are done that the outlet did not take. */
  readonly dead: readonly DeadLetter[];
}

/** A message was edited or deleted, and the outlet has not been told. */
export interface MessageChange {
  /** Names the mark; rises with the changes of a conversation. */
  readonly id: number;
  readonly seq: number;
  /** The last message of the conversation when it was made. */
  readonly afterSeq: number;
  /** Which version the edit made; `null`: the message was deleted. */
  readonly version: number | null;
}

/** An event that was given up. */
export interface DeadLetter {
  /** The event's. */
  readonly id: string;
  readonly outlet: string;
  readonly kind: CommittedEvent["kind"];
  readonly key: string;
  /** Its own number under the key: a message's `seq`, also of one that was changed. */
  readonly n: number;
  /** When it was committed, and when it was given up. Milliseconds since the epoch. */
  readonly atMs: number;
  readonly deadAtMs: number;
  readonly attempts: number;
  readonly reason: string;
  /** A push's; `null` for a message, and for a push that tells of one: what it says is kept in one place, where its deletion finds it. */
  readonly data: CommittedEvent["data"] | null;
}

export interface OutletStatus {
  readonly outlet: string;
  /** Keys that have something to hand over, those that a worker has included. */
  readonly waiting: number;
  /** When the oldest of it was committed; `null` if nothing waits. Milliseconds since the epoch. */
  readonly oldestAtMs: number | null;
  readonly dead: number;
}

/**
 * What outlets have not had yet. From the moment an outlet is added, every commit of a message or a push, whichever process makes it, marks
 * its key, in the same transaction: so nothing is missed, and nothing is written twice. One that edits or deletes a message marks that as
 * well. The events are read from where they are kept. Pushes are not trimmed while they wait.
 */
export interface OutletStore {
  /** Resolves once whatever is committed from here on is marked for the outlet. Repeating it changes nothing. */
  add(outlet: string): Promise<void>;
  /** Forgets the outlet, what waits for it and its dead letters. `false` if the outlet is not known. */
  remove(outlet: string): Promise<boolean>;

  /**
   * Takes keys that are due by `nowMs`, or whose lease has ended, the earliest first. Nobody else gets them until `leaseMs` have passed by
   * the store's own clock, whatever those of the nodes show.
   */
  take(options: {
    readonly outlet: string;
    readonly nowMs: number;
    readonly leaseMs: number;
    /** At most so many. */
    readonly limit: number;
  }): Promise<readonly TakenKey[]>;
  /** What has become of messages of a conversation, in the order of the commits, the earliest first. */
  changes(of: {
    readonly outlet: string;
    readonly key: string;
    /** Those after this one. */
    readonly after: number;
    readonly limit: number;
  }): Promise<readonly MessageChange[]>;
  /** Gives keys back, and keeps their dead letters. Those whose lease was lost are left as they are. */
  settle(outcomes: readonly SettledKey[]): Promise<void>;

  /** Every outlet that was added, by its name. */
  status(): Promise<readonly OutletStatus[]>;
  /** In the order of their ids: those after `after`. */
  deadLetters(page: {
    readonly outlet: string;
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly DeadLetter[]>;
  deadLetter(outlet: string, id: string): Promise<DeadLetter | null>;
  /** They are done with. */
  removeDeadLetters(outlet: string, ids: readonly string[]): Promise<void>;
  /** Drops those that were given up before an instant, and the oldest beyond a number for each outlet. How many of each outlet, if any. */
  trimDeadLetters(retention: {
    readonly olderThanMs: number;
    readonly maxEntries: number;
  }): Promise<readonly { readonly outlet: string; readonly dropped: number }[]>;
}
