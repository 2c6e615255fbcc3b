import type { UserId } from "../model/ids.ts";
import type { Channel, ReachedPush, Rendered } from "../ports/channel.ts";
import type { ReachPlan } from "./when.ts";

/** The channels of a hub, and what it needs to reach people who are not online. */
export interface ReachOptions {
  readonly channels: readonly Channel[];
  /** What the definition says about a type of push. `null` if it goes out on no channel. */
  readonly planOf: (type: string) => ReachPlan | null;
  /** The plans of all types of pushes. Users set their preferences for their categories and channels. */
  readonly plans: readonly ReachPlan[];
  /**
   * Makes what a person reads. It is called when the message is sent, and may look something up. If it fails, or takes
   * longer than the lease, the message is tried again later.
   */
  readonly render: (message: {
    readonly channel: string;
    readonly userId: UserId;
    readonly category: string;
    /** The oldest first. */
    readonly pushes: readonly ReachedPush[];
    /** How many older pushes of the category the message leaves out: it has the newest 100. */
    readonly more: number;
  }) => Rendered | Promise<Rendered>;
  /**
   * Makes a link that ends messages of the category on the channel, by a click or by one POST. `null`: there is none.
   * Default: none.
   */
  readonly unsubscribeUrl?: (target: {
    readonly userId: UserId;
    readonly channel: string;
    readonly category: string;
  }) => string | null;
  /**
   * Makes a link that confirms an address. Without it, only server code can add addresses to channels that need a
   * confirmation.
   */
  readonly confirmUrl?: (target: { readonly userId: UserId; readonly id: string }) => string;
  /** Makes the message that contains the link of `confirmUrl`. */
  readonly renderConfirmation: (target: {
    readonly channel: string;
    readonly userId: UserId;
    readonly url: string;
  }) => Rendered | Promise<Rendered>;
  /** How often the hub looks for messages that are due. Milliseconds, default 1,000. */
  readonly everyMs?: number;
  /**
   * How long a worker may keep what it has taken. After a crash, another worker continues when this time is over.
   * Milliseconds, default 60,000.
   */
  readonly leaseMs?: number;
  /**
   * How long a user's pushes of a category are collected after a message of a channel, for every four addresses that it went to. At most a
   * minute in all. Milliseconds, default 2,000.
   */
  readonly paceMs?: number;
  /**
   * How many messages may be under way at the same time on each channel, each to four addresses of its user at a time. A quarter of
   * them is kept from users whose addresses have lately been slow. Default 32.
   */
  readonly concurrency?: number;
  /** How many addresses a user may have. Default 20. */
  readonly maxAddresses?: number;
}
