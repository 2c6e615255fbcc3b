import type { UserId } from "../model/ids.ts";
import type { QuietHours } from "../reach/quiet-hours.ts";
import type { OutwardOutcome } from "./trace-store.ts";

/**
 * A channel that a push may go out on, and after how long it is looked at; `null`: only if the user has asked for it. A user's own
 * preference for the category and channel comes before it: `off` none, `now` and `digest` 0, `after` its delay.
 */
export interface ReachTarget {
  readonly channel: string;
  readonly category: string;
  /** Milliseconds. */
  readonly delayMs: number | null;
  /** The user's preference does not count. */
  readonly mandatory: boolean;
}

/** Where a user can be reached on a channel. */
export interface StoredAddress {
  /** Random. */
  readonly id: string;
  readonly channel: string;
  /** What tells it from the user's others, and what it is called. */
  readonly identity: string;
  readonly label: string;
  /** A JSON value: what the channel made of what the user gave. */
  readonly address: unknown;
  readonly addedAtMs: number;
  /** Its owner has shown that it is theirs, or need not. Nothing goes to one that is not confirmed. */
  readonly confirmed: boolean;
  /** Since when nothing has arrived; `null` if the last message did. */
  readonly failingSinceMs: number | null;
}

/** What a user wants of a category on a channel, where it is not what the definition says. */
export interface Preference {
  readonly category: string;
  readonly channel: string;
  readonly mode: "off" | "now" | "after" | "digest";
  /** Of `after`: how long. Of `digest`: how long after midnight, in the user's time zone. Milliseconds; else 0. */
  readonly delayMs: number;
}

/** One cursor. */
export interface OutwardKey {
  readonly userId: UserId;
  readonly channel: string;
  readonly category: string;
}

/** A cursor that is due, taken by one worker for as long as its lease lasts. */
export interface TakenOutward extends OutwardKey {
  /** Since when something waits, as far as commits know. Milliseconds since the epoch. */
  readonly sinceMs: number;
  /** Up to this number of the push feed everything is settled. */
  readonly n: number;
  /** Where the range that is under way ends, if an earlier worker has begun one: it is repeated with the same key. */
  readonly upTo: number | null;
  /** Addresses that have had that range. */
  readonly done: readonly string[];
  /** How often it has been tried. */
  readonly attempts: number;
  /** Names the lease. */
  readonly lease: string;
}

export interface ReachProfile {
  /** In the order in which they were added. */
  readonly addresses: readonly StoredAddress[];
  readonly preferences: readonly Preference[];
  readonly quietHours: QuietHours | null;
}

export interface OutwardStatus {
  /** Cursors that wait for their time, and those that a worker has. */
  readonly waiting: number;
  readonly underWay: number;
  /** When the earliest of those that wait is due; `null` if none waits. Milliseconds since the epoch. */
  readonly nextDueMs: number | null;
}

/**
 * Channels out of the application. For each user, channel and category there is one cursor in the user's push feed, with the time at
 * which it is looked at next. The commit of a push sets that time, the earliest wins, for users who have a confirmed address on the
 * channel; without one it does nothing. A cursor that is made by a commit begins right before the push.
 */
export interface ReachStore {
  /** Adds an address, or brings the one with the same identity up to date. Resolves with its id. */
  addAddress(userId: UserId, address: Omit<StoredAddress, "failingSinceMs">): Promise<string>;
  /** `false` if the user has no such address. */
  confirmAddress(userId: UserId, id: string): Promise<boolean>;
  /** `false` if the user has no such address. With the last one of a channel, what is due there goes as well. */
  removeAddress(userId: UserId, id: string): Promise<boolean>;
  /** Remembers since when an address fails, or that it works again. */
  markFailing(userId: UserId, id: string, sinceMs: number | null): Promise<void>;

  /** What is known of how to reach a user: one query. */
  profile(userId: UserId): Promise<ReachProfile>;
  /** `null` goes back to the definition. */
  setPreference(
    userId: UserId,
    preference: Pick<Preference, "category" | "channel"> & { readonly set: Preference | null },
  ): Promise<void>;
  setQuietHours(userId: UserId, hours: QuietHours | null): Promise<void>;

  /**
   * Takes cursors that are due by `nowMs`, or whose lease has ended, the earliest first. Nobody else gets them until `leaseMs` have passed by
   * the store's own clock, whatever those of the nodes show; but commits go on setting their next time meanwhile.
   */
  takeDue(options: {
    readonly nowMs: number;
    readonly leaseMs: number;
    /** By channel, how many at most. Other channels are left to other nodes. */
    readonly limits: Readonly<Record<string, number>>;
  }): Promise<readonly TakenOutward[]>;
  /** Remembers, before anything is sent, where the ranges end. Those whose lease was lost are left out of the answer. */
  begin(ranges: readonly { readonly lease: string; readonly upTo: number }[]): Promise<ReadonlySet<string>>;
  /**
   * Gives cursors back. A time that a commit has set meanwhile stays, if it is earlier, and so does the time since when something waits.
   * While a range is open and not taken, commits do not change its time: what follows is looked at once the range is done. What became of a
   * range is kept if the lease still holds, or the cursor has gone with the last address.
   */
  settle(outcomes: readonly SettledOutward[]): Promise<void>;
  /** When the earliest cursor is due, and how many there are: one query. */
  outwardStatus(): Promise<OutwardStatus>;
}

export interface SettledOutward {
  readonly lease: string;
  /** Up to here everything is settled. */
  readonly n: number;
  /** When to look again; `null`: when a commit says so. Milliseconds since the epoch. */
  readonly dueAtMs: number | null;
  readonly sinceMs: number;
  /** The range is not done yet: it ends there, these addresses have had it, and it was tried so often. */
  readonly open: { readonly upTo: number; readonly done: readonly string[]; readonly attempts: number } | null;
  /** For those who ask later what happened: see `TraceStore`. Absent if nothing came to an end. */
  readonly outcome?: OutwardOutcome | undefined;
}
