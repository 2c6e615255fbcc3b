import type { Message, Push } from "../model/events.ts";
import type { UserId } from "../model/ids.ts";

interface Event<Kind extends string, Data> {
  /**
   * Names the event, and nothing else ever: an event that is repeated after a crash or a failure has the same one. At most 64 characters
   * of `A–Z a–z 0–9 _ -`, fit for a header or the id of a queue's message.
   */
  readonly id: string;
  readonly kind: Kind;
  /** Events with the same key are handed over one after the other, in the order in which they were committed. */
  readonly key: string;
  /** When it was committed. Milliseconds since the epoch. */
  readonly atMs: number;
  readonly data: Data;
}

/** A push to one user. To many users, or to a topic, it is one for each of them. */
export type CommittedPush = Pick<Push, "type" | "data" | "sentAtMs"> & {
  readonly userId: UserId;
  /** Its number in the user's push feed. */
  readonly seq: number;
};

/**
 * Something that a commit has stored, as an outlet gets it: a JSON value. The key of a message is its conversation, that of a push
 * its user. A message is as it was when it was handed over: if it has been edited or deleted before that, it is the later version.
 *
 * A message that changes goes out once more, whole, in its place among the conversation's messages. Of several edits before it went out
 * the last one is told; `data.version` says which it is. One that is deleted has no content, and of its edits nothing is told any more.
 */
export type CommittedEvent =
  | Event<"message" | "message.edited", Message>
  | Event<"message.deleted", Extract<Message, { readonly deletedAtMs: number }>>
  | Event<"push", CommittedPush>;

export type OutletResult =
  | { readonly result: "sent" }
  | {
      readonly result: "later";
      /** For the operator: without secrets, and without what the event says. */
      readonly reason: string;
      /** `null`: the caller decides. Milliseconds. */
      readonly retryAfterMs: number | null;
      /**
       * `key`: the fault may lie in the event, so others are sent meanwhile; after some two days it is put on the list of dead letters.
       * `outlet`: no event would fare better, so all wait, for as long as it takes.
       */
      readonly waits: "key" | "outlet";
    }
  /** Never: the event is put on the list of dead letters, and its key goes on. */
  | { readonly result: "refused"; readonly reason: string };

/** A way for everything that is committed to another system: an endpoint of the application, a broker. */
export interface Outlet {
  /** By this the store remembers how far it is. 1–64 characters of `a–z 0–9 - _`. With another name it is another outlet, which begins anew. */
  readonly name: string;
  /** What it wants. Default: everything. */
  readonly kinds?: readonly CommittedEvent["kind"][];
  /**
   * Hands an event over, and resolves with what became of it once the other side has it for certain. A rejection counts as `later` for the
   * key. Events with different keys may be under way side by side. `signal` ends before another node may try the same event.
   */
  deliver(event: CommittedEvent, signal: AbortSignal): Promise<OutletResult>;
  /** Lets connections go. The hub that was given the outlet calls it, after its last event. */
  close?(): Promise<void>;
}
