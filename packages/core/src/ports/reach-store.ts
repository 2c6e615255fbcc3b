import type { UserId } from "../model/ids.ts";
import type { RevocableSession } from "../model/revoked.ts";
import type { QuietHours } from "../reach/quiet-hours.ts";
import type { OutwardOutcome } from "./trace-store.ts";

/**
 * A channel that a push may go out on, and how long after the push a worker looks at it. `delayMs: null`: only if the
 * user has asked for it. A preference of the user for the category and channel overrides the delay: never for `off`, 0
 * for `now` and `digest`, and its own delay for `after`.
 */
export interface ReachTarget {
  readonly channel: string;
  readonly category: string;
  /** Milliseconds. */
  readonly delayMs: number | null;
  /** The user's preference is ignored. */
  readonly mandatory: boolean;
}

/** Where a user can be reached on a channel. */
export interface StoredAddress {
  /** Random. */
  readonly id: string;
  readonly channel: string;
  /** What identifies it among the user's addresses (at most 1,000 bytes, as JSON text), and what the user knows it by. */
  readonly identity: string;
  readonly label: string;
  /** A JSON value: what the channel's `toAddress` has returned. */
  readonly address: unknown;
  readonly addedAtMs: number;
  /** Whether its owner has confirmed it, or need not. Nothing is sent to an address that is not confirmed. */
  readonly confirmed: boolean;
  /** Since when messages to it have been failing; `null` if the last one arrived. Milliseconds since the epoch. */
  readonly failingSinceMs: number | null;
}

/** By whom an address is added, and with what. */
export interface AddressOrigin {
  /** Trusted code of the application says that the address is the user's: it stays when the user's tokens are revoked. */
  readonly vouched: boolean;
  /** Whose call it is, and by what token. Absent if the code of the application adds the address without one. */
  readonly session?: RevocableSession | undefined;
}

/** What a user wants of a category on a channel, if it differs from the definition. */
export interface Preference {
  readonly category: string;
  readonly channel: string;
  readonly mode: "off" | "now" | "after" | "digest";
  /**
   * For `after`: how long after the push. For `digest`: how long after midnight, in the user's time zone. Otherwise 0.
   * Milliseconds.
   */
  readonly delayMs: number;
}

/** Names a cursor: for each user, channel and category there is one. */
export interface OutwardKey {
  readonly userId: UserId;
  readonly channel: string;
  readonly category: string;
}

/** An address that failed while others had the message: it is tried again alone, and the cursor goes on without it until it has caught up. */
export interface LateAddress {
  readonly id: string;
  /** Everything up to this number of the push feed is done for it, … */
  readonly n: number;
  /** … and up to this push it is being tried, under the same key each time. At most the cursor's `n`. */
  readonly upTo: number;
  /** Whether others had the range as several messages. */
  readonly catchesUp: boolean;
  readonly attempts: number;
  /** When to try again. Milliseconds since the epoch. */
  readonly dueAtMs: number;
}

/** A cursor that is due, taken by one worker for as long as its lease lasts. */
export interface TakenOutward extends OutwardKey {
  /** Since when something has been waiting, as far as commits know. Milliseconds since the epoch. */
  readonly sinceMs: number;
  /** Everything up to this number of the push feed is done. */
  readonly n: number;
  /**
   * The end of the range that an earlier worker has begun, which is repeated with the same key. `null` if there is
   * none.
   */
  readonly upTo: number | null;
  /** The ids of the addresses that have had that range. */
  readonly done: readonly string[];
  /** How often it has been tried. */
  readonly attempts: number;
  readonly late: readonly LateAddress[];
  /** Names the lease. */
  readonly lease: string;
}

/** How a user can be reached, and what they want. */
export interface ReachProfile {
  /** The user's addresses, in the order in which they were added. */
  readonly addresses: readonly StoredAddress[];
  readonly preferences: readonly Preference[];
  readonly quietHours: QuietHours | null;
}

/** How many cursors have something to do, over all nodes. */
export interface OutwardStatus {
  /** How many cursors wait for their time, and how many a worker has. */
  readonly waiting: number;
  readonly underWay: number;
  /** When the earliest waiting cursor is due; `null` if none waits. Milliseconds since the epoch. */
  readonly nextDueMs: number | null;
}

/** A rest that ends later than this after a push does not hold it up: a clock was ahead when it began. Milliseconds. */
export const longestRestMs = 60_000;

