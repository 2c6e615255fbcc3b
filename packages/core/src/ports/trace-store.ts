import type { UserId } from "../model/ids.ts";
import type { LateAddress, OutwardKey } from "./reach-store.ts";

/** What became of the message to one address: of the last attempt. */
export interface AddressOutcome {
  /** What the owner calls the address. Like the reason, it has no NUL and no lone surrogates. */
  readonly label: string;
  readonly result: "sent" | "later" | "gone" | "refused";
  /** Why it was not sent. Absent if it was. */
  readonly reason?: string;
  readonly atMs: number;
}

/**
 * What became of a range of a user's push feed on a channel. Kept for those who ask later, when the current state no
 * longer shows it.
 */
export interface OutwardOutcome extends OutwardKey {
  /** The pushes of the category after this number … */
  readonly n: number;
  /** … up to this one. */
  readonly upTo: number;
  /**
   * - `tried`: the addresses tell,
   * - `givenUp`: tried so often that it ended,
   * - `read`: nothing of it was unread,
   * - `off`: the user did not want what was unread,
   * - `unaddressed`: there was no confirmed address.
   */
  readonly what: "tried" | "givenUp" | "read" | "off" | "unaddressed";
  readonly atMs: number;
  readonly attempts: number;
  /** By the id of the address. One of a range that is tried again is replaced, and the others stay. */
  readonly addresses: Readonly<Record<string, AddressOutcome>>;
}

/** A cursor as it is stored now. */
export interface OutwardCursor extends OutwardKey {
  readonly n: number;
  readonly sinceMs: number;
  readonly dueAtMs: number | null;
  /** Until when a worker has it; `null` if none has it. Milliseconds since the epoch. */
  readonly leaseUntilMs: number | null;
  /** The end of the range that has been begun; `null` if none has. */
  readonly upTo: number | null;
  readonly attempts: number;
  readonly late: readonly LateAddress[];
}

/** Who got a push, found by its idempotency key. */
export interface KeyedPush {
  /** How many users it was accepted for. */
  readonly accepted: number;
  readonly atMs: number;
  /**
   * The first of them, at most {@link maxKeyedRecipients}. `null` if they are not known: an earlier version pushed it,
   * or it was not stored.
   */
  readonly recipients: readonly { readonly userId: UserId; readonly seq: number }[] | null;
}

/** How many recipients are kept of a push with a key. */
export const maxKeyedRecipients = 100;

/** How many outcomes are kept of each cursor: the newest ones, as long as they are within the retention. */
export const maxOutcomes = 20;

/** The number of cursors of one channel. */
export interface OutboxCounts {
  readonly channel: string;
  readonly due: number;
  /** Those whose time has not come. */
  readonly waiting: number;
  readonly underWay: number;
  /** Those of the above that failed and are tried again. */
  readonly failing: number;
  /** How many addresses of the channel have been failing for a while. */
  readonly failingAddresses: number;
}

/** What is on its way out of the application, of all users. */
export interface Outbox {
  /** Counts for each channel. */
  readonly channels: readonly OutboxCounts[];
  /** The cursors that are due next, the earliest first, with what became of their range so far. */
  readonly next: readonly { readonly cursor: OutwardCursor; readonly outcome: OutwardOutcome | null }[];
}

/** What happened to pushes, for those who ask. Delivering needs none of it. */
export interface TraceStore {
  /** A user's cursors, and what became of the last ranges of each, the oldest first. One query. */
  outward(
    userId: UserId,
  ): Promise<{ readonly cursors: readonly OutwardCursor[]; readonly outcomes: readonly OutwardOutcome[] }>;
  /**
   * The push with an idempotency key, which is given as it is stored (`toStoredKey`). `null` if the key is not known,
   * or not known any more.
   */
  keyed(key: string): Promise<KeyedPush | null>;
  /** What is on its way out, of all users. */
  outbox(options: { readonly nowMs: number; readonly limit: number }): Promise<Outbox>;
}
