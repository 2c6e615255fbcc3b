import type { UserId } from "../model/ids.ts";
import type { OutwardKey } from "./reach-store.ts";

/** What became of the message to one address: of the last attempt. */
export interface AddressOutcome {
  /** Without NUL and lone surrogates, as the reason. */
  readonly label: string;
  readonly result: "sent" | "later" | "gone" | "refused";
  /** Absent if it was sent. */
  readonly reason?: string;
  readonly atMs: number;
}

/** What became of a range of a user's push feed on a channel, where the state of today does not tell it any more. */
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

/** A cursor as it is now. */
export interface OutwardCursor extends OutwardKey {
  readonly n: number;
  readonly sinceMs: number;
  readonly dueAtMs: number | null;
  /** Until when a worker has it; `null` if none has. */
  readonly leaseUntilMs: number | null;
  /** Where the range ends that has been begun. */
  readonly upTo: number | null;
  readonly attempts: number;
}

/** Who was given a push, by its idempotency key. */
export interface KeyedPush {
  /** How many it was taken for. */
  readonly accepted: number;
  readonly atMs: number;
  /** The first of them, {@link maxKeyedRecipients} at most; `null` if that was not kept (an earlier version, or not stored at all). */
  readonly recipients: readonly { readonly userId: UserId; readonly seq: number }[] | null;
}

export const maxKeyedRecipients = 100;

/** So many outcomes are kept of each cursor, the newest; and none that is older than the retention. */
export const maxOutcomes = 20;

/** One channel's cursors, counted. */
export interface OutboxCounts {
  readonly channel: string;
  readonly due: number;
  /** Their time has not come. */
  readonly waiting: number;
  readonly underWay: number;
  /** Of those above, the ones that were tried and are tried again. */
  readonly failing: number;
  /** Addresses of the channel to which nothing has arrived for a while. */
  readonly failingAddresses: number;
}

export interface Outbox {
  /** By channel. */
  readonly channels: readonly OutboxCounts[];
  /** What is looked at next, the earliest first, with what became of the range so far. */
  readonly next: readonly { readonly cursor: OutwardCursor; readonly outcome: OutwardOutcome | null }[];
}

/** For people who ask what happened to a push: reads alone, which a server that delivers never needs. */
export interface TraceStore {
  /** A user's cursors, and what became of the last ranges of each: the oldest first. One query. */
  outward(
    userId: UserId,
  ): Promise<{ readonly cursors: readonly OutwardCursor[]; readonly outcomes: readonly OutwardOutcome[] }>;
  /** The push with an idempotency key, as it is stored (`toStoredKey`); `null` if the key is not known (any more). */
  keyed(key: string): Promise<KeyedPush | null>;
  /** What has something to do, of all users. */
  outbox(options: { readonly nowMs: number; readonly limit: number }): Promise<Outbox>;
}