/** The `sinceMs` of a cursor for which nothing waits but addresses that are late. The last instant that a `Date` can have. */
export const nothingWaitsMs = 8_640_000_000_000_000;

/**
 * Channels out of the application. A revocation of a user removes those of their addresses that nobody vouches for, and one of a
 * token all that were added with it, as a thief may have added them: see `Store.revoke`.
 *
 * For each user, channel and category there is one cursor in the user's push feed, with the time at which a worker looks at it
 * next. The commit of a push sets that time if the user has a confirmed address on the channel; an earlier time that is set
 * already stays, and a cursor that rests is looked at when its rest is over. A cursor that a commit makes begins right before the push.
 */
export interface ReachStore {
  /**
   * Adds an address, or updates the one with the same identity. Resolves with its id, or with `null` if the session of its origin
   * has been revoked: then nothing is added. One that is vouched for stays what it is, unless the update is vouched for too.
   * Without an origin nobody vouches for it, and it belongs to no token.
   */
  addAddress(
    userId: UserId,
    address: Omit<StoredAddress, "failingSinceMs">,
    origin?: AddressOrigin,
  ): Promise<string | null>;
  /** Marks an address as confirmed. Resolves with `false` if the user has no such address. */
  confirmAddress(userId: UserId, id: string): Promise<boolean>;
  /**
   * Removes an address. Resolves with `false` if the user has no such address. If it was the last one on its channel,
   * what is due there is dropped.
   */
  removeAddress(userId: UserId, id: string): Promise<boolean>;
  /** Remembers since when an address has been failing. `null`: it works again. */
  markFailing(userId: UserId, id: string, sinceMs: number | null): Promise<void>;

  /** How a user can be reached, by one query. */
  profile(userId: UserId): Promise<ReachProfile>;
  /** Sets a preference. `set: null` goes back to the definition. */
  setPreference(
    userId: UserId,
    preference: Pick<Preference, "category" | "channel"> & { readonly set: Preference | null },
  ): Promise<void>;
  setQuietHours(userId: UserId, hours: QuietHours | null): Promise<void>;

  /**
   * Takes cursors that are due by `nowMs`, or whose lease has ended, the earliest first. Nobody else gets them until
   * `leaseMs` milliseconds have passed by the store's own clock, whatever the clocks of the nodes show. Meanwhile
   * commits still set their next time.
   */
  takeDue(options: {
    readonly nowMs: number;
    readonly leaseMs: number;
    /** How many to take at most, by channel. Other channels are left to other nodes. */
    readonly limits: Readonly<Record<string, number>>;
  }): Promise<readonly TakenOutward[]>;
  /** Remembers where the ranges end, before anything is sent. Resolves with the leases that still hold. */
  begin(ranges: readonly { readonly lease: string; readonly upTo: number }[]): Promise<ReadonlySet<string>>;
  /**
   * Gives cursors back. If a commit has set an earlier time meanwhile, that stays, and so does the time since when
   * something has been waiting. While a range is open and no worker has it, commits do not change its time: later
   * pushes are looked at when the range is done. What became of a range is kept if the lease still holds, or if the
   * cursor is gone with the user's last address.
   */
  settle(outcomes: readonly SettledOutward[]): Promise<void>;
  /** How many cursors there are, and when the earliest is due, by one query. */
  outwardStatus(): Promise<OutwardStatus>;
}

/** What a worker gives back: how far a channel is with a cursor. */
export interface SettledOutward {
  readonly lease: string;
  /** Everything up to this number of the feed is done. */
  readonly n: number;
  /** When to look again. Milliseconds since the epoch. `null`: when a commit sets a time. */
  readonly dueAtMs: number | null;
  /** {@link nothingWaitsMs}: a later commit sets it. */
  readonly sinceMs: number;
  /**
   * Until when the cursor rests once no range is open: the time that a commit sets, or has set meanwhile, is then or later. Absent: as
   * before. Milliseconds since the epoch, at most {@link longestRestMs} from now.
   */
  readonly restUntilMs?: number | undefined;
  /** The range, if it is not done: where it ends, which addresses have had it, and how often it was tried. */
  readonly open: { readonly upTo: number; readonly done: readonly string[]; readonly attempts: number } | null;
  /** The addresses that go on alone. Absent: as before. */
  readonly late?: readonly LateAddress[] | undefined;
  /** What became of the range, for those who ask later: see `TraceStore`. Absent if it has not come to an end. */
  readonly outcome?: OutwardOutcome | undefined;
}
