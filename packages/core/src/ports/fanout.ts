import type { ConversationId, UserId } from "../model/ids.ts";
import type { ConnectionTrace } from "../model/push-trace.ts";
import type { Revocation } from "./store.ts";
import type { FeedDelivery } from "./write.ts";

/** Something that is true only for the moment. It is never stored, and lost if nobody listens. */
export type Signal =
  | {
      readonly userId: UserId;
      readonly feed: "signal";
      readonly signal: { readonly type: "push"; readonly push: { type: string; data: unknown; sentAtMs: number } };
    }
  | {
      readonly userId: UserId;
      readonly feed: "signal";
      readonly signal: {
        readonly type: "typing";
        readonly conversationId: ConversationId;
        readonly from: UserId;
        readonly typing: boolean;
      };
    }
  /**
   * From node to node, over a channel that does not belong to a user: whose connections have to end, and how many did; and that a
   * node may have missed some of these.
   */
  | {
      readonly userId: string;
      readonly feed: "signal";
      readonly signal:
        | {
            readonly type: "end";
            readonly from: string;
            readonly id: string;
            readonly who: { readonly revocation: Revocation } | { readonly userId: UserId };
          }
        | { readonly type: "ended"; readonly id: string; readonly closed: number }
        | { readonly type: "missed"; readonly from: string };
    }
  /** To the nodes where a user is connected: how far their connections are in their push feed; and what each answers there. */
  | {
      readonly userId: UserId;
      readonly feed: "signal";
      readonly signal: { readonly type: "tell"; readonly seq: number; readonly answerTo: string };
    }
  | {
      readonly userId: string;
      readonly feed: "signal";
      readonly signal: {
        readonly type: "told";
        readonly node: string;
        readonly connections: readonly ConnectionTrace[];
      };
    }
  /** From node to node: a provider of a channel out of the application wants to be left alone for so long. */
  | {
      readonly userId: string;
      readonly feed: "signal";
      readonly signal: { readonly type: "pause"; readonly provider: string; readonly forMs: number };
    }
  | {
      readonly userId: UserId;
      readonly feed: "signal";
      /** Of the user's connections with this name, on all nodes. */
      readonly signal: { readonly type: "away"; readonly connection: string; readonly away: boolean };
    };

/** A copy of a committed entry, or a signal, on its way between nodes. */
export type Delivery = FeedDelivery | Signal;

/**
 * Carries copies of committed events, and signals, between nodes. Copies are hints: each arrives at most once (of a group's
 * entry perhaps twice), in any order. If one is lost, the reader finds the entry in the store.
 */
export interface Fanout {
  /**
   * Publishes copies and signals. Resolves when the backend has taken them, not when they have been read. Listeners on
   * this node get them too, also while the backend is away.
   */
  publish(deliveries: readonly Delivery[]): Promise<void>;

  /**
   * Calls `deliver` with everything that is published for the user. Resolves once it is live, or after a short time if
   * the backend is away; it then becomes live when the backend is back, which `onInterrupted` reports. After the
   * returned function has resolved, `deliver` is not called again.
   */
  subscribe(userId: UserId, deliver: (delivery: Delivery) => void): Promise<() => Promise<void>>;

  /**
   * Calls `listener` whenever copies may have been lost, after a reconnect for example: every reader must then check
   * its position. Returns how to stop it.
   */
  onInterrupted(listener: () => void): () => void;

  close(): Promise<void>;
}
