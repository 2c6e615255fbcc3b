import type { QuietHours } from "@tidings/core";
import type { ChannelName } from "./definition.ts";

/** Somebody with addresses. */
export interface Reached {
  readonly userId: string;
  /** By channel: what names the address at its provider. */
  readonly addresses: readonly { readonly channel: ChannelName; readonly address: string }[];
  readonly quietHours: QuietHours | null;
  /** Where they want no notes. */
  readonly mutes: readonly ChannelName[];
}

/** A message that came to a provider. */
export interface Arrival {
  readonly atMs: number;
  readonly channel: ChannelName;
  readonly address: string;
  /** `user:channel:n1-n2` */
  readonly key: string;
  readonly seqs: readonly number[];
  readonly answer: "sent" | "later" | "gone" | "refused";
  /** The provider was slow: the node may not have waited for the answer. */
  readonly isSlow?: boolean;
}

/** A push as the inbox tells of it in the end. */
export interface Kept {
  readonly seq: number;
  readonly type: "note" | "alarm";
  readonly title: string;
  /** By the servers' clock. */
  readonly sentAtMs: number;
  readonly isRead: boolean;
}

/** What happened. Times are milliseconds since the run began, unless they are the servers'. */
export interface ReachRecord {
  readonly leaseMs: number;
  readonly users: readonly Reached[];
  readonly pushed: { readonly title: string; readonly to: readonly string[] }[];
  /** The nodes that have sent messages, by number. */
  readonly senders: Set<number>;
  readonly arrivals: Arrival[];
  /** `endedMs`: when it was answered. */
  readonly reads: { readonly userId: string; readonly seqs: readonly number[]; readonly endedMs: number }[];
  /** `beganMs`: when it was asked for; `endedMs`: when it was answered, `null` if never. */
  readonly removals: {
    readonly channel: ChannelName;
    readonly address: string;
    readonly beganMs: number;
    readonly endedMs: number | null;
  }[];
  readonly kills: { readonly atMs: number }[];
  /** From then on the servers' clock shows so much more than the run's. */
  readonly clock: { readonly atMs: number; readonly aheadMs: number }[];
  readonly problems: string[];
  /** By user, in the end. */
  readonly inboxes: Map<string, readonly Kept[]>;
}
