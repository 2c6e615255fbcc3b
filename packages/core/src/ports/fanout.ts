import type { ConversationId, UserId } from "../model/ids.ts";
import type { ConnectionTrace } from "../model/push-trace.ts";
import type { Revocation } from "./store.ts";
import type { FeedDelivery } from "./write.ts";

/** Something true only for the moment: never stored, lost if nobody listens. */
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
  /** From node to node, over a channel that does not belong to a user: whose connections have to end, and how many did. */
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
        | { readonly type: "ended"; readonly id: string; readonly closed: number };
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
      /** Of the user's connections with this name, on whichever nodes. */
      readonly signal: { readonly type: "away"; readonly connection: string; readonly away: boolean };
    };

export type Delivery = FeedDelivery | Signal;

/**
 * Carries copies of committed events, and signals, between nodes. A hint: at most once, any order; the store repairs what
 * is lost of a feed.
 */
export interface Fanout {
  /**
   * Resolves when the backend took it, not when anyone read it. Delivered on the publishing node as well, also while the
   * backend is away.
   */
  publish(deliveries: readonly Delivery[]): Promise<void>;

  /**
   * Resolves once live, or after a short limit while the backend is away: it becomes live when the backend is back, and
   * `onInterrupted` tells so. `deliver` is never called after the returned stop has resolved.
   */
  subscribe(userId: UserId, deliver: (delivery: Delivery) => void): Promise<() => Promise<void>>;

  /** Called whenever copies may have been lost (a reconnect, say): every reader must check its position. */
  onInterrupted(listener: () => void): () => void;

  close(): Promise<void>;
}
