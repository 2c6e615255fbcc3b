import type { UserId } from "../model/ids.ts";
import type { Channel, ReachedPush, Rendered } from "../ports/channel.ts";
import type { ReachPlan } from "./when.ts";

/** What a hub needs to reach people who are not there. */
export interface ReachOptions {
  readonly channels: readonly Channel[];
  /** What the definition says of a type of push; `null` if it goes nowhere. */
  readonly planOf: (type: string) => ReachPlan | null;
  /** All plans by category, for preferences: channel → mode, and whether it is mandatory. */
  readonly plans: readonly ReachPlan[];
  /** What a person reads. Asked at the time of sending; may look something up. */
  readonly render: (message: {
    readonly channel: string;
    readonly userId: UserId;
    readonly category: string;
    /** The oldest first. */
    readonly pushes: readonly ReachedPush[];
    /** Further ones that are unread too. */
    readonly more: number;
  }) => Rendered | Promise<Rendered>;
  /** A link that ends messages of the category on the channel, by a click or one POST. `null`: there is none. Default: none. */
  readonly unsubscribeUrl?: (target: {
    readonly userId: UserId;
    readonly channel: string;
    readonly category: string;
  }) => string | null;
  /** A link that confirms an address. Without it only server code can add addresses to channels that need a proof. */
  readonly confirmUrl?: (target: { readonly userId: UserId; readonly id: string }) => string;
  /** The message with that link. */
  readonly renderConfirmation: (target: {
    readonly channel: string;
    readonly userId: UserId;
    readonly url: string;
  }) => Rendered | Promise<Rendered>;
  /** How often due cursors are looked for. Milliseconds, default 1,000. */
  readonly everyMs?: number;
  /** How long a worker may take for what it has taken, before another takes it over. Milliseconds, default 60,000. */
  readonly leaseMs?: number;
  /** Messages under way at the same time on each channel. Default 32. */
  readonly concurrency?: number;
  /** Addresses of one user. Default 20. */
  readonly maxAddresses?: number;
}
